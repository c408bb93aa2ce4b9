/// The kinds of file that a report can be issued as.
package enum FileFormat: String, CaseIterable, Sendable {
    case html, docx, odt, pdf

    /// What a web server calls it.
    package var mediaType: String {
        switch self {
        case .html: "text/html; charset=utf-8"
        case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        case .odt: "application/vnd.oasis.opendocument.text"
        case .pdf: "application/pdf"
        }
    }

    /// What people call it.
    package var name: String {
        switch self {
        case .html: "Web page (HTML)"
        case .docx: "Word document (DOCX)"
        case .odt: "OpenDocument text (ODT)"
        case .pdf: "PDF"
        }
    }

    /// The program that makes it, and the Debian package that holds the program; nothing for what Cairn makes itself.
    package var tool: Tool? {
        switch self {
        case .html: nil
        case .docx, .odt: Tool(name: "pandoc", package: "pandoc")
        case .pdf: Tool(name: "WeasyPrint", package: "weasyprint")
        }
    }

    /// A program that Cairn runs, and where to get it.
    package struct Tool: Equatable, Sendable {
        package let name: String
        package let package: String
    }
}
