"""The values of an input by their words, so that they are found again in what is printed."""

from collections.abc import Iterator, Mapping, Sequence

from kerjasama_docs.inputs.source import Key
from kerjasama_docs.regex import regex

WORD = regex(r"\w+")
"""What values and texts are compared by: capitals, emphasis and signs do not count."""
_OUTLINE = "teks"
"""Texts with lines of their own: the tree knows where each of them stands."""
_WAIVERS = "abaikan"
"""Reasons that stand in a report and never in print."""
_LAMPIRAN = "lampiran"
_CODE = regex(r"[0-9]+|[a-z0-9]+(?:-[a-z0-9]+)+")
"""A choice, a label or a count: no text."""
_DEPTH = 60
"""Words by which one value is told from the others; more would let a hostile input take its time."""


def words_of(text: str) -> list[str]:
    """The words of a text as values and texts are compared."""
    return WORD.findall(text.casefold())


def _texts(value: object, key: Key = ()) -> Iterator[tuple[Key, str]]:
    """The texts of an input, with their paths."""
    if isinstance(value, str):
        if not _CODE.fullmatch(value):
            yield key, value
    elif isinstance(value, Mapping):
        for name, item in value.items():
            if name not in {_OUTLINE, _WAIVERS}:
                yield from _texts(item, (*key, name))
    elif isinstance(value, list | tuple):
        for place, item in enumerate(value):
            yield from _texts(item, (*key, place))


def _shape(key: Key) -> Key:
    """A path without the places in its lists."""
    return tuple(part for part in key if isinstance(part, str))


class Same:
    """All values that have the same words: their paths, how many words they have, in how many texts they were met."""

    __slots__ = ("_turns", "count", "keys", "texts")

    def __init__(self, count: int) -> None:
        self.count = count
        self.texts = 0
        self.keys: list[Key] = []
        self._turns: dict[bool, Iterator[Key]] = {}

    def in_turn(self, *, lampiran: bool) -> Key:
        """The next of them, where a text stands in a lampiran or above it.

        Rows of a table are printed in the order of the input; a field that is printed twice stays the same.
        """
        if lampiran not in self._turns:
            self._turns[lampiran] = self._turn(lampiran=lampiran)
        return next(self._turns[lampiran])

    def _turn(self, *, lampiran: bool) -> Iterator[Key]:
        there = [key for key in self.keys if (key[0] == _LAMPIRAN) is lampiran] or self.keys
        shape = _shape(there[0])
        key = there[0]
        for key in there:
            if _shape(key) == shape:
                yield key
        while True:
            yield key


class _Node(dict[str, "_Node"]):
    """A place in the tree of words: which may follow, and the values that end here."""

    __slots__ = ("same",)

    def __init__(self) -> None:
        self.same: Same | None = None

    def __missing__(self, word: str) -> "_Node":
        found = self[word] = _Node()
        return found


class Values:
    """The values of one input."""

    def __init__(self, data: Mapping[str, object]) -> None:
        self._root = _Node()
        for key, text in _texts(data):
            self._add(key, words_of(text))

    def _add(self, key: Key, words: Sequence[str]) -> None:
        node = self._root
        for word in words[:_DEPTH]:
            node = node[word]
        if words:
            node.same = node.same or Same(len(words))
            node.same.keys.append(key)

    def within(self, words: Sequence[str]) -> list[tuple[int, Same]]:
        """The values in a row of words, the longest at each place, with the place of their first word."""
        found: list[tuple[int, Same]] = []
        behind, first = 0, self._root
        for at in [at for at, word in enumerate(words) if word in first]:
            if at < behind:
                continue
            if same := self._longest(words, at):
                found.append((at, same))
                behind = at + same.count
        return found

    def _longest(self, words: Sequence[str], at: int) -> Same | None:
        """The longest value that begins at a word."""
        node, same = self._root, None
        for word in words[at : at + _DEPTH]:
            following = node.get(word)
            if following is None:
                break
            node, same = following, following.same or same
        return same
