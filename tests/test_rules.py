"""Every rule beside the naskah it refuses and the naskah it lets pass; the cases are in ``tests/rules/``."""

import ast
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from _every import every
from _helpers import ROOT
from _induk import parents_kept
from _menyeluruh import HALVES, half_of

from kerjasama_docs.assets import Area, Assets
from kerjasama_docs.errors import InternalError
from kerjasama_docs.findings import Basis, DocumentFindingsError, Finding
from kerjasama_docs.inputs import read_source
from kerjasama_docs.model.isi_wajib import Isi
from kerjasama_docs.naskah.klausul.folders import load_jenis, load_profil
from kerjasama_docs.pipeline import Document, check, load
from kerjasama_docs.regulations import regulation, regulation_keys
from kerjasama_docs.rules import Rule, Subject, rules

CASES = ROOT / "tests" / "rules"
NAMES = [rule.name for rule in rules()]
KINDS = Assets().names(Area.NASKAH)
CASES_OF_A_KIND = 3
"""So many cases that a rule finds, and so many that it lets pass, at the least."""

CASES_IN_HASTE = 2
"""So many cases of a rule are tried where there is no time for all."""


@dataclass(frozen=True)
class Case:
    """One case: changes to a sample, and what the rule says about the result."""

    rule: Rule
    name: str
    sample: str
    changes: Mapping[str, Any]
    final: bool
    expected: tuple[Mapping[str, str], ...]

    def __str__(self) -> str:
        return self.name


def changed(base: object, change: object) -> object:
    """A value with changes laid over it: records are mixed, everything else is replaced, ``null`` removes."""
    if not isinstance(base, Mapping) or not isinstance(change, Mapping):
        return change
    mixed = {**base, **{name: changed(base.get(name), value) for name, value in change.items()}}
    return {name: value for name, value in mixed.items() if value is not None}


@cache
def typed(sample: str) -> Mapping[str, object]:
    """A sample as it was typed."""
    return read_source(str(ROOT / "samples" / f"{sample}.yaml"))[0].data


def document_of(sample: str, changes: Mapping[str, object], templates: Path | None = None) -> Document:
    """A sample with changes laid over it."""
    mixed = changed(typed(sample), changes)
    assert isinstance(mixed, Mapping)
    with parents_kept():
        return load(mixed, folder=ROOT / "samples", templates=templates)


@cache
def complete(sample: str) -> Document:
    """A sample without changes."""
    return document_of(sample, {})


@cache
def cases() -> tuple[Case, ...]:
    """All cases of all rules."""
    return tuple(_read_cases())


def cases_of(rule: Rule) -> tuple[Case, ...]:
    """The cases of one rule."""
    return tuple(case for case in cases() if case.rule is rule)


def _read_cases() -> Iterator[Case]:
    for rule in rules():
        path = CASES / f"{rule.name}.yaml"
        for entry in yaml.load(path.read_text("utf-8"), yaml.CSafeLoader) if path.is_file() else ():
            yield Case(
                rule,
                entry["kasus"],
                entry.get("contoh", "nota-kesepahaman"),
                entry.get("naskah") or {},
                entry.get("final") == "ya",
                tuple(entry["temuan"]),
            )


def found_by(rule: Rule, document: Document, *, final: bool) -> tuple[Finding, ...]:
    """What one rule says."""
    return tuple(rule.check(Subject.of(document.built, final=final)))


def as_written(finding: Finding) -> dict[str, str]:
    """A finding as the case files write it."""
    basis = f"{finding.basis.regulation} {finding.basis.article}" if finding.basis else None
    parts = {
        "tingkat": str(finding.level),
        "pesan": finding.message,
        "di": finding.where.path,
        "pasal": finding.where.unit,
        "dasar": basis,
    }
    return {name: value for name, value in parts.items() if value is not None}


