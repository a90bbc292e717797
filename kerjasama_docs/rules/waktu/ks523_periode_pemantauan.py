"""Laporan ini meliputi 12 bulan, sedangkan naskahnya dipantau paling sedikit 1 kali dalam 6 bulan.

Naskah yang dipantau menetapkan selang pemantauan dan evaluasinya. Laporan atas periode yang lebih panjang menunjukkan
bahwa satu pemantauan terlewat, atau bahwa periodenya salah tulis. Yang dibaca ialah periode yang menyebut dua bulan.

Salah: "periode: Juli 2025 sampai dengan Juni 2026" bagi naskah yang dipantau setiap 6 bulan.
Benar: "periode: Januari sampai dengan Juni 2026"
"""

import re
from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language.baca_tanggal import bulan_ke
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject

_BASIS = Basis("permen-imipas-8-2025", "Pasal 42 ayat (1)")
DASAR = (_BASIS,)
_SPAN = regex(
    r"(?P<first>[a-z]{3,9})(?: (?P<since>[0-9]{4}))? (?:sampai dengan|sampai|hingga|s\.d\.|-|–) "
    r"(?P<last>[a-z]{3,9}) (?P<until>[0-9]{4})",
    re.IGNORECASE,
)
_MONTHS = {"bulan": 1, "tahun": 12}


def _length(periode: str) -> int | None:
    """The months of a period, ``Januari sampai dengan Juni 2026``; None where it is not said so."""
    found = _SPAN.fullmatch(" ".join(periode.split()))
    if found is None:
        return None
    first, last = bulan_ke(found["first"]), bulan_ke(found["last"])
    if first is None or last is None:
        return None
    years = int(found["until"]) - int(found["since"] or found["until"])
    return years * 12 + last - first + 1


def check(subject: Subject) -> Iterator[Finding]:
    """Find a report on a period that is longer than the rhythm of its naskah."""
    given, rhythm = subject.naskah.pemantauan_hasil, subject.naskah.pemantauan
    if not subject.jenis.is_laporan or given is None or rhythm is None:
        return
    number, unit = rhythm.dihitung
    most, length = number * _MONTHS.get(unit, 0), _length(given.periode or "") or 0
    if 0 < most < length:
        message = f"Laporan ini meliputi {length} bulan, sedangkan naskahnya dipantau paling sedikit 1 kali dalam "
        message += f"{rhythm.diketik}."
        hint = "Perbaiki periodenya, atau buat satu laporan bagi setiap selang."
        basis = subject.bound(_BASIS.regulation, _BASIS.article)
        yield subject.finding(message, ("pemantauan_hasil", "periode"), hint, level=Level.PERINGATAN, basis=basis)
