"""Makes the reference documents in Resources from pandoc's own: run it here after changing a style.

A reference document carries the styles, page and footer that pandoc gives to what it writes. The rating styles must
match the colours of Tone in Kernel/Documents.
"""
import io, re, subprocess, zipfile

RATINGS = {
    "Blue": ("1D4F91", "FFFFFF"), "Green": ("1B6B3A", "FFFFFF"), "Amber": ("F5B800", "1A1A1A"),
    "Red": ("A8201A", "FFFFFF"), "Grey": ("D5D9DD", "1A1A1A"), "None": ("FFFFFF", "1A1A1A"),
}
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def parts_of(name):
    made = subprocess.run(["pandoc", "--print-default-data-file", name], capture_output=True, check=True).stdout
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        return {each.filename: archive.read(each) for each in archive.infolist() if not each.is_dir()}


def keep(name, parts):
    with zipfile.ZipFile(f"Resources/{name}", "w", zipfile.ZIP_DEFLATED) as archive:
        for path, content in parts.items():
            archive.writestr(zipfile.ZipInfo(path, (1980, 1, 1, 0, 0, 0)), content,
                             zipfile.ZIP_STORED if path == "mimetype" else zipfile.ZIP_DEFLATED)


def swap(text, old, new):
    if not re.search(old, text, re.S):
        raise SystemExit(f"pandoc's reference document has changed: no {old}")
    return re.sub(old, lambda found: found.expand(new), text, count=1, flags=re.S)


# --- Word ---------------------------------------------------------------------------------------------------------

def word_character(name, fill, ink):
    return (f'<w:style w:type="character" w:customStyle="1" w:styleId="Rating{name}"><w:name w:val="Rating {name}"/>'
            f'<w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr><w:b/><w:color w:val="{ink}"/>'
            f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/></w:rPr></w:style>')


def word_paragraph(name, inner, run=""):
    return (f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{name.replace(" ", "")}">'
            f'<w:name w:val="{name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>{inner}</w:pPr>'
            f'<w:rPr>{run}</w:rPr></w:style>')


def word_heading(text, level, size):
    return swap(text, rf'(w:styleId="Heading{level}">.*?<w:rPr>).*?(</w:rPr>)',
                rf'\1<w:b/><w:bCs/><w:color w:val="1A1A1A"/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/>\2')


def word_styles(text):
    text = text.replace('w:val="en-US"', 'w:val="en-GB"')
    text = swap(text, r'<w:rFonts w:asciiTheme="minorHAnsi"[^>]*/>\s*<w:sz w:val="24" />\s*<w:szCs w:val="24" />',
                r'<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/>'
                r'<w:sz w:val="20"/><w:szCs w:val="20"/>')
    text = re.sub(r'<w:rFonts w:asciiTheme="majorHAnsi"[^>]*/>', '', text)
    for level, size in ((1, 32), (2, 26), (3, 22), (4, 20)):
        text = word_heading(text, level, size)
    text = re.sub(r'<w:jc w:val="center" />', '', text)
    text = swap(text, r'(w:styleId="Compact">.*?<w:pPr>).*?(</w:pPr>)',
                r'\1<w:spacing w:before="20" w:after="20"/>\2<w:rPr><w:sz w:val="17"/><w:szCs w:val="17"/></w:rPr>')
    border = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="8A9096"/>'
                     for side in ("top", "left", "bottom", "right", "insideH", "insideV"))
    table = ('<w:style w:type="table" w:default="1" w:styleId="Table"><w:name w:val="Table"/>'
             '<w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr><w:tblBorders>' + border + '</w:tblBorders>'
             '<w:tblCellMar><w:left w:w="70" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar></w:tblPr>'
             '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr>'
             '<w:shd w:val="clear" w:color="auto" w:fill="E9EDF0"/></w:tcPr></w:tblStylePr></w:style>')
    text = swap(text, r'<w:style w:type="table" w:default="1" w:styleId="Table">.*?</w:style>', table)
    added = [word_character(name, *colours) for name, colours in RATINGS.items()]
    added.append(word_paragraph("Note", '<w:pBdr><w:left w:val="single" w:sz="24" w:space="8" w:color="8A9096"/></w:pBdr>'
                                '<w:spacing w:before="120" w:after="120"/><w:ind w:left="200"/>'))
    added.append(word_paragraph("Contents Heading", '<w:keepNext/><w:spacing w:before="240" w:after="60"/>',
                                '<w:b/><w:sz w:val="24"/>'))
    added.append(word_paragraph("New Page", '<w:pageBreakBefore/><w:spacing w:after="0" w:line="20" w:lineRule="exact"/>',
                                '<w:sz w:val="2"/>'))
    return text.replace("</w:styles>", "".join(added) + "</w:styles>")


