"""The parts of a naskah that are no Pasal: title, logos, signatures, lampiran tables."""

from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path

from markupsafe import Markup

from kerjasama_docs import language
from kerjasama_docs.findings import DocumentFindingsError, Finding, Level
from kerjasama_docs.inputs import Source, spell
from kerjasama_docs.inputs.source import Key
from kerjasama_docs.model.naskah import LampiranIsi, Naskah, Saksi
from kerjasama_docs.model.template import Jenis, Kolom, LampiranBentuk
from kerjasama_docs.naskah.engine import Rich
from kerjasama_docs.naskah.markup import escape_value, isian_tag, parse_inline
from kerjasama_docs.naskah.templates import ProfilFolder
from kerjasama_docs.naskah.tree import (
    Inline,
    JudulLine,
    Kind,
    LampiranPart,
    Logo,
    Row,
    SignatureColumn,
    Table,
    Text,
    Unit,
)
from kerjasama_docs.naskah.views import PihakView

_ABBREVIATION = {"plt": "Plt. ", "plh": "Plh. ", "pj": "Pj. "}
_HEADS = {"menteri", "pimpinan-lembaga", "kepala-daerah"}
_STATE = {"lembaga-negara", "lembaga-pemerintah", "pemerintah-daerah"}


def inline(value: str, *, upper: bool = False) -> tuple[Inline, ...]:
    """A value as inline pieces; Markup (an isian, a dotted blank) stays what it is."""
    if isinstance(value, Markup):
        return parse_inline(str(value))
    text = language.huruf_besar(value) if upper else value
    return parse_inline(escape_value(text, rich=isinstance(value, Rich)))


