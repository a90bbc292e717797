"""A rujukan follows its target wherever the numbering puts it."""

import re
from collections.abc import Mapping

import pytest
from _helpers import document, findings_of, text_of

from kerjasama_docs.naskah.tree.inline import Link, Rujukan, plain
from kerjasama_docs.naskah.tree.pohon import Kind, Pasal, Unit
from kerjasama_docs.naskah.tree.walk import all_lines, walk

OWN = "keamanan"


def own(text: str, **more: object) -> dict[str, object]:
    """A Pasal of the drafter's own, after the ruang lingkup unless said otherwise."""
    place = {} if {"sesudah", "sebelum"} & more.keys() else {"sesudah": "ruang-lingkup"}
    return {"judul": "Keamanan", "label": OWN, "teks": text, **place, **more}


def pasal_of(text: str, judul: str) -> str:
    """The text of the Pasal with that title."""
    found = re.search(rf"^Pasal \d+\n{judul}\n\n(.*?)(?:\n\n|\Z)", text, re.MULTILINE | re.DOTALL)
    assert found, judul
    return found[1]


def keamanan(text: str, **fields: object) -> str:
    """What is printed in the drafter's own Pasal."""
    return pasal_of(text_of(pasal_tambahan=[own(text)], **fields), "KEAMANAN")


# The minimal Nota Kesepahaman: Pasal 1 maksud-dan-tujuan, Pasal 2 ruang-lingkup, Pasal 3 our own, Pasal 4 pelaksanaan.
CASES = {
    '{{ rujuk("ruang-lingkup") }}': "Pasal 2",
    '{{ dimaksud("ruang-lingkup") }}': "sebagaimana dimaksud dalam Pasal 2",
    '{{ rujuk("pelaksanaan", ayat=2) }}': "Pasal 4 ayat (2)",
    '{{ rujuk("pelaksanaan", ayat="2") }}': "Pasal 4 ayat (2)",
    '{{ dimaksud("pelaksanaan", ayat=2) }}': "sebagaimana dimaksud dalam Pasal 4 ayat (2)",
    '{{ dimaksud("pelaksanaan#tindak-lanjut") }}': "sebagaimana dimaksud dalam Pasal 4 ayat (2)",
    '{{ rujuk("pengakhiran-kesepahaman", ayat=2, huruf="b") }}': "Pasal 10 ayat (2) huruf b",
    '{{ rujuk("pengakhiran-kesepahaman#sebab", huruf="c") }}': "Pasal 10 ayat (2) huruf c",
    '{{ rujuk("penutup") }} dan {{ rujuk("ruang-lingkup") }}': "Pasal 15 dan Pasal 2",
}


@pytest.mark.parametrize("typed", CASES)
def test_other_pasal(typed: str) -> None:
    assert keamanan(f"Lihat {typed}") == f"Lihat {CASES[typed]}."


SAME = """
(1) [#satu] Satu:
a. [#butir] x
b. y
1. [#angka] z
2. w
(2) Dua %s
(3) Tiga
"""
SAME_CASES = {
    '{{ rujuk("#satu") }}': "ayat (1)",
    '{{ dimaksud("#satu") }}': "sebagaimana dimaksud pada ayat (1)",
    '{{ dimaksud("keamanan#satu") }}': "sebagaimana dimaksud pada ayat (1)",
    '{{ dimaksud("keamanan", ayat=3) }}': "sebagaimana dimaksud pada ayat (3)",
    '{{ dimaksud("#satu", huruf="b") }}': "sebagaimana dimaksud pada ayat (1) huruf b",
    '{{ dimaksud("#butir") }}': "sebagaimana dimaksud pada ayat (1) huruf a",
    '{{ rujuk("#angka") }}': "ayat (1) huruf b angka 1",
    '{{ rujuk("#satu", huruf="b", angka=2) }}': "ayat (1) huruf b angka 2",
}


@pytest.mark.parametrize("typed", SAME_CASES)
def test_same_pasal(typed: str) -> None:
    assert f"(2) Dua {SAME_CASES[typed]}." in keamanan(SAME % typed)


DEEP = """
(1) Satu:
a. huruf:
1. angka:
a) [#hk] satu
b) dua:
1) [#ak] x
2) y
(2) Dua %s
"""
DEEP_CASES = {
    '{{ rujuk("#hk") }}': "ayat (1) huruf a angka 1 huruf a",
    '{{ rujuk("#ak") }}': "ayat (1) huruf a angka 1 huruf b angka 1",
}


