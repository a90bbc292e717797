"""From a sheet as a unit sent it to the rows of a table, with a word about every row that is not one."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from kerjasama_docs.findings import Finding, Level
from kerjasama_docs.inputs.tables.sheet import Baris, Lembar
from kerjasama_docs.model.lampiran import LampiranBentuk
from kerjasama_docs.tables.contoh import LEMBAR_PETUNJUK
from kerjasama_docs.tables.isian import tulis
from kerjasama_docs.tables.kecocokan import Pembanding
from kerjasama_docs.tables.kepala import Kepala
from kerjasama_docs.tables.pembaca import Pembaca
from kerjasama_docs.tables.ringkas import ringkas
from kerjasama_docs.tables.rows import Asal, Bacaan, Disisihkan, Entri
from kerjasama_docs.tables.sisih import JUMLAH, KOSONG, LANJUTAN, PETUNJUK, TANPA_KEPALA, terisi
from kerjasama_docs.tables.susunan import Susunan, asing, susun
from kerjasama_docs.tables.unit import unit_dari, unit_di_atas
from kerjasama_docs.tables.warisan import warisan

MAX_SAME = 100
"""Findings of one kind that are shown of one sheet; the rest are counted."""
_SHOWN = 80
"""Characters of a row set aside that are shown."""


def baca(
    lembar: Lembar, bentuk: LampiranBentuk, *, unit: str, lain: Mapping[str, LampiranBentuk] = MappingProxyType({})
) -> Bacaan:
    """Read the rows of a sheet.

    Args:
        lembar: The sheet.
        bentuk: The form of the table.
        unit: What stands as satuan kerja where neither the row nor the sheet says it.
        lain: The other forms by name; a table that fits one of them better is set aside.
    """
    judge = Pembanding(bentuk, lain)
    parts, missing = judge.bagian(lembar)
    own = [part for part in parts if not part.asing]
    if not parts:
        return _tanpa_kepala(lembar, missing)
    rows = susun(lembar, bentuk, parts)
    entri: list[Entri] = []
    found: list[Finding] = []
    from_above: tuple[int, ...] = ()
    if own:
        reader = _pembaca(lembar, bentuk, own[0], rows, unit)
        entri, from_above = _entri(reader, rows), tuple(reader.dari_atas)
        found = [
            *(finding for part in own for finding in part.findings),
            *reader.luar.temuan(lembar, bentuk, own),
            *reader.temuan(),
        ]
    others = tuple(dict.fromkeys(part.asing for part in parts if part.asing))
    found = [*_asing(judge, lembar, parts, rows), *found]
    aside = tuple(_sisih(lembar, row, why) for row, why in zip(rows.baris, rows.alasan, strict=True) if why)
    read, said = len(rows.baris), _terbatas(lembar, found)
    return Bacaan(lembar.file, lembar.nama, read, tuple(entri), aside, said, from_above, others)


def _tanpa_kepala(lembar: Lembar, missing: Finding | None) -> Bacaan:
    """A sheet without any header; one that explains the form needs none."""
    explains = ringkas(lembar.nama) == ringkas(LEMBAR_PETUNJUK)
    why = PETUNJUK if explains else TANPA_KEPALA
    aside = tuple(_sisih(lembar, row, KOSONG if row.kosong else why) for row in lembar.baris)
    silent = explains or missing is None or all(row.kosong for row in lembar.baris)
    findings = () if silent or missing is None else (missing,)
    return Bacaan(lembar.file, lembar.nama, len(aside), (), aside, findings)


def _pembaca(lembar: Lembar, bentuk: LampiranBentuk, kepala: Kepala, rows: Susunan, unit: str) -> Pembaca:
    named = unit_di_atas(lembar.baris[: kepala.awal]) or unit_dari(lembar.nama)
    inherited = warisan(rows, bentuk, berkunci=bool(lembar.kunci))
    return Pembaca(lembar, bentuk, kepala, named or unit, "lembar" if named else "berkas", inherited)


def _entri(reader: Pembaca, rows: Susunan) -> list[Entri]:
    entri: list[Entri] = []
    for place, (row, why) in enumerate(zip(rows.baris, rows.alasan, strict=True)):
        reader.kepala = rows.kepala.get(place, reader.kepala)
        if place in rows.judul:
            reader.judul(row, rows.judul[place])
        elif why is None:
            entri.append(reader.entri(row))
        elif why == LANJUTAN and entri:
            entri[-1] = reader.sambung(entri[-1], row)
        elif why == JUMLAH:
            reader.jumlah(row)
    return entri


def _asing(judge: Pembanding, lembar: Lembar, parts: Sequence[Kepala], rows: Susunan) -> Iterator[Finding]:
    """What is said of the tables of other forms on a sheet."""
    whole = [part for part in parts if part.lain]
    places = [part.akhir - parts[0].akhir for part in whole]
    for part, start, end in zip(whole, places, (*places[1:], len(rows.baris)), strict=True):
        if part.asing:
            yield judge.temuan(lembar, part, rows.alasan[start:end].count(asing(part)))


def _sisih(lembar: Lembar, row: Baris, why: str) -> Disisihkan:
    words = " | ".join(" ".join(tulis(nilai)[: 2 * _SHOWN].split()) for _, nilai in terisi(row)[:10])
    shown = words if len(words) <= _SHOWN else f"{words[: _SHOWN - 1]}…"
    return Disisihkan(Asal(lembar.file, lembar.nama, row.nomor), why, shown)


def _terbatas(lembar: Lembar, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """At most so many findings of one kind, and how many more there were."""
    shown: list[Finding] = []
    counts: Counter[str] = Counter()
    worst: dict[str, Level] = {}
    for finding in findings:
        counts[finding.code] += 1
        if counts[finding.code] <= MAX_SAME:
            shown.append(finding)
        else:
            worst[finding.code] = min(finding.level, worst.get(finding.code, finding.level), key=list(Level).index)
    for code, level in worst.items():
        message = f"Masih ada {counts[code] - MAX_SAME} temuan serupa ({code}) pada lembar ini."
        shown.append(Finding(code, level, message, lembar.where(), "Perbaiki yang disebut lebih dahulu, lalu ulangi."))
    return tuple(shown)
