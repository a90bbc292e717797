"""What a klausul may use: the naskah in the words of a drafter.

Every value is ready to print. What is open and has to be filled is an isian
(printed highlighted); what may stay open until the signing is dotted; what
may be absent is None and has to be asked for with ``if``.
"""

from markupsafe import Markup

from kerjasama_docs import language
from kerjasama_docs.inputs import spell
from kerjasama_docs.language import INDONESIA, Bahasa
from kerjasama_docs.model.base import Durasi
from kerjasama_docs.model.naskah import Naskah
from kerjasama_docs.model.pihak import Pihak, bernomor
from kerjasama_docs.model.profil import Profil
from kerjasama_docs.model.template import Jenis
from kerjasama_docs.naskah.jinja.engine import Rich, as_rich
from kerjasama_docs.naskah.klausul.inputs import Inputs
from kerjasama_docs.naskah.tree.markup import Value, blank_tag, isian_tag
from kerjasama_docs.naskah.views.daerah import provinsi
from kerjasama_docs.naskah.views.dasar_hukum import kutipan, peraturan_of
from kerjasama_docs.naskah.views.laporan import names_of_laporan
from kerjasama_docs.naskah.views.names import Names, NamesIsi, NamesPenandatanganan
from kerjasama_docs.naskah.views.pendanaan import pendanaan_view
from kerjasama_docs.naskah.views.pengirim import Pengirim, official, pengirim, signers
from kerjasama_docs.naskah.views.records import (
    ButirView,
    DefinisiView,
    JangkaWaktuView,
    LampiranView,
    NarahubungView,
    PenandatanganView,
    PihakView,
    TanpaIndukView,
)
from kerjasama_docs.naskah.views.riwayat import Step, names_of_riwayat
from kerjasama_docs.naskah.views.tahapan import names_of_tahapan

_STATUS = {"plt": "Pelaksana Tugas", "plh": "Pelaksana Harian", "pj": "Penjabat"}


def _rich(items: tuple[str, ...]) -> tuple[Rich, ...]:
    return tuple(Rich(item) for item in items)


def pihak_label(place: int, profil: Profil) -> str:
    """PIHAK KESATU (or PERTAMA), PIHAK KEDUA …; ``place`` counts from 1."""
    return f"PIHAK {language.ordinal(place, profil.sebutan)}"


def pihak_called(place: int, profil: Profil, jenis: Jenis, name: str | None = None) -> str:
    """What a pihak is called to the drafter: by its number, or by its name where the kind numbers none."""
    if jenis.bernomor:
        return pihak_label(place, profil)
    return name or f"pihak {language.ordinal(place, 'PERTAMA').lower()}"


def is_own(pihak: Pihak, profil: Profil) -> bool:
    """Whether a pihak is the institution of the profil, or one of its units."""
    return profil.is_own(pihak.nama)


def _penandatangan(pihak: Pihak, label: str, by: Pengirim, profil: Profil) -> PenandatanganView:
    """The one who signs for a pihak; an isian names the place where the input says who he is."""
    signer, known, path = by.penandatangan, official(pihak, by.penandatangan, profil), spell(by.key)
    nama = signer.nama_lengkap or (known.nama if known else None)
    jabatan = signer.jabatan or (known.jabatan if known else None)
    return PenandatanganView(
        nama=nama or isian_tag(f"nama penandatangan {label}", f"{path}.nama"),
        jabatan=jabatan or isian_tag(f"jabatan penandatangan {label}", f"{path}.jabatan"),
        status=signer.status,
        status_teks=_STATUS.get(signer.status),
        atas_nama=signer.atas_nama,
        dasar=str(signer.dasar_pengangkatan) if signer.dasar_pengangkatan else None,
        nip=signer.nip,
        kuasa=str(signer.kuasa) if signer.kuasa else None,
    )


