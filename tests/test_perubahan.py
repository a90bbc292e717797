"""An adendum worked into the text of its parent: numbers, wording, labels, and what cannot be done."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from textwrap import dedent

import pytest
from _every import every
from hypothesis import given
from hypothesis import strategies as st

from kerjasama_docs.findings import Finding, Level, Where
from kerjasama_docs.model.riwayat import Perubahan
from kerjasama_docs.naskah.jinja.engine import render_text
from kerjasama_docs.naskah.jinja.sandbox import Permitted
from kerjasama_docs.naskah.rantai.perubahan import Adendum, Baru, Hasil, salin, terapkan
from kerjasama_docs.naskah.tree.inline import Link, Rujukan, Text
from kerjasama_docs.naskah.tree.markup import isian_tag, rujuk_tag
from kerjasama_docs.naskah.tree.numbering import number_pohon
from kerjasama_docs.naskah.tree.outline import outline
from kerjasama_docs.naskah.tree.parse import parse_outline
from kerjasama_docs.naskah.tree.pohon import Block, Kutipan, Pasal, Pohon, Row, Table, Unit
from kerjasama_docs.naskah.tree.punctuation import punctuate
from kerjasama_docs.naskah.tree.rujukan import resolve_pohon
from kerjasama_docs.naskah.tree.sisipan import Nomor, sisipan, slug
from kerjasama_docs.naskah.tree.walk import walk

FILE = Where("induk.md", 1)
INDUK = {
    "maksud": "Maksud kerja sama.",
    "ruang-lingkup": """
        (1) [#lingkup] Ruang lingkup meliputi:
        a. [#data] pertukaran data
        b. [#latih] pelatihan
        (2) [#rinci] Rincian disepakati.
        (3) Lainnya.
    """,
    "korespondensi": """
        (1) Korespondensi disampaikan kepada:
        | Pihak | Alamat |
        |---|---|
        | KESATU | Jakarta |
        (2) [#ganti] Perubahan alamat diberitahukan.
    """,
    "jangka-waktu": """
        (1) Berlaku 3 (tiga) tahun.
        (2) [#berakhir] Berakhir karena kesepakatan.
    """,
    "penutup": "Dibuat rangkap dua.",
}
"""Pasal 1 to Pasal 5."""
KORESPONDENSI = """
(1) Korespondensi disampaikan kepada:
| Pihak | Alamat |
| KESATU | Jakarta |
(2) Perubahan alamat diberitahukan.
""".strip()


NAMES = {
    "rujuk": Permitted(lambda target, ayat=None, huruf=None: rujuk_tag(Rujukan(target, ayat, huruf))),
    "isian": Permitted(isian_tag),
}


def blocks_of(text: str) -> tuple[Block, ...]:
    """Outline text as the builder gives it: punctuated, without numbers."""
    return punctuate(parse_outline(render_text(dedent(text).strip("\n"), dict(NAMES), FILE), FILE))


def pohon_of(pasal: Mapping[str, str]) -> Pohon:
    """A numbered tree of nothing but Pasal; the title is made from the label."""
    items = (
        Pasal(label, (Text(label.replace("-", " ").upper()),), blocks_of(text) if text else ())
        for label, text in pasal.items()
    )
    return number_pohon(Pohon((), (), (), tuple(items), (), ()))


def where(place: int, field: str) -> Where:
    """The place of a field of a change in the test."""
    return Where("adendum.yaml", place + 1, path=f"perubahan[{place + 1}].{field}")


def change(**fields: str) -> Perubahan:
    """A change as it is typed."""
    return Perubahan.model_validate(fields)


def worked(pohon: Pohon, changes: Sequence[Perubahan], *, lengkap: bool = True) -> tuple[Hasil, tuple[Finding, ...]]:
    """What becomes of the tree."""
    baru = {
        place: Baru((Text(each.judul.upper()),) if each.judul else (), blocks_of(str(each.teks)))
        for place, each in enumerate(changes)
        if each.teks
    }
    return terapkan(Adendum(pohon, changes, baru, where, lengkap))


def applied(*changes: Perubahan, pohon: Pohon | None = None, lengkap: bool = True) -> Hasil:
    """The result of changes with which nothing is wrong."""
    hasil, findings = worked(pohon or pohon_of(INDUK), changes, lengkap=lengkap)
    assert findings == ()
    return hasil


def bunyi(*changes: Perubahan, pohon: Pohon | None = None, lengkap: bool = True) -> list[str]:
    """The instructions, with ordinary blanks."""
    return [point.bunyi.replace("\u00a0", " ") for point in applied(*changes, pohon=pohon, lengkap=lengkap).butir]


def pasal_text(pohon: Pohon, label: str) -> str:
    """The text of one Pasal as the outline prints it."""
    item = next(item for item in pohon.pasal if item.label == label)
    return outline(Pohon((), (), item.content, (), (), ())).strip("\n")


def numbers(pohon: Pohon) -> list[str]:
    """The numbers of the Pasal, in the order of the tree."""
    return [item.number for item in pohon.pasal]


def ubah(label: str, teks: str = "Bunyi baru.", **more: str) -> Perubahan:
    """A Pasal or an ayat is changed."""
    return change(ubah=label, teks=dedent(teks), **more)


def sisip(anchor: str, judul: str = "Keamanan", teks: str = "Bunyi sisipan.", **more: str) -> Perubahan:
    """A Pasal is inserted."""
    return change(sesudah=anchor, judul=judul, teks=teks, **more)


def sisip_ayat(label: str, ayat: str, teks: str = "Ayat sisipan.") -> Perubahan:
    """An ayat is inserted."""
    return change(sesudah=label, ayat=ayat, teks=teks)


# A whole Pasal


def test_changed_pasal_keeps_its_place() -> None:
    hasil = applied(ubah("ruang-lingkup", "Satu kalimat saja", judul="Lingkup"))
    item = hasil.pohon.pasal[1]
    assert (item.number, item.label, item.judul) == ("2", "ruang-lingkup", (Text("LINGKUP"),))
    assert pasal_text(hasil.pohon, "ruang-lingkup") == "Satu kalimat saja."
    assert hasil.butir[0].bunyi == "Ketentuan Pasal\u00a02 diubah sehingga berbunyi sebagai berikut:"
    assert hasil.butir[0].dikutip == ("ruang-lingkup",)


def test_changed_pasal_keeps_its_title_unless_given() -> None:
    assert applied(ubah("maksud")).pohon.pasal[0].judul == (Text("MAKSUD"),)


def test_changed_pasal_is_numbered_afresh() -> None:
    first = applied(sisip_ayat("ruang-lingkup", "1")).pohon
    second = applied(ubah("ruang-lingkup", "(1) Satu:\na. x\nb. y\n(2) Dua"), pohon=first).pohon
    assert pasal_text(second, "ruang-lingkup") == "(1) Satu:\n    a. x; dan\n    b. y.\n(2) Dua."


def test_all_else_stays_equal() -> None:
    before = pohon_of(INDUK)
    after = applied(ubah("ruang-lingkup"), pohon=before).pohon
    assert [item for item in after.pasal if item not in before.pasal] == [after.pasal[1]]


def labels(pohon: Pohon, label: str) -> dict[str, str]:
    """Number of each labelled unit of a Pasal."""
    item = next(item for item in pohon.pasal if item.label == label)
    return {b.label: b.number for b in walk(item.content) if isinstance(b, Unit) and b.label}


LABEL_CASES = {
    "the same places": (
        "(1) Satu:\na. x\nb. y\n(2) Dua",
        {"lingkup": "(1)", "data": "a.", "latih": "b.", "rinci": "(2)"},
    ),
    "fewer places": ("(1) Satu\n(2) Dua", {"lingkup": "(1)", "rinci": "(2)"}),
    "moved by the drafter": (
        "(1) Satu\n(2) Dua\n(3) [#rinci] Tiga",
        {"lingkup": "(1)", "rinci": "(3)"},
    ),
    "a label of its own": (
        "(1) [#baru] Satu:\na. x\nb. y",
        {"baru": "(1)", "data": "a.", "latih": "b."},
    ),
    "no ayat any more": ("Satu saja.", {}),
    "huruf without ayat": ("Satu:\na. x\nb. y", {}),
}


@pytest.mark.parametrize("case", LABEL_CASES)
def test_labels_of_units_carry_over(case: str) -> None:
    text, expected = LABEL_CASES[case]
    assert labels(applied(ubah("ruang-lingkup", text)).pohon, "ruang-lingkup") == expected


def test_labels_below_an_ayat_are_told_from_those_of_another() -> None:
    pohon = pohon_of({"satu": "(1) Satu:\n1. [#pertama] x\n(2) Dua:\n1. [#kedua] y"})
    after = applied(ubah("satu", "(1) Satu\n(2) Dua:\n1. y"), pohon=pohon).pohon
    assert labels(after, "satu") == {"kedua": "a."}
    after = applied(ubah("satu", "(1) Satu:\n1. x\n(2) Dua"), pohon=pohon).pohon
    assert labels(after, "satu") == {"pertama": "a."}


def test_deleted_pasal_keeps_its_place() -> None:
    hasil = applied(change(hapus="korespondensi"))
    item = hasil.pohon.pasal[2]
    assert (item.number, item.label, item.judul, item.dihapus) == ("3", "korespondensi", (Text("KORESPONDENSI"),), True)
    assert pasal_text(hasil.pohon, "korespondensi") == "Dihapus."
    assert [(point.bunyi, point.dikutip) for point in hasil.butir] == [("Pasal\u00a03 dihapus.", ())]


# An ayat


AYAT_TEXTS = {
    "plain text": ("Yang baru", "(2) Yang baru."),
    "typed as an ayat": ("(1) Yang baru", "(2) Yang baru."),
    "with a rincian": ("Yang baru:\na. x\nb. y", "(2) Yang baru:\n    a. x; dan\n    b. y."),
    "an ayat with a rincian": ("(1) Yang baru:\na. x\nb. y", "(2) Yang baru:\n    a. x; dan\n    b. y."),
    "deeper": (
        "Baru:\na. x:\n1. p\n2. q\nb. y",
        "(2) Baru:\n    a. x:\n        1. p; dan\n        2. q; dan\n    b. y.",
    ),
    "with a table": ("Yang baru:\n| a | b |", "(2) Yang baru:\n| a | b |"),
    "with definitions": ("Yang dimaksud dengan:\n1. A adalah a", "(2) Yang dimaksud dengan:\n1. A adalah a."),
}


@pytest.mark.parametrize("case", AYAT_TEXTS)
def test_changed_ayat_keeps_number_and_label(case: str) -> None:
    text, expected = AYAT_TEXTS[case]
    pohon = applied(ubah("ruang-lingkup", text, ayat="2")).pohon
    lead = "(1) Ruang lingkup meliputi:\n    a. pertukaran data; dan\n    b. pelatihan.\n"
    assert pasal_text(pohon, "ruang-lingkup") == f"{lead}{expected}\n(3) Lainnya."
    assert labels(pohon, "ruang-lingkup") == {"lingkup": "(1)", "data": "a.", "latih": "b.", "rinci": "(2)"}


def test_labels_below_a_changed_ayat_carry_over() -> None:
    pohon = applied(ubah("ruang-lingkup", "Baru:\na. x\nb. [#data] y", ayat="1")).pohon
    assert labels(pohon, "ruang-lingkup") == {"lingkup": "(1)", "data": "b.", "rinci": "(2)"}


def test_label_moves_to_the_ayat_inserted_with_it() -> None:
    changes = ubah("ruang-lingkup", ayat="2"), sisip_ayat("ruang-lingkup", "2", "(1) [#rinci] Sisipan.")
    assert labels(applied(*changes).pohon, "ruang-lingkup")["rinci"] == "(2a)"


def test_table_stays_below_its_ayat() -> None:
    pohon = applied(ubah("korespondensi", "Surat dikirim kepada:", ayat="1")).pohon
    assert pasal_text(pohon, "korespondensi") == KORESPONDENSI.replace(
        "Korespondensi disampaikan kepada", "Surat dikirim kepada"
    )


def test_new_table_takes_the_place_of_the_old() -> None:
    pohon = applied(ubah("korespondensi", "Surat dikirim kepada:\n| x | y |", ayat="1")).pohon
    assert pasal_text(pohon, "korespondensi").splitlines()[:2] == ["(1) Surat dikirim kepada:", "| x | y |"]
    assert "Jakarta" not in pasal_text(pohon, "korespondensi")


def test_inserted_ayat_stands_behind_the_table() -> None:
    pohon = applied(sisip_ayat("korespondensi", "1")).pohon
    assert pasal_text(pohon, "korespondensi") == KORESPONDENSI.replace("\n(2)", "\n(1a) Ayat sisipan.\n(2)")


def test_deleted_ayat_keeps_its_number_and_loses_what_hangs_on_it() -> None:
    pohon = applied(change(hapus="korespondensi", ayat="1"), change(hapus="ruang-lingkup", ayat="1")).pohon
    assert pasal_text(pohon, "korespondensi") == "(1) Dihapus.\n(2) Perubahan alamat diberitahukan."
    assert pasal_text(pohon, "ruang-lingkup").startswith("(1) Dihapus.\n(2) Rincian")
    gone = pohon.pasal[1].content[0]
    assert isinstance(gone, Unit)
    assert gone.dihapus
    assert not pohon.pasal[1].dihapus


# Insertions


def test_inserted_pasal() -> None:
    hasil = applied(sisip("maksud", "Pasal Satu"), sisip("maksud", "Pasal Dua", label="dua"))
    assert numbers(hasil.pohon) == ["1", "1A", "1B", "2", "3", "4", "5"]
    assert [item.label for item in hasil.pohon.pasal][1:3] == ["pasal-satu", "dua"]
    assert hasil.butir[0].dikutip == ("pasal-satu", "dua")


def test_insertion_behind_an_insertion() -> None:
    first = applied(sisip("maksud", "Satu")).pohon
    second = applied(sisip("satu", "Dua"), ubah("satu"), sisip_ayat("jangka-waktu", "1"), pohon=first)
    assert numbers(second.pohon) == ["1", "1A", "1B", "2", "3", "4", "5"]
    assert [point.bunyi.replace("\u00a0", " ").split(" sehingga")[0] for point in second.butir] == [
        "Ketentuan Pasal 1A diubah",
        "Di antara Pasal 1A dan Pasal 2 disisipkan 1 (satu) pasal, yakni Pasal 1B",
        "Di antara ayat (1) dan ayat (2) Pasal 4 disisipkan 1 (satu) ayat, yakni ayat (1a)",
    ]
    third = applied(ubah("jangka-waktu", ayat="1a"), sisip_ayat("jangka-waktu", "1a"), pohon=second.pohon)
    lines = "(1) Berlaku 3 (tiga) tahun.\n(1a) Bunyi baru.\n(1b) Ayat sisipan.\n(2) Berakhir karena kesepakatan."
    assert pasal_text(third.pohon, "jangka-waktu") == lines
    assert labels(third.pohon, "jangka-waktu") == {"berakhir": "(2)"}


def test_insertion_behind_a_deleted_pasal() -> None:
    """Its number is taken for good, and so is a place to insert behind."""
    first = applied(change(hapus="penutup")).pohon
    assert numbers(applied(sisip("penutup"), pohon=first).pohon)[-2:] == ["5", "6"]
    assert numbers(applied(change(hapus="maksud"), sisip("maksud")).pohon)[:3] == ["1", "1A", "2"]


def test_insertion_behind_a_deleted_ayat() -> None:
    first = applied(change(hapus="jangka-waktu", ayat="1")).pohon
    second = applied(sisip_ayat("jangka-waktu", "1"), pohon=first).pohon
    assert pasal_text(second, "jangka-waktu").startswith("(1) Dihapus.\n(1a) Ayat sisipan.\n(2)")


def test_thirty_insertions() -> None:
    pohon = applied(*[sisip("maksud", f"Judul {n}") for n in range(30)]).pohon
    assert numbers(pohon)[:4] == ["1", "1A", "1B", "1C"]
    assert numbers(pohon)[25:32] == ["1Y", "1Z", "1AA", "1BB", "1CC", "1DD", "2"]
    assert numbers(applied(sisip("judul-29", "Akhir"), pohon=pohon).pohon)[30:32] == ["1DD", "1EE"]


def test_slug_differs_from_all_labels() -> None:
    changes = sisip("maksud", "Penutup"), sisip("maksud", "Penutup"), sisip("maksud", "Lain", label="penutup-3")
    assert [item.label for item in applied(*changes).pohon.pasal][1:4] == ["penutup-2", "penutup-4", "penutup-3"]
    assert slug("Hak & Kewajiban!", ()) == "hak-kewajiban"
    assert slug("…", ()) == "pasal-tambahan"


NOMOR = {"7": Nomor(7), "7A": Nomor(7, 1), "(2a)": Nomor(2, 1), "2b": Nomor(2, 2), "12Z": Nomor(12, 26)}


@pytest.mark.parametrize("text", NOMOR)
def test_nomor_is_read(text: str) -> None:
    assert Nomor.dari(text) == NOMOR[text]


@given(st.integers(1, 999), st.integers(0, 200))
def test_nomor_as_printed_is_read_back(angka: int, rank: int) -> None:
    nomor = Nomor(angka, rank)
    assert Nomor.dari(nomor.pasal) == Nomor.dari(nomor.ayat) == nomor


def test_roman_numbers_are_read_and_other_letters_refused() -> None:
    assert (Nomor.dari("II").pasal, Nomor.dari("VIIA").pasal) == ("II", "VIIA")
    with pytest.raises(ValueError, match="P1 is not"):
        Nomor.dari("P1")


def test_what_is_added_at_the_end_takes_figures() -> None:
    assert sisipan(Nomor(4), None, 2).baru == (Nomor(5), Nomor(6))
    assert sisipan(Nomor(4, 1), None, 1).baru == (Nomor(5),)


# Wording


RL, JW, KO = "ruang-lingkup", "jangka-waktu", "korespondensi"
BUNYI: dict[str, tuple[Perubahan, ...]] = {
    "Ketentuan Pasal 2 diubah sehingga berbunyi sebagai berikut:": (ubah(RL),),
    "Pasal 2 dihapus.": (change(hapus=RL),),
    "Ketentuan ayat (2) Pasal 2 diubah sehingga Pasal 2 berbunyi sebagai berikut:": (ubah(RL, ayat="2"),),
    "Ketentuan ayat (2) dan ayat (3) Pasal 2 diubah sehingga Pasal 2 berbunyi sebagai berikut:": (
        ubah(RL, ayat="3"),
        ubah(RL, ayat="2"),
    ),
    "Ketentuan ayat (1), ayat (2), dan ayat (3) Pasal 2 dihapus sehingga Pasal 2 berbunyi sebagai berikut:": (
        change(hapus=RL, ayat="3"),
        change(hapus=RL, ayat="1"),
        change(hapus=RL, ayat="2"),
    ),
    "Di antara ayat (1) dan ayat (2) Pasal 2 disisipkan 2 (dua) ayat, yakni ayat (1a) dan ayat (1b) "
    "sehingga Pasal 2 berbunyi sebagai berikut:": (sisip_ayat(RL, "1"), sisip_ayat(RL, "1")),
    "Setelah ayat (3) Pasal 2 ditambahkan 1 (satu) ayat, yakni ayat (4) sehingga Pasal 2 berbunyi sebagai berikut:": (
        sisip_ayat(RL, "3"),
    ),
    "Ketentuan ayat (1) Pasal 2 diubah serta ketentuan ayat (2) Pasal 2 dihapus "
    "sehingga Pasal 2 berbunyi sebagai berikut:": (change(hapus=RL, ayat="2"), ubah(RL, ayat="1")),
    "Ketentuan ayat (1) Pasal 2 diubah, ketentuan ayat (2) Pasal 2 dihapus, dan di antara ayat (2) dan ayat (3) "
    "Pasal 2 disisipkan 1 (satu) ayat, yakni ayat (2a) sehingga Pasal 2 berbunyi sebagai berikut:": (
        sisip_ayat(RL, "2"),
        change(hapus=RL, ayat="2"),
        ubah(RL, ayat="1"),
    ),
    "Di antara ayat (1) dan ayat (2) Pasal 2 disisipkan 1 (satu) ayat, yakni ayat (1a) serta setelah ayat (3) "
    "Pasal 2 ditambahkan 1 (satu) ayat, yakni ayat (4) sehingga Pasal 2 berbunyi sebagai berikut:": (
        sisip_ayat(RL, "3"),
        sisip_ayat(RL, "1"),
    ),
    "Di antara Pasal 2 dan Pasal 3 disisipkan 1 (satu) pasal, yakni Pasal 2A sehingga berbunyi sebagai berikut:": (
        sisip(RL),
    ),
    "Di antara Pasal 2 dan Pasal 3 disisipkan 2 (dua) pasal, yakni Pasal 2A dan Pasal 2B "
    "sehingga berbunyi sebagai berikut:": (sisip(RL, "Satu"), sisip(RL, "Dua")),
    "Setelah Pasal 5 ditambahkan 1 (satu) pasal, yakni Pasal 6 sehingga berbunyi sebagai berikut:": (sisip("penutup"),),
}


@every("expected", BUNYI)
def test_wording(expected: str) -> None:
    assert bunyi(*BUNYI[expected]) == [expected]


def test_blanks_that_do_not_break() -> None:
    expected = (
        "Di\u0020antara ayat\u00a0(1) dan ayat\u00a0(2) Pasal\u00a02 disisipkan 1\u00a0(satu) ayat, "
        "yakni ayat\u00a0(1a) sehingga Pasal\u00a02 berbunyi sebagai berikut:"
    )
    assert [point.bunyi for point in applied(sisip_ayat(RL, "1")).butir] == [expected]


def test_points_stand_in_the_order_of_the_pasal() -> None:
    hasil = applied(sisip(RL), change(hapus=KO), ubah(JW, ayat="2"), ubah(RL), ubah("maksud"), ubah(JW, ayat="1"))
    starts = [point.bunyi.replace("\u00a0", " ")[:25] for point in hasil.butir]
    assert starts == [
        "Ketentuan Pasal 1 diubah ",
        "Ketentuan Pasal 2 diubah ",
        "Di antara Pasal 2 dan Pas",
        "Pasal 3 dihapus.",
        "Ketentuan ayat (1) dan ay",
    ]
    assert [point.dikutip for point in hasil.butir] == [("maksud",), (RL,), ("keamanan",), (), (JW,)]


def test_no_change_gives_no_point() -> None:
    pohon = pohon_of(INDUK)
    assert applied(pohon=pohon) == Hasil(pohon, ())


# A record of a naskah on paper


def record() -> Pohon:
    """Pasal 3 without its text, Pasal 7, and Pasal 7A from an earlier adendum."""
    pohon = pohon_of({"tiga": "", "tujuh": "(1) Satu.\n(2) Dua.", "tujuh-a": "Sisipan."})
    pairs = zip(pohon.pasal, ("3", "7", "7A"), strict=True)
    pasal = tuple(Pasal(p.label, p.judul, p.content, number) for p, number in pairs)
    return Pohon((), (), (), pasal, (), ())


def test_record_has_no_last_pasal() -> None:
    (point,) = bunyi(sisip("tujuh-a"), pohon=record(), lengkap=False)
    assert point.startswith("Di antara Pasal 7A dan Pasal 8 disisipkan 1 (satu) pasal, yakni Pasal 7B")


def test_record_need_not_list_the_next_pasal() -> None:
    (point,) = bunyi(sisip("tiga"), pohon=record(), lengkap=False)
    assert point.startswith("Di antara Pasal 3 dan Pasal 4 disisipkan 1 (satu) pasal, yakni Pasal 3A")


def test_pasal_of_unknown_text() -> None:
    for whole in (ubah("tiga"), change(hapus="tiga")):
        assert applied(whole, pohon=record(), lengkap=False).pohon.pasal[0].content
    for part in (ubah("tiga", ayat="1"), change(hapus="tiga", ayat="1"), sisip_ayat("tiga", "1")):
        hasil, (finding,) = worked(record(), [part], lengkap=False)
        assert (finding.name, finding.where.path) == ("perubahan-ayat", "perubahan[1].ayat")
        assert "Isi teks Pasal itu pada induk.pasal" in finding.hint
        assert hasil == Hasil(record(), ())


def test_pasal_missing_from_a_record() -> None:
    _, (finding,) = worked(record(), [ubah("delapan")], lengkap=False)
    assert finding.hint == "Yang ada: tiga, tujuh, tujuh-a. Catat Pasal itu pada induk.pasal."
    _, (finding,) = worked(pohon_of({}), [ubah("delapan")], lengkap=False)
    assert finding.hint == "Catat Pasal itu pada induk.pasal."


# What cannot be done


def earlier() -> Pohon:
    """The parent after an adendum that deleted Pasal 3 and Pasal 4 ayat (1), and inserted Pasal 2A and ayat (1a)."""
    return applied(change(hapus=KO), change(hapus=JW, ayat="1"), sisip(RL), sisip_ayat(RL, "1")).pohon


FAULTS: dict[str, tuple[tuple[Perubahan, ...], str, str, str, str]] = {
    "unknown label": (
        (ubah("jangka-wktu"),), "perubahan-tak-ada", "perubahan[1].ubah",
        "Pasal dengan label “jangka-wktu” tidak ada dalam naskah induk.", "Mungkin maksudnya “jangka-waktu”.",
    ),
    "unknown place": (
        (sisip("keamana"),), "perubahan-tak-ada", "perubahan[1].sesudah",
        "Pasal dengan label “keamana” tidak ada dalam naskah induk.", "Mungkin maksudnya “keamanan”.",
    ),
    "inserted just now": (
        (sisip("maksud", label="anyar"), change(hapus="anyar")), "perubahan-tak-ada",
        "perubahan[2].hapus", "Pasal dengan label “anyar” baru disisipkan oleh adendum ini dan belum dapat diubah.",
        "Tulis bunyi akhirnya pada sisipan itu; Pasal sesudahnya memakai isian sesudah yang sama.",
    ),
    "Pasal deleted earlier": (
        (ubah(KO),), "perubahan-dihapus", "perubahan[1].ubah",
        "Pasal 3 (“korespondensi”) sudah dihapus oleh adendum sebelumnya.",
        "Hapus perubahan ini, atau sisipkan Pasal baru dengan sesudah.",
    ),
    "Pasal deleted twice": (
        (change(hapus=KO),), "perubahan-dihapus", "perubahan[1].hapus",
        "Pasal 3 (“korespondensi”) sudah dihapus oleh adendum sebelumnya.",
        "Hapus perubahan ini, atau sisipkan Pasal baru dengan sesudah.",
    ),
    "ayat of a deleted Pasal": (
        (sisip_ayat(KO, "1"),), "perubahan-dihapus", "perubahan[1].sesudah",
        "Pasal 3 (“korespondensi”) sudah dihapus oleh adendum sebelumnya.",
        "Hapus perubahan ini, atau sisipkan Pasal baru dengan sesudah.",
    ),
    "ayat deleted earlier": (
        (ubah(JW, ayat="1"),), "perubahan-dihapus", "perubahan[1].ayat",
        "Ayat (1) Pasal 4 (“jangka-waktu”) sudah dihapus oleh adendum sebelumnya.",
        "Hapus perubahan ini, atau sisipkan ayat baru dengan sesudah.",
    ),
    "no such ayat": (
        (change(hapus=RL, ayat="9"),), "perubahan-ayat", "perubahan[1].ayat",
        "Pasal 2 (“ruang-lingkup”) tidak memuat ayat (9).", "Ayat yang ada: (1), (1a), (2), dan (3).",
    ),
    "no such ayat beside a deleted one": (
        (ubah(JW, ayat="7"),), "perubahan-ayat", "perubahan[1].ayat",
        "Pasal 4 (“jangka-waktu”) tidak memuat ayat (7).", "Ayat yang ada: (2).",
    ),
    "no ayat at all": (
        (ubah("maksud", ayat="1"),), "perubahan-ayat", "perubahan[1].ayat",
        "Pasal 1 (“maksud”) tidak terdiri atas ayat.", "Kosongkan ayat dan tulis bunyi seluruh Pasal pada teks.",
    ),
    "two ayat as one": (
        (ubah(RL, "(1) Satu\n(2) Dua", ayat="2"),), "perubahan-ayat", "perubahan[1].teks",
        "Bunyi ayat (2) Pasal 2 (“ruang-lingkup”) yang baru bukan satu ayat.",
        "Tulis satu kalimat, dengan rincian bila perlu; setiap ayat lain ditulis sebagai perubahan sendiri.",
    ),
    "two paragraphs as an ayat": (
        (ubah(RL, "Satu\n\nDua", ayat="2"),), "perubahan-ayat", "perubahan[1].teks",
        "Bunyi ayat (2) Pasal 2 (“ruang-lingkup”) yang baru bukan satu ayat.",
        "Tulis satu kalimat, dengan rincian bila perlu; setiap ayat lain ditulis sebagai perubahan sendiri.",
    ),
    "a table as an ayat": (
        (sisip_ayat(RL, "2", "| a | b |"),), "perubahan-ayat", "perubahan[1].teks",
        "Bunyi ayat yang disisipkan sesudah ayat (2) Pasal 2 (“ruang-lingkup”) bukan satu ayat.",
        "Tulis satu kalimat, dengan rincian bila perlu; setiap ayat lain ditulis sebagai perubahan sendiri.",
    ),
    "no number left for a Pasal": (
        (sisip(RL),), "perubahan-tempat", "perubahan[1].sesudah",
        "Sesudah Pasal 2 sudah ada Pasal 2A; di antaranya tidak ada nomor lagi.",
        "Sisipkan sesudah Pasal 2A: sesudah: keamanan.",
    ),
    "no number left for an ayat": (
        (sisip_ayat(RL, "1"),), "perubahan-tempat", "perubahan[1].ayat",
        "Sesudah ayat (1) Pasal 2 (“ruang-lingkup”) sudah ada ayat (1a); di antaranya tidak ada nomor lagi.",
        "Sisipkan sesudah ayat (1a): ayat: 1a.",
    ),
    "Pasal changed twice": (
        (ubah(RL), ubah(RL)), "perubahan-ganda", "perubahan[2].ubah",
        "Pasal 2 (“ruang-lingkup”) sudah diubah atau dihapus oleh perubahan ke-1.",
        "Gabungkan menjadi satu perubahan, atau hapus salah satunya.",
    ),
    "Pasal changed and deleted": (
        (ubah(RL), change(hapus=RL)), "perubahan-ganda", "perubahan[2].hapus",
        "Pasal 2 (“ruang-lingkup”) sudah diubah atau dihapus oleh perubahan ke-1.",
        "Gabungkan menjadi satu perubahan, atau hapus salah satunya.",
    ),
    "ayat of a changed Pasal": (
        (ubah("maksud"), ubah(RL), sisip_ayat(RL, "2")), "perubahan-ganda", "perubahan[3].sesudah",
        "Pasal 2 (“ruang-lingkup”) sudah diubah atau dihapus oleh perubahan ke-2.",
        "Gabungkan menjadi satu perubahan, atau hapus salah satunya.",
    ),
    "Pasal of a changed ayat": (
        (ubah(RL, ayat="2"), change(hapus=RL)), "perubahan-ganda", "perubahan[2].hapus",
        "Pasal 2 (“ruang-lingkup”) sudah diubah atau dihapus oleh perubahan ke-1.",
        "Gabungkan menjadi satu perubahan, atau hapus salah satunya.",
    ),
    "ayat changed and deleted": (
        (ubah(RL, ayat="2"), change(hapus=RL, ayat="2")), "perubahan-ganda", "perubahan[2].ayat",
        "Ayat (2) Pasal 2 (“ruang-lingkup”) sudah diubah atau dihapus oleh perubahan ke-1.",
        "Gabungkan menjadi satu perubahan, atau hapus salah satunya.",
    ),
    "label of a Pasal": (
        (sisip("maksud", label=JW),), "label-ganda", "perubahan[1].label",
        "Label “jangka-waktu” sudah menjadi label Pasal 4.", "Beri Pasal yang disisipkan label lain.",
    ),
    "label given twice": (
        (sisip("maksud", label="x"), sisip("maksud", label="x")), "label-ganda", "perubahan[2].label",
        "Label “x” sudah dipakai Pasal lain yang disisipkan oleh adendum ini.", "Beri setiap Pasal label sendiri.",
    ),
    "label of another ayat": (
        (ubah(RL, "(1) [#lingkup] Dua", ayat="2"),), "label-ganda", "perubahan[1].ayat",
        "Label “ruang-lingkup#lingkup” dipakai 2 kali dalam Pasal 2 yang diubah.", "Beri setiap satuan label sendiri.",
    ),
}  # fmt: skip


@every("case", FAULTS)
def test_fault(case: str) -> None:
    changes, code, path, message, hint = FAULTS[case]
    _, findings = worked(earlier(), changes)
    found = [(f.name, f.level, f.where.path, f.message, f.hint) for f in findings]
    assert found == [(code, Level.GALAT, path, message, hint)]


def test_all_faults_at_once_and_the_sound_changes_worked_in() -> None:
    changes = [ubah("tidak-ada"), ubah("maksud"), change(hapus=RL, ayat="9"), sisip("tidak-ada", label=JW)]
    hasil, findings = worked(pohon_of(INDUK), changes)
    assert [(f.name, f.where.line) for f in findings] == [
        ("perubahan-tak-ada", 1), ("perubahan-ayat", 3), ("perubahan-tak-ada", 4), ("label-ganda", 4),
    ]  # fmt: skip
    assert [point.dikutip for point in hasil.butir] == [("maksud",)]


def test_change_without_readable_text_is_left_out() -> None:
    """Who could not read it has said so; a change of the same Pasal is then no second one."""
    pohon = pohon_of(INDUK)
    changes = [ubah("maksud"), change(ubah=RL), ubah(RL, ayat="2"), sisip(RL), change(hapus=RL)]
    hasil, findings = terapkan(Adendum(pohon, changes, {0: Baru((), blocks_of("Baru"))}, where))
    assert findings == ()
    assert [point.bunyi[-8:] for point in hasil.butir] == ["berikut:", "dihapus."]


def test_empty_text_is_no_deletion() -> None:
    pohon = pohon_of(INDUK)
    none = "{# kelak #}"
    changes = [ubah("maksud", none), ubah(RL, none, ayat="2"), change(ubah=KO), sisip(RL, teks=none)]
    hasil, findings = terapkan(Adendum(pohon, changes, dict.fromkeys(range(4), Baru((), ())), where))
    assert hasil == Hasil(pohon, ())
    paths = ["perubahan[1].teks", "perubahan[2].teks", "perubahan[3].ubah", "perubahan[4].teks"]
    assert [(f.name, f.where.path) for f in findings] == [("kerangka-kosong", path) for path in paths]


def test_no_living_ayat_to_name() -> None:
    pohon = applied(change(hapus=JW, ayat="1"), change(hapus=JW, ayat="2")).pohon
    _, (finding,) = worked(pohon, [ubah(JW, ayat="3")])
    assert finding.hint == "Semua ayatnya sudah dihapus."


def test_of_two_pasal_with_one_label_the_last_is_changed() -> None:
    """As a rujukan means it; that the label is there twice is said elsewhere."""
    first, second = pohon_of({"satu": "Satu", "dua": "Dua"}).pasal
    pohon = Pohon((), (), (), (replace(first, label="dua"), second), (), ())
    after = applied(ubah("dua"), sisip("dua"), pohon=pohon).pohon
    assert numbers(after) == ["1", "2", "3"]
    assert [item == before for item, before in zip(after.pasal, pohon.pasal, strict=False)] == [True, False]


# Quoting


def test_quoted_pasal_is_plain_text() -> None:
    before = pohon_of(
        {
            "satu": '(1) [#awal] Lihat {{ rujuk("dua") }} lalu:\na. {{ rujuk("satu#awal", huruf="b") }}\nb. x\n'
            '| {{ rujuk("dua") }} | y |',
            "dua": '{{ rujuk("satu", ayat="1") }} dan {{ isian("nama") }}',
        }
    )
    resolved, findings = resolve_pohon(before)
    assert findings == ()
    assert any(isinstance(piece, Link) for piece in resolved.pasal[1].content[0].content)  # type: ignore[union-attr]
    quoted = salin(resolved, ["dua", "satu"])
    assert [item.label for item in quoted] == ["dua", "satu"]
    pieces = [p for item in quoted for block in walk(item.content) for line in lines(block) for p in line]
    assert {type(piece).__name__ for piece in pieces} == {"Text", "Isian"}
    assert outline(Pohon((), (), (), quoted, (), ())) == outline(Pohon((), (), (), resolved.pasal[::-1], (), ()))
    assert all(not item.bookmark for item in quoted)
    assert all(not b.bookmark for item in quoted for b in walk(item.content) if isinstance(b, Unit))
    assert next(b.label for b in walk(quoted[1].content) if isinstance(b, Unit)) == "awal"


def lines(block: Block) -> list[tuple[object, ...]]:
    """The lines of one block."""
    if isinstance(block, Table):
        return [cell for row in block.rows for cell in row.cells]
    return [block.content] if isinstance(block, Unit) else []


def test_quoted_lines_are_joined() -> None:
    link = Link("Pasal\u00a04", "_Pasal_empat", relative=True)
    table = Table("daftar", (Row(((Text("lihat "), link),)),))
    pasal = Pasal("satu", (Text("SATU"),), (table, Kutipan(1)), "1", "_Pasal_satu")
    (quoted,) = salin(Pohon((), (), (), (pasal,), (), ()), ["satu"])
    assert quoted.content == (Table("daftar", (Row(((Text("lihat Pasal\u00a04"),),)),)), Kutipan(1))
    assert quoted.bookmark == ""


# Any sequence of changes


@st.composite
def adendum(draw: st.DrawFn, pohon: Pohon) -> list[Perubahan]:
    """Changes of one adendum, most of them sound."""
    made: list[Perubahan] = []
    for _ in range(draw(st.integers(1, 6))):
        item = draw(st.sampled_from(pohon.pasal))
        ayat = [u.number.strip("()") for u in item.content if isinstance(u, Unit) and u.number]
        way = draw(st.sampled_from(("ubah", "hapus", "sesudah")))
        fields = {way: item.label}
        narrowed: bool = draw(st.booleans())
        if ayat and narrowed:
            fields["ayat"] = draw(st.sampled_from(ayat))
        if way != "hapus":
            several: bool = draw(st.booleans()) and "ayat" not in fields
            fields["teks"] = "(1) Satu.\n(2) Dua." if several else "Bunyi lain."
        if way == "sesudah" and "ayat" not in fields:
            fields["judul"] = draw(st.sampled_from(("Keamanan", "Data", "Maksud")))
        made.append(change(**fields))
    return made


def in_order(found: Sequence[str]) -> bool:
    """Whether numbers ascend, each once."""
    read = [Nomor.dari(number) for number in found]
    return all(one < other for one, other in pairwise(read))


@given(st.data())
def test_any_chain_keeps_numbers_in_order_and_the_rest_as_it_was(data: st.DataObject) -> None:
    pohon = pohon_of(INDUK)
    for _ in range(3):
        changes = data.draw(adendum(pohon))
        lengkap = data.draw(st.booleans())
        hasil, findings = worked(pohon, changes, lengkap=lengkap)
        bad = {f.where.line for f in findings}
        sound = [each for place, each in enumerate(changes, 1) if place not in bad]
        again, none = worked(pohon, sound, lengkap=lengkap)
        assert (again.butir, none) == (hasil.butir, ())
        assert in_order(numbers(hasil.pohon))
        for item in hasil.pohon.pasal:
            assert in_order([u.number for u in item.content if isinstance(u, Unit) and u.number])
        after = {item.label: item for item in hasil.pohon.pasal}
        assert len(after) == len(hasil.pohon.pasal)
        touched = {each.target for each in sound if each.ayat or not each.sesudah}
        assert all(after[item.label] == item for item in pohon.pasal if item.label not in touched)
        assert [after[item.label].number for item in pohon.pasal] == numbers(pohon)
        quoted = {label for point in hasil.butir for label in point.dikutip}
        changed = {item.label for item in hasil.pohon.pasal if item not in pohon.pasal and not item.dihapus}
        assert changed <= quoted <= after.keys()
        pohon = hasil.pohon


def test_rujukan_finds_what_was_inserted() -> None:
    pohon = applied(sisip("maksud", "Baru", label="baru"), sisip_ayat(RL, "1")).pohon
    text = f'{{{{ rujuk("baru") }}}} dan {{{{ rujuk("{RL}", ayat="1a") }}}} dan {{{{ rujuk("{RL}#rinci") }}}}'
    after = applied(ubah("penutup", text), pohon=pohon).pohon
    assert any(isinstance(piece, Rujukan) for piece in after.pasal[-1].content[0].content)  # type: ignore[union-attr]
    resolved, findings = resolve_pohon(after)
    assert findings == ()
    assert pasal_text(resolved, "penutup") == "Pasal 1A dan Pasal 2 ayat (1a) dan Pasal 2 ayat (2)."
