"""What one naskah is built from, and the tree before its numbers."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kerjasama_docs.assets import Assets
from kerjasama_docs.findings import Where
from kerjasama_docs.inputs import Source
from kerjasama_docs.language import INDONESIA, Bahasa
from kerjasama_docs.model.naskah import Naskah
from kerjasama_docs.model.template import Jenis
from kerjasama_docs.naskah import laporan, parts, surat
from kerjasama_docs.naskah.builder import Builder
from kerjasama_docs.naskah.context import lampiran_labels
from kerjasama_docs.naskah.engine import render_text
from kerjasama_docs.naskah.inline import Line
from kerjasama_docs.naskah.kepala import JudulLine
from kerjasama_docs.naskah.markup import parse_inline
from kerjasama_docs.naskah.pengirim import pengirim
from kerjasama_docs.naskah.selection import Selected
from kerjasama_docs.naskah.templates import ProfilFolder
from kerjasama_docs.naskah.tree import Pohon


@dataclass(frozen=True)
class Work:
    """What one naskah is built from."""

    naskah: Naskah
    source: Source
    assets: Assets
    jenis: Jenis
    profil: ProfilFolder
    names: Mapping[str, object]
    base: Path | None
    bahasa: Bahasa = INDONESIA

    def kepala(self) -> tuple[Line, ...]:
        """What the title begins with: the kind, or the lines of the kind with its place in the chain."""
        if not self.jenis.judul:
            return (parts.inline(str(self.names["jenis"]), upper=True),)
        return tuple(parts.capitals(self.bunyi(line)) for line in self.jenis.judul)

    def bunyi(self, text: str) -> Line:
        """A line that the kind words itself, with Jinja."""
        where = Where(str(self.assets.find("naskah", self.naskah.jenis, "*/jenis.yaml")))
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
