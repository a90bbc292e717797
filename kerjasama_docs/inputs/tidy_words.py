"""What is said about values that were tidied, or that may be meant otherwise."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from kerjasama_docs.findings import Finding, Level
from kerjasama_docs.inputs.source import Key, Source, spell
from kerjasama_docs.language import daftar, dipotong
from kerjasama_docs.language.rapi import tanpa_petik

TIDIED = "dirapikan"
"""Code of what was certainly meant otherwise."""
DOUBTFUL = "ketikan-meragukan"
"""Code of what may be meant otherwise."""
_SHOWN = 72
"""Letters of a text that are shown whole; of a longer one, those around the difference."""
_AROUND = 24
_HINT = "Bila harus tercetak seperti yang diketik, pakai --rapikan tidak."
_ITEMS = "Tulis setiap butir pada barisnya sendiri, diawali “- ”."
_UNSEEN = "Biasanya terbawa saat menyalin dari Word, PDF, atau halaman web; tidak perlu diperbaiki."


class Change(NamedTuple):
    """A value that is printed otherwise than it was typed: what came of it, several texts for a list that was one."""

    key: Key
    before: str
    after: tuple[str, ...]


class Doubt(NamedTuple):
    """A value that may be meant otherwise: what is odd about it, and what to do."""

    key: Key
    text: str
    what: str
    hint: str


class Head(NamedTuple):
    """The heading of a Pasal above its text: the text, what was typed, and the title in it, if there is one."""

    key: Key
    typed: str
    judul: str


class Strange(NamedTuple):
    """A value with characters that nobody sees, and their names."""

    key: Key
    names: tuple[str, ...]


def findings_of(
    source: Source,
    changes: Sequence[Change],
    *,
    doubts: Sequence[Doubt],
    strange: Sequence[Strange],
    heads: Sequence[Head] = (),
) -> tuple[Finding, ...]:
    """All that is to be said: the items of one list together, and what cannot be seen once for the whole input."""
    return (
        *_unseen(source, strange),
        *(_changed(source, tuple(group)) for _, group in groupby(changes, _list_of)),
        *(_headed(source, head) for head in heads),
        *(_doubtful(source, doubt) for doubt in doubts),
    )


def _list_of(change: Change) -> Key:
    """The list whose item was changed; a value that is no item stands for itself."""
    *above, last = change.key
    return tuple(above) if isinstance(last, int) else change.key


def _unseen(source: Source, strange: Sequence[Strange]) -> Iterator[Finding]:
    if not strange:
        return
    names = daftar(list(dict.fromkeys(name for each in strange for name in each.names)) or ["spasi"])
    more = f" pada {len(strange)} isian" if len(strange) > 1 else ""
    yield Finding(TIDIED, Level.SARAN, f"Diganti atau dibuang{more}: {names}.", source.where(strange[0].key), _UNSEEN)


def _changed(source: Source, group: Sequence[Change]) -> Finding:
    first = group[0]
    where = source.where(first.key)
    if len(first.after) != 1:
        items = daftar([f"“{dipotong(each, _SHOWN)}”" for each in first.after[:3]] + _rest(len(first.after) - 3))
        return Finding(TIDIED, Level.SARAN, f"Dibaca sebagai {len(first.after)} butir: {items}.", where, _ITEMS)
    more = f"; {len(group) - 1} butir lain dalam daftar ini dirapikan juga" if len(group) > 1 else ""
    return Finding(TIDIED, Level.SARAN, f"{_said(first.before, first.after[0])}{more}.", where, _HINT)


def _headed(source: Source, head: Head) -> Finding:
    message = (
        f"“{dipotong(head.typed, _SHOWN)}” di atas bunyi Pasal tidak dicetak lagi; nomor dan judul dicetak sendiri."
    )
    hint = "Hapus baris itu dari teks; judul lain ditulis pada isian judul."
    return Finding(TIDIED, Level.SARAN, message, source.text_where(head.key), hint)


def _said(before: str, after: str) -> str:
    """What became of a text; of one in quotes that its quotes are gone."""
    if tanpa_petik(before) == after:
        return f"Tanda petik yang mengapit {dipotong(before, _SHOWN)} tidak dicetak"
    before, after = _difference(before, after)
    return f"“{before}” dicetak “{after}”"


def _rest(count: int) -> list[str]:
    return [f"{count} butir lain"] if count > 0 else []


def _doubtful(source: Source, doubt: Doubt) -> Finding:
    message = f"“{dipotong(doubt.text, _SHOWN)}” pada {spell(doubt.key)} {doubt.what}."
    return Finding(DOUBTFUL, Level.PERINGATAN, message, source.where(doubt.key), doubt.hint)


def _difference(before: str, after: str) -> tuple[str, str]:
    """Both texts, long ones without what is far from their difference."""
    if max(len(before), len(after)) <= _SHOWN:
        return before, after
    same = _same(before, after)
    tail = _same(before[same:][::-1], after[same:][::-1])
    return _window(before, same, len(before) - tail), _window(after, same, len(after) - tail)


def _same(one: str, other: str) -> int:
    """How many letters two texts begin with in common."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((place for place, (here, there) in pairs if here != there), min(len(one), len(other)))


def _window(text: str, start: int, end: int) -> str:
    begin, stop = max(0, start - _AROUND), min(len(text), end + _AROUND)
    if stop - begin > 2 * _SHOWN:
        stop = begin + _SHOWN
    return f"{'…' if begin else ''}{text[begin:stop]}{'…' if stop < len(text) else ''}"
