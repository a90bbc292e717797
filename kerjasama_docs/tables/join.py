"""Joining: rows of many sheets in one order, under group headings, with possible doubles pointed out."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache
from hashlib import blake2b

from kerjasama_docs.findings import Finding, Level, Where
from kerjasama_docs.language import dipotong, sebagian
from kerjasama_docs.model.lampiran import LampiranBentuk
from kerjasama_docs.tables.cells.day_cell import day_sort_key
from kerjasama_docs.tables.cells.normalised import SortKey, column_title, normalised, sort_key
from kerjasama_docs.tables.cells.text import is_blank, plain_text
from kerjasama_docs.tables.reading.reasons import Reason
from kerjasama_docs.tables.reading.rows import Entry, Group, JoinedTable, Reading

_SHOWN = 5
"""Places of one possible double that are named."""
_LONGEST = 80
"""Characters of a value that are shown."""


def join_readings(readings: Sequence[Reading], bentuk: LampiranBentuk) -> JoinedTable:
    """Join what the sheets gave; nothing is removed, and numbers are given only when it is printed."""
    entries = [each for reading in readings for each in reading.entries]
    ordered = _ordered(entries, bentuk.urut, _days(bentuk))
    findings = (
        *(finding for reading in readings for finding in reading.findings),
        *(_without_rows(readings) if bentuk.sumber == "baris" else ()),
        *_all_of_other_forms(readings, bentuk),
        *_doubles(entries, bentuk),
    )
    return JoinedTable(bentuk, _groups(ordered, entries, bentuk.kelompok), tuple(readings), findings)


def _ordered(entries: Sequence[Entry], keys: Sequence[str], days: Collection[str]) -> Sequence[Entry]:
    """Rows in the order of some columns, column by column: so no more keys are kept than one column has values."""
    if not keys or len(entries) == 1:
        return entries
    first, *rest = keys
    place = cache(day_sort_key if first in days else sort_key)
    found: dict[SortKey, list[Entry]] = {}
    for each in entries:
        found.setdefault(place(each.values.get(first)), []).append(each)
    return [each for key in sorted(found) for each in _ordered(found[key], rest, days)]


def _days(bentuk: LampiranBentuk) -> frozenset[str]:
    """Keys of the columns of days."""
    return frozenset(kolom.kunci for kolom in bentuk.kolom if kolom.jenis == "tanggal")


def _groups(ordered: Sequence[Entry], as_read: Sequence[Entry], key: str | None) -> tuple[Group, ...]:
    """Groups in the order of their first row, each under its most usual spelling, of equals the first read.

    Rows without a group stand first, since below the heading of another they would seem to be of that one.
    """
    if not key:
        return (Group("", tuple(ordered)),) if ordered else ()
    spellings: dict[str, Counter[str]] = {}
    for entry in as_read:
        name = _name(entry, key)
        spellings.setdefault(normalised(name), Counter())[name] += 1
    groups: dict[str, list[Entry]] = {}
    for entry in ordered:
        groups.setdefault(normalised(_name(entry, key)), []).append(entry)
    own = sorted(groups.items(), key=lambda group: bool(group[0]))
    return tuple(Group(spellings[name].most_common(1)[0][0], tuple(rows)) for name, rows in own)


def _name(entry: Entry, key: str) -> str:
    return " ".join(plain_text(entry.values.get(key)).split())


def _doubles(entries: Sequence[Entry], bentuk: LampiranBentuk) -> Iterator[Finding]:
    """Rows that say the same in all columns that tell rows apart."""
    if not bentuk.ganda:
        return
    titles = {kolom.kunci: column_title(kolom) for kolom in bentuk.kolom}
    columns = " dan ".join(titles[key] for key in bentuk.ganda)
    for same in _by_values(entries, bentuk.ganda).values():
        if isinstance(same, list):
            second = same[1]
            message = f"{columns} sama dengan {_places(same, second)}: {_excerpt(second, bentuk.ganda)}."
            hint = "Keduanya tetap dicetak; bila memang satu rencana, hapus salah satunya."
            yield Finding("tabel-ganda", Level.PERINGATAN, message, second.origin.where, hint)


def _places(same: Sequence[Entry], own: Entry) -> str:
    """Where the others of some equal rows stand."""
    places = [str(each.origin) for each in same if each is not own]
    return sebagian(places, _SHOWN, lain="baris lain", pemisah="; ")


def _by_values(entries: Sequence[Entry], keys: Sequence[str]) -> Mapping[bytes, Entry | list[Entry]]:
    """Rows by a digest of what they say in some columns, several in a list; without those that leave one empty.

    Why a digest: the texts of 100,000 rows take 30 MB.
    """
    found: dict[bytes, Entry | list[Entry]] = {}
    for each in entries:
        values = [each.values.get(key) for key in keys]
        if any(map(is_blank, values)):
            continue
        said = "\x1f".join(normalised(plain_text(value)) for value in values)
        key = blake2b(said.encode("utf-8", "surrogatepass"), digest_size=16).digest()
        known = found.setdefault(key, each)
        if isinstance(known, list):
            known.append(each)
        elif known is not each:
            found[key] = [known, each]
    return found


def _excerpt(entry: Entry, keys: Sequence[str]) -> str:
    return ", ".join(f"“{dipotong(plain_text(entry.values.get(key)), _LONGEST)}”" for key in keys)


def _all_of_other_forms(readings: Sequence[Reading], bentuk: LampiranBentuk) -> Iterator[Finding]:
    """All that was given are tables of other forms: an error, since an empty table is never what was meant."""
    forms = Counter(name for reading in readings for name in reading.other_forms)
    if not forms or any(reading.entries for reading in readings):
        return
    counted = forms.most_common()
    names = ", ".join(f"{name} ({count} lembar)" for name, count in counted)
    message = f"Tidak ada baris {bentuk.nama}: semua tabel yang diberikan berbentuk lain, yaitu {names}."
    hint = f"Sebut bentuk itu sebagai ganti bentuk yang diminta: kerjasama-docs lampiran {counted[0][0]} …."
    yield Finding("tabel-bentuk-lain", Level.GALAT, message, Where(), hint)


def _without_rows(readings: Sequence[Reading]) -> Iterator[Finding]:
    """Files of which no row was taken: an error where a unit may be lost, or where nothing at all was read."""
    files: dict[str, list[Reading]] = {}
    for reading in readings:
        files.setdefault(reading.file, []).append(reading)
    nothing = not any(map(_tells, readings))
    for file, own in files.items():
        if not any(map(_tells, own)):
            yield _without_row(file, lost=any(reading.headerless for reading in own), nothing=nothing)


def _tells(reading: Reading) -> bool:
    """Whether a sheet has rows, tables of another form, or says that its unit has nothing."""
    nil = (each.why.reason is Reason.NOTHING_TO_REPORT for each in reading.set_aside)
    return bool(reading.entries) or bool(reading.other_forms) or any(nil)


def _without_row(file: str, *, lost: bool, nothing: bool) -> Finding:
    level = Level.GALAT if lost or nothing else Level.PERINGATAN
    hint = "Bila satuan kerjanya nihil, tulis NIHIL di bawah kepala tabel; bila tidak, isi barisnya."
    if lost:
        hint = "Perbaiki kepala tabelnya, salin barisnya ke formulir kosong, atau keluarkan berkas ini bila lain."
    return Finding("tabel-tanpa-baris", level, "Tidak ada baris yang terbaca dari berkas ini.", Where(file), hint)
