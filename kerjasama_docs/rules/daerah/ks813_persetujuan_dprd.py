"""Pendanaan disebut “belum teranggarkan”, tetapi naskah tidak menyebut persetujuan DPRD.

Kerja sama daerah yang membebani masyarakat dan daerah, atau yang pendanaannya belum teranggarkan dalam APBD tahun
berjalan, memerlukan persetujuan DPRD sebelum perjanjiannya disusun; yang lain tidak memerlukannya. Kerja sama dengan
luar negeri selalu memerlukannya, dan itu diperiksa pada isian persetujuan_dprd. Persetujuan yang lebih muda daripada
perjanjiannya tidak mendahuluinya; kesepakatan bersama memang boleh ditandatangani lebih dahulu.

Salah: Biaya pembangunan belum dianggarkan dalam APBD tahun 2026. (tanpa ketentuan tentang DPRD)
Benar: klausul persetujuan-dprd dengan nomor dan tanggal keputusannya.
"""

import re
from collections.abc import Iterator

from kerjasama_docs import language
from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.model.base import ASING, PUSAT
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.shared.ikatan import sifat
from kerjasama_docs.rules.shared.ujaran import Ujaran, ujaran_about

_BASIS = Basis("pp-28-2018", "Pasal 6 ayat (2)")
_ORDER = Basis("pp-28-2018", "Pasal 6 ayat (1)")
_ALWAYS = Basis("pp-28-2018", "Pasal 30 ayat (1)")
DASAR: tuple[Basis, ...] = (
    _BASIS,
    _ORDER,
    _ALWAYS,
    Basis("uu-23-2014", "Pasal 101 ayat (1) huruf i"),
    Basis("uu-23-2014", "Pasal 154 ayat (1) huruf i"),
)

_OTHERS = ASING | PUSAT
"""Partners of other forms of kerja sama, of which this article does not speak."""
_WORDED = f"{_BASIS.regulation} {_BASIS.article}"
"""How the head of a klausul names the article."""
_DPRD = ("dewan perwakilan rakyat daerah", "dprd")
_BURDEN = regex(
    r"\b(?P<apa>belum (?:ter|di)anggarkan|(?:belum|tidak) tersedia (?:dalam|pada) (?:APBD"
    r"|anggaran pendapatan dan belanja"
    r" daerah)|di luar APBD|membebani (?:masyarakat|daerah|APBD|keuangan daerah)|mendahului (?:perubahan )?APBD"
    r"|(?:memungut|mengenakan|menarik) (?:tarif|iuran|pungutan|retribusi)[^.;]{0,40}?\b(?:dari|kepada"
    r"|terhadap) (?:masyarakat"
    r"|warga|pengguna))",
    re.IGNORECASE,
)
_EVERY = regex(
    r"\b(?:setiap|seluruh|semua) (?:perjanjian|kerja sama|naskah)[^.;]{0,100}?\bpersetujuan\b[^.;]{0,20}?"
    r"(?:dewan perwakilan rakyat daerah|dprd)",
    re.IGNORECASE,
)
_ONLY = regex(r"\b(?:dalam hal|apabila|jika|bila|sepanjang|yang membebani|belum teranggarkan)\b", re.IGNORECASE)
_GIVEN = regex(r"\b(?:persetujuan|keputusan|surat)\b[^.;]{0,200}", re.IGNORECASE)


def _at_home(subject: Subject) -> bool:
    """Whether it is a naskah of regions among each other or with a third party."""
    kinds = {pihak.golongan for pihak in subject.naskah.pihak}
    return subject.jenis.is_naskah and subject.binds(_BASIS.regulation) and _OTHERS.isdisjoint(kinds)


def _unapproved(subject: Subject) -> Iterator[Finding]:
    """Costs that need an approval, in a naskah that speaks of none."""
    hint = "Pakai klausul tentang persetujuan DPRD dengan nomor dan tanggalnya, atau perbaiki kalimat itu."
    for said in ujaran_about(
        subject, "anggar", "tersedia", "apbd", "membebani", "pungut", "tarif", "iuran", bahasa="indonesia"
    ):
        found = _BURDEN.search(said.text)
        if found and not (found["apa"].startswith("me") and said.denied(found.start())):
            message = f"Pendanaan disebut “{found['apa']}”, tetapi naskah tidak menyebut persetujuan DPRD."
            if found["apa"].casefold().startswith("me"):
                message = f"Kerja sama disebut “{found['apa']}”, tetapi naskah tidak menyebut persetujuan DPRD."
            where = said.place(subject, found)
            yield subject.finding(message, where, hint, level=Level.PERINGATAN, basis=_BASIS)


def _taken_out(subject: Subject) -> Iterator[Finding]:
    """A klausul that words the approval and was given another text, in a naskah that speaks of none."""
    for name, head in subject.built.heads.items():
        if _WORDED in head.dasar:
            message = "Ketentuan tentang persetujuan DPRD ditiadakan dari naskah ini."
            hint = (
                "Tulis kapan persetujuan DPRD diperlukan: bila membebani masyarakat dan daerah atau belum teranggarkan."
            )
            yield subject.finding(message, ("klausul", name), hint, level=Level.PERINGATAN, basis=_BASIS)
            return


def _later(subject: Subject, said: Ujaran) -> Iterator[Finding]:
    """An approval that was given after the signing of the agreement, which it goes before."""
    signing = subject.tanggal if sifat(subject) == "perjanjian" else None
    day = said.sesudah(subject, signing) if _GIVEN.search(said.text) else None
    if signing and day and day.tanggal:
        message = f"Persetujuan DPRD bertanggal {language.tanggal_panjang(day.tanggal)}, sesudah penandatanganan "
        message += f"({language.tanggal_panjang(signing)}), padahal harus mendahuluinya."
        hint = "Perbaiki salah satu tanggalnya, atau tandatangani setelah persetujuan diberikan."
        where = subject.place(day.unit, day.start, day.end)
        yield subject.finding(message, where, hint, level=Level.PERINGATAN, basis=_ORDER)


def _needless(subject: Subject, said: Ujaran) -> Iterator[Finding]:
    """An approval that is asked for whatever the kerja sama costs."""
    found = _EVERY.search(said.text)
    if found and not _ONLY.search(said.text) and not said.negated:
        message = (
            "Persetujuan DPRD disyaratkan bagi setiap kerja sama, padahal hanya bagi yang membebani masyarakat dan "
        )
        message += "daerah atau yang belum teranggarkan."
        hint = "Batasi syarat itu, kecuali daerah memang menghendakinya bagi setiap kerja sama."
        yield subject.finding(message, said.place(subject, found), hint, level=Level.SARAN, basis=_BASIS)


def check(subject: Subject) -> Iterator[Finding]:
    """Find a kerja sama of a region that needs the approval of its DPRD and does not speak of it."""
    if not _at_home(subject):
        return
    spoken = list(ujaran_about(subject, *_DPRD))
    for said in spoken:
        yield from _later(subject, said)
        yield from _needless(subject, said)
    if not spoken:
        yield from _unapproved(subject)
        yield from _taken_out(subject)
