"""Drafts as strangers write them: what is understood of them, which defects are found, and how many false alarms.

Eight naskah in six styles, as Word, as text and as a scanner reads it: 144 drafts; and 48 of them with defects.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

import pytest
from _gaya import GAYA, Gaya, Line, Writer, as_docx, as_scanned, as_text
from _said import spoken
from _samples import sample

from kerjasama_docs.findings import Finding, Level
from kerjasama_docs.naskah.tree.pohon import Block, Pohon, Unit
from kerjasama_docs.pipeline.draft import ReadDraft, check_draft, load_draft

NAMES = (
    "nota-kesepahaman",
    "nota-kesepahaman-tiga-pihak",
    "kesepakatan-bersama",
    "perjanjian-kerja-sama",
    "perjanjian-kerja-sama-ksdpk",
    "perjanjian-kerja-sama-magang",
    "perjanjian-kerja-sama-penelitian",
    "perjanjian-kerja-sama-sewa-barang",
)
_FORMATS: dict[str, Callable[[Iterable[Line]], bytes]] = {"docx": as_docx, "txt": as_text, "pindai": as_scanned}
_OTHER_MARKS = {"KS301"}
"""Rujukan to huruf of a style that has no letters lead nowhere: a defect of the style, and no false alarm."""


def _read(gaya: Gaya, form: str, name: str) -> ReadDraft:
    raw = _FORMATS[form](Writer(gaya).lines(sample(name).built.pohon))
    return load_draft(raw, "mitra.docx" if form == "docx" else "mitra.txt")


def _flat(blocks: Sequence[Block], depth: int = 0) -> Iterator[tuple[int, str]]:
    for block in blocks:
        if isinstance(block, Unit):
            yield depth, spoken(block.content)
            yield from _flat(block.children, depth + 1)


def _headings(pohon: Pohon) -> list[tuple[str, str]]:
    return [(pasal.number, spoken(pasal.judul).casefold()) for pasal in pohon.pasal]


@pytest.mark.parametrize("form", _FORMATS)
@pytest.mark.parametrize("gaya", GAYA, ids=lambda gaya: gaya.name)
def test_structure_and_words_of_strangers(gaya: Gaya, form: str) -> None:
    units = right = 0
    for name in NAMES:
        pohon = sample(name).built.pohon
        read = _read(gaya, form, name)
        assert read.account.share > 0.97, name
        assert _headings(read.draft.pohon) == _headings(pohon), name
        for own, other in zip(pohon.pasal, read.draft.pohon.pasal, strict=True):
            wanted, found = Counter(_flat(own.content)), Counter(_flat(other.content))
            units, right = units + wanted.total(), right + (wanted & found).total()
    assert units > 1000
    assert right > 0.97 * units


def _alarms(found: Iterable[Finding]) -> list[str]:
    return [each.code for each in found if each.level is not Level.SARAN and each.code not in _OTHER_MARKS]


@pytest.mark.parametrize("form", ["docx", "txt"])
@pytest.mark.parametrize("gaya", GAYA, ids=lambda gaya: gaya.name)
def test_at_most_one_false_alarm_a_naskah(gaya: Gaya, form: str) -> None:
    for name in NAMES:
        alarms = _alarms(check_draft(_read(gaya, form, name)))
        assert len(alarms) <= 1, (name, alarms)


@dataclass(frozen=True)
class Cacat:
    """A defect that people make: how a text becomes wrong, and the codes of the rules that may tell it."""

    pattern: str
    wrong: str
    codes: frozenset[str]


def _cacat(pattern: str, wrong: str, *codes: str) -> Cacat:
    return Cacat(pattern, wrong, frozenset(codes))


CACAT = (
    _cacat(r"\((?:tiga puluh|empat belas|tujuh|enam)\) (hari|bulan)", r"(sembilan belas) \1", "KS401"),
    _cacat(r"(Pada hari ini, )(?:Senin|Selasa|Rabu|Kamis|Jumat)", r"\1Minggu", "KS505", "KS509"),
    _cacat(r"dalam Pasal [0-9]+", "dalam Pasal 93", "KS301"),
    _cacat(r"dimaksud pada ayat \([1-9]\)", "dimaksud pada ayat (19)", "KS301"),
    _cacat(r"berdasarkan kesepakatan PARA PIHAK", "berdasarkan kesepakatan PARA PIHAK PARA PIHAK", "KS402"),
    _cacat(r"instansi (?:terkait|atau lembaga)", "stakeholder", "KS409"),
    _cacat(r"bermeterai", "bermaterai", "KS404"),
    _cacat(r"secara tertulis", "secara ter tulis", "KS404", "KS405", "KS406"),
    _cacat(r"PIHAK KEDUA wajib", "Pihak kedua wajib", "KS403", "KS418"),
    _cacat(r"Rp([0-9.]+),00 \(", r"Rp. \1,- (", "KS431"),
    _cacat(r"tanggal (?:[0-9]{1,2}) (Januari|Maret|Mei|Juli|Agustus|Oktober|Desember) ", r"tanggal 32 \1 ", "KS506"),
    _cacat(r"\(([a-z ]+ rupiah)\)", r"(satu juta rupiah)", "KS401"),
    _cacat(r"Undang-Undang Nomor ([0-9]+) Tahun 20([0-9]{2}) tentang", r"UU No. \1/20\2 tentang", "KS157", "KS153"),
    _cacat(
        r"\(Lembaran Negara Republik Indonesia Tahun ([0-9]{4})",
        r"Lembaran Negara Republik Indonesia Tahun \1",
        "KS452",
    ),
    _cacat(r"musyawarah untuk mencapai mufakat", "musyawarah untuk mencapai mufakat, di", "KS451", "KS453", "KS404"),
    _cacat(r"paling lama ([0-9]+)", r"selambat-lambatnya \1", "KS413", "KS407", "KS404"),
    _cacat(r"peraturan perundang-undangan", "perundang-undangan yang berlaku", "KS407", "KS404", "KS408"),
    _cacat(r"PARA PIHAK melakukan", "Para Pihak melakukan", "KS403", "KS418"),
)
"""Defects of words, figures, days and rujukan; those of numbers are made of whole lines."""


def _with_defects(lines: Sequence[Line]) -> tuple[list[Line], list[Cacat]]:
    """Lines in which each defect was made once, where there is a place for it."""
    made, seeded = list(lines), []
    for cacat in CACAT:
        place = next((at for at, line in enumerate(made) if re.search(cacat.pattern, line.text)), None)
        if place is not None:
            text = re.sub(cacat.pattern, cacat.wrong, made[place].text, count=1)
            made[place] = Line(text, made[place].centred, made[place].depth)
            seeded.append(cacat)
    return made, seeded


@cache
def _counts(gaya: Gaya) -> tuple[int, int, tuple[str, ...]]:
    """How many defects were seeded in a style, how many were found, and which were not."""
    all_seeded = found = 0
    missed: list[str] = []
    for name in NAMES:
        lines, seeded = _with_defects([*Writer(gaya).lines(sample(name).built.pohon)])
        codes = {each.code for each in check_draft(load_draft(as_docx(lines), "mitra.docx"))}
        all_seeded += len(seeded)
        for cacat in seeded:
            told = bool(codes & cacat.codes)
            found += told
            missed += [] if told else [f"{name}: {cacat.wrong}"]
    return all_seeded, found, tuple(missed)


@pytest.mark.parametrize("gaya", GAYA, ids=lambda gaya: gaya.name)
def test_seeded_defects_are_found(gaya: Gaya) -> None:
    seeded, found, missed = _counts(gaya)
    assert seeded > 80
    assert found > 0.85 * seeded, missed


_OF_AN_INPUT = re.compile(r"\{\{|klausul\.|isian |masukan|pihak\[|pasal_tambahan|templat")
"""What a partner knows nothing of."""


def test_no_hint_speaks_of_an_input() -> None:
    told = []
    for name in NAMES:
        lines, _ = _with_defects([*Writer(GAYA[1]).lines(sample(name).built.pohon)])
        found = check_draft(load_draft(as_docx(lines), "mitra.docx", profil="kemenimipas"))
        told += [f"{each.code}: {each.hint}" for each in found if _OF_AN_INPUT.search(each.hint)]
    assert not told


def test_a_pasal_and_an_item_that_are_missing_are_told() -> None:
    lines = [*Writer(GAYA[0]).lines(sample("perjanjian-kerja-sama").built.pohon)]
    heading = next(at for at, line in enumerate(lines) if line.text == "Pasal 5")
    item = next(at for at, line in enumerate(lines) if line.text.startswith("b. ") and at > heading)
    made = [line for at, line in enumerate(lines) if at not in {heading, heading + 1, item}]
    told = [each.message for each in check_draft(load_draft(as_docx(made), "mitra.docx")) if each.code == "draf-nomor"]
    assert any("sesudah Pasal 4 tertulis Pasal 6" in message for message in told)
    assert any("sesudah a. pada Pasal" in message for message in told)