@pytest.mark.parametrize("typed", DEEP_CASES)
def test_number_with_a_bracket_is_no_link(typed: str) -> None:
    r"""Word prints ``REF \n`` of ``a)`` with its bracket, so that a field would differ from what stands in it."""
    pohon = document(pasal_tambahan=[own(DEEP % typed)]).built.pohon
    (line,) = [line for line, pasal in all_lines(pohon) if pasal and pasal.label == OWN and "Dua" in plain(line)]
    assert plain(line).replace("\u00a0", " ") == f"Dua {DEEP_CASES[typed]}."
    assert [piece.text for piece in line if isinstance(piece, Link)] == ["(1)", "a", "1"]
    units = (unit for item in pohon.pasal for unit in walk(item.content) if isinstance(unit, Unit))
    assert not [unit for unit in units if unit.kind in {Kind.HURUF_KURUNG, Kind.ANGKA_KURUNG} and unit.bookmark]


def test_same_ayat_leaves_the_ayat_out() -> None:
    text = '(1) [#satu] Satu:\na. [#x] x\nb. y {{ dimaksud("#x") }}\nc. z\n(2) Dua'
    assert "b. y sebagaimana dimaksud dalam huruf a; dan" in keamanan(text)


def test_huruf_in_a_pasal_without_ayat() -> None:
    text = 'Kegiatan:\na. [#x] x\nb. y {{ dimaksud("#x") }}'
    assert "b. y sebagaimana dimaksud dalam huruf a." in keamanan(text)
    assert pasal_of(
        text_of(pasal_tambahan=[own("Lihat {{ rujuk('ruang-lingkup', huruf='b') }}")], ruang_lingkup=["satu", "dua"]),
        "KEAMANAN",
    ) == "Lihat Pasal 2 huruf b."  # fmt: skip


def test_definition_is_an_angka() -> None:
    terms = [{"istilah": "Peserta", "arti": "orang"}, {"istilah": "Mentor", "arti": "orang lain"}]
    fields: Mapping[str, object] = {"definisi": terms}
    assert keamanan('Lihat {{ rujuk("ketentuan-umum", angka=1) }}', **fields) == "Lihat Pasal 1 angka 1."


def test_bundled_klausul_may_point_to_the_drafters_own() -> None:
    replaced = {"penutup": {"teks": 'Penutup {{ dimaksud("keamanan#inti") }}'}}
    text = text_of(pasal_tambahan=[own("(1) [#inti] Inti\n(2) Lain")], klausul=replaced)
    assert pasal_of(text, "PENUTUP") == "Penutup sebagaimana dimaksud dalam Pasal 3 ayat (1)."


def test_opening_and_lampiran_may_point_to_a_pasal() -> None:
    text = text_of(
        klausul={"kesepakatan": {"teks": 'sepakat menurut {{ rujuk("ruang-lingkup") }}:'}},
        lampiran=[{"judul": "Rincian", "teks": 'Rincian {{ dimaksud("pelaksanaan", ayat=1) }}'}],
    )
    assert "sepakat menurut Pasal 2:" in text
    assert "Rincian sebagaimana dimaksud dalam Pasal 3 ayat (1)." in text


def test_cell_of_a_table() -> None:
    assert keamanan('| Dasar | {{ rujuk("ruang-lingkup") }} |') == "| Dasar | Pasal 2 |"


def test_switching_a_klausul_off_moves_all_numbers() -> None:
    typed = 'Lihat {{ rujuk("penutup") }}'
    assert keamanan(typed) == "Lihat Pasal 15."
    assert keamanan(typed, klausul={"korespondensi": "tidak"}) == "Lihat Pasal 14."
    assert (
        keamanan(typed, klausul={"korespondensi": "tidak", "publikasi": "ya", "kerahasiaan": "ya"}) == "Lihat Pasal 16."
    )


def test_own_pasal_stand_in_the_order_of_the_file() -> None:
    pasal = [
        {"judul": "Satu", "teks": "Satu", "sesudah": "ruang-lingkup"},
        {"judul": "Dua", "teks": "Dua", "sesudah": "ruang-lingkup"},
        {"judul": "Tiga", "teks": "Tiga", "sesudah": "empat"},
        {"judul": "Empat", "teks": "Empat", "sebelum": "penutup"},
        {"judul": "Lima", "teks": "Lima"},
    ]
    titles = [item.label for item in document(pasal_tambahan=pasal).built.pohon.pasal]
    assert titles[1:5] == ["ruang-lingkup", "satu", "dua", "pelaksanaan"]
    assert titles[-4:] == ["empat", "tiga", "lima", "penutup"]


