"""Lists and the punctuation of a rincian."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kerjasama_docs.language import Kata, daftar, kata_akhir, kata_penghubung, rincian, sebagian, tanpa_akhiran

ITEM = st.text("ab .;,:S.H()dan atau/").map(lambda text: f"butir {text}")
"""Never only punctuation and a joining word, which is refused as an empty item."""
ITEMS = st.lists(ITEM, min_size=1, max_size=5)
KATA = st.sampled_from(["dan", "atau", "dan/atau"])


@pytest.mark.parametrize(
    ("items", "kata", "text"),
    [
        (["a"], "dan", "a"),
        (["a", "b"], "dan", "a dan b"),
        (["a", "b", "c"], "dan", "a, b, dan c"),
        (["a", "b", "c"], "atau", "a, b, atau c"),
        (["a", "b"], "dan/atau", "a dan/atau b"),
        (["a ", " b", "c", "d"], "dan/atau", "a, b, c, dan/atau d"),
    ],
)
def test_daftar(items: list[str], kata: Kata, text: str) -> None:
    assert daftar(items, kata) == text


@pytest.mark.parametrize(
    ("items", "kata", "punctuated"),
    [
        (["a"], "dan", ("a.",)),
        (["a", "b"], "dan", ("a; dan", "b.")),
        (["a", "b", "c"], "atau", ("a;", "b; atau", "c.")),
        (["a;", "b; dan", "c."], "dan/atau", ("a;", "b; dan/atau", "c.")),
        (["a,", "b , dan", "c"], "dan", ("a;", "b; dan", "c.")),
        (["memantau dan", "menilai;"], "dan", ("memantau; dan", "menilai.")),
        (["a;", "b; DAN/ATAU ", "c;"], "dan", ("a;", "b; dan", "c.")),
        (
            ["oleh Budi, S.H.;", "oleh Ani, M.Si.", "Ali, S.E."],
            "dan",
            ("oleh Budi, S.H.;", "oleh Ani, M.Si.; dan", "Ali, S.E."),
        ),
        (["PT Maju Tbk.", "surat, akta, dll."], "dan", ("PT Maju Tbk.; dan", "surat, akta, dll.")),
        (["meliputi:", "bantuan"], "dan", ("meliputi:", "bantuan.")),
        (["dana dan sarana", "berjalan"], "dan", ("dana dan sarana; dan", "berjalan.")),
    ],
)
def test_rincian(items: list[str], kata: Kata, punctuated: tuple[str, ...]) -> None:
    assert rincian(items, kata) == punctuated


def test_rincian_of_a_deeper_level_closes_as_asked() -> None:
    assert rincian(["a", "b."], akhir="; dan") == ("a; dan", "b; dan")
    assert rincian(["a", "b"], akhir=";") == ("a; dan", "b;")


@given(ITEMS, KATA)
def test_rincian_twice_is_rincian_once(items: list[str], kata: Kata) -> None:
    once = rincian(items, kata)
    assert rincian(once, kata) == once


@given(st.lists(st.sampled_from(["dana", "sarana dan prasarana", "S.H."]), min_size=2, max_size=5), KATA)
def test_the_joining_word_is_found_again(items: list[str], kata: Kata) -> None:
    assert kata_penghubung(rincian(items, kata)) == kata


@pytest.mark.parametrize(
    ("items", "kata"),
    [
        (["a;", "b; dan", "c."], "dan"),
        (["a;", "b; dan/atau ", "c."], "dan/atau"),
        (["a", "b, Atau", "c"], "atau"),
        (["a dan", "b"], "dan"),
        (["a; dan", "b", "c"], None),
        (["padan", "b"], None),
        (["a; dan"], None),
        ([], None),
    ],
)
def test_kata_penghubung(items: list[str], kata: Kata | None) -> None:
    assert kata_penghubung(items) == kata


@pytest.mark.parametrize("items", [[], [""], ["a", "  "]])
def test_empty_lists_and_items_are_refused(items: list[str]) -> None:
    with pytest.raises(ValueError, match="butir kosong"):
        daftar(items)
    with pytest.raises(ValueError, match="butir kosong"):
        rincian(items)


def test_punctuation_alone_is_no_item() -> None:
    with pytest.raises(ValueError, match="butir kosong"):
        rincian(["a", "; ."])


def test_another_joining_word_is_refused() -> None:
    with pytest.raises(ValueError, match='Kata penghubung "serta" tidak dikenal; pakai dan, atau, atau dan/atau'):
        daftar(["a", "b"], "serta")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("count", "text"), [(0, ""), (1, "1"), (2, "1; 2"), (3, "1; 2, dan 1 baris lain"), (9, "1; 2, dan 7 baris lain")]
)
def test_of_many_items_the_first_are_named_and_the_others_counted(count: int, text: str) -> None:
    assert sebagian([*map(str, range(1, count + 1))], 2, lain="baris lain", pemisah="; ") == text
    assert sebagian([*"abc"], 2) == "a, b, dan 1 lainnya"


@pytest.mark.parametrize("mark", [".", ";", ", ", ". ", " .", ";.", "dan ", "; dan ", "S.", "( "])
def test_a_text_of_twenty_thousand_marks_is_read_to_its_end(mark: str) -> None:
    long = mark * (200_000 // len(mark))
    assert kata_akhir(f"menilai{long}; atau ;") == "atau"
    assert tanpa_akhiran(f"menilai{long}kata; atau").endswith(f"{mark}kata")
    assert kata_akhir(f"menilai; dan {long}x") is None


@pytest.mark.parametrize(
    ("text", "left", "word"),
    [
        ("menilai;\u00a0dan/atau .", "menilai", "dan/atau"),
        ("menilai dan\n", "menilai", "dan"),
        ("Wardan", "Wardan", None),
        ("dan", "dan", None),
        (" dan", "", "dan"),
        ("menilai/atau", "menilai/atau", None),
        ("menilai ATAU;", "menilai", "atau"),
    ],
)
def test_the_joining_word_stands_behind_a_blank_or_a_mark(text: str, left: str, word: str | None) -> None:
    assert (tanpa_akhiran(text), kata_akhir(text)) == (left, word)