def larger(text, scale):
    """Every size of letters, in half points, the spacer of a new page left out."""
    return re.sub(r'(<w:szC?s? w:val=")(\d+)"', lambda found: f'{found[1]}{found[2] if found[2] == "2" else round(int(found[2]) * scale)}"', text)


def word(name, width, height, turn, scale=1):
    parts = parts_of("reference.docx")
    parts["word/styles.xml"] = larger(word_styles(parts["word/styles.xml"].decode()), scale).encode()
    field = '<w:fldSimple w:instr=" {} "><w:r><w:t>{}</w:t></w:r></w:fldSimple>'
    say = '<w:r><w:t xml:space="preserve">{}</w:t></w:r>'
    parts["word/footer1.xml"] = (
        f'<?xml version="1.0" encoding="UTF-8"?><w:ftr {W}><w:p><w:pPr><w:tabs>'
        f'<w:tab w:val="right" w:pos="{width - 1800}"/></w:tabs></w:pPr>' + field.format("AUTHOR", "")
        + '<w:r><w:tab/></w:r>' + say.format("Page ") + field.format("PAGE", "1") + say.format(" of ")
        + field.format("NUMPAGES", "1") + '</w:p></w:ftr>').encode()
    section = (f'<w:sectPr xmlns:r="{OFFICE}"><w:footerReference w:type="default" r:id="rId40"/>'
               f'<w:pgSz w:w="{width}" w:h="{height}"{turn}/><w:pgMar w:top="1000" w:right="900" w:bottom="1000" '
               'w:left="900" w:header="500" w:footer="500" w:gutter="0"/></w:sectPr>')
    parts["word/document.xml"] = swap(parts["word/document.xml"].decode(), r"<w:sectPr />", section).encode()
    links = parts["word/_rels/document.xml.rels"].decode()
    footer = f'<Relationship Type="{OFFICE}/footer" Id="rId40" Target="footer1.xml"/></Relationships>'
    parts["word/_rels/document.xml.rels"] = links.replace("</Relationships>", footer).encode()
    kind = ('<Override PartName="/word/footer1.xml" ContentType='
            '"application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/></Types>')
    types = parts["[Content_Types].xml"].decode()
    parts["[Content_Types].xml"] = types.replace("</Types>", kind).encode()
    keep(name, parts)


# --- OpenDocument -------------------------------------------------------------------------------------------------

RULE = "0.5pt solid #8A9096"

# Name, the style it builds on, more of the style itself, its paragraphs, its letters. Pandoc gives the cells of a table
# no edges, so their paragraphs draw them.
OPEN_PARAGRAPHS = [
    ("Title", "Heading", "", 'fo:text-align="start"', 'fo:font-size="18pt" fo:font-weight="bold"'),
    ("Subtitle", "Heading", "", 'fo:text-align="start"', 'fo:font-size="13pt"'),
    ("Author", "Standard", "", 'fo:margin-bottom="0.3cm"', ""),
    *((f"Heading {level}", "Heading", f' style:default-outline-level="{level}"', "",
       f'fo:font-size="{size}pt" fo:font-weight="bold"') for level, size in ((1, 16), (2, 13), (3, 11), (4, 10))),
    ("Table Contents", "Standard", "", f'fo:border-top="{RULE}" fo:padding="0.05cm" fo:padding-right="0.2cm"'
     ' style:join-border="false"', 'fo:font-size="8.5pt"'),
    ("Table Heading", "Table Contents", "", 'fo:keep-with-next="always"', 'fo:font-weight="bold"'),
    ("TableCaption", "Standard", "", 'fo:margin-top="0.3cm" fo:margin-bottom="0.1cm" fo:keep-with-next="always"',
     'fo:font-size="9pt" fo:font-weight="bold"'),
    ("Definition Term Tight", "Standard", "", 'fo:margin-top="0.15cm" fo:keep-with-next="always"',
     'fo:font-weight="bold"'),
    ("Definition Definition Tight", "Standard", "", "", ""),
    ("Note", "Text body", "", 'fo:border-left="0.1cm solid #8A9096" fo:padding-left="0.3cm"', ""),
    ("Contents Heading", "Text body", "", 'fo:margin-top="0.4cm" fo:keep-with-next="always"', 'fo:font-weight="bold"'),
    ("New Page", "Text body", "", 'fo:break-before="page"', 'fo:font-size="1pt"'),
]