def bold(content: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """The same pieces in bold."""
    return tuple(Text(piece.text, piece.italic, bold=True) if isinstance(piece, Text) else piece for piece in content)


def judul_lines(names: Mapping[str, object], jenis: Jenis, folder: ProfilFolder) -> tuple[JudulLine, ...]:
    """The title block: kind, pihak, tentang, judul, and one NOMOR per pihak, in the order of the profil."""
    pihak: tuple[PihakView, ...] = names["pihak"]  # type: ignore[assignment]
    profil = folder.profil
    parties: list[JudulLine] = []
    for place, item in enumerate(pihak):
        comma = (Text(","),) if len(pihak) > 2 and place < len(pihak) - 1 else ()  # noqa: PLR2004 - two need no comma
        if place == len(pihak) - 1:
            parties.append(JudulLine((Text(profil.penghubung),)))
        parties.append(JudulLine((*inline(item.nama_judul, upper=True), *comma)))
    title: str = names["judul"]  # type: ignore[assignment]
    about = [JudulLine((Text("TENTANG"),)), JudulLine(inline(title, upper=True))]
    numbers = [JudulLine((Text("NOMOR: "), *inline(item.nomor)), "nomor") for item in pihak]
    head = [JudulLine((Text(language.huruf_besar(jenis.nama)),))]
    between = [JudulLine((Text("ANTARA"),)), *parties]
    if profil.urutan_nomor == "setelah-jenis":
        return (*head, *numbers, *between, *about)
    return (*head, *between, *about, *numbers)


def logos(naskah: Naskah, folder: ProfilFolder, base: Path | None) -> tuple[Logo, ...]:
    """The pictures above the title.

    Heads of state institutions among themselves use the lambang negara once, in the middle; everyone
    else the logos of the pihak, the first on the left (UU 24/2009 Pasal 52, Pasal 54).
    """
    profil = folder.profil
    if profil.kepala == "tanpa":
        return ()
    heads = all(p.penandatangan.tingkat in _HEADS and p.golongan in _STATE for p in naskah.pihak)
    if profil.kepala == "lambang-negara" and heads:
        return (Logo(profil.lambang, "lambang negara", str(folder.folder)),)
    found = []
    for place, pihak in enumerate(naskah.pihak):
        own = bool(pihak.nama and profil.instansi and pihak.nama.startswith(profil.instansi))
        if pihak.logo == "tanpa":
            continue
        path, beside = pihak.logo, base or Path()
        if path is None and own and profil.logo:
            path, beside = profil.logo, folder.folder
        found.append(Logo(path, f"logo {pihak.nama or f'pihak ke-{place + 1}'}", str(beside)))
    return tuple(found)


def signatures(names: Mapping[str, object]) -> tuple[SignatureColumn, ...]:
    """Where each pihak signs; a mandate names its giver (UU 30/2014 Pasal 14 ayat (4))."""
    pihak: tuple[PihakView, ...] = names["pihak"]  # type: ignore[assignment]
    columns = []
    for item in pihak:
        signer = item.penandatangan
        status = _ABBREVIATION.get(signer.status, "")
        lead = (Text(status),) if status else ()
        office = (*lead, *inline(signer.jabatan, upper=True), Text(","))
        mandate = ((Text("a.n. "), *inline(signer.atas_nama, upper=True)),) if signer.atas_nama else ()
        nip = inline(f"NIP {signer.nip}") if signer.nip else ()
        columns.append(
            SignatureColumn(
                heading=(Text(item.label),),
                office=(*mandate, office),
                name=inline(signer.nama, upper=True),
                nip=nip,
                meterai=bool(names["meterai"]),
            )
        )
    return tuple(columns)


def witnesses(naskah: Naskah) -> tuple[SignatureColumn, ...]:
    """Saksi and mengetahui, in that order."""
    groups = (("Saksi", "saksi", naskah.saksi), ("Mengetahui", "mengetahui", naskah.mengetahui))
    return tuple(
        _witness(heading if len(group) == 1 or key == "mengetahui" else f"{heading} {place}", key, place, person)
        for heading, key, group in groups
        for place, person in enumerate(group, 1)
    )


def _witness(heading: str, key: str, place: int, person: Saksi) -> SignatureColumn:
    def needed(value: str | None, what: str, field: str) -> str:
        return value or isian_tag(f"{what} {heading.lower()}", f"{key}[{place}].{field}")

    return SignatureColumn(
        heading=(Text(f"{heading},"),),
        office=((*inline(needed(person.jabatan, "jabatan", "jabatan"), upper=True), Text(",")),),
        name=inline(needed(person.nama, "nama", "nama"), upper=True),
        nip=inline(f"NIP {person.nip}") if person.nip else (),
    )


def lampiran_heading(label: str, names: Mapping[str, object]) -> tuple[tuple[Inline, ...], ...]:
    """The block at the top right of a lampiran (UU 12/2011 Lampiran II angka 193-196 by analogy)."""
    pihak: tuple[PihakView, ...] = names["pihak"]  # type: ignore[assignment]
    numbers = ((Text("NOMOR: "), *inline(item.nomor)) for item in pihak)
    return (
        (Text(language.huruf_besar(label)),),
        (Text(language.huruf_besar(str(names["jenis"]))),),
        *numbers,
    )


class _Rows:
    """Reads the rows of a Lampiran table by its form; collects what is wrong."""

    def __init__(self, bentuk: LampiranBentuk, part: LampiranIsi, key: Key, source: Source) -> None:
        self.bentuk = bentuk
        self.part = part
        self.key = key
        self.source = source
        self.findings: list[Finding] = []

    def complain(self, place: int, name: str, message: str, hint: str) -> None:
        where = self.source.where((*self.key, "baris", place, name))
        self.findings.append(Finding("lampiran", Level.GALAT, message, where, hint))

    def number(self, place: int, name: str, row: Mapping[str, str]) -> Decimal | None:
        """A cell as a number; None when it is open or wrong."""
        if name not in row:
            return None
        try:
            return language.parse_rupiah(row[name])
        except ValueError:
            message = f"Baris {place + 1}, {name}: “{row[name]}” tidak terbaca sebagai bilangan."
            self.complain(place, name, message, "Tulis angka dengan titik tiap ribuan, misalnya 1.500 atau 2,5.")
            return None

    def value(self, place: int, kolom: Kolom, row: Mapping[str, str]) -> Decimal | str | None:
        """What stands in a cell: counted, computed, or as typed."""
        if kolom.jenis == "nomor":
            return f"{place + 1}."
        if kolom.hitung:
            factors = [self.number(place, name.strip(), row) for name in kolom.hitung.split("*")]
            if None in factors:
                return None
            product = Decimal(1)
            for factor in factors:
                product *= factor or 0
            return product
        return row.get(kolom.kunci) if kolom.jenis == "teks" else self.number(place, kolom.kunci, row)

    def cell(self, place: int, kolom: Kolom, value: Decimal | str | None) -> tuple[Inline, ...]:
        if value is None:
            path = spell((*self.key, "baris", place, kolom.kunci))
            return parse_inline(str(isian_tag(kolom.judul.lower(), path)))
        if isinstance(value, str):
            return inline(Rich(value))
        return (Text(language.rupiah(value) if kolom.jenis == "rupiah" else language.bilangan(value)),)

    def table(self) -> Table:
        columns = self.bentuk.kolom
        known = {kolom.kunci for kolom in columns if not kolom.hitung and kolom.jenis != "nomor"}
        rows = [Row(tuple(bold((Text(kolom.judul),)) for kolom in columns))]
        total = Decimal(0)
        for place, row in enumerate(self.part.baris):
            for name in row.keys() - known:
                self.complain(place, name, f"Kolom “{name}” tidak dikenal.", f"Yang ada: {', '.join(sorted(known))}.")
            values = {kolom.kunci: self.value(place, kolom, row) for kolom in columns}
            rows.append(Row(tuple(self.cell(place, kolom, values[kolom.kunci]) for kolom in columns)))
            summed = values.get(self.bentuk.jumlah or "")
            total += summed if isinstance(summed, Decimal) else 0
        if self.bentuk.jumlah:
            rows.append(self.sum_row(total))
        if self.findings:
            raise DocumentFindingsError(self.findings)
        sides = {"teks": "kiri", "nomor": "tengah", "bilangan": "kanan", "rupiah": "kanan"}
        align = tuple(sides[kolom.jenis] for kolom in columns)
        return Table("lampiran", tuple(rows), header=True, align=align, widths=tuple(k.lebar for k in columns))

    def sum_row(self, total: Decimal) -> Row:
        columns = self.bentuk.kolom
        label = next((k.kunci for k in columns if k.jenis == "teks"), columns[0].kunci)
        texts = {label: "Jumlah", str(self.bentuk.jumlah): language.rupiah(total)}
        self.total = total
        return Row(tuple(bold((Text(texts.get(kolom.kunci, "")),)) for kolom in columns))


def lampiran_table(bentuk: LampiranBentuk, part: LampiranIsi, key: Key, source: Source) -> tuple[Table | Unit, ...]:
    """The table of a lampiran by its form, with the sum in words below it.

    Raises:
        DocumentFindingsError: An unknown column, or a number that cannot be read; each with its place.
    """
    rows = _Rows(bentuk, part, key, source)
    table = rows.table()
    if not bentuk.jumlah:
        return (table,)
    words = language.rupiah_terbilang(rows.total).partition(" ")[2]
    return (
        table,
        Unit(Kind.PARAGRAF, (Text("Terbilang: "), Text(words.strip("()"), italic=True), Text("."))),
    )


def lampiran_part(
    part: LampiranIsi,
    label: str,
    names: Mapping[str, object],
    content: tuple[Table | Unit, ...],
    *,
    landscape: bool,
) -> LampiranPart:
    """A lampiran with its heading and title."""
    return LampiranPart(lampiran_heading(label, names), inline(Rich(part.judul), upper=True), content, landscape)
