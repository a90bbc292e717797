"""Susunan Pasal 3 berbeda: 4 ayat dalam bahasa Indonesia, 3 dalam bahasa Inggris.

Kedua bahasa satu naskah dibaca berdampingan dan sama kuatnya; ayat atau butir yang hanya ada dalam satu bahasa
membuat rujukan meleset dan membuka dua penafsiran. Pasal yang belum punya bunyi dalam bahasa kedua tercetak
sebagai isian dan disebut tersendiri.

Salah: ruang_lingkup berisi tiga butir, padanan.ruang_lingkup empat.
Benar: setiap butir dan setiap ayat ada dalam kedua bahasa, dalam urutan yang sama.
"""

from collections.abc import Iterator, Sequence

from kerjasama_docs.findings import Basis, Finding, Level, Where
from kerjasama_docs.inputs import Source, spell
from kerjasama_docs.inputs.source import Key
from kerjasama_docs.model.padanan import Padanan
from kerjasama_docs.naskah.tree.inline import Isian, plain
from kerjasama_docs.naskah.tree.pohon import Block, Kind, Pohon, Unit, lines_of, walk
from kerjasama_docs.rules.subject import Subject

_BASIS = Basis("uu-24-2009", "Pasal 31 ayat (2)")
_LISTS = (
    *("pihak", "premis", "tujuan", "ruang_lingkup", "kegiatan", "pasal_tambahan"),
    *("saksi", "mengetahui", "lampiran"),
)
"""The lists that both languages have."""
_PERSONS = {"saksi", "mengetahui"}
"""Those of people, of whom the second language has the office only: one more is never printed."""


def _counts(blocks: Sequence[Block]) -> tuple[tuple[Kind, int], ...]:
    """How many units of each kind stand here and below, by kind; a table counts as a paragraph."""
    found: dict[Kind, int] = {}
    for block in blocks:
        kind = block.kind if isinstance(block, Unit) else Kind.PARAGRAF
        found[kind] = found.get(kind, 0) + 1
        for below, count in _counts(block.children if isinstance(block, Unit) else ()):
            found[below] = found.get(below, 0) + count
    return tuple(found.items())


def _open(blocks: Sequence[Block]) -> bool:
    """Whether a text is one isian: it is not there yet, and that is said elsewhere."""
    pieces = [piece for block in blocks if isinstance(block, Unit) for piece in block.content]
    return len(blocks) == 1 and len(pieces) <= 2 and any(isinstance(piece, Isian) for piece in pieces)  # noqa: PLR2004 - it, its stop


def _said(counts: Sequence[tuple[Kind, int]], other: Sequence[tuple[Kind, int]]) -> str:
    """The units of one text of which the other has more or fewer."""
    own, others = dict(counts), dict(other)
    differing = [kind for kind in Kind if own.get(kind, 0) != others.get(kind, 0)]
    named = [f"{own[kind]} {kind.value}" for kind in differing if kind in own]
    return " dan ".join(named) or f"tidak ada {' dan '.join(kind.value for kind in differing)}"


def _parts(pohon: Pohon, source: Source) -> Iterator[tuple[str, Sequence[Block], Where]]:
    yield "pembukaan", pohon.opening, Where()
    for pasal in pohon.pasal:
        yield f"Pasal {pasal.number}", pasal.content, pasal.where
    yield "penutup", pohon.closing, Where()
    for place, part in enumerate(pohon.lampiran):
        yield f"lampiran[{place + 1}]", part.content, source.where(("padanan", "lampiran", place))


def _found(subject: Subject, key: Key, message: str, hint: str) -> Finding:
    return Finding("padanan-beda", Level.GALAT, message, subject.built.source.where(key), hint, _BASIS)


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


def _stands(text: object, printed: Sequence[str]) -> bool:
    """Whether an item stands in the text: as a line, or as the end of one, "RECOGNIZING …"."""
    return isinstance(text, str) and any(f" {line}".endswith(f" {_bare(text)}") for line in printed)


def _longer(subject: Subject, given: Padanan, printed: Sequence[str]) -> Iterator[Finding]:
    """Lists that go on in the second language alone; where their items are printed, the units tell of them."""
    naskah = subject.built.naskah
    pairs: list[tuple[Key, Sequence[object], Sequence[object]]] = [
        ((name,), getattr(naskah, name), getattr(given, name)) for name in _LISTS
    ]
    for name in ("ruang_lingkup", "kegiatan"):
        both = zip(getattr(naskah, name), getattr(given, name), strict=False)
        pairs += [
            ((name, n, "rincian"), getattr(own, "rincian", ()), other.rincian) for n, (own, other) in enumerate(both)
        ]
    pairs += [
        (("lampiran", n, "baris"), own.baris, said.baris)
        for n, (own, said) in enumerate(zip(naskah.lampiran, given.lampiran, strict=False))
    ]
    for key, own, other in pairs:
        more = [each if isinstance(each, str) else getattr(each, "uraian", None) for each in other[len(own) :]]
        if more and (key[0] in _PERSONS or not all(_stands(text, printed) for text in more)):
            message = (
                f"Susunan {spell(key)} berbeda: {len(own)} dalam bahasa Indonesia, {len(other)} dalam bahasa kedua."
            )
            hint = "Hapus yang berlebih pada padanan, atau tambahkan padanannya dalam bahasa Indonesia."
            yield _found(subject, ("padanan", *key, len(own)), message, hint)


