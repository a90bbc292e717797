"""Numbers by the pattern of the profil, counted over the rows that bear none; and those that several bear."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from kerjasama_docs.errors import UsageError
from kerjasama_docs.findings import Finding, Level
from kerjasama_docs.inputs.source import Key, spell
from kerjasama_docs.language import daftar, parse_tanggal, romawi
from kerjasama_docs.language.lipat import lipat
from kerjasama_docs.massal.fields import NOMOR, PIHAK
from kerjasama_docs.massal.laying import Laid
from kerjasama_docs.massal.records import MassalRow
from kerjasama_docs.model.pihak import bernomor
from kerjasama_docs.model.pola import Pola, pola_nomor
from kerjasama_docs.model.profil import Profil

_DAY: Key = ("penandatanganan", "tanggal")
_COUNTRY = lipat("Republik Indonesia")
_MOST = 999_999_999
"""Largest number that a naskah bears."""


def numbered(rows: Sequence[MassalRow], profil: Profil, place: int, *, first: int | None) -> list[MassalRow]:
    """The rows with their numbers; a number that is typed in its row stays, and is not given again.

    Args:
        rows: The rows.
        profil: The profil, which has the pattern.
        place: Which of the pihak bears the number, from 0.
        first: The first number; None gives none.

    Raises:
        UsageError: A first number is given, and the profil has no pattern.
    """
    if first is None:
        return list(rows)
    if not 0 < first <= _MOST:
        raise UsageError("Nomor pertama harus bilangan mulai 1.", "Misalnya: --mulai-nomor 12.")
    if not profil.pola_nomor:
        raise UsageError(
            f"Profil {profil.nama} tidak punya pola nomor.",
            'Tambahkan pola_nomor pada profil.yaml, misalnya "M.IP-{urut:02}.HH.05.05 TAHUN {tahun}".',
        )
    counting = _Counting(pola_nomor(profil.pola_nomor), place, profil)
    return list(counting.given(rows, first))


def _own(row: MassalRow, key: Key) -> Laid | None:
    """What a row itself says of a field."""
    return next((cell for cell in row.cells if cell.key == key and cell.says), None)


class _Counting:
    """Gives numbers in the order of the rows.

    Attributes:
        pattern: How a number is written.
        key: The field that it stands in.
        profil: The profil, which knows the codes of offices.
    """

    def __init__(self, pattern: Pola, place: int, profil: Profil) -> None:
        self.pattern = pattern
        self.key: Key = (PIHAK, place, NOMOR)
        self.profil = profil

    def given(self, rows: Sequence[MassalRow], number: int) -> Iterator[MassalRow]:
        """The rows, each with a number that no other has typed."""
        typed = frozenset(lipat(str(cell.value)) for row in rows if (cell := _own(row, self.key)) and cell.value)
        for row in rows:
            if _own(row, self.key):
                yield row
                continue
            values = self.values(row)
            if isinstance(values, Finding):
                yield replace(row, findings=(*row.findings, values))
            else:
                number, text = self.next(number, values, typed)
                cells = (cell for cell in row.cells if cell.key != self.key)
                yield replace(row, cells=(*cells, Laid(self.key, text, row.place)))
            number += 1

    def next(self, number: int, values: Mapping[str, str], typed: Collection[str]) -> tuple[int, str]:
        """The next number that no row has typed, and how it is written."""
        while lipat(text := self.pattern.isi({**values, "urut": str(number)})) in typed:
            number += 1
        return number, text

    def values(self, row: MassalRow) -> dict[str, str] | Finding:
        """What stands at the places of the pattern but the count; what is wrong where something is missing."""
        day, code = _day_of(row), self.code(row)
        known = {"kode": code}
        if day:
            known |= {
                "tahun": str(day.year),
                "bulan": str(day.month),
                "bulan_romawi": romawi(day.month),
                "tanggal": str(day.day),
            }
        missing = [name for name in self.pattern.tempat if name != "urut" and not known.get(name)]
        return self.lacking(row, missing[0]) if missing else known

    def code(self, row: MassalRow) -> str:
        """The code of the office that signs, which the profil knows by tingkat or jabatan; empty where it does not."""
        signer = (*self.key[:-1], "penandatangan")
        tingkat, jabatan = (lipat(str(row.value((*signer, name)) or "")) for name in ("tingkat", "jabatan"))
        officials = self.profil.pejabat.items()
        known = [each for name, each in officials if lipat(name) == tingkat or _is_office(jabatan, lipat(each.jabatan))]
        return next((each.kode for each in known if each.kode), "")

    def lacking(self, row: MassalRow, name: str) -> Finding:
        """The finding about a row whose number cannot be made."""
        message = f"Nomor belum dapat dibentuk: {{{name}}} pada pola nomor belum diketahui."
        hint = "Isi penandatanganan.tanggal, atau tulis nomornya pada tabel."
        if name == "kode":
            known = [each.jabatan for each in self.profil.pejabat.values() if each.kode]
            path = spell((*self.key[:-1], "penandatangan", "jabatan"))
            office = f"Isi {path} dengan {daftar(known, 'atau')}" if known else "Isi kode pejabatnya pada profil.yaml"
            hint = f"{office}, atau tulis nomornya pada tabel."
        return Finding("massal-nomor", Level.PERINGATAN, message, row.place, hint)


def _is_office(typed: str, known: str) -> bool:
    """Whether a jabatan is that of the profil, with or without the country behind it."""
    return bool(typed) and known in {typed, typed + _COUNTRY}


def _day_of(row: MassalRow) -> date | None:
    """The day of signing, where it is known."""
    value = row.value(_DAY)
    if isinstance(value, date):
        return value
    try:
        return parse_tanggal(value) if isinstance(value, str) else None
    except ValueError:  # the naskah itself says that it is no day
        return None


def _said(row: MassalRow, key: Key) -> str:
    """What a row bears in a field, as it is compared; empty for nothing, and for a number that is not given."""
    cell = _own(row, key)
    text = cell.value if cell and isinstance(cell.value, str) else ""
    return lipat(text) if key[-1] != NOMOR or bernomor(text) else ""


def with_doubles(rows: Sequence[MassalRow], pihak: int, mitra: int | None) -> list[MassalRow]:
    """The rows, with what is said of a partner or a number that an earlier row has too.

    Args:
        rows: The rows.
        pihak: How many pihak there are.
        mitra: The partner, from 0; None where there are several.
    """
    first: dict[tuple[Key, str], int] = {}
    keys: list[Key] = [(PIHAK, place, NOMOR) for place in range(pihak)]
    keys += [(PIHAK, mitra, "nama")] if mitra is not None else []
    found: list[MassalRow] = []
    for row in rows:
        said = [(key, text) for key in keys if (text := _said(row, key))]
        doubles = [_double(row, each[0], first[each]) for each in said if first.setdefault(each, row.urut) != row.urut]
        found.append(replace(row, findings=(*row.findings, *doubles)) if doubles else row)
    return found


def _double(row: MassalRow, key: Key, before: int) -> Finding:
    cell = _own(row, key)
    where, value = (cell.where, cell.value) if cell else (row.place, "")
    if key[-1] == NOMOR:
        message = f"Nomor “{value}” sudah dipakai baris ke-{before}."
        return Finding("massal-nomor-ganda", Level.GALAT, message, where, "Beri setiap naskah nomor sendiri.")
    message = f"Mitra “{value}” sudah ada pada baris ke-{before}."
    hint = "Hapus salah satu barisnya, kecuali memang ada dua naskah dengan mitra itu."
    return Finding("massal-mitra-ganda", Level.PERINGATAN, message, where, hint)