def pihak_view(pihak: Pihak, by: Pengirim, profil: Profil, jenis: Jenis) -> PihakView:
    """A pihak and who signs for it, with what the profil knows about its own institution filled in."""
    place = by.place + 1
    path, label = f"pihak[{place}]", pihak_called(place, profil, jenis)
    own = is_own(pihak, profil)

    def needed(value: str | None, what: str, key: str) -> Value:
        return value or isian_tag(f"{what} {label}", f"{path}.{key}")

    contact = pihak.narahubung
    alamat = needed(pihak.alamat or (profil.alamat if own else None), "alamat", "alamat")
    return PihakView(
        label=pihak_label(place, profil),
        isian=path,
        golongan=pihak.golongan or "",
        nama=needed(pihak.nama, "nama instansi", "nama"),
        nama_judul=needed(pihak.nama_judul or pihak.nama, "nama instansi", "nama"),
        alamat=alamat,
        uraian=pihak.uraian or (profil.uraian if own else None),
        nomor=(pihak.nomor or blank_tag(30)) if bernomor(pihak.nomor) else "",
        penandatangan=_penandatangan(pihak, label, by, profil),
        narahubung=NarahubungView(
            unit=needed(contact.unit, "unit narahubung", "narahubung.unit"),
            nama=contact.nama,
            alamat=contact.alamat or alamat,
            telepon=contact.telepon,
            pos_el=needed(contact.pos_el, "pos-el", "narahubung.pos_el"),
        ),
        kewenangan=_rich(pihak.kewenangan),
        tanggung_jawab=_rich(pihak.tanggung_jawab),
        hak=_rich(pihak.hak),
        kewajiban=_rich(pihak.kewajiban),
    )


def _jangka_waktu(naskah: Naskah) -> JangkaWaktuView:
    span, last = naskah.jangka_waktu, naskah.berakhir
    lama: Durasi | None = span.lama
    given: Value | None = str(lama) if lama else None
    if not (lama or span.sampai):
        given = isian_tag("jangka waktu", "jangka_waktu")
    return JangkaWaktuView(
        lama=given,
        mulai=language.tanggal_panjang(span.mulai) if span.mulai else None,
        sampai=language.tanggal_panjang(span.sampai) if span.sampai else None,
        berakhir=language.tanggal_panjang(last) if last else None,
    )


def lampiran_labels(count: int, bahasa: Bahasa = INDONESIA) -> tuple[str, ...]:
    """``Lampiran``, or ``Lampiran I``, ``Lampiran II`` … when there are several."""
    word = bahasa.tulisan["Lampiran"]
    return (word,) if count == 1 else tuple(f"{word} {language.romawi(n)}" for n in range(1, count + 1))


def names_of(inputs: Inputs, step: Step | None = None) -> Names:
    """The names a klausul may use.

    Args:
        inputs: What the naskah is built from.
        step: Its parent and its place in the chain; None without a parent.
    """
    naskah, jenis, profil = inputs.naskah, inputs.jenis, inputs.profil.profil
    pihak = _pihak(naskah, jenis, profil)
    by = pengirim(naskah, jenis)
    together, each = ("PARA PIHAK", "PIHAK") if jenis.sebutan == "bernomor" else INDONESIA.para_pihak
    entries = peraturan_of(naskah, jenis, profil, induk=step.induk if step else None)
    return Names(
        jenis=jenis.nama,
        varian=naskah.varian or "",
        judul=Rich(naskah.judul) if naskah.judul else isian_tag("judul kerja sama", "judul"),
        para_pihak=together,
        salah_satu=each,
        pihak=pihak,
        pengirim=pihak_view(naskah.pihak[by.place], by, profil, jenis),
        penerima=(*pihak[: by.place], *pihak[by.place + 1 :]),
        nomor=_nomor(naskah, jenis, pihak),
        dasar_hukum=kutipan(entries),
        jangka_waktu=_jangka_waktu(naskah),
        pendanaan=pendanaan_view(naskah, profil, tuple(item.label for item in pihak)),
        tanpa_induk=_tanpa_induk(naskah),
        lampiran=lampiran_views(naskah, INDONESIA),
        instansi=profil.instansi or "",
        provinsi=bool(provinsi(naskah, profil)),
        penandatanganan=_penandatanganan(inputs, step),
        isi=_isi(naskah),
        riwayat=names_of_riwayat(inputs, step),
        tahapan=names_of_tahapan(naskah, jenis, profil),
        laporan=names_of_laporan(naskah, profil) if jenis.bentuk == "laporan" else None,
    )