@pytest.mark.parametrize("half", HALVES)
@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.name)
def test_the_cases_of_a_rule(rule: Rule, half: str) -> None:
    """What it finds, how it says so, and that the articles it names are known."""
    every("case", half_of(cases_of(rule), CASES_IN_HASTE, half))(_assert_case)()


def _assert_case(case: Case) -> None:
    found = found_by(case.rule, document_of(case.sample, case.changes), final=case.final)
    assert [as_written(finding) for finding in found] == [dict(each) for each in case.expected]
    for finding in found:
        assert finding.name == case.rule.name
        assert finding.message.endswith(".")
        assert finding.hint.endswith((".", ")", "tanpa"))
        assert finding.basis is None or known_article(finding.basis), finding.basis


@every("rule", rules())
def test_every_rule_has_both_kinds_of_cases(rule: Rule) -> None:
    found = [bool(case.expected) for case in cases_of(rule)]
    assert found.count(True) >= CASES_OF_A_KIND, f"tests/rules/{rule.name}.yaml has too few failing cases"
    assert found.count(False) >= CASES_OF_A_KIND, f"tests/rules/{rule.name}.yaml has too few passing cases"


def test_no_two_cases_of_a_rule_are_the_same() -> None:
    told = [(case.rule.code, case.sample, case.final, repr(case.changes)) for case in cases()]
    twice = {each for each in told if told.count(each) > 1}
    assert len(told) >= 2 * CASES_OF_A_KIND * len(NAMES)
    assert twice == set()


def test_no_orphans_among_the_case_files() -> None:
    assert len(NAMES) >= 5
    assert sorted(path.stem for path in CASES.glob("*")) == sorted(NAMES)


@every("rule", rules())
def test_docstring_says_what_why_wrong_and_right(rule: Rule) -> None:
    first, *paragraphs = rule.text.strip().split("\n\n")
    assert re.fullmatch(r"[A-Z“][^\n]*\.", first), "the first line is the message"
    assert len(paragraphs) == 2, "why; wrong and right"
    why, examples = paragraphs
    assert why.endswith(".")
    assert 1 <= len(re.findall(r"[.;](?:\s|$)", why)) <= 6
    assert re.fullmatch(r"Salah: .+\nBenar: .+", examples, re.DOTALL)


@every("rule", rules())
def test_the_message_of_a_case_is_that_of_the_docstring(rule: Rule) -> None:
    """The first line is an example of the message: the words around its names are the same."""
    said = " ".join(each["pesan"] for case in cases_of(rule) for each in case.expected)
    first = rule.text.strip().split("\n", 1)[0]
    words = set(re.findall(r"\b[a-z]{4,}\b", re.sub(r"[“\[(].*?[”\])]", "", first)))
    assert len(words & set(re.findall(r"\b[a-z]{4,}\b", said))) >= min(2, len(words)), first


def known_article(basis: Basis) -> bool:
    """Whether the regulation and its article are in the data."""
    return basis.regulation in regulation_keys() and basis.article in regulation(basis.regulation).pasal


def test_literal_citations_in_the_rules_are_known() -> None:
    modules = list((ROOT / "kerjasama_docs" / "rules").rglob("*.py"))
    assert len(modules) > len(NAMES)
    seen = 0
    for path in modules:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not (isinstance(node, ast.Call) and ast.unparse(node.func) in {"Basis", "subject.bound"}):
                continue
            given = [arg.value for arg in node.args if isinstance(arg, ast.Constant)]
            if len(given) == len(node.args):
                seen += 1
                assert known_article(Basis(*map(str, given))), path.name
    assert seen


COMPLETE = {kind: kind for kind in KINDS}
"""The sample of each kind from which nothing is missing."""
WAJIB = [(kind, isi) for kind in KINDS for isi in load_jenis(kind, Assets()).wajib]
"""What a kind demands; for what its variants demand see tests/test_varian.py."""


