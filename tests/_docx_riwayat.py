"""Trees of the life of a kerja sama, built by hand: an adendum that quotes, a consolidated text, a letter."""

from dataclasses import replace

from kerjasama_docs.naskah.tree.inline import Link, Text
from kerjasama_docs.naskah.tree.kepala import KepalaSurat, Kop
from kerjasama_docs.naskah.tree.pohon import Block, Kind, Kutipan, LampiranPart, Pasal, Pohon, Row, Table, Unit
from kerjasama_docs.naskah.tree.tanda_tangan import SignatureColumn
from kerjasama_docs.pipeline import Document

LONG = (
    "Dalam hal salah satu PIHAK bermaksud mengubah pelaksanaan kegiatan sebagaimana disepakati dalam naskah "
    "ini, PIHAK yang bersangkutan menyampaikan pemberitahuan tertulis kepada PIHAK lainnya paling lambat "
    "30 (tiga puluh) hari kalender sebelum perubahan itu dilaksanakan."
)
"""Long enough to wrap below its number."""


def unit(kind: Kind, number: str, text: str, *children: Block, bookmark: str = "") -> Unit:
    """A unit with its final number."""
    return Unit(kind, (Text(text),), children, number=number, bookmark=bookmark)


def quoted_pasal(number: str, turn: int) -> Pasal:
    """A Pasal with every kind of unit, some of them inserted; its words tell the turns apart."""
    below = unit(Kind.ANGKA_KURUNG, "1)", f"butir terdalam {turn}.{number}.")
    letters = (
        unit(
            Kind.HURUF, "a.", f"huruf pertama {turn}, {LONG}", unit(Kind.ANGKA, "1a.", f"angka sisipan {turn}, {LONG}")
        ),
        unit(Kind.HURUF, "aa.", f"huruf sisipan {turn};", unit(Kind.ANGKA, "1.", f"angka {turn};", below)),
        unit(Kind.HURUF, "b.", "Dihapus."),
    )
    link = (Text(f"Ketentuan {turn} sebagaimana dimaksud pada ayat "), Link("(2a)", "_u1"), Text(f". {LONG}"))
    table = Table(
        "daftar", (Row(((Text("Bidang"),), (Text("Hasil"),))), Row(((Text("A"),), (Text(LONG),)))), header=True
    )
    content: tuple[Block, ...] = (
        unit(Kind.AYAT, "(1)", f"Ayat pertama {turn}. {LONG}", *letters),
        unit(Kind.AYAT, "(2)", f"Ayat kedua {turn}. {LONG}"),
        unit(Kind.AYAT, "(2a)", f"Ayat sisipan {turn}. {LONG}", bookmark="_u1"),
        Unit(Kind.AYAT, link, (table,), number="(3)"),
    )
    return Pasal(f"pasal-{number}", (Text(f"HAK DAN KEWAJIBAN {turn}"),), content, number=number, bookmark="_p1")


def items(count: int) -> tuple[Unit, ...]:
    """The changes of an adendum, each with what it quotes."""
    made = []
    for turn in range(1, count + 1):
        second = Pasal(
            "b", (Text(f"SATU KALIMAT {turn}"),), (unit(Kind.PARAGRAF, "", f"Kalimat {turn}. {LONG}"),), f"{turn}B"
        )
        text = f"Di antara Pasal {turn} dan Pasal {turn + 1} disisipkan Pasal {turn}A dan Pasal {turn}B yang berbunyi:"
        made.append(unit(Kind.DEFINISI, f"{turn}.", text, Kutipan(turn, (quoted_pasal(f"{turn}A", turn), second))))
    return tuple(made)


def with_pohon(document: Document, pohon: Pohon, **jenis: object) -> Document:
    """A document with another tree, and a kind of another frame."""
    built = document.built
    inputs = replace(built.inputs, jenis=built.jenis.model_copy(update=jenis))
    return replace(document, built=replace(built, pohon=pohon, inputs=inputs))


def adendum(document: Document, *, count: int = 4) -> Document:
    """An adendum of two Pasal with Roman numbers, which quotes over several pages."""
    change = Pasal(
        "perubahan",
        (),
        (unit(Kind.PARAGRAF, "", "Beberapa ketentuan dalam Nota Kesepahaman diubah sebagai berikut:"), *items(count)),
        number="I",
        bookmark="_Pasal1",
    )
    piece = (
        Text("Perubahan sebagaimana dimaksud dalam "),
        Link("Pasal\u00a0I", "_Pasal1", relative=True),
        Text(" berlaku."),
    )
    single = Kutipan(9, (Pasal("x", (Text("TUNGGAL"),), (unit(Kind.PARAGRAF, "", "Bunyi tunggal."),), number="9"),))
    ends = (unit(Kind.AYAT, "(1)", f"Mulai berlaku. {LONG}"), Unit(Kind.AYAT, piece, number="(2)"))
    closing = Pasal("penutup", (Text("PENUTUP"),), (*ends,), number="II")
    alone = Pasal("lain", (), (unit(Kind.PARAGRAF, "", "Ketentuan Pasal 9 dibaca:"), single), number="III")
    pohon = replace(document.built.pohon, pasal=(change, closing, alone), closing=(), lampiran=(), nomor_pasal="romawi")
    return with_pohon(document, pohon)