def beside(judul: str, **place: str) -> dict[str, str]:
    """A Pasal of the drafter's own with its place."""
    return {"judul": judul, "label": judul.lower(), "teks": judul, **place}


ORDERS = {
    "behind all that hangs on the anchor": (
        [
            beside("Satu", sesudah="ruang-lingkup"),
            beside("Dua", sesudah="satu"),
            beside("Tiga", sesudah="ruang-lingkup"),
        ],
        ["ruang-lingkup", "satu", "dua", "tiga", "pelaksanaan"],
    ),
    "named before it stands": (
        [beside("Dua", sesudah="satu"), beside("Tiga", sesudah="dua"), beside("Satu", sesudah="ruang-lingkup")],
        ["ruang-lingkup", "satu", "dua", "tiga", "pelaksanaan"],
    ),
    "before one that hangs on another": (
        [beside("Satu", sesudah="ruang-lingkup"), beside("Nol", sebelum="satu"), beside("Dua", sesudah="nol")],
        ["ruang-lingkup", "nol", "dua", "satu", "pelaksanaan"],
    ),
    "before in the order of the file": (
        [beside("Satu", sebelum="pelaksanaan"), beside("Dua", sebelum="pelaksanaan")],
        ["ruang-lingkup", "satu", "dua", "pelaksanaan"],
    ),
}


@pytest.mark.parametrize("name", ORDERS)
def test_place_of_own_pasal(name: str) -> None:
    typed, expected = ORDERS[name]
    labels = [item.label for item in document(pasal_tambahan=typed).built.pohon.pasal]
    assert labels[1 : 1 + len(expected)] == expected


def test_places_in_a_circle() -> None:
    typed = [
        beside("Satu", sesudah="dua"),
        beside("Dua", sesudah="satu"),
        beside("Tiga", sesudah="dua"),
        beside("Empat", sebelum="empat"),
    ]
    found = findings_of(lambda: document(pasal_tambahan=typed))
    assert [(item.name, item.where.path) for item in found] == [
        ("tempat-melingkar", "pasal_tambahan[1].sesudah"),
        ("tempat-melingkar", "pasal_tambahan[4].sebelum"),
    ]
    assert found[0].message == "Tempat Pasal melingkar: “Satu” → “Dua” → “Satu”; tidak satu pun punya tempat."


def test_only_the_absent_anchor_is_said() -> None:
    typed = [beside("Satu", sesudah="duaa"), beside("Dua", sesudah="satu")]
    (finding,) = findings_of(lambda: document(pasal_tambahan=typed))
    assert (finding.name, finding.where.path) == ("nama-tak-dikenal", "pasal_tambahan[1].sesudah")
    assert finding.hint == "Mungkin maksudnya “dua”."


def test_label_made_from_a_title_does_not_hide_a_klausul() -> None:
    pasal = [{"judul": "Pendanaan", "teks": "Satu"}, {"judul": "Pendanaan", "teks": "Dua"}]
    labels = [item.label for item in document(pasal_tambahan=pasal).built.pohon.pasal]
    assert labels[-3:] == ["pendanaan-2", "pendanaan-3", "penutup"]


ABSENT = {
    '{{ rujuk("ruang-linkup") }}': ("“ruang-linkup”", "Mungkin maksudnya “ruang-lingkup”."),
    '{{ rujuk("pelaksanaan#kegiatn") }}': ("“pelaksanaan#kegiatn”", "Mungkin maksudnya “pelaksanaan#kegiatan”."),
    '{{ rujuk("#inti") }}': ("“keamanan#inti”", "Mungkin maksudnya “keamanan”."),
    '{{ rujuk("pelaksanaan", ayat=9) }}': ("“pelaksanaan” ayat (9)", "Periksa nomor ayat"),
    '{{ rujuk("pengakhiran-kesepahaman", ayat=2, huruf="z") }}': ("ayat (2) huruf z", "Periksa nomor ayat"),
    '{{ rujuk("ruang-lingkup", ayat=1) }}': ("“ruang-lingkup” ayat (1)", "Periksa nomor ayat"),
    '{{ rujuk("kerahasiaan") }}': ("klausul yang tidak dipakai", "Pakai dengan klausul.kerahasiaan.pakai: ya, atau"),
    '{{ rujuk("komparisi") }}': ("“komparisi”", "Yang ada: jangka-waktu,"),
}  # fmt: skip


