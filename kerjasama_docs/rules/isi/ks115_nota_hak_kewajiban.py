"""“PIHAK KEDUA wajib membayar” menimbulkan hak dan kewajiban, padahal Nota Kesepahaman baru pemahaman awal.

Kerja sama utama ialah pernyataan tertulis tentang pemahaman awal; hak dan kewajiban timbul dari kerja sama teknis.
Pasal yang membebani salah satu pihak membuat orang menduga naskah ini perjanjian, dan menimbulkan tagihan yang tidak
dianggarkan. Kewajiban menjaga kerahasiaan, memberitahukan, atau menaati peraturan tidak disebut di sini.

Salah: Pasal Hak dan Kewajiban dalam Nota Kesepahaman, dengan “PIHAK KEDUA wajib membayar biaya pelatihan.”
Benar: “PIHAK KEDUA bertanggung jawab menyiapkan bahan pelatihan”, dan pembayaran diatur dalam Perjanjian Kerja Sama.
"""

import re
from collections.abc import Iterable, Iterator

from kerjasama_docs.findings import Basis, Finding, Level, Where
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.bacaan import Alinea
from kerjasama_docs.rules.shared.ikatan import place_in, shown, sifat

DASAR: tuple[Basis, ...] = (Basis("permen-imipas-8-2025", "Pasal 3 ayat (2)"),)
_LAW, _ARTICLE = "permen-imipas-8-2025", "Pasal 3 ayat (2)"
_ONE = r"pihak(?: (?:kesatu|pertama|kedua|ketiga|keempat|i{1,3}|[12]))"
_SOME = rf"(?:para pihak|(?:setiap |masing-masing |salah satu )?(?:{_ONE}|pihak))"
_WORK = (
    r"(?:membayar|melunasi|menyerahkan|menyediakan|memberikan (?:dana|biaya|uang|imbalan|kontribusi|fasilitas|ganti)"
    r"|menanggung"
    r"|mengganti|menyetor\w*|membiayai|menyelesaikan|melaksanakan|mengirim\w*|menempatkan|menugaskan|mencetak"
    r"|membangun)"
)
_DUTY = regex(
    rf"\b(?:{_SOME} (?:juga |pula |selanjutnya )?(?:berhak|mempunyai hak|memiliki hak)\b(?! (?:mengakhiri|mengusulkan"
    rf"|mengajukan usul))"
    rf"|{_ONE} (?:juga |pula )?(?:wajib|berkewajiban|mempunyai kewajiban|memiliki kewajiban|harus) (?:untuk )?{_WORK}\b"
    rf"|{_SOME} (?:wajib|berkewajiban)(?: untuk)? (?:membayar|melunasi|menyetor\w*|membiayai|mengganti)\b"
    rf"|{_ONE} (?:wajib|berkewajiban|mempunyai kewajiban|memiliki kewajiban)(?: untuk)?:)"
)
_WORDS = ("hak", "wajib", "harus")
"""One of these is in every right and duty."""
_TITLE = regex(
    r"\bhak (?:dan|&|serta) kewajiban\b|\bkewajiban (?:dan|&|serta) hak\b|^(?:hak|kewajiban)(?: para)? pihak\b"
    r"|^(?:hak|kewajiban)$"
)
_LATER = regex(
    r"\b(?:diatur|ditetapkan|dituangkan|dijabarkan|disepakati|ditentukan)\b[^.;]{0,60}\b(?:perjanjian|naskah"
    r"|kesepakatan)\b"
    r"|\btidak (?:menimbulkan|melahirkan|membebankan)\b"
)


def _duty(text: Iterable[Alinea]) -> tuple[Alinea, re.Match[str]] | None:
    """The first words of a text that give somebody a right or a duty."""
    for alinea in text:
        if not any(map(alinea.kecil.__contains__, _WORDS)):
            continue
        for found in _DUTY.finditer(alinea.kecil):
            if not alinea.kecil[max(0, found.start() - 8) : found.start()].endswith(("tidak ", "agar ")):
                return alinea, found
    return None


def _found(subject: Subject) -> Iterator[tuple[str, Where]]:
    """Rights and duties, in each Pasal and in the lampiran once: how they are called, and where."""
    bacaan = subject.index.bacaan
    for bagian in bacaan.bagian:
        if duty := _duty(bagian.alinea):
            yield shown(duty[0], duty[1].span()), place_in(subject, duty[0], duty[1].span())
        elif _TITLE.search(bagian.kepala) and not _LATER.search(bagian.kecil):
            yield f"Pasal “{bagian.kepala}”", subject.place(bagian.judul)
    if duty := _duty(alinea for alinea in bacaan.ketentuan if alinea.pasal is None):
        yield shown(duty[0], duty[1].span()), place_in(subject, duty[0], duty[1].span())


def check(subject: Subject) -> Iterator[Finding]:
    """Find rights and duties in a naskah that is a first understanding only, once in each Pasal."""
    if sifat(subject) != "pemahaman":
        return
    basis, name = subject.bound(_LAW, _ARTICLE), subject.rantai.berlaku.akar.jenis.nama
    hint = "Tulis sebagai kewenangan dan tanggung jawab, atau pindahkan ke Perjanjian Kerja Sama yang menjabarkannya."
    for words, where in _found(subject):
        message = f"{words} menimbulkan hak dan kewajiban, padahal {name} baru pemahaman awal."
        yield subject.finding(message, where, hint, level=Level.PERINGATAN, basis=basis)