def consolidated(document: Document) -> Document:
    """The text of a naskah with numbers that no list gives, signed by nobody."""
    own = document.built.pohon
    added = replace(
        quoted_pasal("7A", 1), bookmark="", content=tuple(_bare(block) for block in quoted_pasal("7A", 1).content)
    )
    gone = Pasal("hapus", (), (unit(Kind.PARAGRAF, "", "Dihapus."),), number="7B", dihapus=True)
    pasal = (*own.pasal[:7], added, gone, *own.pasal[7:])
    return with_pohon(document, replace(own, pasal=pasal, signatures=(), witnesses=(), konsolidasi=True))


def _bare(block: Block) -> Block:
    """A unit without a bookmark, which the naskah itself may have."""
    return replace(block, bookmark="") if isinstance(block, Unit) else block


def letter(document: Document, *, paragraphs: int = 1, lists: bool = True, lampiran: bool = False) -> Document:
    """A letter of one pihak."""
    body = [unit(Kind.PARAGRAF, "", f"Paragraf {n}. {LONG} {LONG}") for n in range(1, paragraphs + 1)]
    listed = (
        unit(Kind.PARAGRAF, "", "Yang masih diselesaikan:"),
        unit(Kind.HURUF, "a.", f"pertama, {LONG}"),
        unit(Kind.HURUF, "b.", "kedua.", unit(Kind.ANGKA, "1.", "rincian.")),
        unit(Kind.PARAGRAF, "", "Yang dikembalikan:"),
        unit(Kind.HURUF, "a.", "ketiga;"),
        unit(Kind.HURUF, "b.", "keempat.", unit(Kind.ANGKA, "1.", "rincian lain.")),
    )
    last = unit(Kind.PARAGRAF, "", "Demikian kami sampaikan, atas perhatian Saudara kami ucapkan terima kasih.")
    line = "Direktur Pelayanan Tahanan dan Anak Binaan Kementerian Imigrasi dan Pemasyarakatan Republik Indonesia"
    head = KepalaSurat(
        kop=Kop(
            ((Text("KEMENTERIAN IMIGRASI DAN PEMASYARAKATAN"),), (Text("REPUBLIK INDONESIA"),)),
            (
                (Text("Jalan Rasuna Said Kav. 6–7, Kuningan, Jakarta Selatan 12940"),),
                (Text("Laman: kemenimipas.go.id"),),
            ),
        ),
        tempat_tanggal=(Text("Jakarta, 3 Maret 2027"),),
        isian=(
            ("Nomor", (Text("M.IP-12.HH.04.02 Tahun 2027"),)),
            ("Sifat", (Text("Penting"),)),
            ("Lampiran", (Text("1 (satu) berkas"),)),
            (
                "Hal",
                (Text("Pemberitahuan Pengakhiran Nota Kesepahaman tentang Pembinaan Kemandirian Warga Binaan"),),
            ),
        ),
        tujuan=((Text(f"Yth. {line}"),), (Text("Jalan Veteran Nomor 11"),), (Text("Jakarta Pusat"),)),
        tembusan=((Text("Menteri Dalam Negeri;"),), (Text(f"{line}; dan"),), (Text("Arsip."),)),
    )
    own = document.built.pohon
    column = SignatureColumn(
        (),
        ((Text("Direktur Jenderal Pemasyarakatan,"),),),
        (Text("Mashudi Contoh"),),
        (Text("NIP 196501011990031001"),),
    )
    part = LampiranPart(((Text("LAMPIRAN SURAT"),),), (Text("DAFTAR KEGIATAN"),), (unit(Kind.AYAT, "(1)", LONG),))
    pohon = replace(
        own,
        judul=(),
        opening=(body[0], *(listed if lists else ()), *body[1:], last),
        pasal=(),
        closing=(),
        signatures=(column,),
        witnesses=(),
        lampiran=(part,) if lampiran else (),
        kepala=head,
        logos=own.logos[:1],
    )
    return with_pohon(document, pohon, kerangka="surat", bentuk="surat")
