"""UU 27/2022 berjudul “Pelindungan Data Pribadi”, bukan “Pelayanan Publik”.

Judul peraturan disalin sebagaimana adanya. Judul yang sama sekali lain berarti nomor atau judulnya salah, dan pembaca
tidak tahu peraturan mana yang dimaksud; judul yang berbeda sedikit biasanya salah ketik. Judul yang dipenggal,
singkatan, dan uraian dengan huruf kecil dilewati.

Salah: Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintah Daerah
Benar: Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language import dipotong
from kerjasama_docs.regex import regex
from kerjasama_docs.regulations import Regulation, Sebutan, by_title, is_kind, regulation
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.likeness import likeness
from kerjasama_docs.rules.reading.peraturan import Disebut
from kerjasama_docs.rules.shared.named_peraturan import place_of_peraturan, typed_peraturan

_BASIS = Basis("uu-12-2011", "Lampiran II angka 45")
DASAR: tuple[Basis, ...] = (_BASIS,)

_NEAR = 0.75
"""From which share of the same letters a title is that of the regulation, mistyped."""
_LONGEST = 220
_PERPPU = regex(r"\bperp?pu\b")
_FULL = "peraturan pemerintah pengganti undang-undang"


_WORD = regex(r"\w+")


def _said(title: str) -> str:
    """The words of a title, without what may be written otherwise."""
    return " ".join(_WORD.findall(_PERPPU.sub(_FULL, title[:_LONGEST].casefold())))


def _is_description(named: Sebutan, own: str) -> bool:
    """Whether what stands behind "tentang" is no title to compare: cut off, an acronym, words in small letters."""
    title, said = named.judul, _said(named.judul)
    acronym = title.isupper() and " " not in title
    return not said or f" {said} " in f" {own} " or acronym or title[:1].islower()


def _other(named: Sebutan) -> str:
    """The regulation of that kind whose title it is, by its short name; empty where we know none."""
    keys = (key for key in by_title(named.sesudah) if is_kind(key, named.nama.jenis))
    return next((regulation(key).singkat for key in keys), "")


def _wrong(subject: Subject) -> Iterator[tuple[Disebut, Regulation]]:
    """The regulations behind which another title stands."""
    for item in typed_peraturan(subject):
        named = item.sebutan
        if named.key and named.sesudah and not named.judul_benar:
            cited = regulation(named.key)
            if cited.tentang and not _is_description(named, _said(cited.tentang)):
                yield item, cited


def _finding(subject: Subject, item: Disebut, cited: Regulation) -> Finding:
    named, title, other = item.sebutan, dipotong(item.sebutan.judul, 60), _other(item.sebutan)
    near = likeness(_said(cited.tentang or ""), _said(named.judul)) >= _NEAR
    if near and not other:
        message = f"Judul {cited.singkat} adalah “{cited.tentang}”, bukan “{title}”."
        hint, level = f"Tulis {cited.judul}.", Level.PERINGATAN
    else:
        message = f"{cited.singkat} berjudul “{cited.tentang}”, bukan “{title}”."
        instead = f"{other} bila judulnya yang benar" if other else "perbaiki nomor dan tahunnya"
        hint, level = f"Tulis {cited.judul}, atau {instead}.", Level.GALAT
    basis = None if level is Level.GALAT else _BASIS
    return subject.finding(message, place_of_peraturan(subject, item), hint, level=level, basis=basis)


def check(subject: Subject) -> Iterator[Finding]:
    """Find regulations that are known by their number and have another title."""
    for item, cited in _wrong(subject):
        yield _finding(subject, item, cited)
