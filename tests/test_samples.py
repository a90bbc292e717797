"""The samples as text a lawyer can read, and what every naskah must fulfil."""

import re
from dataclasses import replace

from _every import every
from _helpers import ROOT
from _samples import NAMES, sample, text_of_sample

from kerjasama_docs.findings import Level
from kerjasama_docs.language import romawi
from kerjasama_docs.naskah import outline
from kerjasama_docs.pipeline import check, consolidated, load

GOLDEN = ROOT / "tests" / "golden"
DRAFTS = ["perjanjian-kerja-sama-rancangan"]
"""Samples with values that are still open."""


def is_paper(name: str) -> bool:
    """Whether a sample is a paper around a naskah, which mentions the Pasal of laws and of drafts only."""
    kind = sample(name).built.jenis
    return kind.peran == "pokok" and not kind.klausul


def test_there_are_samples() -> None:
    assert len(NAMES) >= 4


@every("name", NAMES)
def test_golden_outline(name: str, update_golden: bool) -> None:
    golden, text = GOLDEN / f"{name}.txt", text_of_sample(name)
    if update_golden:
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(text, encoding="utf-8")
    assert golden.is_file(), "no golden outline; run pytest --update-golden and read it"
    assert text == golden.read_text(encoding="utf-8")


def test_no_orphans_among_the_golden_outlines(update_golden: bool) -> None:
    known = {
        *(GOLDEN / f"{name}.txt" for name in NAMES),
        *(GOLDEN / "konsolidasi" / f"{name}.txt" for name in children()),
    }
    orphans = sorted(path for path in GOLDEN.rglob("*") if path.is_file() and path not in known)
    if update_golden:
        for path in orphans:
            path.unlink()
    assert not [path.name for path in orphans if path.exists()]


@every("name", NAMES)
def test_no_sample_has_errors(name: str) -> None:
    found = check(sample(name))
    assert not [finding for finding in found if finding.level is Level.GALAT]


@every("name", [name for name in NAMES if name not in DRAFTS])
def test_finished_samples_could_be_final(name: str) -> None:
    found = check(sample(name), final=True)
    assert not [finding for finding in found if finding.level is not Level.SARAN]


def test_the_draft_sample_has_open_values() -> None:
    assert {*DRAFTS} <= {*NAMES}
    for name in DRAFTS:
        assert "[" in text_of_sample(name)


UGLY = [
    "  ",
    " ;",
    " ,",
    " :\n",
    " .\n",
    "..\n",
    ";;",
    ",,",
    ".;",
    ":;",
    ";.",
    ":.",
    "[[",
    "]]",
    "{{",
    "}}",
    "{%",
    "<l",
    "<nilai",
    "()",
    "dan dan",
    "&amp;",
    "None",
    "**",
]


def pieces(text: str) -> list[str]:
    """The printed lines and cells, dots to fill in shortened; without the places for pictures."""
    found = []
    for line in text.split("\n"):
        if not line.startswith("<"):
            line = line.strip()  # noqa: PLW2901 - a quoted table is moved in
            cells = line.strip("| ").split(" | ") if line.startswith("| ") else [line]
            found += [re.sub(r"\.{10,}", "…", cell).strip() for cell in cells]
    return found


@every("name", NAMES)
def test_text_is_clean(name: str) -> None:
    found = pieces(text_of_sample(name))
    assert len(found) > 25
    assert not [(ugly, piece) for ugly in UGLY for piece in found if ugly in f"{piece}\n"]
    for piece in found:
        bare = re.sub(r"^\w{1,2}\) ", "", piece)
        assert all(bare.count(a) == bare.count(b) for a, b in ("()", "[]", "“”")), piece


PASAL = re.compile(r"Pasal (\d+[A-Z]?|[IVX]+)(?: [A-Z][^.;:]*)?|([IVX]+)\. [A-Z][A-Z ,]+")
"""The heading of a Pasal, with its title beside it where it stands there, or of a Bagian of a report."""
Structure = dict[str, list[tuple[str, ...]]]


def structure(text: str) -> Structure:
    """Which units each Pasal has, read from the printed outline alone: ("(1)", "a.")."""
    found: Structure = {}
    pasal, path = "", list[str]()
    for line in text.split("\n"):
        if match := PASAL.fullmatch(line):
            pasal, path = match[1] or match[2], []
            found[pasal] = []
        elif pasal and (match := re.match(r"( *)(\(\d+[a-z]?\)|[a-z]{1,2}\.|\d+\.|[a-z]{1,2}\)|\d+\)) ", line)):
            depth = len(match[1]) // 4
            path = [*path[:depth], match[2]]
            found[pasal].append(tuple(path))
    return found


