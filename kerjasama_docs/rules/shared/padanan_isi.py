"""What a drafter says in the second language only: no rule of its own, but a part of ``padanan-beda``."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.inputs import spell
from kerjasama_docs.inputs.source import Key
from kerjasama_docs.model.naskah import Naskah
from kerjasama_docs.model.padanan import Padanan
from kerjasama_docs.naskah.tree.inline import plain
from kerjasama_docs.naskah.tree.pohon import Pohon
from kerjasama_docs.naskah.tree.walk import lines_of, walk
from kerjasama_docs.rules.base.subject import Subject

BASIS = Basis("uu-24-2009", "Pasal 31 ayat (2)")
"""A naskah with a foreign pihak is written in two languages."""
_LISTS = (
    *("pihak", "premis", "tujuan", "ruang_lingkup", "kegiatan", "pasal_tambahan"),
    *("saksi", "mengetahui", "lampiran"),
)
"""The lists that both languages have."""
_DETAILED = ("ruang_lingkup", "kegiatan")
"""Those whose items have a rincian."""
_PERSONS = {"saksi", "mengetahui"}
"""Those of people, of whom the second language has the office only: one more is never printed."""


def _found(subject: Subject, key: Key, *, message: str, hint: str) -> Finding:
    return subject.finding(message, key, hint, level=Level.GALAT, basis=BASIS)


class _Lists(NamedTuple):
    """A list in both languages."""

    key: Key
    own: Sequence[object]
    second: Sequence[object]


def _lists(naskah: Naskah, given: Padanan) -> Iterator[_Lists]:
    """All lists that both languages have."""
    for name in _LISTS:
        yield _Lists((name,), getattr(naskah, name), getattr(given, name))
    for name in _DETAILED:
        for place, (own, other) in enumerate(zip(getattr(naskah, name), getattr(given, name), strict=False)):
            yield _Lists((name, place, "rincian"), getattr(own, "rincian", ()), other.rincian)
    for place, (item, again) in enumerate(zip(naskah.lampiran, given.lampiran, strict=False)):
        yield _Lists(("lampiran", place, "baris"), item.baris, again.baris)


def _bare(text: str) -> str:
    """A text without what printing changes in it: capitals, emphasis, blanks, the stop."""
    return " ".join(text.replace("*", "").casefold().split()).rstrip(".:;,")


def _printed(second: Pohon) -> Iterator[str]:
    """The lines of the text, without the word that leads on to the next item; names and offices are no text."""
    words = tuple(f"; {word}" for word in second.bahasa.kata.values())
    pasal = (block for each in second.pasal for block in each.content)
    for block in walk((*second.opening, *pasal, *second.closing)):
        for line in map(plain, lines_of(block)):
            yield _bare(next((line.removesuffix(word) for word in words if line.endswith(word)), line))


def _stands(item: object, printed: Sequence[str]) -> bool:
    """Whether an item stands in the text: as a line, or as the end of one, "RECOGNIZING …"."""
    text = item if isinstance(item, str) else getattr(item, "uraian", None)
    return isinstance(text, str) and any(f" {line}".endswith(f" {_bare(text)}") for line in printed)


def _longer(subject: Subject, given: Padanan, printed: Sequence[str]) -> Iterator[Finding]:
    """Lists that go on in the second language alone; where their items are printed, the units tell of them."""
    hint = "Hapus yang berlebih pada padanan, atau tambahkan padanannya dalam bahasa Indonesia."
    for key, own, second in _lists(subject.naskah, given):
        more = second[len(own) :]
        if not more or (key[0] not in _PERSONS and all(_stands(item, printed) for item in more)):
            continue
        message = f"Susunan {spell(key)} berbeda: {len(own)} dalam bahasa Indonesia, {len(second)} dalam bahasa kedua."
        yield _found(subject, ("padanan", *key, len(own)), message=message, hint=hint)


class _Words(NamedTuple):
    """A value in both languages, each with its path; that in the second without the lead ``padanan``."""

    own: object
    key: Key
    second: object
    beside: Key


def _of_pihak(naskah: Naskah, given: Padanan) -> Iterator[_Words]:
    """Those who are behind the one who signs."""
    for place, (own, other) in enumerate(zip(naskah.pihak, given.pihak, strict=False)):
        signer, key = own.penandatangan, ("pihak", place, "penandatangan")
        giver = signer.kuasa.pemberi if signer.kuasa else None
        yield _Words(signer.atas_nama, (*key, "atas_nama"), other.atas_nama, ("pihak", place, "atas_nama"))
        yield _Words(giver, (*key, "kuasa", "pemberi"), other.pemberi_kuasa, ("pihak", place, "pemberi_kuasa"))


def _of_kegiatan(naskah: Naskah, given: Padanan) -> Iterator[_Words]:
    for place, (own, other) in enumerate(zip(naskah.kegiatan, given.kegiatan, strict=False)):
        for name in ("waktu", "penanggung_jawab"):
            key: Key = ("kegiatan", place, name)
            yield _Words(getattr(own, name), key, getattr(other, name), key)


def _of_lampiran(naskah: Naskah, given: Padanan) -> Iterator[_Words]:
    for place, (own, other) in enumerate(zip(naskah.lampiran, given.lampiran, strict=False)):
        key: Key = ("lampiran", place)
        yield _Words(own.teks, (*key, "teks"), other.teks, (*key, "teks"))
        yield _Words(own.tabel, (*key, "tabel"), other.kolom, (*key, "kolom"))


def _alone(subject: Subject, given: Padanan) -> Iterator[Finding]:
    """Words in the second language about a value that is not there in Indonesian."""
    naskah = subject.naskah
    for words in (*_of_pihak(naskah, given), *_of_kegiatan(naskah, given), *_of_lampiran(naskah, given)):
        if words.second and not words.own:
            there: Key = ("padanan", *words.beside)
            message = f"Isian {spell(there)} tidak punya pasangan dalam bahasa Indonesia."
            hint = f"Isi {spell(words.key)}, atau hapus {spell(there)}."
            yield _found(subject, there, message=message, hint=hint)


def _unused(subject: Subject, given: Padanan) -> Iterator[Finding]:
    """Klausul that are worded in the second language and do not stand in the naskah, or bear no title there."""
    for name, said in given.klausul.items():
        key: Key = ("padanan", "klausul", name)
        if name not in subject.klausul:
            message = f"Klausul {name} tidak dipakai dalam naskah ini, tetapi berbunyi pada padanan."
            hint = f"Hapus {spell(key)}, atau pakai klausul itu (klausul: {{{name}: ya}})."
            yield _found(subject, key, message=message, hint=hint)
        elif said.judul and name not in subject.index.labels:
            message = f"Klausul {name} tidak berjudul, tetapi diberi judul pada padanan."
            yield _found(subject, (*key, "judul"), message=message, hint=f"Hapus {spell((*key, 'judul'))}.")


def surplus(subject: Subject, second: Pohon) -> Iterator[Finding]:
    """What is said in the second language only and not printed as a unit of its own, or not printed at all."""
    given = subject.naskah.padanan
    if given is None:
        return
    yield from _longer(subject, given, tuple(_printed(second)))
    yield from _alone(subject, given)
    yield from _unused(subject, given)
