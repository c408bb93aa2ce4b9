package import Foundation
import Mustache

/// Every template of every site, read once at the start.
package struct Templates: Sendable {
    private let library: MustacheLibrary
    /// What stands in drawn pages where a form token belongs. It is random, so that nobody can write it into a text.
    let tokenMark: String

    /// Reads the templates in these folders.
    package init(folders: [URL]) throws {
        tokenMark = randomToken()
        MustacheContentTypes.register(EscapedText(), named: "CAIRN")
        var texts: [String: String] = ["token": #"<input type="hidden" name="token" value="\#(tokenMark)">"#]
        for folder in folders {
            for (name, text) in try Self.texts(in: folder) {
                guard texts[name] == nil else { throw TemplateProblem("two templates are named '\(name)'") }
                texts[name] = text
            }
        }
        // Without our own content type the library lets some quotation marks through: see EscapedText.
        let templates = try texts.map { name, text in
            do {
                return (name, try MustacheTemplate(string: "{{% CONTENT_TYPE:CAIRN}}\n" + text))
            } catch {
                throw TemplateProblem("template '\(name)': \(error)")
            }
        }
        library = MustacheLibrary(templates: Dictionary(templates) { first, _ in first })
    }

    /// The page's HTML.
    package func html(_ page: some Page) throws -> String { try html(page, type(of: page).template) }

    func html(_ value: some Sendable, _ name: String) throws -> String {
        guard let html = library.render(value, withTemplate: name) else {
            throw TemplateProblem("there is no template '\(name)'")
        }
        return html
    }

    /// Each template's name and text, for tests about them.
    package static func texts(in folder: URL) throws -> [String: String] {
        var texts: [String: String] = [:]
        guard let walker = FileManager.default.enumerator(atPath: folder.path) else {
            throw TemplateProblem("there is no folder \(folder.path)")
        }
        for case let path as String in walker where path.hasSuffix(".mustache") {
            texts[String(path.dropLast(".mustache".count))] = try String(
                contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
        }
        return texts
    }
}

/// A template that is missing or cannot be read: a slip of ours.
struct TemplateProblem: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}

/// Makes text safe between tags and inside attributes, byte by byte.
///
/// The library's own escaping goes by Swift characters, where a quotation mark with a combining accent is no longer a
/// quotation mark; to a browser it is still one, and would end the attribute.
struct EscapedText: MustacheContentType {
    func escapeText(_ text: String) -> String { escapedHTML(text) }
}

/// The text with `& < > " '` as entities.
package func escapedHTML(_ text: String) -> String {
    guard text.utf8.contains(where: isSpecial) else { return text }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 32)
    for byte in text.utf8 {
        switch byte {
        case UInt8(ascii: "&"): bytes += "&amp;".utf8
        case UInt8(ascii: "<"): bytes += "&lt;".utf8
        case UInt8(ascii: ">"): bytes += "&gt;".utf8
        case UInt8(ascii: "\""): bytes += "&quot;".utf8
        case UInt8(ascii: "'"): bytes += "&#39;".utf8
        default: bytes.append(byte)
        }
    }
    return String(decoding: bytes, as: UTF8.self)
}

private func isSpecial(_ byte: UInt8) -> Bool {
    [UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'")].contains(byte)
}
