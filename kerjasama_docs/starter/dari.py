"""The commented input file of a naskah that begins with a row of a table: what the row says is filled in."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kerjasama_docs.assets import PROFIL_BAWAAN, Assets
from kerjasama_docs.errors import UsageError
from kerjasama_docs.findings import DocumentFindingsError, Finding, Level, Where, in_order
from kerjasama_docs.inputs.table_files import read_tables
from kerjasama_docs.inputs.tables.sheet import Sheet
from kerjasama_docs.language import daftar
from kerjasama_docs.model.lampiran import LampiranBentuk
from kerjasama_docs.model.profil import Profil
from kerjasama_docs.model.template import Jenis
from kerjasama_docs.naskah.klausul.folders import load_bentuk, load_jenis, load_profil
from kerjasama_docs.naskah.klausul.kind import fields_of
from kerjasama_docs.starter.kolom import bersih, hampa, terisi
from kerjasama_docs.starter.lines import GAP, explain
from kerjasama_docs.starter.satuan_kerja import isian, keberatan, ketentuan
from kerjasama_docs.starter.umum import Bekal, starter
from kerjasama_docs.tables.cells.text import plain_text
from kerjasama_docs.tables.header.find import find_header
from kerjasama_docs.tables.header.fit import fit_of
from kerjasama_docs.tables.header.records import Header
from kerjasama_docs.tables.header.side_by_side import side_by_side
from kerjasama_docs.tables.reading.read import read_sheet
from kerjasama_docs.tables.reading.rows import Entry, Reading

BENTUK = ("hasil-penjajakan", "perencanaan")
"""The forms whose rows can become a naskah; the first where both fit equally well."""
_FIRST = "pihak.0.nama"
"""The institution that PIHAK KESATU is."""
_MITRA = ("calon_mitra", "mitra")
_NEAREST = 5
"""Data rows that are named when the one asked for is none."""
_SHOWN = 60
"""Characters of a partner's name that are shown in a message."""
_NOTE = 2_000
"""Characters of a cell that are repeated as a comment."""


@dataclass(frozen=True, slots=True)
class Dari:
    """The row that a naskah begins with.

    Attributes:
        file: The table.
        baris: Number of the row as the file shows it.
        lembar: Name of its sheet, where several have such a row.
        tabel: Which of the tables that stand side by side on its sheet, from the left, counted from 1.
    """

    file: str
    baris: int
    lembar: str | None = None
    tabel: int | None = None


@dataclass(frozen=True, slots=True)
class Dimulai:
    """A started input: its text, and what was found about its row."""

    text: str
    findings: tuple[Finding, ...]


@dataclass(frozen=True)
class _Terbaca:
    """A sheet, or one of the tables side by side on it, read by the form that fits it."""

    lembar: Sheet
    bentuk: LampiranBentuk
    kepala: Header
    bacaan: Reading
    tabel: int = 0

    @property
    def nama(self) -> str:
        """The sheet, and which of its tables where it has several."""
        return f"{self.lembar.name} {f'tabel {self.tabel}' if self.tabel else ''}".strip()

    def entri(self, nomor: int) -> Entry | None:
        """The data row of that number."""
        return next((entri for entri in self.bacaan.entries if entri.origin.row == nomor), None)

    def temuan(self, nomor: int, said: Iterable[Finding]) -> tuple[Finding, ...]:
        """What is wrong with the header, and with the row of that number."""
        row = next(each for each in self.lembar.rows if each.number == nomor)
        places = {self.lembar.where(row=row), *(self.lembar.where(sel) for sel in row.cells)}
        found = [each for each in (*self.bacaan.findings, *said) if each.where in places]
        return in_order((*self.kepala.findings, *found))


def _terbaik(lembar: Sheet, forms: Mapping[str, LampiranBentuk]) -> tuple[Header, str] | None:
    """The header of a sheet and the name of the form that it fits best; None where it fits none."""
    tried = [(find_header(lembar, bentuk), name) for name, bentuk in forms.items()]
    fitting = [(kepala, name) for kepala, name in tried if isinstance(kepala, Header)]
    return max(fitting, key=lambda pair: fit_of(pair[0].recognised, forms[pair[1]]), default=None)


