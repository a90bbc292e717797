"""Face and size of the styles of a frame, for who must know how wide a text will be."""

from collections.abc import Iterator, Mapping
from functools import reduce
from types import MappingProxyType

from kerjasama_docs.letters.widths import Lettering
from kerjasama_docs.regex import regex

_STYLE = regex(r'<w:style\b[^>]*\bw:type="paragraph"[^>]*>')
_END = "</w:style>"
_ID, _BASED = regex(r'\bw:styleId="([^"]*)"'), regex(r'<w:basedOn w:val="([^"]*)"')
_SIZE, _FACE = regex(r'<w:sz w:val="(\d+)"'), regex(r'<w:rFonts\b[^>]*\bw:ascii="([^"]*)"')
_BOLD = regex(r"<w:b/>")
_DEFAULT_SIZE = 10
"""Size in points where no style says one (ECMA-376 Part 1, 17.3.2.38)."""


def letters_of(styles: str) -> Mapping[str, Lettering]:
    """How every paragraph style sets its text, by its id (ECMA-376 Part 1, 17.7.2 and 17.7.4.3).

    Args:
        styles: ``word/styles.xml`` with the face of the profil.
    """
    own = dict(_own(styles))
    defaults = styles[: max(styles.find("</w:docDefaults>"), 0)]
    plain = _set(Lettering("", _DEFAULT_SIZE), defaults)
    chains = ((name, (own[each] for each in _chain(name, own))) for name in own)
    return MappingProxyType({name: reduce(_set, chain, plain) for name, chain in chains})


def _own(styles: str) -> Iterator[tuple[str, str]]:
    """Id and text of every paragraph style."""
    for match in _STYLE.finditer(styles):
        name = _ID.search(match[0])
        end = styles.find(_END, match.end())
        if name and end >= 0:
            yield name[1], styles[match.end() : end]


def _chain(name: str, own: Mapping[str, str]) -> list[str]:
    """A style behind those it is based on, the first of them in front; a circle is cut."""
    chain = [name]
    while (based := _BASED.search(own[chain[0]])) and based[1] in own and based[1] not in chain:
        chain.insert(0, based[1])
    return chain


def _set(lettering: Lettering, properties: str) -> Lettering:
    """A lettering with what some properties say otherwise."""
    size, face = _SIZE.search(properties), _FACE.search(properties)
    return Lettering(
        face[1] if face else lettering.family,
        int(size[1]) / 2 if size else lettering.size,
        lettering.bold or _BOLD.search(properties) is not None,
    )
