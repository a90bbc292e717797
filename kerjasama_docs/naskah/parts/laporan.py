"""What stands around the headings of a report: its title, the foot of its cover, its signature."""

from dataclasses import replace

from kerjasama_docs import language
from kerjasama_docs.language import INDONESIA
from kerjasama_docs.model.naskah import Naskah
from kerjasama_docs.model.template import Jenis
from kerjasama_docs.naskah.klausul.folders import ProfilFolder
from kerjasama_docs.naskah.parts import blocks as parts
from kerjasama_docs.naskah.parts import surat
from kerjasama_docs.naskah.tree.inline import Line, Text
from kerjasama_docs.naskah.tree.kepala import JudulLine, KepalaLaporan
from kerjasama_docs.naskah.tree.markup import blank_tag
from kerjasama_docs.naskah.tree.pohon import SignatureColumn
from kerjasama_docs.naskah.views.names import Names
from kerjasama_docs.naskah.views.pengirim import Pengirim


def judul(names: Names, folder: ProfilFolder, kepala: tuple[Line, ...]) -> tuple[JudulLine, ...]:
    """The title of a report: that of a naskah, with its own number in the place of those of the pihak."""
    lines = parts.judul_lines(names, folder, tuple(line for line in kepala if line), INDONESIA, foreign=False)
    own = [JudulLine((Text("NOMOR: "), *parts.inline(number)), "nomor") for number in names.nomor]
    return (*(line for line in lines if line.style != "nomor"), *own)


def kepala(names: Names, naskah: Naskah, jenis: Jenis) -> KepalaLaporan:
    """The foot of the cover: who wrote the report, where and when; nothing without a cover."""
    wanted = naskah.laporan.sampul if naskah.laporan else None
    if not (jenis.sampul if wanted is None else wanted):
        return KepalaLaporan()
    day = naskah.penandatanganan.tanggal
    when = language.huruf_besar(language.tanggal_panjang(day).partition(" ")[2]) if day else blank_tag(24)
    lines: list[Line] = [parts.inline(names.pengirim.nama, upper=True)]
    if naskah.penandatanganan.tempat:
        lines.append(parts.inline(naskah.penandatanganan.tempat, upper=True))
    return KepalaLaporan((*lines, parts.inline(when)))


def signed_by(naskah: Naskah, by: Pengirim) -> Naskah:
    """The naskah as if its pihak were those who sign the report; whose emblem it bears hangs on them."""
    pihak = list(naskah.pihak)
    pihak[by.place] = pihak[by.place].model_copy(update={"penandatangan": by.penandatangan})
    return naskah.model_copy(update={"pihak": tuple(pihak)})


def signature(names: Names) -> tuple[SignatureColumn, ...]:
    """The one who signs a report, below place and day."""
    columns = parts.signatures(replace(names, pihak=(names.pengirim,)))
    signing = names.penandatanganan
    heading = (*parts.inline(signing.tempat), Text(", "), *parts.inline(signing.tanggal))
    return tuple(replace(column, heading=heading) for column in surat.signature(columns, 0))