def _terbaca(lembar: Sheet, forms: Mapping[str, LampiranBentuk]) -> Sequence[_Terbaca]:
    """The tables of a sheet, each by the form that fits it best; none where none fits."""
    best = _terbaik(lembar, forms)
    if best is None:
        return ()
    others = {name: form for name, form in forms.items() if name != best[1]}
    parts, _ = side_by_side(lembar, forms[best[1]], others)
    found = []
    for place, part in enumerate(parts, 1):
        if own := _terbaik(part, forms):
            read = read_sheet(part, forms[own[1]], unit=GAP)
            found.append(_Terbaca(part, forms[own[1]], own[0], read, place if len(parts) > 1 else 0))
    return found


def _tanpa_kepala(lembar: Sheet, forms: Iterable[LampiranBentuk]) -> Finding:
    names = " maupun ".join(bentuk.nama for bentuk in forms)
    message = f"Kepala tabel {names} tidak ditemukan."
    hint = "Tulis kepala kolomnya seperti pada formulir kosong, atau sebut berkas lain."
    return Finding("tabel-kepala", Level.GALAT, message, lembar.where(), hint)


def _named(sheets: Sequence[Sheet], dari: Dari) -> list[Sheet]:
    """The sheets that may be meant.

    Raises:
        UsageError: None bears that name.
    """
    if dari.lembar is None:
        return [lembar for lembar in sheets if any(not row.is_empty for row in lembar.rows)]
    found = [lembar for lembar in sheets if lembar.name.casefold() == dari.lembar.casefold()]
    if not found:
        names = daftar([f"“{lembar.name}”" for lembar in sheets if lembar.name] or ["satu lembar tanpa nama"], "dan")
        raise UsageError(f"Lembar “{dari.lembar}” tidak ada dalam {dari.file}.", f"Yang ada: {names}.")
    return found


def _mitra(entri: Entry) -> str:
    name = next((bersih(plain_text(entri.values[key])) for key in _MITRA if entri.values.get(key)), "tanpa nama mitra")
    return name if len(name) <= _SHOWN else f"{name[: _SHOWN - 1]}…"


def _bukan_data(dari: Dari, read: Sequence[_Terbaca]) -> DocumentFindingsError:
    """There is no such data row: why, and which ones are near."""
    aside = (each for part in read for each in part.bacaan.set_aside if each.origin.row == dari.baris)
    why = next((f": {each.why}" for each in aside), "")
    rows = [(entri, part) for part in read for entri in part.bacaan.entries]
    near = sorted(rows, key=lambda pair: abs(pair[0].origin.row - dari.baris))[:_NEAREST]
    near.sort(key=lambda pair: (read.index(pair[1]), pair[0].origin.row))
    sheet = len(read) > 1
    names = [f"{f'{part.nama} ' if sheet else ''}{row.origin.row} ({_mitra(row)})" for row, part in near]
    hint = f"Baris data yang terdekat: {', '.join(names)}." if names else "Berkas ini tidak berisi baris data."
    message = f"Baris {dari.baris} bukan baris data{why}."
    where = Where(dari.file, path=f"baris {dari.baris}")
    return DocumentFindingsError([Finding("baris-tak-ada", Level.GALAT, message, where, hint)])


def _tanpa_tabel(dari: Dari, banyak: int) -> DocumentFindingsError:
    """There is no such table: how many there are."""
    message = f"Tabel {dari.tabel} tidak ada; ada {banyak}{' tabel berdampingan' if banyak > 1 else ''}."
    hint = f"Pakai --tabel 1 sampai {banyak}, dihitung dari kiri." if banyak > 1 else "Hapus --tabel."
    where = Where(dari.file, path=f"tabel {dari.tabel}")
    return DocumentFindingsError([Finding("baris-tak-ada", Level.GALAT, message, where, hint)])


def _mendua(dari: Dari, found: Sequence[tuple[_Terbaca, Entry]]) -> DocumentFindingsError:
    """There are several such rows: which, and how one is chosen."""
    names = daftar([f"{part.nama} ({_mitra(entri)})" for part, entri in found], "dan")
    sheets = len({part.lembar.name for part, _ in found}) > 1
    message = f"Baris {dari.baris} ada pada lebih dari satu {'lembar' if sheets else 'tabel'}: {names}."
    how = "Sebut nama lembarnya dengan --lembar." if sheets else "Sebut urutan tabelnya dari kiri dengan --tabel."
    where = Where(dari.file, path=f"baris {dari.baris}")
    return DocumentFindingsError([Finding("baris-mendua", Level.GALAT, message, where, how)])


