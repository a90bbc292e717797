"""The lampiran behind the signatures: heading, title, tables by their form."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from markupsafe import Markup

from kerjasama_docs import language
from kerjasama_docs.assets import nearest
from kerjasama_docs.findings import DocumentFindingsError, Finding, Level
from kerjasama_docs.inputs import Source, spell
from kerjasama_docs.inputs.source import Key
from kerjasama_docs.language import INDONESIA, Bahasa, huruf_awal_besar
from kerjasama_docs.model.lampiran import Kolom, LampiranBentuk
from kerjasama_docs.model.pilihan import LampiranIsi
from kerjasama_docs.naskah.jinja.engine import as_rich
from kerjasama_docs.naskah.parts.inlines import bold, inline
from kerjasama_docs.naskah.parts.work import Work
from kerjasama_docs.naskah.tree.inline import Line, Text
from kerjasama_docs.naskah.tree.markup import blank_tag, isian_tag, parse_inline
from kerjasama_docs.naskah.tree.pohon import Block, Kind, Row, Table, Unit
from kerjasama_docs.naskah.views.names import Names

MAX_ROWS = 2_000
"""Most rows of the tables of all lampiran of a naskah; they take about 150 MB to be laid out as PDF."""
Cells = Mapping[str, str | None]
"""A row as the drafter gives it; None for a cell that is still open."""


def heading(label: str, work: Work, *, foreign: bool) -> tuple[Line, ...]:
    """The block at the top right of a lampiran (UU 12/2011 Lampiran II angka 193-196 by analogy).

    Args:
        label: Its number: ``Lampiran II``.
        work: The naskah that it belongs to, which it calls as its title does.
        foreign: Whether the pihak bear no numbers; then only a NOMOR that is given is printed, as in the title.
    """
    names, words = work.names, work.bahasa.judul
    said = [number for number in names.nomor if not (foreign and isinstance(number, Markup))]
    numbers = ((Text(f"{words['NOMOR']}: "), *inline(number)) for number in said)
    return (
        (Text(language.huruf_besar(label)),),
        *filter(None, work.kepala()),
        *numbers,
        (Text(words["TENTANG"]),),
        inline(names.judul, upper=True),
    )


def heading_of_letter(label: str, names: Names) -> tuple[Line, ...]:
    """The block at the top right of a lampiran of a letter: whose letter it belongs to, its number and its day."""
    return (
        (Text(language.huruf_besar(label)),),
        (Text("SURAT "), *inline(names.pengirim.penandatangan.jabatan, upper=True)),
        (Text("NOMOR: "), *inline(names.nomor[0])),
        (Text("TANGGAL: "), *inline(names.penandatanganan.tanggal, upper=True)),
    )


@dataclass(frozen=True)
class TablePlace:
    """Where the table of a lampiran stands.

    Attributes:
        key: The path of the lampiran in the input.
        source: The input, for the place of findings.
        bahasa: Its language.
    """

    key: Key
    source: Source
    bahasa: Bahasa = INDONESIA


class _Rows:
    """Reads the rows of a Lampiran table by its form; collects what is wrong."""

    def __init__(self, bentuk: LampiranBentuk, part: LampiranIsi, place: TablePlace) -> None:
        self.bahasa = place.bahasa
        self.bentuk = bentuk
        self.kolom = {kolom.kunci: kolom for kolom in bentuk.kolom}
        self.part = part
        self.key = place.key
        self.source = place.source
        self.findings: list[Finding] = []

    def complain(self, key: Key, message: str, hint: str) -> None:
        where = self.source.where((*self.key, "baris", *key))
        self.findings.append(Finding("lampiran", Level.GALAT, message, where, hint))

    def complain_value(self, key: Key, lead: str, error: ValueError) -> None:
        """Say what a number says of itself: "what is wrong; what to do"."""
        what, _, todo = str(error).rpartition("; ")
        hint = huruf_awal_besar(todo) if what else "Periksa angkanya."
        self.complain(key, f"{lead}: {(what or todo).rstrip('.')}.", hint)

    def number(self, place: int, name: str, row: Cells) -> Decimal | None:
        """A cell as a number; None when it is open or wrong."""
        text = row.get(name)
        if text is None:
            return None
        try:
            return language.parse_angka(text, uang=name in self.kolom and self.kolom[name].uang)
        except ValueError as error:
            self.complain_value((place, name), f"Baris {place + 1}, {name}", error)
            return None

    def day(self, place: int, name: str, row: Cells) -> str | None:
        """A cell as a day in words; None when it is open or wrong."""
        text = row.get(name)
        try:
            return self.bahasa.tanggal(language.parse_tanggal(text)) if text else None
        except ValueError as error:
            self.complain_value((place, name), f"Baris {place + 1}, {name}", error)
            return None

    def product(self, place: int, kolom: Kolom, row: Cells) -> Decimal | None:
        """What a computed cell comes to, an amount of rupiah rounded to whole sen; None while a factor is open."""
        factors = [self.number(place, name, row) for name in kolom.faktor]
        known = [factor for factor in factors if factor is not None]
        return language.hasil_kali(known, uang=kolom.uang) if len(known) == len(factors) else None

    def value(self, place: int, kolom: Kolom, row: Cells) -> Decimal | str | None:
        """What stands in a cell: counted, computed, or as typed."""
        if kolom.jenis == "nomor":
            return f"{place + 1}."
        if kolom.hitung:
            return self.product(place, kolom, row)
        if kolom.jenis in {"teks", "tanggal"}:
            return row.get(kolom.kunci) if kolom.jenis == "teks" else self.day(place, kolom.kunci, row)
        return self.number(place, kolom.kunci, row)

    def cell(self, place: int, kolom: Kolom, row: Cells, *, value: Decimal | str | None) -> Line:
        """A cell as it is printed; an open one is an isian with the path of what has to be filled in."""
        if value is None:
            return self.open_cell(place, kolom, row)
        if isinstance(value, str):
            return inline(as_rich(value))
        try:
            return (Text(self.bahasa.uang(value) if kolom.uang else self.bahasa.bilangan(value)),)
        except ValueError as error:
            self.complain_value((place,), f"Baris {place + 1}, {kolom.judul}", error)
            return ()

    def open_cell(self, place: int, kolom: Kolom, row: Cells) -> Line:
        """A cell that is not filled in yet: dots for a pen, or an isian."""
        if kolom.tulis_tangan:
            return parse_inline(str(blank_tag(12)))
        wanted = next((name for name in kolom.faktor if row.get(name) is None), kolom.kunci)
        path = spell((*self.key, "baris", place, wanted))
        return parse_inline(str(isian_tag(kolom.judul.lower(), path)))

    def check_names(self, place: int, row: Cells) -> None:
        known = {kolom.kunci for kolom in self.bentuk.diketik}
        for name in sorted(row.keys() - known):
            self.complain((place, name), f"Kolom “{name}” tidak dikenal.", nearest(name, known))

    def table(self) -> tuple[Table, Decimal]:
        """The table, and the sum below its column ``jumlah``."""
        columns = self.bentuk.tercetak
        rows = [Row(tuple(bold(inline(kolom.judul)) for kolom in columns))]
        total = Decimal(0)
        for place, row in enumerate(self.part.baris):
            printed, summed = self.row(place, row)
            rows.append(printed)
            total += summed
        if self.bentuk.jumlah and not self.findings:
            rows.append(self.sum_row(total))
        if self.findings:
            raise DocumentFindingsError(self.findings)
        align = tuple(kolom.rata for kolom in columns)
        widths = tuple(kolom.lebar for kolom in columns)
        return Table("daftar", tuple(rows), header=True, align=align, widths=widths), total

    def row(self, place: int, row: Cells) -> tuple[Row, Decimal]:
        """A row as it is printed, and what it adds to the sum."""
        self.check_names(place, row)
        columns = self.bentuk.tercetak
        values = {kolom.kunci: self.value(place, kolom, row) for kolom in columns}
        cells = tuple(self.cell(place, kolom, row, value=values[kolom.kunci]) for kolom in columns)
        summed = values.get(self.bentuk.jumlah or "")
        return Row(cells), summed if isinstance(summed, Decimal) else Decimal(0)

    def sum_row(self, total: Decimal) -> Row:
        columns = self.bentuk.tercetak
        label = next((k.kunci for k in columns if k.jenis == "teks"), columns[0].kunci)
        texts = {label: self.bahasa.tulisan["Jumlah"]}
        try:
            texts[str(self.bentuk.jumlah)] = self.bahasa.uang(total)
        except ValueError as error:
            self.complain_value((), f"Jumlah kolom {self.bentuk.jumlah}", error)
        return Row(tuple(_cell_of_sum(texts.get(kolom.kunci)) for kolom in columns))


def _cell_of_sum(text: str | None) -> Line:
    """A cell of the row below the table; one without text is empty."""
    return (Text(text, bold=True),) if text else ()


def table(bentuk: LampiranBentuk, part: LampiranIsi, place: TablePlace) -> tuple[Block, ...]:
    """The table of a lampiran by its form, with the sum in words below it.

    Args:
        bentuk: The form, with the institution in its headers.
        part: The lampiran as the drafter gives it.
        place: Where it stands.

    Raises:
        DocumentFindingsError: An unknown column, or a number that cannot be read or is too large; each with its place.
    """
    bahasa = place.bahasa
    made, total = _Rows(bentuk, part, place).table()
    if not bentuk.jumlah:
        return (made,)
    words = bahasa.uang_kata(total)
    said = Text(f"{bahasa.tulisan['Terbilang']}: ")
    return made, Unit(Kind.PARAGRAF, (said, Text(words, italic=True), Text(".")))


def overfull(items: Sequence[LampiranIsi], source: Source) -> Finding | None:
    """What is wrong with lampiran whose tables together are too large for the pages of a naskah.

    The same row may be named again and again by an alias of YAML, so that a small input asks for thousands of pages.
    """
    rows = 0
    for place, item in enumerate(items):
        for number, _ in enumerate(item.baris):
            rows += 1
            if rows > MAX_ROWS:
                bounds = f"paling banyak {language.bilangan(MAX_ROWS)} baris"
                message = f"Tabel semua lampiran bersama-sama terlalu besar untuk satu naskah; {bounds}."
                hint = "Ringkas tabelnya, atau jadikan berkas tersendiri dengan kerjasama-docs lampiran."
                where = source.where(("lampiran", place, "baris", number))
                return Finding("lampiran", Level.GALAT, message, where, hint)
    return None