@pytest.mark.parametrize("typed", ABSENT)
def test_absent_target_is_a_finding(typed: str) -> None:
    (finding,) = findings_of(lambda: keamanan(f"(1) Satu\n(2) Dua\na. x {typed}\nb. y"))
    said, hint = ABSENT[typed]
    assert finding.name == "rujukan-tak-ada"
    assert said in finding.message
    assert hint in finding.hint
    assert finding.where.unit == "Pasal 3 ayat (2) huruf a"
    assert finding.where.path == "pasal_tambahan[1].teks"


SELF = [
    '(1) [#a] Lihat {{ rujuk("#a") }}\n(2) x',
    'Lihat {{ rujuk("keamanan") }}',
    '(1) x\na. [#b] y {{ dimaksud("#b") }}\nb. z',
]


@pytest.mark.parametrize("typed", SELF)
def test_self_reference_is_a_finding(typed: str) -> None:
    (finding,) = findings_of(lambda: keamanan(typed))
    assert finding.name == "rujukan-sendiri"
    assert "tempatnya sendiri (Pasal 3" in finding.message


def test_parent_of_the_place_is_a_self_reference_too() -> None:
    (finding,) = findings_of(lambda: keamanan('(1) [#a] Lihat:\na. x {{ dimaksud("#a") }}\nb. y'))
    assert finding.name == "rujukan-sendiri"


WRONG_CALLS = [
    '{{ rujuk("x", ayat="dua") }}',
    "{{ rujuk() }}",
    "{{ rujuk(none) }}",
    '{{ rujuk("x", pasal=2) }}',
    '{{ rujuk("") }}',
    "{{ rujuk(judul, ayat=judul) }}",
]


@pytest.mark.parametrize("typed", WRONG_CALLS)
def test_wrong_call_is_a_finding(typed: str) -> None:
    (finding,) = findings_of(lambda: keamanan(typed))
    assert finding.name == "klausul-jinja"


def test_all_absent_targets_at_once() -> None:
    found = findings_of(lambda: keamanan('(1) {{ rujuk("x") }}\n(2) {{ rujuk("y") }}\n(3) {{ rujuk("#z") }}'))
    assert len(found) == 3


def test_tree_has_links_with_bookmarks_and_no_rujukan_left() -> None:
    pohon = document(pasal_tambahan=[own(SAME % '{{ dimaksud("#angka") }}')]).built.pohon
    pieces = [piece for line, _ in all_lines(pohon) for piece in line]
    marks = {item.bookmark for item in pohon.pasal if item.bookmark}
    marks |= {
        unit.bookmark for item in pohon.pasal for unit in walk(item.content) if isinstance(unit, Unit) and unit.bookmark
    }
    links = [piece for piece in pieces if isinstance(piece, Link)]
    assert len(links) > 10
    assert not [piece for piece in pieces if isinstance(piece, Rujukan)]
    assert {link.bookmark for link in links} == marks


def test_every_link_says_the_number_of_its_target() -> None:
    pohon = document(pasal_tambahan=[own(SAME % '{{ rujuk("#angka") }}')]).built.pohon
    number: dict[str, str] = {}
    targets: list[Pasal | Unit] = [
        *pohon.pasal,
        *(u for p in pohon.pasal for u in walk(p.content) if isinstance(u, Unit)),
    ]
    for target in targets:
        shown = f"Pasal {target.number}" if isinstance(target, Pasal) else target.number.rstrip(".")
        if target.bookmark:
            assert target.bookmark not in number, "a bookmark stands at one place"
            number[target.bookmark] = shown
    links = [piece for line, _ in all_lines(pohon) for piece in line if isinstance(piece, Link)]
    assert links
    assert all(link.text.replace("\u00a0", " ") == number[link.bookmark] for link in links)


def marks_of(*tambahan: dict[str, object]) -> dict[str, str]:
    """The bookmarks of the minimal Nota Kesepahaman, by the text they stand on without its figures."""
    pohon = document(pasal_tambahan=[*tambahan]).built.pohon
    units = [unit for item in pohon.pasal for unit in walk(item.content) if isinstance(unit, Unit)]
    marked = {re.sub(r"\d", "", plain(unit.content)): unit.bookmark for unit in units if unit.bookmark}
    return marked | {plain(item.judul): item.bookmark for item in pohon.pasal if item.bookmark}


def test_a_rujukan_more_renames_no_bookmark() -> None:
    """Else every comparison of two Word files shows changes that nobody made."""
    before = marks_of(own("Satu"))
    first = own(
        '(1) {{ rujuk("maksud-dan-tujuan") }}\n(2) {{ rujuk("#dua") }}, {{ rujuk("#dua", huruf="b") }}\n'
        "(3) [#dua] Dua:\na. x\nb. y",
        label="lain",
        judul="Lain",
        sebelum="ruang-lingkup",
    )
    after = marks_of(first, own("Satu"))
    assert before
    assert before.items() < after.items()
    assert {"_Pasal_maksud_dan_tujuan", "_Pasal_lain__dua", "_Pasal_lain__dua__huruf_b"} <= set(after.values())