def _alone(subject: Subject, given: Padanan) -> Iterator[Finding]:
    """Words in the second language about a value that is not there in Indonesian."""
    naskah = subject.built.naskah
    pairs: list[tuple[object, Key, object, Key]] = []
    for place, (own, other) in enumerate(zip(naskah.pihak, given.pihak, strict=False)):
        signer, key = own.penandatangan, ("pihak", place, "penandatangan")
        giver = signer.kuasa.pemberi if signer.kuasa else None
        pairs.append((signer.atas_nama, (*key, "atas_nama"), other.atas_nama, ("pihak", place, "atas_nama")))
        pairs.append((giver, (*key, "kuasa", "pemberi"), other.pemberi_kuasa, ("pihak", place, "pemberi_kuasa")))
    for place, (act, said) in enumerate(zip(naskah.kegiatan, given.kegiatan, strict=False)):
        keys: tuple[Key, ...] = tuple(("kegiatan", place, name) for name in ("waktu", "penanggung_jawab"))
        pairs += ((getattr(act, str(key[-1])), key, getattr(said, str(key[-1])), key) for key in keys)
    for place, (item, again) in enumerate(zip(naskah.lampiran, given.lampiran, strict=False)):
        teks, tabel, at = ("lampiran", place, "teks"), ("lampiran", place, "tabel"), ("lampiran", place, "kolom")
        pairs += [(item.teks, teks, again.teks, teks), (item.tabel, tabel, again.kolom, at)]
    for value, here, second, beside in pairs:
        if second and not value:
            there: Key = ("padanan", *beside)
            message = f"Isian {spell(there)} tidak punya pasangan dalam bahasa Indonesia."
            yield _found(subject, there, message, f"Isi {spell(here)}, atau hapus {spell(there)}.")


def _unused(subject: Subject, given: Padanan) -> Iterator[Finding]:
    """Klausul that are worded in the second language and do not stand in the naskah, or bear no title there."""
    titled = {pasal.label for pasal in subject.built.pohon.pasal}
    for name, said in given.klausul.items():
        key: Key = ("padanan", "klausul", name)
        if name not in subject.built.klausul:
            message = f"Klausul {name} tidak dipakai dalam naskah ini, tetapi berbunyi pada padanan."
            hint = f"Hapus {spell(key)}, atau pakai klausul itu (klausul: {{{name}: ya}})."
            yield _found(subject, key, message, hint)
        elif said.judul and name not in titled:
            message = f"Klausul {name} tidak berjudul, tetapi diberi judul pada padanan."
            yield _found(subject, (*key, "judul"), message, f"Hapus {spell((*key, 'judul'))}.")


def _surplus(subject: Subject, second: Pohon) -> Iterator[Finding]:
    """What is said in the second language only and not printed as a unit of its own, or not printed at all."""
    given = subject.built.naskah.padanan
    if given is None:
        return
    yield from _longer(subject, given, tuple(_printed(second)))
    yield from _alone(subject, given)
    yield from _unused(subject, given)


def check(subject: Subject) -> Iterator[Finding]:
    """Find parts of the naskah whose units differ between the two languages."""
    first, second = subject.built.pohon, subject.built.pohon.padanan
    if second is None:
        return
    source = subject.built.source
    yield from _surplus(subject, second)
    for (name, one, _), (_, two, there) in zip(_parts(first, source), _parts(second, source), strict=True):
        here, other = _counts(one), _counts(two)
        if dict(here) == dict(other) or _open(one) or _open(two):
            continue
        languages = (first.bahasa.nama.capitalize(), second.bahasa.nama.capitalize())
        message = (
            f"Susunan {name} berbeda: {_said(here, other)} dalam bahasa {languages[0]}, "
            f"{_said(other, here)} dalam bahasa {languages[1]}."
        )
        typed = there.path or (there.file == source.file and there.line)
        where = there if typed else source.where(("padanan",))
        hint = "Samakan banyaknya ayat dan butir pada kedua bahasa."
        yield Finding("padanan-beda", Level.GALAT, message, where, hint, _BASIS)
