"""What a klausul may use: the naskah in the words of a drafter.

Every value is ready to print. What is open and has to be filled is an isian
(printed highlighted); what may stay open until the signing is dotted; what
may be absent is None and has to be asked for with ``if``.
"""

from markupsafe import Markup

from kerjasama_docs import language
from kerjasama_docs.language import INDONESIA, Bahasa
from kerjasama_docs.model.isi import Definisi, Kegiatan
from kerjasama_docs.model.naskah import Naskah
from kerjasama_docs.model.template import Jenis
from kerjasama_docs.naskah.jinja.engine import Rich, as_rich
from kerjasama_docs.naskah.klausul.inputs import Inputs
from kerjasama_docs.naskah.klausul.kedua import load_bahasa
from kerjasama_docs.naskah.tree.lampiran import lampiran_labels
from kerjasama_docs.naskah.tree.markup import Value, blank_tag, isian_tag
from kerjasama_docs.naskah.views.daerah import provinsi
from kerjasama_docs.naskah.views.dasar_hukum import kutipan, peraturan_of
from kerjasama_docs.naskah.views.data_pribadi import data_pribadi_view
from kerjasama_docs.naskah.views.laporan import names_of_laporan, reports
from kerjasama_docs.naskah.views.names import Names, NamesIsi, NamesPenandatanganan
from kerjasama_docs.naskah.views.panggilan import as_a_letter
from kerjasama_docs.naskah.views.pemerintah import ada_pemerintah, antarpemerintah
from kerjasama_docs.naskah.views.pendanaan import pendanaan_view
from kerjasama_docs.naskah.views.pengirim import pengirim
from kerjasama_docs.naskah.views.pihak import pihak_view, pihak_views
from kerjasama_docs.naskah.views.ragam import names_of_ragam, ragam_of
from kerjasama_docs.naskah.views.records import (
    ButirView,
    DefinisiView,
    LampiranView,
    PihakView,
    TanpaIndukView,
)
from kerjasama_docs.naskah.views.riwayat import Step, names_of_riwayat
from kerjasama_docs.naskah.views.tahapan import names_of_tahapan
from kerjasama_docs.naskah.views.texts import premises, rich_or_none, rinci_all
from kerjasama_docs.naskah.views.waktu import day_or_none, jangka_waktu_view, tanggal_kata


def names_of(inputs: Inputs, step: Step | None = None) -> Names:
    """The names a klausul may use; ``step`` is the parent and the place in the chain, None without a parent."""
    naskah, jenis, profil = inputs.naskah, inputs.jenis, inputs.profil.profil
    pihak, by = pihak_views(inputs), pengirim(naskah, jenis)
    entries = peraturan_of(inputs, step.induk if step else None)
    names = Names(
        jenis=naskah.nama_pendek or jenis.nama,
        nama_naskah=jenis.nama,
        nama_pendek=naskah.nama_pendek,
        varian=naskah.varian or "",
        judul=Rich(naskah.judul) if naskah.judul else isian_tag("judul kerja sama", "judul"),
        para_pihak=_together(jenis)[0],
        salah_satu=_together(jenis)[1],
        pihak=pihak,
        pengirim=pihak_view(inputs, by),
        penerima=(*pihak[: by.place], *pihak[by.place + 1 :]),
        nomor=_nomor(naskah, jenis, pihak),
        dasar_hukum=kutipan(entries, inputs.naskah.penandatanganan.tanggal),
        konsiderans=profil.konsiderans,
        jangka_waktu=jangka_waktu_view(naskah, INDONESIA, signed=jenis.is_naskah),
        pendanaan=pendanaan_view(naskah, profil, tuple(item.label for item in pihak)),
        tanpa_induk=_tanpa_induk(naskah),
        lampiran=lampiran_views(naskah, INDONESIA),
        bahasa_kedua=_bahasa_kedua(inputs),
        instansi=profil.instansi or "",
        provinsi=bool(provinsi(naskah, profil)),
        ada_pemerintah=ada_pemerintah(naskah),
        antarpemerintah=antarpemerintah(naskah),
        perjanjian=_of_chain(jenis, step).sifat == "perjanjian",
        ragam=names_of_ragam(naskah, ragam_of(naskah, jenis, step.induk if step else None), INDONESIA),
        penandatanganan=_penandatanganan(inputs, step),
        isi=_isi(naskah, jenis, pihak),
        riwayat=names_of_riwayat(inputs, step),
        tahapan=names_of_tahapan(inputs),
        laporan=names_of_laporan(naskah, profil) if reports(jenis) else None,
    )
    return as_a_letter(names) if jenis.is_surat else names


