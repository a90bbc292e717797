"""What one naskah is built from, and the tree before its numbers."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kerjasama_docs.assets import Area, Assets
from kerjasama_docs.findings import Where
from kerjasama_docs.inputs import Source
from kerjasama_docs.language import INDONESIA, Bahasa
from kerjasama_docs.model.naskah import Naskah
from kerjasama_docs.model.template import Jenis
from kerjasama_docs.naskah.jinja.engine import render_text
from kerjasama_docs.naskah.klausul.folders import ProfilFolder
from kerjasama_docs.naskah.klausul.selection import Selected
from kerjasama_docs.naskah.parts import blocks as parts
from kerjasama_docs.naskah.parts import laporan, surat
from kerjasama_docs.naskah.parts.builder import Builder
from kerjasama_docs.naskah.tree.inline import Line
from kerjasama_docs.naskah.tree.kepala import JudulLine
from kerjasama_docs.naskah.tree.markup import parse_inline
from kerjasama_docs.naskah.tree.pohon import Pohon
from kerjasama_docs.naskah.views.context import lampiran_labels
from kerjasama_docs.naskah.views.pengirim import pengirim
from kerjasama_docs.naskah.views.riwayat import Step


@dataclass(frozen=True)
class Work:
    """What one naskah is built from; ``step`` is its place in the chain of its parent, None without one."""

    naskah: Naskah
    source: Source
    assets: Assets
    jenis: Jenis
    profil: ProfilFolder
    names: Mapping[str, object]
    base: Path | None
    bahasa: Bahasa = INDONESIA
    step: Step | None = None

    def kepala(self) -> tuple[Line, ...]:
        """What the title begins with: the kind, or the lines of the kind with its place in the chain."""
        second = self.jenis.padanan if self.bahasa is not INDONESIA else None
        lines = second.judul if second else self.jenis.judul
        if not lines:
            return (parts.inline(str(self.names["jenis"]), upper=True),)
        return tuple(parts.capitals(self.bunyi(line)) for line in lines)

    def bunyi(self, text: str) -> Line:
        """A line that the kind words itself, with Jinja."""
        where = Where(str(self.assets.find(Area.NASKAH, self.naskah.jenis)))
        return parse_inline(render_text(text, dict(self.names), where))

    def judul(self) -> tuple[JudulLine, ...]:
        """The title block."""
        if self.jenis.bentuk == "laporan":
            return laporan.judul(self.names, self.profil, self.kepala())
        foreign = self.jenis.sebutan == "bersama"
        return parts.judul_lines(self.names, self.profil, self.kepala(), self.bahasa, foreign=foreign)

    def pohon(self, builder: Builder, chosen: Selected) -> Pohon:
        """The tree as it is before numbers."""
        labels = lampiran_labels(len(self.naskah.lampiran), self.bahasa) if self.naskah.lampiran else ()
        letter, report = self.jenis.bentuk == "surat", self.jenis.bentuk == "laporan"
        by = pengirim(self.naskah, self.jenis)
        shown = laporan.signed_by(self.naskah, by) if report else self.naskah
        logos = parts.logos(shown, self.jenis, self.profil, self.base)
        foreign = self.jenis.sebutan == "bersama"
        signatures = parts.signatures_for(self.names, self.bahasa) if foreign else parts.signatures(self.names)
        if letter:
            signatures = surat.signature(signatures, by.place)
        if report:
            signatures = laporan.signature(self.names)
        title = self.kepala() if letter and self.jenis.judul else ()
        return Pohon(
            judul=() if letter else self.judul(),
            logos=surat.logo(logos, self.naskah, by.place) if letter or report else logos,
            opening=builder.part(chosen.opening, opening=bool(self.jenis.klausul)),
            pasal=tuple(builder.pasal(each, "Bagian" if report else self.bahasa.pasal) for each in chosen.pasal),
            closing=builder.part(chosen.closing, opening=False),
            signatures=signatures,
            witnesses=parts.witnesses(self.naskah, self.bahasa, foreign=foreign),
            lampiran=tuple(
                builder.lampiran(n, item, labels[n], foreign=foreign) for n, item in enumerate(self.naskah.lampiran)
            ),
            surat=surat.kepala_surat(self.names, self.naskah, self.jenis, title, self.bunyi) if letter else None,
            laporan=laporan.kepala(self.names, self.naskah, self.jenis) if report else None,
            nomor_pasal=self.jenis.nomor_pasal,
            bahasa=self.bahasa,
        )
