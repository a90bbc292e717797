"""Kolom “Biaya (ribuan rupiah)” pada tabel “BIAYA” berisi “Rp50.000.000,00”, yang sudah rupiah penuh.

Satuan pada kepala kolom berlaku bagi setiap selnya. Sel yang menulis satuannya sendiri, atau persen di atas seratus,
terbaca seribu kali atau sepersekian dari yang dimaksud.

Salah: kepala “Biaya (ribuan rupiah)”, sel “Rp50.000.000,00”.
Benar: kepala “Biaya (Rp)”, sel “50.000.000,00”, atau kepala “Biaya (ribuan rupiah)”, sel “50.000”.
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.tabel import Tabel, angka_sel, tabel_of

DASAR: tuple[Basis, ...] = ()

_SCALED = regex(
    r"(?i:.*\b(?:dalam )?(?:ribu(?:an)?|juta(?:an)?|miliar(?:an)?)(?: rupiah| rp)?\b|.*\brp ?(?:ribu|juta|miliar)\b)"
)
_PERCENT = regex(r"(?i:.*%|.*\bpersen(?:tase)?\b|.*\bbobot\b)")
_RUPIAH = regex(r"(?i:.*\((?:dalam )?(?:rp\.?|rupiah)\)|.*\brupiah$)")
_FOREIGN = regex(r"(?i:US\$|USD|\$|€|EUR|SGD|AUD|JPY)")
_FULL = regex(r"(?i:rp\.? ?[0-9]{1,3}(?:\.[0-9]{3}){2,})")
_WHOLE = 100


def _fault(head: str, cell: str) -> str:
    """What is wrong with a cell below that head; empty where nothing is."""
    if _SCALED.match(head) and _FULL.match(cell):
        return "yang sudah rupiah penuh"
    if _PERCENT.match(head):
        number = angka_sel(cell)
        if cell.lower().startswith("rp"):
            return "yang bukan persen"
        return "yang lebih dari 100%" if number is not None and number > _WHOLE else ""
    if _RUPIAH.match(head):
        if _FOREIGN.match(cell):
            return "yang bukan rupiah"
        return "yang persen" if cell.endswith("%") else ""
    return ""


def _faults(table: Tabel) -> Iterator[tuple[int, str, str]]:
    """The first cell of each column that is not of its unit: the row, the cell, and what is wrong."""
    for column, head in enumerate(table.kepala):
        for place, (_, row) in enumerate(table.isi):
            cell = row[column].strip()
            if fault := _fault(head.strip(), cell):
                yield place, f"Kolom “{head}” pada tabel {table.nama} berisi “{cell}”", fault
                break


def check(subject: Subject) -> Iterator[Finding]:
    """Find cells that are not of the unit their column names."""
    for table in tabel_of(subject.pohon):
        for place, said, fault in _faults(table):
            hint = "Samakan satuan kepala kolom dan selnya."
            yield subject.finding(f"{said}, {fault}.", table.isi[place][0], hint, level=Level.PERINGATAN)
