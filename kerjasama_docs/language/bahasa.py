"""The languages of a naskah: what its units are called, and how numbers and dates are said.

A naskah with a foreign pihak is written in Indonesian and also in the language of that pihak or in
English (UU 24/2009 Pasal 31); both texts are made by the same steps, each with its own language.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from kerjasama_docs.language import inggris
from kerjasama_docs.language.daftar import Kata, daftar
from kerjasama_docs.language.digits import bilangan
from kerjasama_docs.language.nomor import urutan
from kerjasama_docs.language.rupiah import rupiah, rupiah_kata, rupiah_terbilang
from kerjasama_docs.language.tanggal import hari, tanggal_panjang, tanggal_terbilang
from kerjasama_docs.language.terbilang import angka_terbilang, durasi, lama

NamaBahasa = str


@dataclass(frozen=True, slots=True)
class Bahasa:
    """One language.

    Attributes:
        nama: Its name in the input.
        kode: Its language tag (RFC 5646), as Word and PDF name it.
        pasal: What a Pasal is called: ``Pasal``, ``Article``, ``Paragraph``.
        satuan: What a unit is called by the Indonesian word: ``ayat`` → ``paragraph``.
        dalam: What leads to a Pasal or a huruf that is referred to.
        pada: What leads to an ayat (UU 12/2011 Lampiran II angka 272).
        milik: What joins a unit to the higher one behind it, ``paragraph (2) of Article 4``; empty where the higher
            one comes first, ``Pasal 4 ayat (2)``.
        status: How the standing of one who signs is said by its name in the input: ``plt`` → ``Plt.``, ``Acting``.
        atas_nama: What leads to the giver of a mandate (UU 30/2014 Pasal 14 ayat (4)).
        berdasarkan: What leads to the letter that lets somebody sign.
        kata: The joining words by the Indonesian ones.
        para_pihak: All pihak together, and one of them, where they bear no numbers.
        judul: The words of the title block by the Indonesian ones: ``ANTARA`` → ``BETWEEN``.
        bab: What the groups of Pasal are called by their level: ``bab`` → ``BAB``, ``CHAPTER``.
        bagian: The number of a Bagian: ``Kesatu``, ``One``.
        urutan: A place in a row, as a title has it: ``Kedua``, ``Second``.
        tulisan: Other words that stand on a page by themselves: ``Lampiran`` → ``Annex``.
        bilangan: A number in digits.
        uang: Money in digits.
        uang_kata: Money in words.
        angka: A number in digits and words.
        durasi: A duration, from a number and an Indonesian unit.
        lama: A duration of one or more such parts.
        selang: A length of time by which something comes again.
        rupiah: Money in digits and words.
        hari: The day of the week.
        tanggal: A date in the running text.
        tanggal_kata: A date in words.
        daftar: A list in a sentence.
    """

    nama: NamaBahasa
    kode: str
    pasal: str
    satuan: Mapping[str, str]
    dalam: str
    pada: str
    milik: str
    status: Mapping[str, str]
    atas_nama: str
    berdasarkan: str
    kata: Mapping[str, str]
    para_pihak: tuple[str, str]
    judul: Mapping[str, str]
    bab: Mapping[str, str]
    bagian: Callable[[int], str]
    urutan: Callable[[int], str]
    tulisan: Mapping[str, str]
    bilangan: Callable[[int | Decimal], str]
    uang: Callable[[int | Decimal], str]
    uang_kata: Callable[[int | Decimal], str]
    angka: Callable[[int | Decimal], str]
    durasi: Callable[[int, str], str]
    lama: Callable[[Sequence[tuple[int, str]]], str]
    selang: Callable[[Sequence[tuple[int, str]]], str]
    rupiah: Callable[[Decimal], str]
    hari: Callable[[date], str]
    tanggal: Callable[[date], str]
    tanggal_kata: Callable[[date], str]
    daftar: Callable[[Sequence[str], Kata], str]


_TITLE = ("ANTARA", "DAN", "DENGAN", "TENTANG", "UNTUK", "NOMOR", "DENGAN RAHMAT TUHAN YANG MAHA ESA")
_BAB = ("bab", "bagian", "paragraf")
_WORDS = (
    *("Lampiran", "Jumlah", "Terbilang", "Saksi", "Mengetahui", "Paraf", "Halaman", "dari", "Dokumen terlampir"),
    "Nomor arsip",
    *("Menyetujui", "Diketahui oleh", "Disetujui oleh", "Menyaksikan"),
)
INDONESIA = Bahasa(
    nama="indonesia",
    kode="id-ID",
    pasal="Pasal",
    satuan={"ayat": "ayat", "huruf": "huruf", "angka": "angka"},
    dalam="sebagaimana dimaksud dalam",
    pada="sebagaimana dimaksud pada",
    milik="",
    status={"plt": "Plt.", "plh": "Plh.", "pj": "Pj."},
    atas_nama="a.n.",
    berdasarkan="berdasarkan",
    kata={"dan": "dan", "atau": "atau", "dan/atau": "dan/atau"},
    para_pihak=("Para Pihak", "Pihak"),
    judul={word: word for word in _TITLE},
    bab=dict(zip(_BAB, ("BAB", "Bagian", "Paragraf"), strict=True)),
    bagian=urutan,
    urutan=urutan,
    tulisan={word: word for word in _WORDS},
    bilangan=bilangan,
    uang=rupiah,
    uang_kata=rupiah_kata,
    angka=angka_terbilang,
    durasi=durasi,
    lama=lama,
    selang=lama,
    rupiah=rupiah_terbilang,
    hari=hari,
    tanggal=tanggal_panjang,
    tanggal_kata=tanggal_terbilang,
    daftar=daftar,
)
INGGRIS = Bahasa(
    nama="inggris",
    kode="en-GB",
    pasal="Article",
    satuan={"ayat": "paragraph", "huruf": "point", "angka": "item"},
    dalam="referred to in",
    pada="referred to in",
    milik="of",
    status=dict.fromkeys(("plt", "plh", "pj"), "Acting"),
    atas_nama="on behalf of",
    berdasarkan="under",
    kata=inggris.KATA,
    para_pihak=("the Parties", "Party"),
    judul=dict(
        zip(
            _TITLE,
            ("BETWEEN", "AND", "AND", "ON", "FOR", "NUMBER", "BY THE GRACE OF GOD ALMIGHTY"),
            strict=True,
        )
    ),
    bab=dict(zip(_BAB, ("CHAPTER", "Part", "Section"), strict=True)),
    bagian=inggris.bilangan_judul,
    urutan=inggris.urutan,
    tulisan=dict(
        zip(
            _WORDS,
            (
                *("Annex", "Total", "In words", "Witness", "Acknowledged by", "Initials", "Page", "of"),
                *("Document attached", "Archive number"),
                *("Approving", "Acknowledged by", "Approved by", "Witnessing"),
            ),
            strict=True,
        )
    ),
    bilangan=inggris.bilangan,
    uang=inggris.rupiah,
    uang_kata=inggris.rupiah_kata,
    angka=inggris.angka_terbilang,
    durasi=inggris.durasi_inggris,
    lama=inggris.lama,
    selang=inggris.selang,
    rupiah=inggris.rupiah_terbilang,
    hari=inggris.hari,
    tanggal=inggris.tanggal_panjang,
    tanggal_kata=inggris.tanggal_terbilang,
    daftar=inggris.daftar,
)
BAHASA: Mapping[NamaBahasa, Bahasa] = {"indonesia": INDONESIA, "inggris": INGGRIS}
