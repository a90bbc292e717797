"""Styles of the frame by what is written in them, and their levels in its multilevel list."""

from collections.abc import Mapping

from kerjasama_docs.model.susunan import TingkatBab
from kerjasama_docs.naskah.tree.pohon import Kind, Unit

_MAIN_STYLE: Mapping[tuple[Kind, bool], str] = {
    (Kind.AYAT, True): "Ayat",
    (Kind.DEFINISI, True): "Definisi",
    (Kind.HURUF, True): "HurufPasal",
    (Kind.HURUF, False): "Huruf",
    (Kind.ANGKA, True): "AngkaPasal",
    (Kind.ANGKA, False): "Angka",
    (Kind.HURUF_KURUNG, True): "HurufKurung",
    (Kind.HURUF_KURUNG, False): "HurufKurung",
    (Kind.ANGKA_KURUNG, True): "AngkaKurung",
    (Kind.ANGKA_KURUNG, False): "AngkaKurung",
}
"""Style by kind, and by whether its rincian hangs directly below the Pasal."""
BAB_STYLE: Mapping[TingkatBab, str] = {"bab": "Bab", "bagian": "Bagian", "paragraf": "Paragraf"}
"""Style of the heading of a group of Pasal, which bears its number but that of a Bagian: Word has no ``Kesatu``."""
_HEADS = {Kind.AYAT, Kind.DEFINISI}
"""What a rincian may hang below instead of the Pasal."""
LEVEL = {
    "Ayat": 1,
    "Definisi": 2,
    "HurufPasal": 3,
    "AngkaPasal": 4,
    "Huruf": 5,
    "Angka": 6,
    "HurufKurung": 7,
    "AngkaKurung": 8,
}
"""Level of each style in the multilevel list of the frame."""
QUOTED = {
    "IsiPasal": "KutipanIsi",
    "Ayat": "KutipanAyat",
    "Definisi": "KutipanAyat",
    "HurufPasal": "KutipanAyat",
    "AngkaPasal": "KutipanHuruf",
    "Huruf": "KutipanHuruf",
    "Angka": "KutipanAngka",
    "HurufKurung": "KutipanHurufKurung",
    "AngkaKurung": "KutipanAngkaKurung",
}
"""Style of a unit in a quoted Pasal, by its style in a Pasal of the naskah itself."""
OPENING_STYLE = {Kind.HURUF: "Premis", Kind.DEFINISI: "DasarHukum"}
"""Style of the two lists of the opening."""
HOLDING = {
    *BAB_STYLE.values(),
    "Pasal",
    "PasalPadanan",
    "PasalTetap",
    "KutipanPasal",
    "KepalaLampiran",
    "JudulLampiran",
}
"""Styles of the frame that stay with the next paragraph."""


def main_style(unit: Unit, above: tuple[Unit, ...]) -> str:
    """Style of a unit below a Pasal; the list level is that of the style."""
    if unit.kind in {Kind.PARAGRAF, Kind.CATATAN}:
        return "IsiPasal"
    below = any([each.kind in _HEADS for each in above])  # noqa: C419 - two or three units, and no generator for them
    return _MAIN_STYLE[unit.kind, not below]
