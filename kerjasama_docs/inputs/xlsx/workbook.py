"""The parts of a workbook beside its sheets: which sheets there are, formats of dates, shared texts."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from openpyxl.styles.numbers import BUILTIN_FORMATS, is_date_format
from openpyxl.utils.datetime import CALENDAR_MAC_1904, CALENDAR_WINDOWS_1900

from kerjasama_docs.inputs.packed.package import Package
from kerjasama_docs.inputs.packed.relations import relations
from kerjasama_docs.inputs.packed.xml_stream import Attributes, Listener, XmlError, parse
from kerjasama_docs.inputs.source import visible
from kerjasama_docs.inputs.tables.bounds import MAX_CELLS, MAX_SHEETS, MAX_TEXT
from kerjasama_docs.inputs.tables.refusals import broken, refused, too_much
from kerjasama_docs.inputs.tables.runs import Runs
from kerjasama_docs.inputs.xlsx.formats import shows
from kerjasama_docs.inputs.xlsx.rich_text import RunReader, flag
from kerjasama_docs.regex import regex

_MAX_STYLES = 100_000
_MAX_NAME = 100
_MAX_FORMAT = 255
_EAST_ASIAN_DATES = {*range(27, 37), *range(50, 59)}
"""Formats whose meaning hangs on the language of Excel, dates in all of them (ECMA-376 Part 1, 18.8.30)."""
_ESCAPE = regex(r"_x([0-9A-Fa-f]{4})_")


@dataclass(frozen=True, slots=True)
class SheetEntry:
    """A sheet as the workbook lists it: name, ``visible``, ``hidden`` or ``veryHidden``, kind, name of its part."""

    name: str
    state: str
    kind: str
    part: str


@dataclass(frozen=True)
class Workbook:
    """What the sheets refer to.

    Attributes:
        sheets: The sheets in the order of their tabs.
        formats: Code of the number format by number of style where it is one of dates or times, else None.
        number_formats: Code of the number format by number of style where it shows more than digits, else empty.
        texts: The shared texts; one beyond the bound is cut one character behind it.
        epoch: The day that dates are counted from.
        struck: Whether its font strikes out what stands in a cell, by number of style.
        rich: The runs of the shared texts that have looks of their own, by place of the text.
    """

    sheets: tuple[SheetEntry, ...]
    formats: tuple[str | None, ...]
    number_formats: tuple[str, ...]
    texts: tuple[str, ...]
    epoch: datetime
    struck: tuple[bool, ...] = ()
    rich: Mapping[int, Runs] = field(default_factory=dict)


def unescaped(text: str) -> str:
    """Text of a cell with its ``_x000D_`` (ECMA-376 Part 1, 22.9.2.19, ST_Xstring) as characters."""
    return _ESCAPE.sub(lambda match: chr(int(match[1], 16)), text) if "_x" in text else text


def _main_part(package: Package) -> str:
    for kind, target in relations(package, "").values():
        if kind == "officeDocument":
            return target
    raise broken(package.file)


@dataclass
class _Styles(Listener):
    """Reads the cell styles: formats of dates, of numbers that show more than digits, and what is struck out."""

    codes: dict[int, str] = field(default_factory=dict)
    formats: list[str | None] = field(default_factory=list)
    number_formats: list[str] = field(default_factory=list)
    fonts: list[bool] = field(default_factory=list)
    struck: list[bool] = field(default_factory=list)
    inside: str = ""

    def start(self, name: str, attributes: Attributes) -> None:
        if name == "numFmt" and len(self.codes) < _MAX_STYLES:
            self.codes[int(attributes["numFmtId"])] = attributes["formatCode"][:_MAX_FORMAT]
        elif name in {"cellXfs", "fonts"}:
            self.inside = name
        elif self.inside == "fonts":
            self._font(name, attributes)
        elif name == "xf" and self.inside:
            self._style(int(attributes.get("numFmtId", "0")))
            font = int(attributes.get("fontId", "0"))
            self.struck.append(0 <= font < len(self.fonts) and self.fonts[font])

    def _font(self, name: str, attributes: Attributes) -> None:
        """A font, or one of its looks (18.8.22)."""
        if name == "font" and len(self.fonts) < _MAX_STYLES:
            self.fonts.append(False)
        elif name == "strike" and self.fonts:
            self.fonts[-1] = flag(attributes.get("val", "1"))

    def _style(self, number: int) -> None:
        if len(self.formats) > _MAX_STYLES:
            raise XmlError
        code, of_date = self._code(number), self._date_format(number)
        self.formats.append(of_date)
        self.number_formats.append(code if of_date is None and shows(code) else "")

    def _code(self, number: int) -> str:
        return self.codes.get(number) or BUILTIN_FORMATS.get(number, "General")

    def end(self, name: str) -> None:
        if name == self.inside:
            self.inside = ""

    def _date_format(self, number: int) -> str | None:
        if number in _EAST_ASIAN_DATES and number not in self.codes:
            return "yyyy-mm-dd"
        code = self._code(number)
        return code if is_date_format(code) else None


@dataclass
class _Texts(Listener):
    """Reads the shared texts; pronunciation aids (``rPh``) are no part of them."""

    file: str
    texts: list[str] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)
    length: int = 0
    aid: bool = False
    open: bool = False
    runs: RunReader = field(default_factory=RunReader)
    rich: dict[int, Runs] = field(default_factory=dict)

    def start(self, name: str, attributes: Attributes) -> None:
        if name == "si":
            if len(self.texts) >= MAX_CELLS:
                raise too_much(self.file, "terlalu banyak teks")
            self.pieces, self.length = [], 0
            self.runs.clear()
        self.runs.start(name, attributes)
        self.aid = self.aid or name == "rPh"
        self.open = name == "t" and not self.aid

    def end(self, name: str) -> None:
        if name == "si":
            if runs := self.runs.runs:
                self.rich[len(self.texts)] = runs
            self.texts.append(unescaped("".join(self.pieces))[: MAX_TEXT + 1])
        self.aid = self.aid and name != "rPh"
        self.open = False

    def text(self, text: str) -> None:
        if self.open and self.length <= MAX_TEXT:
            self.pieces.append(text)
            self.runs.text(text)
            self.length += len(text)


class _Sheets(Listener):
    """Collects the sheets of a workbook, and the day that its dates are counted from."""

    def __init__(self, file: str, relations: Mapping[str, tuple[str, str]]) -> None:
        self.file, self.relations = file, relations
        self.found: list[SheetEntry] = []
        self.epoch = CALENDAR_WINDOWS_1900

    def start(self, name: str, attributes: Attributes) -> None:
        if name == "workbookPr" and flag(attributes.get("date1904")):
            self.epoch = CALENDAR_MAC_1904
        elif name == "sheet":
            self._sheet(attributes)

    def _sheet(self, attributes: Attributes) -> None:
        if len(self.found) >= MAX_SHEETS:
            raise too_much(self.file, f"lebih dari {MAX_SHEETS} lembar")
        ids = (value for key, value in attributes.items() if key.rpartition(":")[2] == "id")
        kind, target = self.relations.get(next(ids, ""), ("", ""))
        title = visible(attributes.get("name", ""))[:_MAX_NAME]
        self.found.append(SheetEntry(title, attributes.get("state", "visible"), kind, target))


def _of_kind(package: Package, part: str, kind: str) -> str:
    return next((target for each, target in relations(package, part).values() if each == kind), "")


def read_workbook(package: Package) -> Workbook:
    """Read what the sheets refer to.

    Raises:
        UnreadableInputError: It is no workbook, is damaged, or passes a bound.
        XmlError: A part is not well formed, or of a kind that is not read.
    """
    part = _main_part(package)
    if part.lower().startswith(("word/", "ppt/", "visio/")):
        message = "Berkas ini bukan buku kerja Excel, melainkan dokumen lain (misalnya Word)."
        hint = "Pindahkan tabelnya ke Excel, lalu simpan sebagai .xlsx."
        raise refused(package.file, "tabel-bukan-xlsx", message=message, hint=hint)
    sheets = _Sheets(package.file, relations(package, part))
    parse(package.chunks(part), sheets)
    styles, texts = _Styles(), _Texts(package.file)
    if package.has(name := _of_kind(package, part, "styles")):
        parse(package.chunks(name), styles)
    if package.has(name := _of_kind(package, part, "sharedStrings")):
        parse(package.chunks(name), texts)
    return Workbook(
        sheets=tuple(sheets.found),
        formats=tuple(styles.formats),
        number_formats=tuple(styles.number_formats),
        texts=tuple(texts.texts),
        epoch=sheets.epoch,
        struck=tuple(styles.struck),
        rich=texts.rich,
    )
