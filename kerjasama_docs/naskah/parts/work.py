"""What the tree of one naskah is made of."""

from dataclasses import dataclass
from functools import cached_property

from kerjasama_docs.assets import Area
from kerjasama_docs.findings import Where
from kerjasama_docs.language import INDONESIA, Bahasa
from kerjasama_docs.naskah.jinja.engine import render_text
from kerjasama_docs.naskah.klausul.inputs import Inputs
from kerjasama_docs.naskah.parts.inlines import capitals, inline
from kerjasama_docs.naskah.tree.inline import Line
from kerjasama_docs.naskah.tree.markup import parse_inline
from kerjasama_docs.naskah.views.names import Names
from kerjasama_docs.naskah.views.pengirim import Pengirim, pengirim


@dataclass(frozen=True)
class Work:
    """What the tree is made of: the inputs, their names, and the language of both."""

    inputs: Inputs
    names: Names
    bahasa: Bahasa = INDONESIA

    @cached_property
    def _flat(self) -> dict[str, object]:
        """The names as Jinja sees them in a title, which calls the naskah by its full name."""
        return {**self.names.for_templates(), "jenis": self.names.nama_naskah}

    @property
    def foreign(self) -> bool:
        """Whether the pihak bear no numbers."""
        return self.inputs.jenis.sebutan == "bersama"

    @property
    def pengirim(self) -> Pengirim:
        """Who sends the letter or makes the report."""
        return pengirim(self.inputs.naskah, self.inputs.jenis)

    def kepala(self) -> tuple[Line, ...]:
        """What the title begins with: the kind, or the lines of the kind with its place in the chain."""
        jenis = self.inputs.jenis
        second = jenis.padanan if self.bahasa is not INDONESIA else None
        lines = second.judul if second else jenis.judul
        if not lines:
            return (inline(self.names.nama_naskah, upper=True),)
        return tuple(capitals(self.bunyi(line)) for line in lines)

    def bunyi(self, text: str) -> Line:
        """A line that the kind words itself, with Jinja; nothing for an empty one."""
        if not text:
            return ()
        where = Where(str(self.inputs.assets.find(Area.NASKAH, self.inputs.naskah.jenis)))
        return parse_inline(render_text(text, self._flat, where))
