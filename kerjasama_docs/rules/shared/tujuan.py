"""The articles that say to whom a letter goes, as the kinds cite them under ``tujuan``."""

from kerjasama_docs.findings import Basis

_PERMEN = ("4 ayat (4)", "14 huruf a", "14 huruf b", "14 huruf c", "39 ayat (1)", "39 ayat (4)")
_DAERAH = ("28 ayat (4)", "30 ayat (2)", "31 ayat (1)", "32 ayat (1)", "43 ayat (1)")
_LUAR = ("1 angka 3", "5 ayat (1)", "17 ayat (1)")
DASAR_TUJUAN: tuple[Basis, ...] = (
    *(Basis("permen-imipas-8-2025", f"Pasal {n}") for n in _PERMEN),
    *(Basis("pp-28-2018", f"Pasal {n}") for n in _DAERAH),
    *(Basis("uu-24-2000", f"Pasal {n}") for n in _LUAR),
)
