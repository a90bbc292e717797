"""Pasal 3 ayat (4) merujuk ke Pasal 3 ayat (2), yang bunyinya diubah; periksa apakah rujukannya masih tepat.

Nomor ayat tetap, tetapi isinya lain: ketentuan yang tidak diubah dapat merujuk ke sesuatu yang tidak lagi ada di sana.
Program tidak dapat menilai maknanya, sehingga hanya menunjukkan tempatnya.

Salah: ayat (2) yang semula tentang teguran menjadi tentang denda, sedangkan Pasal lain tetap merujuk ke teguran itu.
Benar: Pasal yang merujuk ikut diubah, atau dipastikan masih tepat.
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Finding, Level
from kerjasama_docs.naskah.tree.inline import Line, Rujukan
from kerjasama_docs.naskah.tree.pohon import Pasal, Pohon, Unit, lines_of, walk
from kerjasama_docs.naskah.tree.rujukan import Index, name_of
from kerjasama_docs.rules.subject import Subject


def _texts(pohon: Pohon) -> dict[tuple[str, tuple[str, ...]], Line]:
    """The words of every unit, by its path."""
    index = Index.of(pohon)
    found: dict[tuple[str, tuple[str, ...]], Line] = {}
    for label, paths in index.paths.items():
        for path in paths:
            unit = path[-1]
            if isinstance(unit, Unit):
                found[label, tuple(step.number for step in path[1:])] = unit.content
    return found


def _mentions(pasal: Pasal) -> Iterator[tuple[str, Rujukan]]:
    """Every rujukan in a Pasal, with the number of the unit it stands in."""
    here = ""
    for block in walk(pasal.content):
        here = block.number if isinstance(block, Unit) and block.number.startswith("(") else here
        for line in lines_of(block):
            yield from ((here, piece) for piece in line if isinstance(piece, Rujukan))


def check(subject: Subject) -> Iterator[Finding]:
    """Find rujukan in text that stays, to an ayat or a rincian that an adendum words anew."""
    built = subject.built
    if built.induk is None or not any(change.teks for change in built.naskah.perubahan):
        return
    before, pohon = built.induk.berlaku.pohon, built.rantai.berlaku.pohon
    old, new, index = _texts(before), _texts(pohon), Index.of(pohon)
    typed = {change.target for change in built.naskah.perubahan if change.teks and not change.sesudah}
    seen: set[str] = set()
    for pasal in pohon.pasal:
        for here, mention in _mentions(pasal):
            path = index.find(mention)
            target = path[0] if path else None
            if path is None or len(path) == 1 or not isinstance(target, Pasal) or target.label not in typed:
                continue
            key = target.label, tuple(step.number for step in path[1:])
            mine = old.get((pasal.label, (here,))) == new.get((pasal.label, (here,)))
            if not mine or old.get(key) == new.get(key):
                continue
            place = f"Pasal {pasal.number}{f' ayat {here}' if here else ''}"
            message = (
                f"{place} merujuk ke {name_of(path)}, yang bunyinya diubah; periksa apakah rujukannya masih tepat."
            )
            if message not in seen:
                seen.add(message)
                where = built.source.where(("perubahan",))
                yield Finding("rujukan-diubah", Level.SARAN, message, where, f"Bila tidak, ubah juga {place}.")
