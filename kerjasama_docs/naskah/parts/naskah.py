"""A naskah with Pasal, which all its pihak sign."""

from kerjasama_docs.naskah.parts.inlines import inline
from kerjasama_docs.naskah.parts.judul import judul_lines
from kerjasama_docs.naskah.parts.logos import logos_of_pihak
from kerjasama_docs.naskah.parts.signatures import named_signatures, numbered_signatures
from kerjasama_docs.naskah.parts.work import Work
from kerjasama_docs.naskah.tree.inline import Text
from kerjasama_docs.naskah.tree.kepala import JudulLine, KepalaNaskah
from kerjasama_docs.naskah.tree.markup import blank_tag
from kerjasama_docs.naskah.tree.pohon import Logo, Sebutan
from kerjasama_docs.naskah.tree.tanda_tangan import SignatureColumn

_RAHMAT = "DENGAN RAHMAT TUHAN YANG MAHA ESA"


def judul(work: Work) -> tuple[JudulLine, ...]:
    """The title block."""
    profil = work.inputs.profil.profil
    lines = judul_lines(work.names, profil, work.kepala(), bahasa=work.bahasa, foreign=work.foreign)
    if not (profil.dengan_rahmat and work.inputs.jenis.klausul):
        return lines
    return (*lines, JudulLine((Text(work.bahasa.judul[_RAHMAT]),), "rahmat"))


def logos(work: Work) -> tuple[Logo, ...]:
    """The pictures of all pihak."""
    return logos_of_pihak(work.inputs)


def signatures(work: Work) -> tuple[SignatureColumn, ...]:
    """Where each pihak signs."""
    if work.foreign:
        return named_signatures(work.names, work.bahasa)
    return numbered_signatures(work.names, work.bahasa)


def kepala(work: Work) -> KepalaNaskah | None:
    """The cover: at its foot the place where it is signed, and the year; None without one."""
    given = work.inputs.naskah
    wanted, signed = given.halaman.sampul, given.penandatanganan
    if not (work.inputs.profil.profil.sampul if wanted is None else wanted):
        return None
    place = (inline(work.names.penandatanganan.tempat, upper=True),) if signed.tempat else ()
    return KepalaNaskah((*place, inline(str(signed.tanggal.year) if signed.tanggal else blank_tag(8))))


def satuan(work: Work) -> Sebutan:
    """What its text is divided into."""
    return work.bahasa.pasal
