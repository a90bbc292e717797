"""Outline text → units: the syntax a drafter types.

``(1) …`` is an ayat, ``a. …`` a huruf, ``1. …`` an angka below a huruf and a
definition elsewhere, ``a) …`` and ``1) …`` the levels below (UU 12/2011
Lampiran II angka 95); text without a marker is a paragraph or goes on with
the unit above; ``| a | b |`` is a row of a table. ``[#nama]`` after a marker
labels the unit.
"""

import re

from kerjasama_docs.findings import DocumentFindingsError, Where
from kerjasama_docs.model.klausul import GayaTabel
from kerjasama_docs.naskah.tree.closing import Closing, Faults, Opened, OpenTable, OpenUnit
from kerjasama_docs.naskah.tree.markup import has_kutipan, is_blank, kutipan_of, split_line_tags
from kerjasama_docs.naskah.tree.pohon import Block, Kind, Kutipan

_MARKER = re.compile(
    r"(?:\((?P<ayat>[0-9]{1,4})\)|(?P<huruf>([a-z])\3*)\.|(?P<angka>[0-9]{1,4})\.|(?P<hk>([a-z])\6*)\)|(?P<ak>[0-9]{1,4})\))"
    r"(?=[ \t<]|$)[ \t]*"
)
_LABEL = re.compile(r"\[#([a-z][a-z0-9-]*)\][ \t]*")
_GROUPS = {
    "ayat": Kind.AYAT,
    "huruf": Kind.HURUF,
    "angka": Kind.ANGKA,
    "hk": Kind.HURUF_KURUNG,
    "ak": Kind.ANGKA_KURUNG,
}
_PARENTS = {
    Kind.AYAT: (),
    Kind.DEFINISI: (),
    Kind.HURUF: (Kind.AYAT, Kind.DEFINISI),
    Kind.ANGKA: (Kind.HURUF,),
    Kind.HURUF_KURUNG: (Kind.ANGKA,),
    Kind.ANGKA_KURUNG: (Kind.HURUF_KURUNG,),
}
"""Under what a unit may hang; ayat, definitions and huruf may also stand at the root."""


class _Reader:
    """Reads the lines of one klausul; keeps the units that are still open."""

    def __init__(self, faults: Faults) -> None:
        self.faults = faults
        self.root: list[Opened] = []
        self.stack: list[OpenUnit] = []
        self.after_blank = True

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
            self.faults.complain("kerangka-kutipan", number, message, hint=hint)
            return
        (self.stack[0].children if self.stack else self.root).append(Kutipan(quoted))
        self.stack = []

    def words(self, number: int, text: str) -> None:
        """A line without a marker: it goes on with the unit above, or begins a paragraph."""
        last = self.root[-1] if self.root else None
        if isinstance(last, OpenUnit) and not self.after_blank:
            (self.stack or [last])[-1].text.append(text)
            return
        self.stack = []
        self.root.append(OpenUnit(Kind.PARAGRAF, "", "", None, [text], number))

    def row(self, number: int, text: str) -> None:
        self.stack = []
        if self.root and isinstance(table := self.root[-1], OpenTable) and not self.after_blank:
            table.rows.append((number, text))
        else:
            self.root.append(OpenTable([(number, text)]))

    def unit(self, number: int, match: re.Match[str], rest: str) -> None:
        group = next(name for name in _GROUPS if match[name])
        kind = self.kind_of(_GROUPS[group], match[group])
        self.climb(number, kind, match[0].strip())
        label, text = self.labelled(number, rest)
        new = OpenUnit(kind, group, match[group], label, [text], number)
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
            self.faults.complain("kerangka-tingkat", line, message, hint=hint)

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
        self.faults.complain("kerangka-label", line, message, hint=hint)

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
    faults = Faults(where)
    reader = _Reader(faults)
    number = where.line or 1
    for line in rendered.split("\n"):
        tagged, text = split_line_tags(line.lstrip())
        number = tagged or number
        if is_blank(text):
            reader.after_blank = True
        else:
            reader.read(number, text)
    blocks = Closing(faults, style, lebar).close(reader.root)
    if faults.findings:
        raise DocumentFindingsError(faults.findings)
    return blocks
