"""The differences of two naskah as a person reads them, and as a program does."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from kerjasama_docs.compare.records import Change, Comparison, Piece, Sort

_WORDS: Mapping[Sort, str] = {
    Sort.TAMBAH: "ditambah",
    Sort.HAPUS: "dihapus",
    Sort.UBAH: "diubah",
    Sort.PINDAH: "dipindah",
    Sort.NOMOR: "bernomor lain",
}
"""What a reader calls what happened."""
_AROUND = 60
"""Characters of kept words around a change that are shown."""
_INDENT = "      "


def comparison_text(comparison: Comparison) -> str:
    """The differences, those that matter first; what was changed stands in square brackets."""
    important, others = [*comparison.important], [*comparison.others]
    lines = [f"{comparison.first} → {comparison.second}", summary_of(comparison)]
    for heading, changes in (("Yang penting", important), ("Selebihnya", others)):
        if changes:
            lines += ["", f"{heading}:", *(line for change in changes for line in _told(change))]
    return "\n".join(lines)


def summary_of(comparison: Comparison) -> str:
    """How much differs, in a sentence."""
    if not comparison.changes:
        return "Tidak ada perbedaan bunyi."
    counts = ((sort, sum(change.sort is sort for change in comparison.changes)) for sort in Sort)
    told = ", ".join(f"{count} {_WORDS[sort]}" for sort, count in counts if count)
    matter = sum(1 for _ in comparison.important)
    return f"{len(comparison.changes)} perbedaan ({told}); {matter} di antaranya penting."


def _told(change: Change) -> Iterator[str]:
    why = f": {', '.join(change.penting)}" if change.penting else ""
    yield f"  {change.tempat}, {_WORDS[change.sort]}{why}"
    if change.sort in {Sort.UBAH, Sort.NOMOR} and change.pieces:
        yield f"{_INDENT}semula   {shown(change.pieces, 'hapus')}"
        yield f"{_INDENT}menjadi  {shown(change.pieces, 'tambah')}"
    elif change.sort in {Sort.TAMBAH, Sort.HAPUS}:
        yield f"{_INDENT}{_short(change.sesudah or change.sebelum)}"


def told_as(change: Change) -> str:
    """What a reader calls what happened."""
    return _WORDS[change.sort]


def shown(pieces: Sequence[Piece], side: str) -> str:
    """One side of a change: its own words in brackets, of what both have only what stands near."""
    parts = []
    last = len(pieces) - 1
    for place, piece in enumerate(pieces):
        if piece.what == "tetap":
            parts.append(_near(piece.text, begins=not place, ends=place == last))
        elif piece.what == side:
            bare = piece.text.strip()
            parts.append(piece.text.replace(bare, f"[{bare}]", 1))
    return " ".join("".join(parts).split())


def _near(text: str, *, begins: bool, ends: bool) -> str:
    """What of kept words is shown: the end before a change, the begin behind one."""
    if len(text) <= 2 * _AROUND:
        return text
    head, tail = text[:_AROUND], text[-_AROUND:]
    return f"{'' if begins else head}…{'' if ends else tail}"


def _short(text: str) -> str:
    one = " ".join(text.split())
    return one if len(one) <= 4 * _AROUND else f"{one[: 4 * _AROUND]}…"


def comparison_data(comparison: Comparison) -> dict[str, object]:
    """The differences as data."""
    return {
        "pertama": comparison.first,
        "kedua": comparison.second,
        "sama": comparison.same,
        "perubahan": [_data(change) for change in comparison.changes],
    }


def _data(change: Change) -> dict[str, object]:
    return {
        "macam": str(change.sort),
        "bagian": change.bagian,
        "dari": change.dari or None,
        "ke": change.ke or None,
        "penting": list(change.penting),
        "sebelum": change.sebelum,
        "sesudah": change.sesudah,
        "kata": [{"macam": piece.what, "teks": piece.text} for piece in change.pieces],
    }


def rows_of(changes: Iterable[Change]) -> Iterator[tuple[str, str, str, str]]:
    """Differences as rows of a table: place, what happened, before, after."""
    for change in changes:
        what = _WORDS[change.sort]
        told = f"{what}: {', '.join(change.penting)}" if change.penting else what
        yield change.tempat, told, change.sebelum, change.sesudah
