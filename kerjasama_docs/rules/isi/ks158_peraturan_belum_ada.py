"""UU 27/2022 baru ada sejak 17 Oktober 2022, sesudah tanggal naskah ini.

Naskah tidak dapat bertumpu pada peraturan yang belum dibuat ketika ia ditandatangani: tanggal naskah atau peraturannya
salah. Dasar hukum peraturan pun tidak memuat yang belum berlaku, dan pedoman itu dipakai sebagai perbandingan.
Peraturan yang hanya diketahui tahunnya dibandingkan menurut tahun.

Salah: Naskah tanggal 3 Februari 2020 yang menyebut UU 27/2022.
Benar: Naskah tanggal 3 Februari 2023 yang menyebut UU 27/2022.
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language import tanggal_panjang
from kerjasama_docs.regulations import regulation
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.shared.named_peraturan import is_typed_peraturan, known_peraturan, place_of_peraturan

DASAR: tuple[Basis, ...] = (Basis("uu-12-2011", "Lampiran II angka 42"),)


def check(subject: Subject) -> Iterator[Finding]:
    """Find regulations that were made after the day of the naskah."""
    for key, item in known_peraturan(subject):
        cited = regulation(key)
        typed = is_typed_peraturan(subject, item) or (item.dasar and item.dasar.sendiri)
        if not typed or cited.sudah_ada(subject.tanggal):
            continue
        since = tanggal_panjang(cited.lahir) if cited.lahir else f"tahun {cited.tahun}"
        message = f"{cited.singkat} baru ada sejak {since}, sesudah tanggal naskah ini."
        hint = "Periksa tanggal penandatanganan dan nomor peraturannya."
        yield subject.finding(message, place_of_peraturan(subject, item), hint, level=Level.PERINGATAN, basis=DASAR[0])
