"""The maps of the house in README and docs/arsitektur.md: every room with the first line of its own docstring."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from _helpers import ROOT
from _modules import PACKAGE
from test_architecture import ROOMS

_MAP = re.compile(r"(?<=^kerjasama_docs/\n).*?(?=^```$)", re.MULTILINE | re.DOTALL)


def place_of(room: str) -> Path | None:
    """The folder or module of a room; None for a module inside a folder."""
    path = PACKAGE / room.replace(".", "/")
    if path.is_dir():
        return path / "__init__.py"
    return None if "." in room else path.with_suffix(".py")


def said_by(path: Path) -> str:
    """The first line of the docstring of a module, without its end mark."""
    text = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
    return text.split("\n", 1)[0].rstrip(".")


def lines(*, depth: int) -> Iterator[str]:
    """A line for each room down to a depth, each folder above the folders in it."""
    rooms = [room for room in ROOMS if place_of(room) and room.count(".") < depth]
    order = {room: place for place, room in enumerate(rooms)}
    for room in sorted(rooms, key=lambda each: (order[each.split(".")[0]], each.count("."), order[each])):
        path = place_of(room)
        assert path
        name = "  " * room.count(".") + room.rsplit(".", maxsplit=1)[-1] + ("/" if path.name == "__init__.py" else "")
        yield f"  {name:<14} {said_by(path)}\n"


def check(page: Path, text: str, *, update: bool) -> None:
    """Compare the map of a page, or write it anew."""
    old = page.read_text(encoding="utf-8")
    assert len(_MAP.findall(old)) == 1, f"{page.name} has one map"
    new = _MAP.sub(lambda _: text, old)
    if update:
        page.write_text(new, encoding="utf-8")
    assert new == page.read_text(encoding="utf-8"), "pytest tests/test_map.py --update-golden"


def test_the_map_of_the_readme(update_golden: bool) -> None:
    check(ROOT / "README.md", "".join(lines(depth=1)), update=update_golden)


def test_the_map_of_the_architecture(update_golden: bool) -> None:
    check(ROOT / "docs" / "arsitektur.md", "".join(lines(depth=2)), update=update_golden)
