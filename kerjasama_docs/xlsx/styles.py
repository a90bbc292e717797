"""How cells look: named styles, which a user finds again among the cell styles of Excel."""

from collections.abc import Iterator
from typing import Literal

from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side

TEKS = "@"
TANGGAL = "[$-421]d mmmm yyyy"
"""421 is Indonesian, so that the month is named as on paper whatever the language of the machine."""
TANGGAL_ISIAN = "dd-mm-yyyy"
RUPIAH = '[$-421]"Rp"#,##0.00_)'
BILANGAN = "[$-421]#,##0{}_)"
"""Behind a number stands as much room as a parenthesis takes (ECMA-376 Part 1, 18.8.31): LibreOffice knows no indent
at the right of a number."""
NOMOR = '0"."'

_FACE, _SIZE = "Arial", 10
_THIN = Side(style="thin", color="FF000000")
_BOX = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)
_GREY, _YELLOW = (PatternFill("solid", fgColor=colour) for colour in ("FFE7E6E6", "FFFFF2CC"))
WRONG = PatternFill("solid", fgColor="FFFFD966")
"""Behind a wrong cell of a draft, as on paper (:mod:`kerjasama_docs.docx.page.table_rows`)."""
_ACROSS = {"kiri": "left", "tengah": "center", "kanan": "right"}
_NAMES = {"entry": "Isi", "total": "Jumlah", "example": "Contoh"}
"""How the looks begin as a user finds them in Excel."""


def look_of(kind: Literal["entry", "total", "example"], side: str = "kiri") -> str:
    """Name of the look of a cell by the row it stands in, and by its side."""
    return f"{_NAMES[kind]} {side}"


def _look(  # noqa: PLR0913 - the few things in which our looks differ
    name: str,
    side: str = "kiri",
    *,
    bold: bool = False,
    italic: bool = False,
    size: int = _SIZE,
    colour: str = "FF000000",
    box: bool = False,
    fill: PatternFill | None = None,
    middle: bool = False,
    indent: int = 0,
) -> NamedStyle:
    return NamedStyle(
        name=name,
        font=Font(name=_FACE, size=size, bold=bold, italic=italic, color=colour),
        alignment=Alignment(
            horizontal=_ACROSS[side], vertical="center" if middle else "top", wrap_text=True, indent=indent
        ),
        border=_BOX if box else None,
        fill=fill,
        number_format=TEKS,
    )


def looks() -> Iterator[NamedStyle]:
    """All looks, anew for each workbook: a named style belongs to one."""
    for side in _ACROSS:
        inset = int(side == "kiri")
        yield _look(look_of("entry", side), side, box=True, indent=inset)
        yield _look(look_of("total", side), side, box=True, bold=True, indent=inset)
        yield _look(look_of("example", side), side, box=True, italic=True, colour="FF7F7F7F", indent=inset)
    yield _look("Judul tabel", "tengah", bold=True, size=12)
    yield _look("Kepala kolom", "tengah", bold=True, box=True, fill=_GREY, middle=True)
    yield _look("Kepala kolom wajib", "tengah", bold=True, box=True, fill=_YELLOW, middle=True)
    yield _look("Kelompok", bold=True, box=True, indent=1)
    yield _look("Keterangan")
    yield _look("Keterangan tebal", bold=True)