def test_of_units_with_one_label_each_has_its_own_bookmark() -> None:
    """A loop gives one label to several; the last of them is meant by it, another is named by its number."""
    text = "(1) [#sama] Satu\n(2) [#sama] Dua\n(3) {{ rujuk('keamanan', ayat=1) }}, {{ rujuk('#sama') }}"
    found = marks_of(own(text))
    assert {name: mark for name, mark in found.items() if "keamanan" in mark} == {
        "Satu.": "_Pasal_keamanan__ayat1",
        "Dua.": "_Pasal_keamanan__sama",
    }


def test_two_pasal_with_one_label_share_no_bookmark() -> None:
    twice = [own("Satu"), own("Dua"), own('Lihat {{ rujuk("keamanan") }}', label="lain", judul="Lain")]
    pohon = document(pasal_tambahan=twice).built.pohon
    assert len([item for item in pohon.pasal if item.label == OWN]) == 2
    marks = [item.bookmark for item in pohon.pasal if item.bookmark]
    assert len(marks) == len(set(marks))


def test_target_that_was_switched_off() -> None:
    found = findings_of(lambda: text_of(klausul={"ruang-lingkup": "tidak"}))
    assert {(f.name, f.where.unit) for f in found} == {("rujukan-tak-ada", "Pasal 2 ayat (1)")}
    assert all("“ruang-lingkup” menunjuk klausul yang tidak dipakai" in f.message for f in found)


PERIOD = "jangka-waktu"
PERIODS = {
    "without its label": ("Nota Kesepahaman ini berlaku selama 2 (dua) tahun.", "dalam Pasal 8 telah"),
    "with its label": ("(1) Umum\n(2) [#jangka-waktu] Berlaku 2 (dua) tahun", "dalam Pasal 8 ayat (2) telah"),
    "with the label on a huruf": ("Masa:\na. [#jangka-waktu] 2 (dua) tahun\nb. y", "dalam Pasal 8 huruf a telah"),
    "left as it is": (None, "dalam Pasal 8 ayat (1) telah"),
}


@pytest.mark.parametrize("case", PERIODS)
def test_a_klausul_names_what_is_left_of_an_ayat_that_the_drafter_worded_anew(case: str) -> None:
    typed, said = PERIODS[case]
    text = text_of(jangka_waktu="2 tahun", klausul={PERIOD: {"teks": typed}} if typed else {})
    assert f"apabila jangka waktu sebagaimana dimaksud {said} lewat" in pasal_of(text, "PENGAKHIRAN")


def test_a_huruf_falls_back_with_its_pasal() -> None:
    """A second klausul, a second kind: a sanction worded anew has no huruf that ends the kerja sama."""
    fields = {"jenis": "perjanjian-kerja-sama", "varian": "ksdpk"}
    pihak = [{"golongan": "pemerintah-daerah"}, {"golongan": "badan-usaha"}]
    own_text = {"sanksi": {"teks": "PIHAK yang melanggar membayar ganti kerugian."}}
    whole, changed = (text_of(**fields, pihak=pihak, klausul=each) for each in ({}, own_text))
    ending = r"diakhiri sebagai sanksi sebagaimana dimaksud dalam Pasal (\d+)(.*)\."
    assert re.findall(ending, whole)[0][1] == " ayat (1) huruf c"
    assert re.findall(ending, changed)[0][1] == ""


def test_what_the_drafter_names_himself_is_never_guessed() -> None:
    typed = own('Lihat {{ rujuk("jangka-waktu#jangka-waktu") }}')
    fields = {"klausul": {PERIOD: {"teks": "Berlaku 2 (dua) tahun."}}, "pasal_tambahan": [typed]}
    (finding,) = findings_of(lambda: text_of(**fields))
    assert (finding.name, finding.where.path) == ("rujukan-tak-ada", f"klausul.{PERIOD}.teks")


def test_a_klausul_that_nobody_worded_anew_has_the_ayat_that_others_name() -> None:
    """The fallback hides no label that the templates themselves have wrong."""
    pohon = document().built.pohon
    assert not any(item.diketik for item in pohon.pasal)
    assert [item.diketik for item in document(pasal_tambahan=[own("Satu")]).built.pohon.pasal].count(True) == 1
