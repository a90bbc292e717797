"""Outline text → units: the syntax a drafter types.

``(1) …`` is an ayat, ``a. …`` a huruf, ``1. …`` an angka below a huruf and a
definition elsewhere, ``a) …`` and ``1) …`` the levels below (UU 12/2011
Lampiran II angka 95); text without a marker is a paragraph or goes on with
the unit above; ``| a | b |`` is a row of a table. ``[#nama]`` after a marker
labels the unit.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from kerjasama_docs.findings import DocumentFindingsError, Finding, Level, Where
from kerjasama_docs.language import huruf
from kerjasama_docs.model.klausul import GayaTabel
from kerjasama_docs.naskah.tree.markup import cells, has_kutipan, is_blank, kutipan_of, parse_inline, split_line_tags
from kerjasama_docs.naskah.tree.pohon import Block, Kind, Kutipan, Row, Table, Unit

_MARKER = re.compile(
    r"(?:\((?P<ayat>[0-9]{1,4})\)|(?P<huruf>([a-z])\3*)\.|(?P<angka>[0-9]{1,4})\.|(?P<hk>([a-z])\6*)\)|(?P<ak>[0-9]{1,4})\))"
    r"(?=[ \t<]|$)[ \t]*"
)
_LABEL = re.compile(r"\[#([a-z][a-z0-9-]*)\][ \t]*")
_RULE = re.compile(r"\|(?:\s*:?-{2,}:?\s*\|)+\s*$")
_GROUPS = {
    "ayat": Kind.AYAT,
    "huruf": Kind.HURUF,
    "angka": Kind.ANGKA,
    "hk": Kind.HURUF_KURUNG,
    "ak": Kind.ANGKA_KURUNG,
}
_FORMS = {"ayat": "({})", "huruf": "{}.", "angka": "{}.", "hk": "{})", "ak": "{})"}
_PARENTS = {
    Kind.AYAT: (),
    Kind.DEFINISI: (),
    Kind.HURUF: (Kind.AYAT, Kind.DEFINISI),
    Kind.ANGKA: (Kind.HURUF,),
    Kind.HURUF_KURUNG: (Kind.ANGKA,),
    Kind.ANGKA_KURUNG: (Kind.HURUF_KURUNG,),
}
"""Under what a unit may hang; ayat, definitions and huruf may also stand at the root."""


@dataclass
class _Open:
    """A unit while its text is still being read."""

    kind: Kind
    form: str
    marker: str
    label: str | None
    text: list[str]
    line: int
    children: list["_Open | _OpenTable | Kutipan"] = field(default_factory=list)


@dataclass
class _OpenTable:
    """The lines of a table, each with its number."""

    rows: list[tuple[int, str]]


class _Reader:
    """Reads the lines of one klausul; keeps the units that are still open."""

    def __init__(self, where: Where, style: GayaTabel, lebar: tuple[int, ...]) -> None:
        self.where = where
        self.style = style
        self.lebar = lebar
        self.root: list[_Open | _OpenTable | Kutipan] = []
        self.stack: list[_Open] = []
        self.findings: list[Finding] = []
        self.after_blank = True

    def complain(self, code: str, line: int, message: str, *, hint: str) -> None:
        where = replace(self.where, line=line)
        self.findings.append(Finding(code, Level.GALAT, message, where, hint))

    def read(self, number: int, line: str) -> None:
        text = line.strip()
        if text.startswith("[#"):
            self.complain_label(number)
        if has_kutipan(text):
            self.quotation(number, text)
        elif text.startswith("|"):
            self.row(number, text)
        elif match := _MARKER.match(text):
            self.unit(number, match, text[match.end() :])
        else:
            self.words(number, text)
        self.after_blank = False

    def quotation(self, number: int, text: str) -> None:
        """A line that quotes a changed Pasal, which stands alone."""
        quoted = kutipan_of(text)
        if quoted is None:
            message, hint = "Kutipan di sini tidak berdiri sendiri.", "Tulis {{ kutipan(…) }} pada baris tersendiri."
            self.complain("kerangka-kutipan", number, message, hint=hint)
            return
        (self.stack[0].children if self.stack else self.root).append(Kutipan(quoted))
        self.stack = []

    def words(self, number: int, text: str) -> None:
        """A line without a marker: it goes on with the unit above, or begins a paragraph."""
        last = self.root[-1] if self.root else None
        if isinstance(last, _Open) and not self.after_blank:
            (self.stack or [last])[-1].text.append(text)
            return
        self.stack = []
        self.root.append(_Open(Kind.PARAGRAF, "", "", None, [text], number))

    def row(self, number: int, text: str) -> None:
        self.stack = []
        if self.root and isinstance(table := self.root[-1], _OpenTable) and not self.after_blank:
            table.rows.append((number, text))
        else:
            self.root.append(_OpenTable([(number, text)]))

    def unit(self, number: int, match: re.Match[str], rest: str) -> None:
        group = next(name for name in _GROUPS if match[name])
        kind = self.kind_of(_GROUPS[group], match[group])
        self.climb(number, kind, match[0].strip())
        label, text = self.labelled(number, rest)
        new = _Open(kind, group, match[group], label, [text], number)
        (self.stack[-1].children if self.stack else self.root).append(new)
        self.stack.append(new)

    def climb(self, line: int, kind: Kind, marker: str) -> None:
        """Leave the units that a unit of that kind cannot hang under."""
        parents = _PARENTS[kind]
        while self.stack and self.stack[-1].kind not in parents:
            self.stack.pop()
        if not self.stack and parents and kind is not Kind.HURUF:
            above = " atau ".join(parent.value for parent in parents)
            message = f"Rincian “{marker}” tidak punya {above} di atasnya."
            hint = "Susun rincian menurut urutan (1), a., 1., a), 1)."
            self.complain("kerangka-tingkat", line, message, hint=hint)

    def labelled(self, line: int, rest: str) -> tuple[str | None, str]:
        """The label behind a marker, None without one, and the text."""
        label = _LABEL.match(rest)
        if label:
            return label[1], rest[label.end() :]
        if rest.startswith("[#"):
            self.complain_label(line)
        return None, rest

    def complain_label(self, line: int) -> None:
        message = "Label [#…] di sini tidak terbaca."
        hint = "Label ditulis tepat sesudah (1), a., atau 1.: huruf kecil, angka, dan tanda hubung, misalnya [#hasil]."
        self.complain("kerangka-label", line, message, hint=hint)

    def kind_of(self, kind: Kind, marker: str) -> Kind:
        """What a number means where it stands: below a huruf an angka, elsewhere a definition.

        A number that goes on counting the definitions above ends the rincian of the last of them;
        ``1)`` below a huruf that has no ``1.`` is taken for an angka.
        """
        kinds = {unit.kind for unit in self.stack}
        if kind is Kind.ANGKA and (Kind.HURUF not in kinds or self.goes_on(marker)):
            return Kind.DEFINISI
        bare = Kind.HURUF in kinds and Kind.HURUF_KURUNG not in kinds
        if kind is Kind.ANGKA_KURUNG and bare and not self.numbered:
            return Kind.ANGKA
        return kind

    @property
    def numbered(self) -> bool:
        """Whether an angka typed as ``1.`` is open."""
        return any(unit.kind is Kind.ANGKA and unit.form == "angka" for unit in self.stack)

    def goes_on(self, marker: str) -> bool:
        """Whether a number follows the open definition rather than an open angka."""
        above = [unit for unit in self.stack if unit.kind in {Kind.DEFINISI, Kind.ANGKA}]
        return bool(above) and above[-1].kind is Kind.DEFINISI and int(marker) == int(above[-1].marker) + 1

    def close(self, blocks: Sequence["_Open | _OpenTable | Kutipan"]) -> tuple[Block, ...]:
        self.check_order([block for block in blocks if isinstance(block, _Open)])
        return tuple(self.block(block) for block in blocks)

    def block(self, block: "_Open | _OpenTable | Kutipan") -> Block:
        match block:
            case _OpenTable():
                return self.table(block)
            case _Open():
                return self.closed(block)
        return block

    def closed(self, unit: _Open) -> Unit:
        content = parse_inline(" ".join(unit.text))
        if not content:
            what = f"Rincian “{_FORMS[unit.form].format(unit.marker)}”" if unit.form else "Paragraf ini"
            self.complain("kerangka-kosong", unit.line, f"{what} tidak berisi teks.", hint="Isi atau hapus baris ini.")
        children = self.close(unit.children)
        return Unit(unit.kind, content, children, unit.label, where=replace(self.where, line=unit.line))

    def table(self, table: _OpenTable) -> Table:
        self.check_table(table)
        texts = [text for _, text in table.rows]
        header = len(texts) > 1 and bool(_RULE.match(texts[1]))
        lines = [table.rows[0], *table.rows[2:]] if header else table.rows
        rows = tuple(self.table_row(*line) for line in lines)
        align = tuple(_align(cell) for cell in cells(texts[1])) if header else ()
        widths = self.lebar if len(rows[0].cells) == len(self.lebar) else ()
        return Table(self.style, rows, header, align, widths)

    def table_row(self, number: int, text: str) -> Row:
        return Row(tuple(parse_inline(cell) for cell in cells(text)), replace(self.where, line=number))

    def check_table(self, table: _OpenTable) -> None:
        """Every line of a table, its rule included, is closed by a bar and has as many cells as the others."""
        torn = [line for line, text in table.rows if not cells(text) or not is_blank(text.rpartition("|")[2])]
        for line in torn:
            message, hint = "Baris tabel ini tidak ditutup.", "Akhiri baris dengan tanda |, misalnya | a | b |."
            self.complain("kerangka-tabel", line, message, hint=hint)
        if not torn and len({len(cells(text)) for _, text in table.rows}) > 1:
            message = "Banyaknya kolom tabel ini tidak sama di setiap baris."
            self.complain("kerangka-tabel", table.rows[0][0], message, hint="Samakan tanda |.")

    def check_order(self, units: list[_Open]) -> None:
        """Typed markers either all repeat the first (a loop) or run on without a gap."""
        for kind in {unit.kind for unit in units} - {Kind.PARAGRAF}:
            self.check_run(kind, [unit for unit in units if unit.kind is kind])

    def check_run(self, kind: Kind, units: list[_Open]) -> None:
        """The markers of one kind, in their order."""
        spell = huruf if kind in {Kind.HURUF, Kind.HURUF_KURUNG} else str
        run = [spell(place) for place in range(1, len(units) + 1)]
        if len({unit.marker for unit in units}) == 1:
            return
        wrong = next((pair for pair in zip(units, run, strict=True) if pair[0].marker != pair[1]), None)
        if wrong:
            unit, right = wrong
            message = f"Urutan rincian meloncat: tertulis “{unit.marker}”, seharusnya “{right}”."
            hint = "Urutkan a, b, c atau 1, 2, 3 tanpa ada yang terlewat atau berulang."
            self.complain("kerangka-urutan", unit.line, message, hint=hint)


def _align(rule: str) -> str:
    match (rule.startswith(":"), rule.endswith(":")):
        case (True, True):
            return "tengah"
        case (False, True):
            return "kanan"
    return "kiri"


def parse_outline(
    rendered: str, where: Where, *, style: GayaTabel = "daftar", lebar: tuple[int, ...] = ()
) -> tuple[Block, ...]:
    """Read rendered outline text into units.

    Args:
        rendered: Text as :mod:`kerjasama_docs.naskah.jinja.engine` gives it.
        where: The file it comes from.
        style: How the tables in it are set.
        lebar: Relative widths of the columns of a table with as many.

    Raises:
        DocumentFindingsError: The outline is not well formed; every fault with its line.
    """
    reader = _Reader(where, style, lebar)
    number = where.line or 1
    for line in rendered.split("\n"):
        tagged, text = split_line_tags(line.lstrip())
        number = tagged or number
        if is_blank(text):
            reader.after_blank = True
        else:
            reader.read(number, text)
    blocks = reader.close(reader.root)
    if reader.findings:
        raise DocumentFindingsError(reader.findings)
    return blocks
