import Documents
import Foundation

/// A Word or OpenDocument file, made by pandoc from HTML whose parts carry the names of our styles.
func wordProcessorFile(_ document: Document, _ format: FileFormat, _ clock: ToolClock) async throws -> [UInt8] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("cairn-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(at: folder) }
    let reference = folder.appendingPathComponent("reference.\(format.rawValue)")
    try Data(referenceDocument(format, document)).write(to: reference)
    let filter = folder.appendingPathComponent("styles.lua")
    try Data(openDocumentStyles.utf8).write(to: filter)
    let result = try await runTool(
        ["pandoc"] + pandocArguments(document, format, reference.path, filter.path),
        reading: document.html(for: .wordProcessor), clock)
    return withoutDates(try result.file(of: format))
}

private func pandocArguments(_ document: Document, _ format: FileFormat, _ reference: String, _ filter: String)
    -> [String]
{
    let filters = format == .odt ? ["--lua-filter=\(filter)"] : []
    return filters + [
        "--from=html", "--to=\(format.rawValue)", "--standalone", "--reference-doc=\(reference)",
        "--shift-heading-level-by=-1", "--metadata=lang:en-GB", "--metadata=subtitle:\(document.subtitle)",
        "--output=-",
    ]
}

// Made by reference-documents.py; the files are small enough to live in the program.
private func referenceDocument(_ format: FileFormat, _ document: Document) -> [UInt8] {
    switch (format, document.isWide) {
    case (.docx, false) where document.isLargePrint: PackageResources.large_docx
    case (.odt, true): PackageResources.wide_odt
    case (.odt, false): PackageResources.upright_odt
    case (_, true): PackageResources.wide_docx
    case (_, false): PackageResources.upright_docx
    }
}

// Pandoc gives named styles to Word files alone; for OpenDocument this writes them out. A cell that is aligned like its
// column would lose the style of a cell, so only the column says it.
private let openDocumentStyles = """
    local function styled(tag, part)
      local style = part.attributes['custom-style']
      if not style then return nil end
      local words = pandoc.utils.stringify(part):gsub('&', '&amp;'):gsub('<', '&lt;'):gsub('>', '&gt;')
      return '<text:' .. tag .. ' text:style-name="' .. style:gsub(' ', '_20_') .. '">' .. words .. '</text:' .. tag .. '>'
    end
    function Span(part)
      local text = styled('span', part)
      return text and pandoc.RawInline('opendocument', text)
    end
    function Div(part)
      local text = styled('p', part)
      return text and pandoc.RawBlock('opendocument', text)
    end
    local function align_by_column(rows)
      for _, row in ipairs(rows) do
        for _, cell in ipairs(row.cells) do cell.alignment = 'AlignDefault' end
      end
    end
    function Table(whole)
      align_by_column(whole.head.rows)
      for _, part in ipairs(whole.bodies) do align_by_column(part.body) end
      return whole
    end
    """
