"""The table that is filled in for many partners: a workbook with a column for each field that differs."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from kerjasama_docs.errors import UsageError
from kerjasama_docs.inputs.read import meant
from kerjasama_docs.inputs.source import Key, texts_of, unspell
from kerjasama_docs.massal.fields import NOMOR, PIHAK, Isian
from kerjasama_docs.massal.induk import Induk, read_induk
from kerjasama_docs.massal.naming import Naming
from kerjasama_docs.massal.reading import CONTOH
from kerjasama_docs.model.lampiran import Kolom, LampiranBentuk
from kerjasama_docs.pipeline import Document, check, load_source
from kerjasama_docs.regex import regex
from kerjasama_docs.xlsx.form import FormWords, write_form

_EXAMPLE = regex(r"misalnya (.+?)(?:[;:]|\.?$|, dan|, yang| atau )")
_DAY = date(2027, 3, 31)
_LONGEST = 120
"""Longest example, in characters."""
_ALWAYS = ("nama", "golongan", NOMOR, "alamat", "uraian")
"""Fields of a partner that hardly two have in common, named before all others."""
_OFFICIAL = ("nama", "jabatan", "tingkat")
_OF_PARTNER: Mapping[Key, str] = {
    ("golongan",): "lembaga-pemerintah",
    ("penandatangan", "nama"): "dr. Ratna Kusuma, M.Kes.",
    ("penandatangan", "jabatan"): "Menteri Kesehatan Republik Indonesia",
    ("penandatangan", "tingkat"): "menteri",
    ("narahubung", "unit"): "Biro Hukum",
    ("narahubung", "telepon"): "(021) 555-0101",
    ("narahubung", "pos_el"): "hukum@kesehatan.example",
}
"""What the example row says of the partner that the description of its name names, so that its cells fit together."""
_HOW = (
    "Isi satu baris untuk setiap mitra di bawah baris contoh; baris contoh tidak ikut dibaca. Jangan mengubah kepala "
    "kolom; yang tidak perlu boleh dihapus. Sel kosong: isi induk yang dipakai. Penjelasan ada pada lembar Petunjuk."
)
_GUIDE = (
    "Isi lembar Isian, satu baris untuk setiap mitra. Baris contoh boleh dihapus atau dibiarkan; tidak ikut dibaca.",
    "Kolom boleh dihapus, dipindahkan, atau ditambah; kepala kolom tambahan ditulis dengan jalur isiannya.",
    "Sel kosong berarti isi induk yang dipakai. Tulis - bila mitra itu memang tidak mempunyainya.",
    "Beberapa butir dalam satu sel dipisahkan dengan titik koma atau baris baru (Alt+Enter).",
    "Tanggal ditulis dengan hari lebih dahulu: 31-03-2027, 31/03/2027, atau 31 Maret 2027; juga 2027-03-31.",
    "NIP dan nomor ditulis sebagai teks; kolomnya sudah diatur demikian, jadi angka nol di depan tetap ada.",
    "Simpan sebagai .xlsx tanpa sandi dan makro.",
)


def massal_form(
    name: str, wanted: Sequence[str] = (), *, templates: str | None = None, mitra: str | None = None
) -> bytes:
    """The table to fill in for a common input, as XLSX; the same input gives the same bytes.

    Args:
        name: The file of the common input.
        wanted: Fields by path or by name; without any, those that differ from partner to partner and those that the
            common input leaves open.
        templates: The user's own template folder.
        mitra: The file of partners that the user named.

    Raises:
        UsageError: The file is missing, a field is not known or named twice.
        UnreadableInputError: The common input is not well formed.
        DocumentFindingsError: It cannot be built.
    """
    induk = read_induk(name, templates=templates)
    document = load_source(meant(induk.base.typed), folder=induk.folder, templates=templates, mitra=mitra)
    naming = Naming(induk.fields)
    chosen = [naming.named(path) for path in wanted] or list(_usual(induk, document))
    _refuse_twice(chosen)
    columns = tuple(_column(induk, each, first=place == 0) for place, each in enumerate(chosen))
    jenis = document.built.jenis.nama
    bentuk = LampiranBentuk(
        nama=f"Mitra {jenis}",
        arti=f"Satu {jenis} bagi setiap barisnya.",
        judul=f"Mitra {jenis}",
        lanskap=True,
        kolom=columns,
    )
    return write_form(bentuk, kertas=induk.profil.kertas.ukuran, words=FormWords((_HOW, _HOW), _GUIDE))


def _refuse_twice(chosen: Sequence[Isian]) -> None:
    paths = [each.path for each in chosen]
    twice = next((path for path in paths if paths.count(path) > 1), None)
    if twice:
        raise UsageError(f"Isian {twice} disebut dua kali.", "Sebut setiap isian sekali saja.")


def _usual(induk: Induk, document: Document) -> Iterator[Isian]:
    """The fields that differ from partner to partner, and those that are open, in the order of the input."""
    fields = induk.fields
    keys = {*_of_partners(induk), *_open(induk, document)}
    if not induk.profil.pola_nomor:
        keys.add((PIHAK, fields.own, NOMOR))
    chosen = [each for each in fields.all if each.key in keys]
    yield from sorted(chosen, key=lambda each: _rank(each.key, fields.own))


def _rank(key: Key, own: int) -> int:
    """Where a field stands in the table: those of partners first, then the number of the own institution."""
    if key[:1] != (PIHAK,):
        return 2
    return int(key[1] == own)


def _of_partners(induk: Induk) -> Iterator[Key]:
    """What every partner has for itself, and what the common input says of one."""
    fields = induk.fields
    for place in range(fields.pihak):
        if place != fields.own:
            yield from ((PIHAK, place, name) for name in _ALWAYS)
            yield from ((PIHAK, place, "penandatangan", name) for name in _OFFICIAL)
    for key, _ in texts_of(induk.base.typed):
        if key[:1] == (PIHAK,) and key[1:2] != (fields.own,):
            yield from (key[:end] for end in range(1, len(key) + 1))


def _open(induk: Induk, document: Document) -> Iterator[Key]:
    """What the naskah prints in brackets, since nothing is said of it; the own institution is the same for all."""
    for finding in check(document):
        key = unspell(finding.where.path or "") if finding.open else ()
        if key and key[:2] != (PIHAK, induk.fields.own):
            yield key


def _column(induk: Induk, isian: Isian, *, first: bool) -> Kolom:
    """A field as a column of the form; the first one tells by its example that the row is no data."""
    shape = isian.shape
    choices = ("ya", "tidak") if shape.base is bool else shape.choices
    example = _example(isian, choices)
    return Kolom(
        kunci=isian.path,
        judul=induk.fields.header(isian),
        jenis="tanggal" if shape.base is date and not first else "teks",
        arti=" ".join(filter(None, (isian.arti, f"Jalur isian: {isian.path}."))),
        contoh=f"{CONTOH.capitalize()} {example or '…'}" if first else example,
        pilihan=choices,
        pilihan_terbuka=True,
        wajib=isian.key == (PIHAK, induk.fields.mitra, "nama"),
    )


def _example(isian: Isian, choices: Sequence[str]) -> str | None:
    """What the example row says in a field: a day, a choice, or what its description names."""
    if isian.key[:1] == (PIHAK,) and (said := _OF_PARTNER.get(isian.key[2:])):
        return said
    if isian.shape.base is date:
        return _DAY.isoformat()
    if choices:
        return choices[0]
    found = _EXAMPLE.search(isian.arti)
    return found[1].strip("“”")[:_LONGEST] if found else None