MENTION = re.compile(
    r"(?:(?:Pasal|Bagian) (\d+[A-Z]?|[IVX]+)(?: (?=ayat|huruf))?)?"
    r"(?:ayat \((\d+[a-z]?)\)(?: (?=huruf))?)?(?:huruf ([a-z]))?"
)
FOREIGN = re.compile(
    r"Pasal 1(?:26[67]|338)(?: ayat \(\d\))?|Pasal \d+ ayat \(\d+\) Undang-Undang.*|Undang-Undang.*"
    r"|Pasal \d+ Peraturan.*"
    r"|^\d+\. (?:Ketentuan|Di antara|Setelah|Pasal).*"
)
"""What is no mention of the naskah itself: laws, and the instructions of an adendum."""
QUOTED = re.compile(r"^    Pasal \w+\n(?:    .*\n)+", re.MULTILINE)
OF_PARENT = re.compile(r"Pasal [^.;:\n]*? (?:Nota Kesepahaman|Perjanjian Kerja Sama|Memorandum Saling Pengertian)\b")
"""Whatever stands before the name of the parent is a mention of its Pasal."""


OF_LAW = re.compile(r"Pasal \d[^.;\n]*")
"""A report has no Pasal: those it names are of a law."""


def is_report(name: str) -> bool:
    """Whether a sample is a report, which has few rujukan."""
    return sample(name).built.jenis.bentuk == "laporan"


def mentions(text: str) -> list[tuple[str, str, str | None, str | None]]:
    """Where in the text (Pasal) which unit is mentioned: Pasal, ayat, huruf."""
    found, here = list[tuple[str, str, str | None, str | None]](), ""
    for line in text.split("\n"):
        if match := PASAL.fullmatch(line.strip()):
            here = match[1] or match[2]
            continue
        named = (match for match in MENTION.finditer(FOREIGN.sub("", line)) if match[1] or match[2])
        found += [(here, match[1] or here, match[2], match[3]) for match in named]
    return found


def own_text(name: str) -> str:
    """What a sample says about itself: without quotations, and without what it says of the Pasal of its parent."""
    document = sample(name)
    text = outline(replace(document.built.pohon, padanan=None))
    if is_report(name):
        return OF_LAW.sub("", text)
    return OF_PARENT.sub("", QUOTED.sub("", text)) if document.built.jenis.peran != "pokok" else text


def parent_text(name: str) -> str:
    """What a sample quotes and what it says of the Pasal of its parent; empty for one that stands alone."""
    document = sample(name)
    text = outline(document.built.pohon)
    if document.built.jenis.peran == "pokok":
        return ""
    return "\n".join([*QUOTED.findall(text), *OF_PARENT.findall(QUOTED.sub("", text))])


def assert_mentioned(seen: list[tuple[str, str, str | None, str | None]], units: Structure) -> None:
    for _, pasal, ayat, huruf in seen:
        assert pasal in units, pasal
        path = tuple(part for part in (ayat and f"({ayat})", huruf and f"{huruf}.") if part)
        assert not path or path in units[pasal], (pasal, path)


def children() -> list[str]:
    """The samples that follow another naskah."""
    return [name for name in NAMES if parent_text(name)]


@every("name", lambda: [name for name in NAMES if not is_paper(name)])
def test_every_mention_exists(name: str) -> None:
    text = own_text(name)
    seen = mentions(text)
    bare = is_report(name) or not sample(name).built.jenis.klausul
    assert len(seen) > (2 if name in children() else 8) or bare or name.startswith("adendum")
    assert_mentioned(seen, structure(text))


@every("name", children)
def test_every_mention_of_the_parent_exists_in_the_text_in_force(name: str) -> None:
    seen = mentions(parent_text(name))
    assert len(seen) > 1
    whole = outline(consolidated(sample(name)).built.pohon)
    assert_mentioned(seen, structure(whole))


@every("name", NAMES)
def test_numbers_run_without_a_gap(name: str) -> None:
    document = sample(name)
    spell = romawi if document.built.jenis.nomor_pasal == "romawi" else str
    units = structure(QUOTED.sub("", outline(replace(document.built.pohon, padanan=None))))
    assert list(units) == [spell(n) for n in range(1, len(units) + 1)]
    for pasal, paths in units.items():
        ayat = [path[0] for path in paths if path[0].startswith("(") and len(path) == 1]
        assert ayat == [f"({n})" for n in range(1, len(ayat) + 1)], pasal
        assert len(ayat) != 1, f"Pasal {pasal} has a single ayat"


@every("name", NAMES)
def test_a_mention_inside_its_own_pasal_says_pada_ayat(name: str) -> None:
    text = own_text(name)
    assert "dimaksud pada Pasal" not in text
    assert "dimaksud dalam ayat" not in text
    assert not [(here, pasal) for here, pasal, ayat, _ in mentions(text) if here == pasal and not ayat]


@every("name", children)
def test_golden_konsolidasi(name: str, update_golden: bool) -> None:
    golden = GOLDEN / "konsolidasi" / f"{name}.txt"
    text = outline(consolidated(sample(name)).built.pohon)
    if update_golden:
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(text, encoding="utf-8")
    assert golden.is_file(), "no golden outline; run pytest --update-golden and read it"
    assert text == golden.read_text(encoding="utf-8")


@every("name", NAMES, quick=8)
def test_two_loads_give_the_same_text(name: str) -> None:
    assert outline(load(ROOT / "samples" / f"{name}.yaml").built.pohon) == text_of_sample(name)