@cache
def bases_of_the_complete(kind: str) -> frozenset[Basis | None]:
    """The articles of what is remarked about the complete sample of a kind."""
    return frozenset(finding.basis for finding in check(complete(COMPLETE[kind])))


def emptied(paths: Iterable[str]) -> dict[str, Any]:
    """A change that takes away what stands at some paths, ``usulan.urgensi``."""
    changes: dict[str, Any] = {}
    for path in paths:
        *above, last = path.split(".")
        inner = changes
        for name in above:
            inner = inner.setdefault(name, {})
        inner[last] = None
    return changes


def without(kind: str, isi: Isi, templates: Path) -> Document:
    """A complete naskah from which one required content is taken away, and whatever refers to it is rewritten.

    Args:
        kind: Its kind.
        isi: What is taken away.
        templates: A folder with the profil ``uji``, for a regulation that the profil of the sample does not name.
    """
    changes: dict[str, Any] = {"klausul": dict.fromkeys(isi.klausul, "tidak"), "pasal_tambahan": None}
    if load_jenis(kind, Assets()).warisan:
        bare: dict[str, Any] = {
            "induk": {"jenis": load_jenis(kind, Assets()).induk[0]},
            "profil": "kemenimipas",
            "perubahan": None,
        }
        changes |= bare | {"pihak": [{"nama": "A"}, {"nama": "B"}]}
    changes |= emptied(isi.isian)
    own = complete(COMPLETE[kind]).built
    if isi.peraturan not in (*own.profil.profil.peraturan, *own.jenis.peraturan):
        changes["profil"] = "uji"
    for _ in range(9):
        try:
            return document_of(COMPLETE[kind], changes, templates)
        except DocumentFindingsError as error:
            for finding in error.findings:
                assert finding.name == "rujukan-tak-ada", finding
            jenis = load_jenis(kind, Assets())
            for ref in jenis.klausul:
                text = (ROOT / "templates" / "klausul" / f"{ref.id}.md").read_text("utf-8")
                if any(f'("{name}' in text for name in isi.klausul):
                    changes["klausul"].setdefault(ref.id, "tidak" if ref.pilihan else {"teks": "Teks."})
    raise AssertionError("still refers to it")


@every(("kind", "isi"), WAJIB, quick=15)
def test_required_content_is_missed(kind: str, isi: Isi, tmp_path: Path) -> None:
    (tmp_path / "profil" / "uji").mkdir(parents=True)
    (tmp_path / "profil" / "uji" / "profil.yaml").write_text(f"nama: Uji\nperaturan: [{isi.peraturan}]\n", "utf-8")
    basis = Basis(isi.peraturan, isi.pasal)
    assert known_article(basis)
    assert basis not in bases_of_the_complete(kind)
    document = without(kind, isi, tmp_path)
    for final in (False, True):
        missed = [finding for finding in check(document, final=final) if finding.basis == basis]
        assert [finding.name for finding in missed] == ["isi-wajib"], [each.message for each in missed]
    assert missed[0].level == ("peringatan" if isi.anjuran else "galat")


def test_every_kind_has_a_complete_sample() -> None:
    assert set(COMPLETE) >= {kind for kind, _ in WAJIB}
    kinds = {kind: load_jenis(kind, Assets()) for kind in KINDS}
    told = {kind for kind, jenis in kinds.items() if {kinds[each].bentuk for each in jenis.induk} == {"surat"}}
    own = {kind for kind, jenis in kinds.items() if jenis.klausul and jenis.peran != "perubahan"} - told
    by_variant = {kind for kind, jenis in kinds.items() if jenis.varian_wajib}
    assert {kind for kind, _ in WAJIB} | by_variant >= own