def _penandatanganan(inputs: Inputs, step: Step | None) -> NamesPenandatanganan:
    naskah, day = inputs.naskah, inputs.naskah.penandatanganan.tanggal
    copies = naskah.rangkap or len(naskah.pihak)
    return NamesPenandatanganan(
        tempat=naskah.penandatanganan.tempat or blank_tag(20),
        tanggal=day_or_none(day, INDONESIA) or blank_tag(24),
        tanggal_kata=tanggal_kata(naskah, INDONESIA),
        pembuka_tanggal=language.tanggal_pembuka(day) if day else _open_date(),
        meterai=_meterai(naskah, inputs.jenis, step),
        frasa_meterai=inputs.profil.profil.meterai,
        rangkap=language.angka_terbilang(copies),
        satu_rangkap=copies == len(naskah.pihak),
    )


def _together(jenis: Jenis) -> tuple[str, str]:
    """What all pihak are called, and one of them."""
    return ("PARA PIHAK", "PIHAK") if jenis.sebutan == "bernomor" else INDONESIA.para_pihak


def _bahasa_kedua(inputs: Inputs) -> str:
    """What the second language is called in Indonesian."""
    return load_bahasa(inputs.bahasa_kedua, inputs.assets).nama if inputs.dua_bahasa else ""


def _meterai(naskah: Naskah, jenis: Jenis, step: Step | None) -> bool:
    """Whether it bears a meterai: as the drafter says, else as its kind does, or that of the naskah it changes."""
    if naskah.meterai is not None:
        return naskah.meterai
    return _of_chain(jenis, step).meterai


def _of_chain(jenis: Jenis, step: Step | None) -> Jenis:
    """The kind of a naskah, or that of the first of its chain when it changes, prolongs or ends that."""
    return step.induk.berlaku.akar.jenis if step and jenis.peran != "pokok" else jenis


def _nomor(naskah: Naskah, jenis: Jenis, pihak: tuple[PihakView, ...]) -> tuple[Value, ...]:
    """The numbers of this document: of every pihak, of the letter, or of the report when it has one."""
    if jenis.is_surat:
        return ((naskah.surat.nomor if naskah.surat else None) or blank_tag(24),)
    if jenis.is_laporan:
        return (naskah.laporan.nomor,) if naskah.laporan and naskah.laporan.nomor else ()
    return tuple(item.nomor for item in pihak if item.nomor)


def _isi(naskah: Naskah, jenis: Jenis, pihak: tuple[PihakView, ...]) -> NamesIsi:
    return NamesIsi(
        premis=premises(naskah.premis, whole=jenis.asing),
        definisi=tuple(_definisi(each) for each in naskah.definisi),
        maksud=rich_or_none(naskah.maksud),
        tujuan=rinci_all(naskah.tujuan),
        ruang_lingkup=tuple(ButirView(Rich(b.uraian), rinci_all(b.rincian)) for b in naskah.ruang_lingkup),
        kegiatan=tuple(_kegiatan(each) for each in naskah.kegiatan),
        pemantauan=str(naskah.pemantauan) if naskah.pemantauan else None,
        data_pribadi=data_pribadi_view(naskah, jenis, pihak),
    )


def _definisi(each: Definisi) -> DefinisiView:
    return DefinisiView(Rich(each.istilah), each.singkatan, Rich(each.arti), rinci_all(each.rincian))


def _kegiatan(each: Kegiatan) -> ButirView:
    return ButirView(Rich(each.uraian), rinci_all(each.rincian), each.waktu, each.penanggung_jawab)


def _tanpa_induk(naskah: Naskah) -> TanpaIndukView | None:
    ground = naskah.tanpa_induk
    return TanpaIndukView(ground.alasan, ground.telaahan) if ground else None


def lampiran_views(naskah: Naskah, bahasa: Bahasa) -> tuple[LampiranView, ...]:
    """The lampiran as the text names them, in one language."""
    labels = lampiran_labels(len(naskah.lampiran), bahasa)
    pairs = zip(labels, naskah.lampiran, strict=True)
    return tuple(LampiranView(label, as_rich(part.judul), part.tabel) for label, part in pairs)


def _open_date() -> Markup:
    """The opening sentence with its date left to be filled in by hand."""
    parts = (Markup(""), Markup(", tanggal "), Markup(" bulan "), Markup(" tahun "), Markup(" ("))
    widths = (12, 20, 14, 24, 14)
    return Markup("").join(part + blank_tag(width) for part, width in zip(parts, widths, strict=True)) + Markup(")")
