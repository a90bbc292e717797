"""The second language of a naskah from the words of its folder; English in a register of its own."""

from dataclasses import replace

from kerjasama_docs.language import Bahasa, KataRagam, Lokal, NamaRagam, inggris_ragam
from kerjasama_docs.model.bahasa import BahasaKedua, TataBahasa
from kerjasama_docs.naskah.views.ragam import NamesRagam


def lokal_of(tata: TataBahasa) -> Lokal:
    """How a language says numbers, money and days."""
    return Lokal(tata.angka, tata.lokal, tata.waktu, tata.kata, tata.tanggal_kata)


def bahasa_of(kata: BahasaKedua, ragam: NamaRagam, *, bernomor: bool) -> Bahasa:
    """A second language.

    Args:
        kata: Its words.
        ragam: The register of the naskah, which only English has words for.
        bernomor: Whether the pihak bear numbers, and are named otherwise than others.
    """
    found = _own(kata, kata.tata) if kata.tata else inggris_ragam(ragam)
    if not bernomor:
        return found
    return replace(found, para_pihak=(kata.bernomor.para_pihak, kata.bernomor.salah_satu))


def _own(kata: BahasaKedua, tata: TataBahasa) -> Bahasa:
    lokal = lokal_of(tata)
    return Bahasa(
        nama=kata.nama.lower(),
        kode=tata.kode,
        pasal=tata.pasal,
        satuan=tata.satuan,
        dalam=tata.dalam,
        pada=tata.pada,
        milik=tata.milik,
        status=tata.status,
        atas_nama=tata.atas_nama,
        berdasarkan=tata.berdasarkan,
        kata=tata.kata,
        para_pihak=(tata.para_pihak, tata.salah_satu),
        judul=tata.judul,
        bab=tata.bab,
        bagian=lokal.bagian,
        urutan=lokal.urutan,
        tulisan=tata.tulisan,
        bilangan=lokal.bilangan,
        uang=lokal.uang,
        uang_kata=lokal.uang_kata,
        angka=lokal.terbilang,
        durasi=lokal.durasi,
        lama=lokal.lama,
        selang=lokal.selang,
        rupiah=lokal.rupiah,
        hari=lokal.hari,
        tanggal=lokal.tanggal,
        tanggal_kata=lokal.tanggal_terbilang,
        daftar=lokal.daftar,
    )


def ragam_own(kata: BahasaKedua, tata: TataBahasa, usual: NamesRagam) -> NamesRagam:
    """The words of a register in a language of a folder, which has one of them."""
    words = KataRagam(
        wajib=tata.wajib,
        berlaku=tata.berlaku,
        tetap=tata.tetap,
        sepakat=tata.sepakat,
        langgar=tata.langgar,
        antara=tata.antara,
        lainnya=kata.bernomor.lainnya,
    )
    return replace(usual, kata=words, hukum=tata.hukum)
