"""Small DOCX files written by hand, and the oracles the PDF tests need."""

import io
import os
import shutil
import zipfile
from collections.abc import Mapping

import pytest

W = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
SENTENCE = "PARA PIHAK sepakat melaksanakan kerja sama dengan prinsip saling menguntungkan. "

STYLES = f"""<w:styles {W}><w:docDefaults><w:rPrDefault><w:rPr>
<w:rFonts w:ascii="FONT" w:hAnsi="FONT" w:cs="FONT"/><w:sz w:val="24"/><w:lang w:val="id-ID"/>
</w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Pasal"><w:name w:val="Pasal"/><w:basedOn w:val="Normal"/>
<w:pPr><w:keepNext/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:jc w:val="center"/>
<w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Ayat"><w:name w:val="Ayat"/><w:basedOn w:val="Normal"/>
<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr><w:jc w:val="both"/></w:pPr></w:style>
</w:styles>"""

NUMBERING = f"""<w:numbering {W}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Pasal"/>
<w:suff w:val="nothing"/><w:lvlText w:val="Pasal %1"/><w:lvlJc w:val="left"/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Ayat"/>
<w:lvlText w:val="(%2)"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="567" w:hanging="567"/></w:pPr></w:lvl>
</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>"""

FOOTER = (
    f'<w:ftr {W}><w:p><w:pPr><w:jc w:val="center"/></w:pPr>'
    '<w:r><w:t xml:space="preserve">Halaman </w:t></w:r>'
    '<w:fldSimple w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>'
)

SECTION = (
    '<w:sectPr><w:footerReference w:type="default" r:id="rId3"/><w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="708" w:footer="708" '
    'w:gutter="0"/></w:sectPr>'
)

CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Nota Kesepahaman A &amp; B</dc:title>'
    "<dc:creator>Kementerian Contoh</dc:creator><dc:language>id-ID</dc:language></cp:coreProperties>"
)


def paragraph(text: str, style: str = "Normal", run: str = "") -> str:
    """One ``w:p``; ``run`` is the inside of its ``w:rPr``."""
    return (
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:rPr>{run}</w:rPr>'
        f'<w:t xml:space="preserve">{text}</w:t></w:r></w:p>'
    )


def pasal(title: str) -> str:
    """A Pasal heading whose number Word supplies and whose title stands on the next line."""
    return f'<w:p><w:pPr><w:pStyle w:val="Pasal"/></w:pPr><w:r><w:br/></w:r><w:r><w:t>{title}</w:t></w:r></w:p>'


def docx(
    body: str, *, font: str = "Bookman Old Style", parts: Mapping[str, str] | None = None, types: str = ""
) -> bytes:
    """A DOCX with styles, numbering, footer and core properties; ``parts`` adds or replaces parts."""
    links = (("styles", "styles.xml"), ("numbering", "numbering.xml"), ("footer", "footer1.xml"))
    related = "".join(
        f'<Relationship Id="rId{i}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for i, (kind, target) in enumerate(links, 1)
    )
    declared = "".join(
        f'<Override PartName="/word/{target}" ContentType="{WORD}.{kind}+xml"/>'
        for kind, target in (("document.main", "document.xml"), *links)
    )
    content = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
        f'ContentType="application/xml"/>{declared}<Override PartName="/docProps/core.xml" ContentType='
        f'"application/vnd.openxmlformats-package.core-properties+xml"/>{types}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="a" Type="{OFFICE}/'
        f'officeDocument" Target="word/document.xml"/><Relationship Id="b" Type="{PACKAGE}/relationships/'
        'metadata/core-properties" Target="docProps/core.xml"/></Relationships>',
        "docProps/core.xml": CORE,
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships">{related}</Relationships>',
        "word/document.xml": f"<w:document {W}><w:body>{body}{SECTION}</w:body></w:document>",
        "word/styles.xml": STYLES.replace("FONT", font),
        "word/numbering.xml": NUMBERING,
        "word/footer1.xml": FOOTER,
    }
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, text in (content | dict(parts or {})).items():
            archive.writestr(name, text)
    return target.getvalue()


def two_pages() -> bytes:
    """Three Pasal with bold headings and ayat on two pages."""
    ayat = paragraph(SENTENCE * 6, "Ayat") * 3
    return docx("".join(pasal(title) + ayat for title in ("TUJUAN", "RUANG LINGKUP", "PELAKSANAAN")))


def part(document: bytes, name: str) -> str:
    """Text of one part of a DOCX."""
    with zipfile.ZipFile(io.BytesIO(document)) as archive:
        return archive.read(name).decode()


def need(*, present: bool, what: str) -> None:
    """Skip a test whose oracle is missing, or fail it in CI, where no oracle may be missing."""
    if present:
        return
    if os.environ.get("CI"):
        pytest.fail(f"{what} is missing in CI")
    pytest.skip(f"{what} is not installed on this machine")


def need_soffice() -> None:
    """The test needs a real LibreOffice."""
    need(present=shutil.which("soffice") is not None, what="soffice (LibreOffice)")
