"""A letter of one pihak: its head and foot, and who signs it."""

from collections.abc import Callable
from dataclasses import replace

from markupsafe import Markup

from kerjasama_docs import language
from kerjasama_docs.model.naskah import Naskah
from kerjasama_docs.model.riwayat import Surat
from kerjasama_docs.model.template import Jenis
from kerjasama_docs.naskah.jinja.engine import Rich
from kerjasama_docs.naskah.parts import blocks as parts
from kerjasama_docs.naskah.tree.inline import Line, Text
from kerjasama_docs.naskah.tree.kepala import JudulLine, KepalaSurat
from kerjasama_docs.naskah.tree.markup import blank_tag
from kerjasama_docs.naskah.tree.pohon import Logo, SignatureColumn
from kerjasama_docs.naskah.views.names import Names

Word = Callable[[str], Line]
"""Words a line of the kind."""


def _hal(names: Names, jenis: Jenis) -> str:
    """What a letter is about, when the drafter does not say: its kind and the naskah it speaks of."""
    induk, title = names.riwayat.induk, names.judul
    about = f"{jenis.nama} {induk.jenis} tentang " if induk else f"{jenis.nama} tentang "
    return Markup("{}{}").format(about, title) if isinstance(title, Markup) else f"{about}{title}"


def _day(naskah: Naskah) -> str:
    day = naskah.penandatanganan.tanggal
    return language.tanggal_panjang(day) if day else blank_tag(24)


def _isian(names: Names, naskah: Naskah, jenis: Jenis, word: Word) -> tuple[tuple[str, Line], ...]:
    """Number, nature, enclosures and subject; what the drafter says before what the kind says."""
    surat = naskah.surat or Surat()
    count = f"{language.angka_terbilang(len(naskah.lampiran))} lampiran" if naskah.lampiran else "-"
    enclosed = parts.inline(surat.lampiran) if surat.lampiran else word(jenis.lampiran or "")
    subject = parts.inline(Rich(surat.hal)) if surat.hal else word(jenis.hal or "")
    return (
        ("Nomor", parts.inline(names.nomor[0])),
        ("Sifat", parts.inline(surat.sifat)),
        ("Lampiran", enclosed or parts.inline(count)),
        ("Hal", subject or parts.inline(_hal(names, jenis))),
    )


def _tujuan(names: Names, naskah: Naskah) -> tuple[Line, ...]:
    """To whom: the offices that the drafter names, those that the kind names, or else those of the other pihak."""
    typed = naskah.surat.tujuan if naskah.surat else ()
    known, penerima = names.tahapan.alamat, names.penerima
    others = tuple(each.penandatangan.jabatan for each in penerima)
    to = [parts.inline(line) for line in typed or (known.kepada if known else others)]
    numbered = len(to) > 1
    led = [(Text(f"{n}. " if numbered else "Yth. "), *line) for n, line in enumerate(to, 1)]
    addressed = len(penerima) and not (numbered or typed or known)
    return (
        *(((Text("Yth."),),) if numbered else ()),
        *led,
        *((Text("melalui "), *parts.inline(line)) for line in (known.melalui if known else ())),
        *((parts.inline(penerima[0].alamat),) if addressed else ()),
    )


def kepala_surat(names: Names, naskah: Naskah, jenis: Jenis, judul: tuple[Line, ...], word: Word) -> KepalaSurat:
    """The head and the foot of a letter.

    Args:
        names: What a klausul may use.
        naskah: The naskah.
        jenis: Its kind.
        judul: The lines of its title; a letter without any has an addressee.
        word: Words a line of the kind.
    """
    surat = naskah.surat or Surat()
    pengirim, place = names.pengirim, parts.inline(names.penandatanganan.tempat)
    number = JudulLine((Text("NOMOR: "), *parts.inline(names.nomor[0])), "nomor")
    return KepalaSurat(
        kop=(parts.inline(pengirim.nama, upper=True), parts.inline(pengirim.alamat)),
        tempat_tanggal=(*place, Text(", "), *parts.inline(_day(naskah))),
        isian=() if judul else _isian(names, naskah, jenis, word),
        tujuan=() if judul else _tujuan(names, naskah),
        tembusan=tuple(parts.inline(line) for line in surat.tembusan),
        judul=(*map(JudulLine, judul), number) if judul else (),
        diktum=parts.inline(jenis.diktum) if jenis.diktum else (),
    )


def signature(columns: tuple[SignatureColumn, ...], sender: int) -> tuple[SignatureColumn, ...]:
    """The one who signs a letter; a letter names no label above his office and bears no meterai."""
    return (replace(columns[sender], heading=(), meterai=False),)


def logo(logos: tuple[Logo, ...], naskah: Naskah, sender: int) -> tuple[Logo, ...]:
    """The picture of the letterhead: that of the sender, or the lambang negara that all share."""
    shown = [place for place, pihak in enumerate(naskah.pihak) if pihak.logo != "tanpa"]
    if len(logos) == 1 and len(shown) != 1:
        return logos
    return (logos[shown.index(sender)],) if sender in shown and len(logos) == len(shown) else ()
