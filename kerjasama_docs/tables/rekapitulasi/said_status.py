"""What a register says of the state of a kerja sama, beside what its days say."""

from collections.abc import Iterable, Iterator
from datetime import date

from kerjasama_docs.findings import Finding, Level
from kerjasama_docs.language import tanggal_panjang
from kerjasama_docs.regex import regex
from kerjasama_docs.tables.cells.normalised import normalised
from kerjasama_docs.tables.rekapitulasi.chains import chains_of, newest
from kerjasama_docs.tables.rekapitulasi.summary import NaskahSummary

_OPEN = regex(r"\b(?:belum|akan|segera|hampir|proses|perpanjangan|diperpanjang)\b")
"""Words with which neither is said: it is about to end, or to begin."""
_OVER = regex(
    r"\b(?:(?:tidak|tdk|non|no longer) (?:aktif|berlaku|active)|nonaktif|inactive|berakhir|selesai|expired|habis"
    r"|ka?da?luw?arsa)\b"
)
_RUNS = regex(r"\b(?:aktif|active|berjalan|berlaku|ongoing)\b")
_LONGEST = 60
"""Characters of a state; what is longer tells a story."""
_HINT = "Periksa statusnya dan hari berakhirnya; rekapitulasi menurut hari berakhirnya."


def status_findings(items: Iterable[NaskahSummary], hari_ini: date) -> Iterator[Finding]:
    """The rows whose state is not what their last day says, judged by the newest naskah of each chain.

    Args:
        items: The naskah.
        hari_ini: The day of the table.
    """
    for chain in chains_of(item for item in items if item.kerja_sama):
        item = newest(chain, hari_ini)
        if item.tempat and item.berakhir and (wrong := _wrong(item, item.berakhir, hari_ini)):
            yield Finding("register-status", Level.PERINGATAN, wrong, item.tempat.where, _HINT)


def _wrong(item: NaskahSummary, last: date, hari_ini: date) -> str:
    """What is said of a state that is not what the last day says; empty of one that is."""
    is_over = _says_over(item.keadaan or "")
    if is_over is None or is_over == (last < hari_ini):
        return ""
    name = "; ".join(item.pihak) or item.judul or "Baris ini"
    when = "baru berakhir" if is_over else "telah berakhir"
    return f"{name}: register menyebut “{item.keadaan}”, padahal {when} {tanggal_panjang(last)}."


def _says_over(text: str) -> bool | None:
    """Whether a text says that a kerja sama is over, or that it runs; None where it says neither for sure."""
    plain = normalised(text[: _LONGEST + 1])
    if len(plain) > _LONGEST or _OPEN.search(plain):
        return None
    if _OVER.search(plain):
        return None if "masih" in plain.split() else True
    return False if _RUNS.search(plain) else None