def _chosen(dari: Dari, assets: Assets) -> tuple[_Terbaca, Entry, tuple[Finding, ...]]:
    """The row, the sheet it stands in, and what is wrong with it.

    Raises:
        UsageError: There is no such file or sheet.
        UnreadableInputError: The file cannot be read as a table.
        DocumentFindingsError: No sheet has a header that is known, or none or several have such a row.
    """
    sheets, said = read_tables(dari.file)
    forms = {name: load_bentuk(name, assets) for name in BENTUK}
    named = _named(sheets, dari)
    read = [each for lembar in named for each in _terbaca(lembar, forms)]
    if named and not read:
        raise DocumentFindingsError([_tanpa_kepala(lembar, forms.values()) for lembar in named])
    numbers = {each.tabel or 1 for each in read}
    if numbers and dari.tabel is not None and dari.tabel not in numbers:
        raise _tanpa_tabel(dari, len(numbers))
    read = [each for each in read if dari.tabel in {None, each.tabel or 1}]
    found = [(part, entri) for part in read if (entri := part.entri(dari.baris))]
    if not found:
        raise _bukan_data(dari, read)
    if len(found) > 1:
        raise _mendua(dari, found)
    part, entri = found[0]
    return part, entri, part.temuan(dari.baris, said)


def _catatan(label: str, text: str) -> str:
    shown = bersih(text)
    return f"{label}: {shown if len(shown) <= _NOTE else f'{shown[:_NOTE]}… (selengkapnya dalam berkas itu)'}"


def _satuan_kerja(isi: Mapping[str, str], bentuk: LampiranBentuk) -> str:
    """The satuan kerja of a row; empty where it names none."""
    return next((bersih(isi[each.kunci]) for each in bentuk.isian if _FIRST in each.ke and each.kunci in isi), "")


def bekal_dari(entri: Entry, bentuk: LampiranBentuk, profil: Profil, kind: Jenis) -> Bekal:
    """What a row gives to a naskah; what no field takes stands in comments.

    Args:
        entri: The row.
        bentuk: Its form.
        profil: The profil; its institution is PIHAK KESATU, unless the kind says that the satuan kerja is.
        kind: The kind of the naskah.
    """
    isi = {key: text for key, fit_of in entri.values.items() if not hampa(text := plain_text(fit_of))}
    fields, unit = fields_of(kind), _satuan_kerja(isi, bentuk)
    known = terisi(isi, bentuk, fields, _FIRST if profil.instansi and not ketentuan(kind, profil, unit) else "")
    asal = entri.origin
    place = bersih(f"{Path(asal.file).name}{f' › {asal.sheet}' if asal.sheet else ''}, baris {asal.row}")
    lines = explain(f"Dimulai dari {place} ({bentuk.nama}). Periksa kembali yang sudah terisi.")
    doubt = keberatan(unit, profil, kind)
    notes = {"pihak": doubt} if doubt else {}
    for kolom in (each for each in bentuk.isian if each.kunci in isi):
        name = bersih(kolom.kepala(profil.instansi or ""))
        if kolom.catatan in fields and kolom.catatan not in {*known.presets, *known.butir}:
            notes[kolom.catatan] = _catatan(f"{name} pada baris itu", isi[kolom.kunci])
        elif kolom.kunci not in known.taken:
            lines += explain(f"- {_catatan(name, isi[kolom.kunci])}", 0, 2)
    presets = {**known.presets, **isian(unit, profil, kind)}
    return Bekal(presets, known.butir, notes, [*lines, "##"])


def starter_dari(jenis: str, dari: Dari, assets: Assets, *, profil: str = PROFIL_BAWAAN) -> Dimulai:
    """A commented input file for a naskah that begins with a row of a table; it renders as it is.

    Args:
        jenis: Name of the kind.
        dari: The row.
        assets: Where templates are looked for.
        profil: Name of the profil.

    Raises:
        UsageError: There is no such kind, profil, file or sheet, or the kind follows another naskah.
        UnreadableInputError: The file cannot be read as a table.
        DocumentFindingsError: The file has no such row.
    """
    kind = load_jenis(jenis, assets)
    if kind.peran != "pokok":
        raise UsageError(f"{kind.nama} tidak dimulai dari baris tabel.", "Sebut naskah induknya dengan --induk.")
    own = load_profil(profil, assets).profil
    part, entri, findings = _chosen(dari, assets)
    return Dimulai(starter(jenis, profil, assets, bekal=bekal_dari(entri, part.bentuk, own, kind)), findings)
