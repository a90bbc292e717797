"""“Pelindungan Data Pribadi” adalah judul UU 27/2022, bukan Undang-Undang Nomor 27 Tahun 2021.

Peraturan dikenal dari jenis, nomor, dan tahunnya. Bila judulnya milik peraturan lain yang sejenis, dan nomor atau
tahunnya sama, satu angkanya salah ketik. Bila keduanya berbeda dan tahunnya lebih tua, biasanya yang disebut ialah
pendahulunya. Judul peraturan lembaga lain yang kebetulan sama tidak dilihat.

Salah: Undang-Undang Nomor 27 Tahun 2021 tentang Pelindungan Data Pribadi
Benar: Undang-Undang Nomor 27 Tahun 2022 tentang Pelindungan Data Pribadi
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.regex import regex
from kerjasama_docs.regulations import Sebutan, by_title, is_kind, level_of, near, regulation
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.likeness import likeness
from kerjasama_docs.rules.shared.named_peraturan import place_of_peraturan, typed_peraturan

_BASIS = Basis("uu-12-2011", "Lampiran II angka 45")
DASAR: tuple[Basis, ...] = (_BASIS,)

_GOES_ON = regex(r"[ -]*(?:[A-Z]|di |bagi |pada |untuk |dalam )")
"""What a longer title goes on with, behind words that are the title of another."""


def _meant(named: Sebutan) -> tuple[str, ...]:
    """Keys of the regulations whose title a text has: of its own kind, or of another with its number and year."""
    keys = by_title(named.sesudah)
    if not keys:
        return tuple(key for key in near(named.nama.nomor, named.nama.tahun) if _is_like(key, named))
    if _GOES_ON.match(named.sesudah, len(regulation(keys[0]).tentang or "")):
        return ()
    national = level_of(named.nama.jenis) < level_of("")
    return tuple(key for key in keys if is_kind(key, named.nama.jenis) or (national and _same(key, named) == _BOTH))


def _is_like(key: str, named: Sebutan) -> bool:
    """Whether a title is that of a regulation of that kind, but for a letter or two."""
    own = (regulation(key).tentang or "").casefold()
    said = named.judul.casefold()[: len(own) + len(named.nama.tahun)]
    return is_kind(key, named.nama.jenis) and likeness(own, said) >= _NEAR


_BOTH = 2
_NEAR = 0.9
"""From which share of the same letters a title is taken for that of a regulation."""


def _same(key: str, named: Sebutan) -> int:
    """How many of number and year are the same."""
    cited = regulation(key)
    return (cited.nomor == named.nama.nomor) + (cited.tahun == named.nama.tahun)


def _level(named: Sebutan, keys: tuple[str, ...]) -> Level | None:
    """A slip of one figure is sure; an older one may be a law that was replaced; a younger one is not known to us."""
    if any(_same(key, named) for key in keys):
        return Level.GALAT
    older = all(named.nama.tahun < (regulation(key).tahun or "") for key in keys)
    return Level.PERINGATAN if older else None


def check(subject: Subject) -> Iterator[Finding]:
    """Find regulations whose title is that of another number or year."""
    for item in typed_peraturan(subject):
        named = item.sebutan
        keys = _meant(named) if named.key is None and named.sesudah else ()
        level = _level(named, keys) if keys else None
        if level is None:
            continue
        living = [key for key in keys if regulation(key).berlaku(subject.tanggal)] or list(keys)
        meant = regulation(living[0])
        message = f"“{meant.tentang}” adalah judul {meant.singkat}, bukan {named.teks}."
        hint = f"Tulis {meant.nama}, atau perbaiki judulnya."
        basis = None if level is Level.GALAT else _BASIS
        yield subject.finding(message, place_of_peraturan(subject, item), hint, level=level, basis=basis)
