"""Joining: rows of many sheets in one order, under group headings, with possible doubles pointed out."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from kerjasama_docs.findings import Finding, Level, Where
from kerjasama_docs.model.lampiran import LampiranBentuk
from kerjasama_docs.tables.isian import kosong, tulis
from kerjasama_docs.tables.ringkas import nama_kolom, ringkas, urutan
from kerjasama_docs.tables.rows import Asal, Bacaan, Entri, Kelompok, Tabel
from kerjasama_docs.tables.sisih import NIHIL

_SHOWN = 5
"""Places of one possible double that are named."""


def gabung(bacaan: Sequence[Bacaan], bentuk: LampiranBentuk) -> Tabel:
    """Join what the sheets gave; nothing is removed, and numbers are given only when it is printed."""
    entri = [each for part in bacaan for each in part.entri]
    place = cache(urutan)
    ordered = sorted(entri, key=lambda each: tuple(place(each.nilai.get(key)) for key in bentuk.urut))
    findings = (
        *(finding for part in bacaan for finding in part.findings),
        *(_tanpa_baris(bacaan) if bentuk.sumber == "baris" else ()),
        *_semua_asing(bacaan, bentuk),
        *_ganda(entri, bentuk),
    )
    return Tabel(bentuk, _kelompok(ordered, entri, bentuk.kelompok), tuple(bacaan), findings)


def _kelompok(ordered: Sequence[Entri], as_read: Sequence[Entri], key: str | None) -> tuple[Kelompok, ...]:
    """Groups in the order of their first row, each under its most usual spelling, of equals the first read."""
    if not key:
        return (Kelompok("", tuple(ordered)),) if ordered else ()
    spellings: dict[str, Counter[str]] = {}
    for entri in as_read:
        name = _nama(entri, key)
        spellings.setdefault(ringkas(name), Counter())[name] += 1
    groups: dict[str, list[Entri]] = {}
    for entri in ordered:
        groups.setdefault(ringkas(_nama(entri, key)), []).append(entri)
    return tuple(Kelompok(spellings[name].most_common(1)[0][0], tuple(rows)) for name, rows in groups.items())


def _nama(entri: Entri, key: str) -> str:
    return " ".join(tulis(entri.nilai.get(key)).split())


def _ganda(entri: Sequence[Entri], bentuk: LampiranBentuk) -> Iterator[Finding]:
    """Rows that say the same in all columns that tell rows apart."""
    if not bentuk.ganda:
        return
    judul = {kolom.kunci: nama_kolom(kolom) for kolom in bentuk.kolom}
    columns = " dan ".join(judul[key] for key in bentuk.ganda)
    for same in _sama(entri, bentuk.ganda).values():
        if len(same) > 1:
            places = [str(each.asal) for each in same if each is not same[1]]
            rest = f", dan {len(places) - _SHOWN} baris lain" if len(places) > _SHOWN else ""
            message = f"{columns} sama dengan {'; '.join(places[:_SHOWN])}{rest}: {_isi(same[1], bentuk.ganda)}."
            hint = "Keduanya tetap dicetak; bila memang satu rencana, hapus salah satunya."
            yield Finding("tabel-ganda", Level.PERINGATAN, message, _where(same[1].asal), hint)


def _sama(entri: Sequence[Entri], keys: Sequence[str]) -> Mapping[tuple[str, ...], list[Entri]]:
    """Rows by what they say in some columns; without those that leave one of them empty."""
    found: dict[tuple[str, ...], list[Entri]] = {}
    for each in entri:
        values = tuple(each.nilai.get(key) for key in keys)
        if not any(kosong(nilai) for nilai in values):
            found.setdefault(tuple(ringkas(tulis(nilai)) for nilai in values), []).append(each)
    return found


def _isi(entri: Entri, keys: Sequence[str]) -> str:
    return ", ".join(f"“{tulis(entri.nilai.get(key))[:80]}”" for key in keys)


def _where(asal: Asal) -> Where:
    return Where(asal.file, None, None, f"{asal.lembar} baris {asal.baris}".strip())


def _semua_asing(bacaan: Sequence[Bacaan], bentuk: LampiranBentuk) -> Iterator[Finding]:
    """All that was given are tables of other forms: an error, since an empty table is never what was meant."""
    forms = Counter(nama for part in bacaan for nama in part.asing)
    if not forms or any(part.entri for part in bacaan):
        return
    names = ", ".join(f"{nama} ({count} lembar)" for nama, count in forms.most_common())
    message = f"Tidak ada baris {bentuk.nama}: semua tabel yang diberikan berbentuk lain, yaitu {names}."
    hint = f"Sebut bentuk itu sebagai ganti bentuk yang diminta: kerjasama-docs lampiran {forms.most_common(1)[0][0]} …"
    yield Finding("tabel-bentuk-lain", Level.GALAT, message, Where(), f"{hint}.")


def _tanpa_baris(bacaan: Sequence[Bacaan]) -> Iterator[Finding]:
    """Files of which no row was taken: an error where a unit may be lost, or where nothing at all was read."""
    files: dict[str, list[Bacaan]] = {}
    for part in bacaan:
        files.setdefault(part.file, []).append(part)
    nothing = not any(part.entri or part.asing or _nihil(part) for part in bacaan)
    for file, parts in files.items():
        if any(part.entri or part.asing or _nihil(part) for part in parts):
            continue
        lost = any(finding.code == "tabel-kepala" for part in parts for finding in part.findings)
        level = Level.GALAT if lost or nothing else Level.PERINGATAN
        hint = (
            "Perbaiki kepala tabelnya, salin barisnya ke formulir kosong, atau keluarkan berkas ini bila lain."
            if lost
            else "Bila satuan kerjanya nihil, tulis NIHIL di bawah kepala tabel; bila tidak, isi barisnya."
        )
        yield Finding("tabel-tanpa-baris", level, "Tidak ada baris yang terbaca dari berkas ini.", Where(file), hint)


def _nihil(part: Bacaan) -> bool:
    """Whether a unit says that it has nothing."""
    return any(each.alasan == NIHIL for each in part.disisihkan)
