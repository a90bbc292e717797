"""The table of wrong words: every form has a right one and a source that is known."""

from collections import Counter

from kerjasama_docs.language.kata_baku import Kata, kata_baku
from kerjasama_docs.regulations import regulation, regulation_keys

ENTRIES: list[Kata] = [each for words in kata_baku().values() for each in words]


def test_the_table_is_long_and_says_each_form_once() -> None:
    assert len({each.benar for each in ENTRIES}) >= 250
    assert [form for form, times in Counter(each.salah for each in ENTRIES).items() if times > 1] == []


def test_no_right_form_is_wrong_elsewhere() -> None:
    indonesian = [each for group, words in kata_baku().items() if group != "inggris" for each in words]
    assert not {each.salah for each in indonesian} & {each.benar for each in indonesian}
    assert all(each.salah.strip() and each.benar.strip() and each.kata for each in ENTRIES)


def test_every_source_is_an_article_that_is_known() -> None:
    sources = {each.dasar for each in ENTRIES if each.dasar}
    assert len(sources) >= 8
    for key, article in sources:
        assert key in regulation_keys()
        assert article in regulation(key).pasal


def test_families_are_parted_and_joined() -> None:
    forms = {each.salah: each.benar for each in ENTRIES}
    assert forms["dibawah"] == "di bawah"
    assert forms["di bayar"] == "dibayar"
    assert forms["antar lembaga"] == "antarlembaga"
    assert forms["kerjasama"] == "kerja sama"