def _pihak(naskah: Naskah, jenis: Jenis, profil: Profil) -> tuple[PihakView, ...]:
    pairs = zip(naskah.pihak, signers(naskah, jenis), strict=True)
    return tuple(pihak_view(pihak, by, profil, jenis) for pihak, by in pairs)


def _penandatanganan(inputs: Inputs, step: Step | None) -> NamesPenandatanganan:
    naskah, day = inputs.naskah, inputs.naskah.penandatanganan.tanggal
    copies = naskah.rangkap or len(naskah.pihak)
    return NamesPenandatanganan(
        tempat=naskah.penandatanganan.tempat or blank_tag(20),
        tanggal=language.tanggal_panjang(day) if day else blank_tag(24),
        tanggal_kata=tanggal_kata(naskah, INDONESIA),
        pembuka_tanggal=language.tanggal_pembuka(day) if day else _open_date(),
        meterai=_meterai(naskah, inputs.jenis, step),
        frasa_meterai=inputs.profil.profil.meterai,
        rangkap=language.angka_terbilang(copies),
        satu_rangkap=copies == len(naskah.pihak),
    )


def _meterai(naskah: Naskah, jenis: Jenis, step: Step | None) -> bool:
    """Whether it bears a meterai: as the drafter says, else as its kind does, or that of the naskah it changes."""
    if naskah.meterai is not None:
        return naskah.meterai
    kind = step.induk.berlaku.akar.jenis if step and jenis.peran != "pokok" else jenis
    return kind.meterai


def tanggal_kata(naskah: Naskah, bahasa: Bahasa) -> Value:
    """The day of signing in words, in one language; dots while it is open."""
    day = naskah.penandatanganan.tanggal
    return bahasa.tanggal_kata(day) if day else blank_tag(40)


def _nomor(naskah: Naskah, jenis: Jenis, pihak: tuple[PihakView, ...]) -> tuple[Value, ...]:
    """The numbers of this document: of every pihak, of the letter, or of the report when it has one."""
    if jenis.bentuk == "surat":
        return ((naskah.surat.nomor if naskah.surat else None) or blank_tag(24),)
    if jenis.bentuk == "laporan":
        return (naskah.laporan.nomor,) if naskah.laporan and naskah.laporan.nomor else ()
    return tuple(item.nomor for item in pihak if item.nomor)


def _isi(naskah: Naskah) -> NamesIsi:
    return NamesIsi(
        premis=_rich(naskah.premis),
        definisi=tuple(DefinisiView(Rich(d.istilah), d.singkatan, Rich(d.arti)) for d in naskah.definisi),
        maksud=Rich(naskah.maksud) if naskah.maksud else None,
        tujuan=_rich(naskah.tujuan),
        ruang_lingkup=tuple(ButirView(Rich(b.uraian), _rich(b.rincian)) for b in naskah.ruang_lingkup),
        kegiatan=tuple(ButirView(Rich(k.uraian), (), k.waktu, k.penanggung_jawab) for k in naskah.kegiatan),
        pemantauan=str(naskah.pemantauan) if naskah.pemantauan else None,
    )


def _tanpa_induk(naskah: Naskah) -> TanpaIndukView | None:
    ground = naskah.tanpa_induk
    return TanpaIndukView(ground.alasan, ground.telaahan) if ground else None


def lampiran_views(naskah: Naskah, bahasa: Bahasa) -> tuple[LampiranView, ...]:
    """The lampiran as the text names them, in one language."""
    labels = lampiran_labels(len(naskah.lampiran), bahasa) if naskah.lampiran else ()
    pairs = zip(labels, naskah.lampiran, strict=True)
    return tuple(LampiranView(label, as_rich(part.judul), part.tabel) for label, part in pairs)


def _open_date() -> Markup:
    """The opening sentence with its date left to be filled in by hand."""
    parts = (Markup(""), Markup(", tanggal "), Markup(" bulan "), Markup(" tahun "), Markup(" ("))
    widths = (12, 20, 14, 24, 14)
    return Markup("").join(part + blank_tag(width) for part, width in zip(parts, widths, strict=True)) + Markup(")")