def test_a_crashing_rule_is_found_and_names_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import kerjasama_docs.rules as package
    from kerjasama_docs.rules.base import registry

    crash = '"""Retak."""\n\nDASAR = ()\n\ndef check(subject):\n    raise ZeroDivisionError\n'
    (tmp_path / "ks999_retak.py").write_text(crash)
    with monkeypatch.context() as patch:
        patch.setattr(package, "__path__", [*package.__path__, str(tmp_path)])
        registry.rules.cache_clear()
        assert "retak" in {rule.name for rule in registry.rules()}
        with pytest.raises(InternalError, match=r"KS999 \(retak\)") as caught:
            check(document_of("nota-kesepahaman", {}))
        assert caught.value.exit_code == 70
    registry.rules.cache_clear()
    assert "retak" not in {rule.name for rule in registry.rules()}


@every("rule", rules())
def test_the_articles_of_a_rule_are_known(rule: Rule) -> None:
    assert [basis for basis in rule.dasar if not known_article(basis)] == []


def _bases_below(value: object) -> Iterator[Basis]:
    """What stands as an article beside the key of a regulation, anywhere in a record of the templates."""
    inner: tuple[object, ...] = ()
    if isinstance(value, Mapping):
        inner = tuple(value.values())
    elif isinstance(value, tuple):
        inner = value
    law = value.get("peraturan") if isinstance(value, Mapping) else None
    if isinstance(law, str):
        yield from (Basis(law, each) for each in inner if isinstance(each, str))
    for each in inner:
        yield from _bases_below(each)


@cache
def bases_of_the_data() -> frozenset[Basis]:
    """The articles that kinds, variants and profil name for what they demand."""
    records = [load_jenis(kind, Assets()) for kind in KINDS]
    profil = [load_profil(name, Assets()).profil for name in Assets().names(Area.PROFIL)]
    return frozenset(each for record in (*records, *profil) for each in _bases_below(record.model_dump()))


@every("rule", rules())
def test_a_rule_cites_what_it_rests_on(rule: Rule) -> None:
    """An article of a finding is among its ``DASAR``, or a kind or a profil names it."""
    assert len(bases_of_the_data()) > len(KINDS)
    said = {each["dasar"] for case in cases_of(rule) for each in case.expected if "dasar" in each}
    known = {f"{basis.regulation} {basis.article}" for basis in (*rule.dasar, *bases_of_the_data())}
    assert said - known == set()


def test_codes_are_told_apart_by_their_group() -> None:
    codes = [rule.code for rule in rules()]
    assert len(codes) == len({*codes}) == len({*NAMES})
    assert len({(rule.group, rule.code[2]) for rule in rules()}) == len({rule.group for rule in rules()}) == 9


BINDING = {
    "2025-05-21": False,
    "2025-05-22": True,
    "2026-01-01": True,
    None: True,
}


@pytest.mark.parametrize("day", BINDING)
def test_a_regulation_binds_from_its_day_on(day: str | None) -> None:
    built = document_of("nota-kesepahaman", {"penandatanganan": {"tanggal": day}}).built
    assert Subject.of(built).binds("permen-imipas-8-2025") is BINDING[day]
    assert not Subject.of(built).binds("uu-39-2008"), "the profil does not name it"


def test_case_files_are_plain(tmp_path: Path) -> None:
    assert tmp_path.is_dir()
    for path in CASES.glob("*.yaml"):
        assert path.read_text("utf-8").startswith("# "), "says in a sentence what is tested"


def test_one_cause_is_one_remark() -> None:
    known = {rule.name for rule in rules()}
    assert {name for rule in rules() for name in rule.silent_beside} <= known
    codes = [each.name for each in check(document_of("nota-kesepahaman", {"klausul": {"pendanaan": "tidak"}}))]
    assert ("isi-wajib" in codes, "klausul-wajib" in codes) == (True, False)


def test_a_waived_remark_silences_none() -> None:
    changes = {"klausul": {"pendanaan": "tidak"}, "abaikan": {"isi-wajib": "diatur kemudian"}}
    codes = {each.name: each.waived for each in check(document_of("nota-kesepahaman", changes))}
    assert codes["isi-wajib"]
    assert codes["klausul-wajib"] == ""
