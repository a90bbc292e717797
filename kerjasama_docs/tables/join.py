"""Joining: rows of many sheets in one order, under group headings, with possible doubles pointed out."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from kerjasama_docs.findings import Finding, Level, Where
from kerjasama_docs.model.lampiran import LampiranBentuk
from kerjasama_docs.tables.cells.normalised import column_title, normalised, sort_key
from kerjasama_docs.tables.cells.text import is_blank, plain_text
from kerjasama_docs.tables.reading.rows import Entry, Group, JoinedTable, Reading
from kerjasama_docs.tables.reading.set_aside import NIHIL

_SHOWN = 5
"""Places of one possible double that are named."""


def join_readings(readings: Sequence[Reading], bentuk: LampiranBentuk) -> JoinedTable:
    """Join what the sheets gave; nothing is removed, and numbers are given only when it is printed."""
    entry = [each for part in readings for each in part.entries]
    place = cache(sort_key)
    ordered = sorted(entry, key=lambda each: tuple(place(each.values.get(key)) for key in bentuk.urut))
    findings = (
        *(finding for part in readings for finding in part.findings),
        *(_tanpa_baris(readings) if bentuk.sumber == "baris" else ()),
        *_semua_asing(readings, bentuk),
        *_ganda(entry, bentuk),
    )
    return JoinedTable(bentuk, _kelompok(ordered, entry, bentuk.kelompok), tuple(readings), findings)


def _kelompok(ordered: Sequence[Entry], as_read: Sequence[Entry], key: str | None) -> tuple[Group, ...]:
    """Groups in the order of their first row, each under its most usual spelling, of equals the first read.

    Rows without a group stand first, since below the heading of another they would seem to be of that one.
    """
    if not key:
        return (Group("", tuple(ordered)),) if ordered else ()
    spellings: dict[str, Counter[str]] = {}
    for entry in as_read:
        name = _nama(entry, key)
        spellings.setdefault(normalised(name), Counter())[name] += 1
    groups: dict[str, list[Entry]] = {}
    for entry in ordered:
        groups.setdefault(normalised(_nama(entry, key)), []).append(entry)
    own = sorted(groups.items(), key=lambda group: bool(group[0]))
    return tuple(Group(spellings[name].most_common(1)[0][0], tuple(rows)) for name, rows in own)


def _nama(entry: Entry, key: str) -> str:
    return " ".join(plain_text(entry.values.get(key)).split())


def _ganda(entry: Sequence[Entry], bentuk: LampiranBentuk) -> Iterator[Finding]:
    """Rows that say the same in all columns that tell rows apart."""
    if not bentuk.ganda:
        return
    judul = {kolom.kunci: column_title(kolom) for kolom in bentuk.kolom}
    columns = " dan ".join(judul[key] for key in bentuk.ganda)
    for same in _sama(entry, bentuk.ganda).values():
        if len(same) > 1:
            places = [str(each.origin) for each in same if each is not same[1]]
            rest = f", dan {len(places) - _SHOWN} baris lain" if len(places) > _SHOWN else ""
            message = f"{columns} sama dengan {'; '.join(places[:_SHOWN])}{rest}: {_isi(same[1], bentuk.ganda)}."
            hint = "Keduanya tetap dicetak; bila memang satu rencana, hapus salah satunya."
            yield Finding("tabel-ganda", Level.PERINGATAN, message, same[1].origin.where, hint)


def _sama(entry: Sequence[Entry], keys: Sequence[str]) -> Mapping[tuple[str, ...], list[Entry]]:
    """Rows by what they say in some columns; without those that leave one of them empty."""
    found: dict[tuple[str, ...], list[Entry]] = {}
    for each in entry:
        values = tuple(each.values.get(key) for key in keys)
        if not any(is_blank(value) for value in values):
            found.setdefault(tuple(normalised(plain_text(value)) for value in values), []).append(each)
    return found


def _isi(entry: Entry, keys: Sequence[str]) -> str:
    return ", ".join(f"“{plain_text(entry.values.get(key))[:80]}”" for key in keys)


def _semua_asing(readings: Sequence[Reading], bentuk: LampiranBentuk) -> Iterator[Finding]:
    """All that was given are tables of other forms: an error, since an empty table is never what was meant."""
    forms = Counter(nama for part in readings for nama in part.other_forms)
    if not forms or any(part.entries for part in readings):
        return
    names = ", ".join(f"{nama} ({count} lembar)" for nama, count in forms.most_common())
    message = f"Tidak ada baris {bentuk.nama}: semua tabel yang diberikan berbentuk lain, yaitu {names}."
    hint = f"Sebut bentuk itu sebagai ganti bentuk yang diminta: kerjasama-docs lampiran {forms.most_common(1)[0][0]} …"
    yield Finding("tabel-bentuk-lain", Level.GALAT, message, Where(), f"{hint}.")


def _tanpa_baris(readings: Sequence[Reading]) -> Iterator[Finding]:
    """Files of which no row was taken: an error where a unit may be lost, or where nothing at all was read."""
    files: dict[str, list[Reading]] = {}
    for part in readings:
        files.setdefault(part.file, []).append(part)
    nothing = not any(part.entries or part.other_forms or _nihil(part) for part in readings)
    for file, parts in files.items():
        if any(part.entries or part.other_forms or _nihil(part) for part in parts):
            continue
        lost = any(finding.code == "tabel-kepala" for part in parts for finding in part.findings)
        level = Level.GALAT if lost or nothing else Level.PERINGATAN
        hint = (
            "Perbaiki kepala tabelnya, salin barisnya ke formulir kosong, atau keluarkan berkas ini bila lain."
            if lost
            else "Bila satuan kerjanya nihil, tulis NIHIL di bawah kepala tabel; bila tidak, isi barisnya."
        )
        yield Finding("tabel-tanpa-baris", level, "Tidak ada baris yang terbaca dari berkas ini.", Where(file), hint)


def _nihil(part: Reading) -> bool:
    """Whether a unit says that it has nothing."""
    return any(each.reason == NIHIL for each in part.set_aside)
