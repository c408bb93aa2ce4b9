/// How chips, tables, figures and notes look, wherever blocks are shown. A site puts this in its own style sheet.
///
/// Custom properties with the names `--line` and `--soft` may be set by the page to follow its own colours.
package let documentStyles = """
    .chip {
      display: inline-block; padding: 0.05em 0.5em; border: 1px solid currentColor; border-radius: 0.25em;
      font-weight: 600; white-space: nowrap; print-color-adjust: exact; -webkit-print-color-adjust: exact;
    }
    \(chipColours)
    .table-scroll { overflow-x: auto; margin: 1em 0; }
    .table-scroll table { margin: 0; }
    table { border-collapse: collapse; width: 100%; margin: 1em 0; }
    caption { text-align: left; font-weight: 600; padding: 0.3em 0; }
    th, td { border: 1px solid var(--line, #8a9096); padding: 0.35em 0.5em; text-align: left; vertical-align: top; }
    thead th { background: var(--soft, #e9edf0); }
    tbody th { font-weight: 600; }
    .number { text-align: right; font-variant-numeric: tabular-nums; }
    figure { margin: 1em 0; }
    figure .chart svg { display: block; width: 100%; max-width: 30rem; height: auto; }
    figcaption { margin: 0.5em 0; }
    \(chartStyles)
    .note { border-left: 0.3em solid var(--line, #8a9096); padding: 0.1em 1em; margin: 1em 0; }
    @media print {
      thead { display: table-header-group; }
      tr, figure .chart { break-inside: avoid; }
      h2, h3, h4, caption { break-after: avoid; }
      .table-scroll { overflow: visible; }
      details::details-content { content-visibility: visible; block-size: auto; }
      summary { display: none; }
    }

    """

/// What a report that stands on its own adds: type, measure, first page, contents.
let standaloneStyles = """
    @media screen { :root { color-scheme: light dark; --line: #8a9096; --soft: #e9edf0; --accent: #0b5a7d; } }
    body { font: 1rem/1.5 system-ui, "Segoe UI", "DejaVu Sans", Arial, sans-serif; margin: 0 auto; padding: 1rem; }
    body { max-width: 75rem; overflow-wrap: break-word; }
    p, li, dl, .note { max-width: 44rem; }
    td p, td li { max-width: none; }
    h1 { font-size: 2rem; line-height: 1.15; margin: 0.5em 0 0.2em; }
    h2 { font-size: 1.5rem; line-height: 1.2; margin: 1.6em 0 0.5em; }
    h3 { font-size: 1.2rem; margin: 1.4em 0 0.4em; }
    h4 { font-size: 1rem; margin: 1.2em 0 0.3em; }
    a { color: var(--accent); }
    a:focus-visible, .table-scroll:focus-visible, summary:focus-visible { outline: 3px solid #f5b800; outline-offset: 2px; }
    .skip { position: absolute; left: -99rem; }
    .skip:focus { position: static; }
    .subtitle { font-size: 1.25rem; margin: 0; }
    .particulars { display: grid; grid-template-columns: max-content 1fr; gap: 0.2em 1.2em; }
    .particulars dt { font-weight: 600; }
    .particulars dd { margin: 0; overflow-wrap: anywhere; }
    .contents-title { font-weight: 600; margin-bottom: 0; }
    .contents ul { margin-top: 0.3em; }
    @media (max-width: 30rem) { .particulars { display: block; } .particulars dd { margin-bottom: 0.5em; } }
    @media (prefers-color-scheme: dark) { :root { --line: #7d868c; --soft: #2b3237; --accent: #8cc8e8; } }
    @media print {
      body { font-size: 9.5pt; line-height: 1.35; max-width: none; padding: 0; }
      h1 { font-size: 22pt; } h2 { font-size: 15pt; } h3 { font-size: 12pt; } h4 { font-size: 10pt; }
      .subtitle { font-size: 13pt; }
      .skip { display: none; }
      table { font-size: 8.5pt; }
      .new-page { break-before: page; }
      a { color: inherit; }
    }

    """

/// Letters of 18 point, on the screen and on paper, with more room between the lines. Source: UKAAF, Creating clear
/// print and large print documents.
let largePrintStyles = """
    body { font-size: 1.5rem; line-height: 1.6; }
    p, li, dl, .note { max-width: 40em; }
    @media print { body, table { font-size: 18pt; line-height: 1.5; } h1 { font-size: 28pt; } h2 { font-size: 22pt; } }

    """

/// What print gets in place of the colours that a reader's screen may change: WeasyPrint takes no custom properties here.
///
/// Words break only in links: trying to break every word of a long table takes a sixth of the time of the whole file.
/// The ends of lines are kept as they are written, which takes less time than an element for each.
let printStyles = """
    table { table-layout: fixed; font-size: 8pt; border-collapse: separate; border-spacing: 0; }
    table { border-bottom: 1px solid #8a9096; }
    .short { break-inside: avoid; }
    .leading { break-after: avoid; }
    th, td { border: 0; border-top: 1px solid #8a9096; }
    thead th { background: #e9edf0; }
    .note { border-left: 0.3em solid #8a9096; }
    .chip { display: inline; border: 0; border-radius: 0; }
    .rated { font-weight: 600; }
    p, li, dd, th, td { white-space: pre-line; }
    body { font-family: "Liberation Sans", Arial, "DejaVu Sans", sans-serif; overflow-wrap: normal; }
    a { overflow-wrap: anywhere; }

    """

private let chipColours = Tone.allCases.map { tone in
    ".chip-\(tone.rawValue) { background: #\(tone.fill); color: #\(tone.ink); }"
}.joined(separator: "\n")
