import Documents

/// A tagged PDF (PDF/UA-1), made by WeasyPrint from HTML for print.
func portableFile(_ document: Document, _ clock: ToolClock) async throws -> [UInt8] {
    let html = document.html(for: .print)
    // Debian's own Python holds WeasyPrint; the one found first by name may be another.
    for python in ["/usr/bin/python3", "python3"] {
        let result = try await runTool([python, "-c", weasyPrintScript], reading: html, clock)
        if !result.isMissing { return try result.file(of: .pdf) }
    }
    return try ToolResult.missing.file(of: .pdf)
}

// Without Python's search for unreachable objects, of which a run this short has no need, it takes half the time.
// Nothing is ever fetched, whatever the HTML says.
private let weasyPrintScript = """
    import gc, sys
    gc.disable()
    try:
        import weasyprint
    except ImportError:
        sys.exit(127)
    def refuse(address, **more):
        raise ValueError('nothing is fetched')
    page = weasyprint.HTML(string=sys.stdin.buffer.read().decode('utf-8'), url_fetcher=refuse)
    option = 'variant' if int(weasyprint.__version__.split('.')[0]) < 59 else 'pdf_variant'
    sys.stdout.buffer.write(page.write_pdf(**{option: 'pdf/ua-1'}))
    """
