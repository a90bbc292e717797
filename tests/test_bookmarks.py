"""Names of bookmarks: what Word takes, never twice, and the same whatever else is referred to."""

import re
from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from kerjasama_docs.naskah.tree.bookmarks import MAX_NAME, bookmark_of, numbered
from kerjasama_docs.naskah.tree.pohon import Kind

LABELS = st.from_regex(r"[a-z][a-z0-9-]{0,50}", fullmatch=True) | st.sampled_from(["a", "a-b", "a--b", "ayat-2", "a-"])
NUMBERS = st.sampled_from(["(1)", "(2)", "(2a)", "(12)", "a.", "aa.", "1.", "1a."])
UNITS = st.lists(
    LABELS.map("#{}".format) | st.builds(numbered, st.sampled_from([Kind.AYAT, Kind.HURUF, Kind.ANGKA]), NUMBERS),
    max_size=3,
)
PLACES = st.tuples(st.tuples(st.sampled_from(["Pasal", "Article", "Bagian"]), LABELS | st.text(min_size=1)), UNITS)
Place = tuple[tuple[str, str], Sequence[str]]


@given(st.lists(PLACES, min_size=2, max_size=40, unique_by=repr))
def test_no_two_places_share_a_name_and_word_takes_each(places: list[Place]) -> None:
    names = [bookmark_of(*place) for place in places]
    assert len({name.lower() for name in names}) == len(names), "Word tells no capitals apart"
    assert all(re.fullmatch(r"_[A-Za-z0-9_]+", name) and len(name) <= MAX_NAME for name in names)


def test_a_name_says_where_it_is() -> None:
    assert bookmark_of(("Pasal", "ruang-lingkup"), ()) == "_Pasal_ruang_lingkup"
    assert bookmark_of(("Pasal", "ruang-lingkup"), ("ayat2",)) == "_Pasal_ruang_lingkup__ayat2"
    assert bookmark_of(("Article", "sanksi"), ("#teguran", "huruf-a")) == "_Article_sanksi__teguran__huruf_a"


def test_a_long_label_keeps_its_beginning() -> None:
    name = bookmark_of(("Pasal", "penyelesaian-hak-dan-kewajiban-yang-tersisa"), ("#hak",))
    assert re.fullmatch(r"_Pasal_penyelesaian_hak_dan___[a-z2-7]{10}", name)
    assert name == bookmark_of(("Pasal", "penyelesaian-hak-dan-kewajiban-yang-tersisa"), ("#hak",))
