"""A letter of one pihak: its head and foot, and who signs it."""

from collections.abc import Sequence

from markupsafe import Markup

from kerjasama_docs import language
from kerjasama_docs.model.naskah import Naskah
from kerjasama_docs.model.riwayat import Surat
from kerjasama_docs.model.template import Jenis
from kerjasama_docs.naskah.jinja.engine import Rich
from kerjasama_docs.naskah.parts import naskah
from kerjasama_docs.naskah.parts.inlines import inline
from kerjasama_docs.naskah.parts.kop import kop
from kerjasama_docs.naskah.parts.logos import logo_of
from kerjasama_docs.naskah.parts.signatures import alone
from kerjasama_docs.naskah.parts.work import Work
from kerjasama_docs.naskah.tree.inline import Line, Text
from kerjasama_docs.naskah.tree.kepala import JudulLine, KepalaSurat
from kerjasama_docs.naskah.tree.markup import Value, blank_tag
from kerjasama_docs.naskah.tree.pohon import Logo, Sebutan
from kerjasama_docs.naskah.tree.tanda_tangan import SignatureColumn
from kerjasama_docs.naskah.views.names import Names
from kerjasama_docs.naskah.views.tujuan import dituju

_SOMEWHERE: Line = (Text("di tempat"),)
"""Where an addressee is whose address the input does not have."""


def _hal(names: Names, jenis: Jenis) -> str:
    """What a letter is about, when the drafter does not say: its kind and the naskah it speaks of."""
    induk, title = names.riwayat.induk, names.judul
    about = f"{jenis.nama} {induk.jenis} tentang " if induk else f"{jenis.nama} tentang "
    if isinstance(title, Markup):
        return Markup("{}{}").format(about, title)
    return f"{about}{title}" if induk else _joined(jenis.nama, title)


def _joined(name: str, title: str) -> str:
    """A kind and its title, what both say but once: "Usulan Kerja Sama" and "Kerja Sama di Bidang Pendidikan"."""
    said = " ".join(name.split()[-2:])
    again = title.casefold().startswith(f"{said.casefold()} ")
    return f"{name}{title[len(said) :]}" if again else f"{name} tentang {title}"


def _day(given: Naskah) -> str:
    day = given.penandatanganan.tanggal
    return language.tanggal_panjang(day) if day else blank_tag(24)


def _isian(work: Work) -> tuple[tuple[str, Line], ...]:
    """Number, nature, enclosures and subject; what the drafter says before what the kind says."""
    given, jenis, names = work.inputs.naskah, work.inputs.jenis, work.names
    surat = given.surat or Surat()
    enclosed = inline(surat.lampiran) if surat.lampiran else work.bunyi(jenis.lampiran or "")
    subject = inline(Rich(surat.hal)) if surat.hal else work.bunyi(jenis.hal or "")
    return (
        ("Nomor", inline(names.nomor[0])),
        ("Sifat", inline(surat.sifat)),
        ("Lampiran", enclosed or inline(_count(given))),
        ("Hal", subject or inline(_hal(names, jenis))),
    )


def _count(given: Naskah) -> str:
    """How many lampiran there are, in words."""
    return f"{language.angka_terbilang(len(given.lampiran))} lampiran" if given.lampiran else "-"


def _led(to: Sequence[Line]) -> tuple[Line, ...]:
    """Who is addressed: one behind ``Yth.``, several numbered below it."""
    if len(to) > 1:
        return ((Text("Yth."),), *((Text(f"{n}. "), *line) for n, line in enumerate(to, 1)))
    return tuple((Text("Yth. "), *line) for line in to)


def _tujuan(names: Names, given: Naskah) -> tuple[Line, ...]:
    """To whom: the offices that the drafter names, those that the kind names, or else those of the other pihak."""
    if offices := dituju(given, names.tahapan.alamat):
        return (*_led([inline(office) for office in offices]), *_attention(given), *_through(names), _SOMEWHERE)
    led = _led([inline(each.penandatangan.jabatan or each.nama) for each in names.penerima])
    address = inline(names.penerima[0].alamat) if len(names.penerima) == 1 else _SOMEWHERE
    return (*led, *_attention(given), address)


def _attention(given: Naskah) -> tuple[Line, ...]:
    """The official at the addressee who deals with the letter."""
    return ((Text("u.p. "), *inline(given.surat.up)),) if given.surat and given.surat.up else ()


def _copies(names: Names) -> tuple[Value, ...]:
    """The offices that get a copy, as the kind names them."""
    return names.tahapan.alamat.tembusan if names.tahapan.alamat else ()


def _through(names: Names) -> tuple[Line, ...]:
    """The offices through which a letter goes, as the kind names them."""
    known = names.tahapan.alamat
    if known is None:
        return ()
    return tuple((Text("melalui "), *inline(line)) for line in known.melalui)


def judul(_work: Work) -> tuple[JudulLine, ...]:
    """A letter has no title block; one with a title has it in its head."""
    return ()


def logos(work: Work) -> tuple[Logo, ...]:
    """The picture of the letterhead."""
    return logo_of(work.inputs, work.pengirim)


def signatures(work: Work) -> tuple[SignatureColumn, ...]:
    """The one who signs a letter."""
    return (alone(_columns(work)[work.pengirim.place]),)


def _columns(work: Work) -> list[SignatureColumn]:
    """Where the first of each pihak signs."""
    return [column for column in naskah.signatures(work) if not column.lanjut]


def kepala(work: Work) -> KepalaSurat:
    """The head and the foot of a letter; one with a title has no addressee."""
    names, given = work.names, work.inputs.naskah
    surat = given.surat or Surat()
    title = _title(work)
    return KepalaSurat(
        kop=kop(work),
        tempat_tanggal=(*inline(names.penandatanganan.tempat), Text(", "), *inline(_day(given))),
        isian=() if title else _isian(work),
        tujuan=() if title else _tujuan(names, given),
        tembusan=tuple(inline(line) for line in surat.tembusan or _copies(names)),
        judul=title,
        diktum=inline(work.inputs.profil.profil.diktum.get(given.jenis) or work.inputs.jenis.diktum or ""),
    )


def _title(work: Work) -> tuple[JudulLine, ...]:
    """Title and number of a kind of letter that has a title in its middle."""
    if not work.inputs.jenis.judul:
        return ()
    number = JudulLine((Text("NOMOR: "), *inline(work.names.nomor[0])), "nomor")
    return (*map(JudulLine, work.kepala()), number)


def satuan(_work: Work) -> Sebutan:
    """What its text would be divided into; a letter has no Pasal."""
    return "Pasal"
