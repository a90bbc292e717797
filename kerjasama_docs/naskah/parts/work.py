"""The tree of one naskah before its numbers."""

from dataclasses import dataclass

from kerjasama_docs.assets import Area
from kerjasama_docs.findings import Where
from kerjasama_docs.language import INDONESIA, Bahasa
from kerjasama_docs.naskah.jinja.engine import render_text
from kerjasama_docs.naskah.klausul.inputs import Inputs
from kerjasama_docs.naskah.klausul.selection import Selected
from kerjasama_docs.naskah.parts import blocks as parts
from kerjasama_docs.naskah.parts import laporan, surat
from kerjasama_docs.naskah.parts.builder import Builder
from kerjasama_docs.naskah.tree.inline import Line
from kerjasama_docs.naskah.tree.kepala import JudulLine
from kerjasama_docs.naskah.tree.markup import parse_inline
from kerjasama_docs.naskah.tree.pohon import Pohon
from kerjasama_docs.naskah.views.context import lampiran_labels
from kerjasama_docs.naskah.views.names import Names
from kerjasama_docs.naskah.views.pengirim import pengirim


@dataclass(frozen=True)
class Work:
    """What the tree is made of: the inputs, their names, and the language of both."""

    inputs: Inputs
    names: Names
    bahasa: Bahasa = INDONESIA

    def kepala(self) -> tuple[Line, ...]:
        """What the title begins with: the kind, or the lines of the kind with its place in the chain."""
        jenis = self.inputs.jenis
        second = jenis.padanan if self.bahasa is not INDONESIA else None
        lines = second.judul if second else jenis.judul
        if not lines:
            return (parts.inline(self.names.jenis, upper=True),)
        return tuple(parts.capitals(self.bunyi(line)) for line in lines)

    def bunyi(self, text: str) -> Line:
        """A line that the kind words itself, with Jinja."""
        where = Where(str(self.inputs.assets.find(Area.NASKAH, self.inputs.naskah.jenis)))
        return parse_inline(render_text(text, self.names.for_templates(), where))

    def judul(self) -> tuple[JudulLine, ...]:
        """The title block."""
        jenis, profil = self.inputs.jenis, self.inputs.profil
        if jenis.bentuk == "laporan":
            return laporan.judul(self.names, profil, self.kepala())
        foreign = jenis.sebutan == "bersama"
        return parts.judul_lines(self.names, profil, self.kepala(), self.bahasa, foreign=foreign)

    def pohon(self, builder: Builder, chosen: Selected) -> Pohon:
        """The tree as it is before numbers."""
        naskah, jenis = self.inputs.naskah, self.inputs.jenis
        labels = lampiran_labels(len(naskah.lampiran), self.bahasa) if naskah.lampiran else ()
        letter, report = jenis.bentuk == "surat", jenis.bentuk == "laporan"
        by = pengirim(naskah, jenis)
        shown = laporan.signed_by(naskah, by) if report else naskah
        logos = parts.logos(shown, jenis, self.inputs.profil, self.inputs.base)
        foreign = jenis.sebutan == "bersama"
        signatures = parts.signatures_for(self.names, self.bahasa) if foreign else parts.signatures(self.names)
        if letter:
            signatures = surat.signature(signatures, by.place)
        if report:
            signatures = laporan.signature(self.names)
        title = self.kepala() if letter and jenis.judul else ()
        return Pohon(
            judul=() if letter else self.judul(),
            logos=surat.logo(logos, naskah, by.place) if letter or report else logos,
            opening=builder.part(chosen.opening, opening=bool(jenis.klausul)),
            pasal=tuple(builder.pasal(each, "Bagian" if report else self.bahasa.pasal) for each in chosen.pasal),
            closing=builder.part(chosen.closing, opening=False),
            signatures=signatures,
            witnesses=parts.witnesses(naskah, self.bahasa, foreign=foreign),
            lampiran=tuple(
                builder.lampiran(n, item, labels[n], foreign=foreign) for n, item in enumerate(naskah.lampiran)
            ),
            surat=surat.kepala_surat(self.names, naskah, jenis, title, self.bunyi) if letter else None,
            laporan=laporan.kepala(self.names, naskah, jenis) if report else None,
            nomor_pasal=jenis.nomor_pasal,
            bahasa=self.bahasa,
        )
