"""Mutations: of the structure of an input, of its text, of bytes, and of what a ZIP holds."""

import io
import zipfile
from collections.abc import Callable
from random import Random

from kasar.values import value, word

Node = dict[str, object] | list[object]
_INSIDE = 0.6
"""How often a mutation goes on into what it came upon."""


def structure(data: object, random: Random, times: int) -> object:
    """An input with some of its values, names and items made others."""
    for _ in range(times):
        data = _once(data, random)
    return data


def _once(data: object, random: Random) -> object:
    if not isinstance(data, dict | list) or not data:
        return value(random)
    place, inner = random.choice(list(data.items() if isinstance(data, dict) else enumerate(data)))
    if random.random() < _INSIDE and isinstance(inner, dict | list) and inner:
        return _with(data, place, _once(inner, random))
    return random.choice(_CHANGES)(data, place, random)


def _with(data: Node, place: object, inner: object) -> Node:
    if isinstance(data, dict):
        return {**data, str(place): inner}
    return [inner if number == place else item for number, item in enumerate(data)]


def _replaced(data: Node, place: object, random: Random) -> object:
    return _with(data, place, value(random))


def _reworded(data: Node, place: object, random: Random) -> object:
    return _with(data, place, word(random))


def _dropped(data: Node, place: object, _: Random) -> object:
    if isinstance(data, dict):
        return {name: item for name, item in data.items() if name != place}
    return [item for number, item in enumerate(data) if number != place]


def _doubled(data: Node, place: object, random: Random) -> object:
    if isinstance(data, dict):
        return {**data, word(random)[:30]: data[str(place)]}
    return [*data, *data][: random.randint(1, 40)]


def _renamed(data: Node, place: object, random: Random) -> object:
    if isinstance(data, list):
        return list(reversed(data))
    name = str(place)
    other = random.choice((name.upper(), name.replace("_", " "), name[:-1], f"{name}2", word(random)[:30]))
    return {(other if key == name else key): item for key, item in data.items()}


_CHANGES: tuple[Callable[[Node, object, Random], object], ...] = (
    _replaced, _reworded, _reworded, _dropped, _doubled, _renamed,
)  # fmt: skip


def text(content: str, random: Random, times: int) -> str:
    """A text with some of its lines lost, doubled, moved, indented, or with words in their midst."""
    lines = content.split("\n")
    for _ in range(times):
        lines = _line(lines or [""], random)
    return "\n".join(lines)


def _line(lines: list[str], random: Random) -> list[str]:
    place, kind = random.randrange(len(lines)), random.randrange(6)
    line = lines[place]
    at = random.randint(0, len(line))
    instead = {
        0: [],
        1: [line, line],
        2: [word(random)],
        3: [line[:at] + word(random) + line[at:]],
        4: [random.choice(("  ", "\t", "\u00a0", "- ", "• ")) + line],
        5: [line.replace(": ", random.choice((":", ":\u00a0", "： ", " = ")), 1)],
    }
    return [*lines[:place], *instead[kind], *lines[place + 1 :]]


def raw(content: bytes, random: Random, times: int) -> bytes:
    """Bytes with some of them changed, lost, doubled or cut off."""
    changed = bytearray(content)
    for _ in range(times):
        at = random.randrange(len(changed) + 1)
        kind = random.randrange(4)
        if kind == 0 and changed:
            changed[at - 1] = random.randrange(256)
        elif kind == 1:
            changed[at:at] = random.randbytes(random.randint(1, 8))
        elif kind == 2:
            del changed[at : at + random.randint(1, 16)]
        else:
            changed[at:at] = changed[max(0, at - 64) : at]
    return bytes(changed[: random.randrange(1, len(changed) + 1)] if random.random() < 0.05 else changed)


def archive(content: bytes, random: Random, times: int) -> bytes:
    """A ZIP with a part changed as text or as bytes, lost, or added."""
    with zipfile.ZipFile(io.BytesIO(content)) as source:
        parts = {name: source.read(name) for name in source.namelist()}
    for _ in range(times):
        name = random.choice(sorted(parts))
        kind = random.randrange(5)
        if kind == 0:
            del parts[name]
        elif kind == 1:
            parts[word(random)[:40].replace("\x00", "0") or "x"] = word(random).encode("utf-8", "surrogatepass")
        elif kind == 2:
            parts[name] = raw(parts[name], random, 3)
        else:
            parts[name] = _spliced(parts[name], random)
        parts = parts or {"x": b""}
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as target:
        for name, part in parts.items():
            target.writestr(name, part)
    return made.getvalue()


def _spliced(part: bytes, random: Random) -> bytes:
    """XML with a word put between or into its tags, or a piece of it doubled."""
    places = [at for at, byte in enumerate(part) if byte == ord("<")] or [0]
    at, end = sorted((random.choice(places), random.choice(places)))
    kind = random.randrange(3)
    if kind == 0:
        return part[:at] + word(random).encode("utf-8", "replace") + part[at:]
    return part[:end] + part[at:end] + part[end:] if kind == 1 else part[:at] + part[end:]