def open_paragraph(text, name, parent, more, inner, run):
    """The styles with this one instead of pandoc's of the same name, if it has one."""
    called, above = (each.replace(" ", "_20_") for each in (name, parent))
    text = re.sub(rf'<style:style [^>]*style:name="{called}"[^>]*?(?:/>|(?<!/)>.*?</style:style>)', "", text, flags=re.S)
    made = (f'<style:style style:name="{called}" style:display-name="{name}" style:family="paragraph"'
            f' style:parent-style-name="{above}"{more}><style:paragraph-properties {inner}/>'
            f'<style:text-properties {run}/></style:style>')
    return text.replace("</office:styles>", made + "</office:styles>")


def open_styles(text, page):
    text = text.replace('fo:country="US"', 'fo:country="GB"')
    text = swap(text, r'(<style:default-style style:family="paragraph">.*?style:font-name=)"[^"]*"(.*?fo:font-size=)"12pt"',
                r'\1"Arial"\2"10pt"')
    for style in OPEN_PARAGRAPHS:
        text = open_paragraph(text, *style)
    added = [f'<style:style style:name="Rating_20_{name}" style:display-name="Rating {name}" style:family="text">'
             f'<style:text-properties fo:font-weight="bold" fo:color="#{ink}" fo:background-color="#{fill}"/></style:style>'
             for name, (fill, ink) in RATINGS.items()]
    text = swap(text, r"</office:styles>", "".join(added) + r"</office:styles>")
    text = swap(text, r'fo:page-width="[^"]*"\s+fo:page-height="[^"]*"\s*(.*?)style:print-orientation="[^"]*"',
                f'fo:page-width="{page[0]}" fo:page-height="{page[1]}" '
                r'\1' f'style:print-orientation="{page[2]}"')
    for side in ("top", "bottom", "left", "right"):
        text = swap(text, rf'(<style:page-layout-properties.*?fo:margin-{side}=)"1in"', r'\1"1.6cm"')
    footer = ('<style:footer><text:p text:style-name="Footer">Page <text:page-number text:select-page="current">1'
              '</text:page-number> of <text:page-count>1</text:page-count></text:p></style:footer></style:master-page>')
    return swap(text, r'(<style:master-page style:name="Standard"[^>]*?)/>', r"\1>" + footer) \
        if re.search(r'<style:master-page style:name="Standard"[^>]*?/>', text) \
        else swap(text, r"(<style:master-page style:name=\"Standard\".*?)(?:<style:footer>.*?</style:footer>)?\s*</style:master-page>", r"\1" + footer)


def open_document(name, page):
    parts = parts_of("reference.odt")
    parts.pop("Thumbnails/thumbnail.png", None)
    parts["META-INF/manifest.xml"] = re.sub(
        rb'<manifest:file-entry[^>]*thumbnail.png"[^>]*/>', b"", parts["META-INF/manifest.xml"])
    parts["styles.xml"] = open_styles(parts["styles.xml"].decode(), page).encode()
    keep(name, parts)


word("upright.docx", 11906, 16838, "")
word("wide.docx", 16838, 11906, ' w:orient="landscape"')
word("large.docx", 11906, 16838, "", scale=1.8)
open_document("upright.odt", ("21.001cm", "29.7cm", "portrait"))
open_document("wide.odt", ("29.7cm", "21.001cm", "landscape"))
