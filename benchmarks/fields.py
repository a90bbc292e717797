"""Templates for the peers, made from our own naskah: whatever differs from partner to partner becomes a field.

So the peers print the same words on the same pages, and get every value ready: they read no table, count no number,
check nothing. Naskah that are not built alike – a partner with another basis of office has a sentence more –
get a template each, as a programmer would make one.
"""

import re
import zipfile
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from html import unescape
from pathlib import Path

_TEXT = re.compile(r"<w:t(?: [^>]*)?>([^<]*)</w:t>")
_BODY = "word/document.xml"
Mark = Callable[[str], str]
"""How a peer writes a field in its template, from the name of it."""


@dataclass(frozen=True)
class Alike:
    """Naskah that are built alike.

    Attributes:
        sample: One of them, of which the template is made.
        body: Its text with the name of a field between two NUL, which no XML has, in the place of the field.
        values: The values of each naskah, by its name.
    """

    sample: Path
    body: str
    values: Mapping[str, Mapping[str, str]]

    def write(self, path: Path, mark: Mark) -> None:
        """Write the template of a peer."""
        with zipfile.ZipFile(self.sample) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
            for name in old.namelist():
                content = self._template(mark).encode() if name == _BODY else old.read(name)
                new.writestr(name, content)

    def _template(self, mark: Mark) -> str:
        return re.sub(r"\0(\w+)\0", lambda found: mark(found[1]), self.body)


def alike(paths: Sequence[Path]) -> list[Alike]:
    """Our naskah in groups that are built alike."""
    groups: dict[str, dict[Path, list[str]]] = defaultdict(dict)
    for path in paths:
        body = _body(path)
        groups[_TEXT.sub("\0", body)][path] = _TEXT.findall(body)
    return [_group(skeleton, naskah) for skeleton, naskah in groups.items()]


def _body(path: Path) -> str:
    with zipfile.ZipFile(path) as archive:
        return archive.read(_BODY).decode()


def _group(skeleton: str, naskah: Mapping[Path, list[str]]) -> Alike:
    """A field is a text that differs; texts that are the same in every naskah share one."""
    texts = list(zip(*naskah.values(), strict=True))
    differing = dict.fromkeys(each for each in texts if len({*each}) > 1)
    names = {each: f"f{place}" for place, each in enumerate(differing, 1)}
    parts = skeleton.split("\0")
    printed = [f'<w:t xml:space="preserve">{_written(each, names)}</w:t>' for each in texts]
    body = "".join(piece for pair in zip(parts, [*printed, ""], strict=True) for piece in pair)
    values = {
        path.stem: {name: unescape(each[place]) for each, name in names.items()} for place, path in enumerate(naskah)
    }
    return Alike(next(iter(naskah)), body, values)


def _written(texts: tuple[str, ...], names: Mapping[tuple[str, ...], str]) -> str:
    return f"\0{names[texts]}\0" if texts in names else texts[0]
