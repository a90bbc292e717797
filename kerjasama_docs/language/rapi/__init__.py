"""Tidying of what is typed or pasted: characters, quotes, marks, words and ends that the sentence brings itself.

Pure functions on plain texts. What they take away or put in is certainly meant; what is doubtful they leave as it is.
Each is idempotent, and leaves a text that was typed with care as it is.
"""

from kerjasama_docs.language.rapi.belum import belum_selesai
from kerjasama_docs.language.rapi.bersusun import Bersusun, butir_bersusun, semua_butir
from kerjasama_docs.language.rapi.butir import pecah_butir, tanpa_tanda
from kerjasama_docs.language.rapi.fit import Fit
from kerjasama_docs.language.rapi.frasa import berlabel, rapikan, tanpa_pengantar, tanpa_petik
from kerjasama_docs.language.rapi.kapital import huruf_semua_besar, singkatan_dalam
from kerjasama_docs.language.rapi.karakter import BULLETS, bersih, sebut_karakter
from kerjasama_docs.language.rapi.kepala_pasal import kepala_pasal
from kerjasama_docs.language.rapi.kosong import terbuka, tiada
from kerjasama_docs.language.rapi.ragu import keraguan

__all__ = [
    "BULLETS",
    "Bersusun",
    "Fit",
    "belum_selesai",
    "berlabel",
    "bersih",
    "butir_bersusun",
    "huruf_semua_besar",
    "kepala_pasal",
    "keraguan",
    "pecah_butir",
    "rapikan",
    "sebut_karakter",
    "semua_butir",
    "singkatan_dalam",
    "tanpa_pengantar",
    "tanpa_petik",
    "tanpa_tanda",
    "terbuka",
    "tiada",
]
