"""Findings as they leave the program: JSON, SARIF, the note for the file, comments in the Word file."""

import importlib.util
import io
import json
import zipfile
from pathlib import Path
from typing import Any

import docx
import jsonschema
import pytest
from _every import every
from _pdf_docx import need
from click.testing import CliRunner, Result
from lxml import etree

from kerjasama_docs.cli.main import main
from kerjasama_docs.docx.comments import Comment, with_comments
from kerjasama_docs.errors import UsageError
from kerjasama_docs.ooxml.names import w
from kerjasama_docs.pipeline import load, render
from kerjasama_docs.report.groups import GROUPS
from kerjasama_docs.rules import rules

ROUGH = """\
jenis: nota-kesepahaman
judul: Penguatan Layanan
pihak:
  - {nama: Dinas Contoh, penandatangan: {nama: Ani, jabatan: Kepala Dinas}}
  - {nama: Universitas Contoh, penandatangan: {nama: Budi, jabatan: Rektor}}
tujuan: meningkatkan layanan
ruang_lingkup: [pelatihan, penyediaan 3 (empat) unit kendaraan]
pasal_tambahan:
  - judul: Tim
    sesudah: pelaksanaan
    teks: |
      (1) Tim bekerja selama 30 (tiga puluh lima) hari.
      (2) Tim bekerja selama 30 (tiga puluh lima) hari.
abaikan: {logo-terbuka: gambar menyusul}
"""


def ask(*words: object) -> Result:
    """What the command line says."""
    return CliRunner().invoke(main, [*map(str, words)])


@pytest.fixture
def rough(tmp_path: Path) -> Path:
    """A naskah with faults."""
    (tmp_path / "naskah kasar.yaml").write_text(ROUGH, "utf-8")
    return tmp_path / "naskah kasar.yaml"


def schema() -> dict[str, Any]:
    """The documented schema of findings."""
    found: dict[str, Any] = json.loads(ask("skema", "temuan").stdout)
    jsonschema.Draft7Validator.check_schema(found)
    return found


def test_json_is_what_its_schema_says(rough: Path) -> None:
    findings = json.loads(ask("periksa", rough, "--format", "json").stdout)
    jsonschema.validate(findings, schema())
    assert {"KS401", "KS104"} <= {each["code"] for each in findings}
    waived = {(each["code"], each["name"], each["blocks_final"]) for each in findings if each["waived"]}
    assert waived == {("KS309", "logo-terbuka", False)}
    number = next(each for each in findings if each["code"] == "KS401" and each["where"]["unit"] == "Pasal 4 ayat (1)")
    assert number["where"]["words"] == "30 (tiga puluh lima)"
    assert number["group"] == GROUPS["4"]
    assert number["blocks_final"]


def test_the_schema_refuses_what_is_no_finding() -> None:
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate([{"code": "KS401"}], schema())


def test_the_schema_of_the_findings_knows_every_group() -> None:
    assert {rule.code[2] for rule in rules()} == {*GROUPS}


def test_buat_prints_the_same_findings(rough: Path, tmp_path: Path) -> None:
    made = json.loads(ask("buat", rough, "-o", tmp_path / "x", "--format", "teks", "--json").stdout)
    jsonschema.validate(made["findings"], schema())
    assert made["findings"] == json.loads(ask("periksa", rough, "--format", "json").stdout)


def test_sarif_names_rule_place_level_and_reason(rough: Path, tmp_path: Path) -> None:
    target = tmp_path / "temuan.sarif"
    assert ask("periksa", rough, "--format", "sarif", "-o", target).exit_code == 1
    [run] = json.loads(target.read_text("utf-8"))["runs"]
    known = {rule["id"]: rule for rule in run["tool"]["driver"]["rules"]}
    findings = json.loads(ask("periksa", rough, "--format", "json").stdout)
    assert [each["ruleId"] for each in run["results"]] == [each["code"] for each in findings]
    for said, finding in zip(run["results"], findings, strict=True):
        assert run["tool"]["driver"]["rules"][said["ruleIndex"]]["id"] == said["ruleId"]
        assert finding["message"] in said["message"]["text"]
        assert said["level"] == {"galat": "error", "peringatan": "warning", "saran": "note"}[finding["level"]]
        assert bool(said.get("suppressions")) is bool(finding["waived"])
        if finding["where"]["line"]:
            place = said["locations"][0]["physicalLocation"]
            assert place["region"]["startLine"] == finding["where"]["line"]
            assert place["artifactLocation"]["uri"].endswith("naskah%20kasar.yaml")
    assert known["KS401"]["name"] == "angka-beda-kata"
    assert known["KS401"]["shortDescription"]["text"].startswith("Angka")


def test_the_note_is_a_table_with_all_findings(rough: Path, tmp_path: Path) -> None:
    target = tmp_path / "catatan.docx"
    assert ask("periksa", rough, "--format", "docx", "-o", target).exit_code == 1
    [table] = docx.Document(str(target)).tables
    rows = [[cell.text for cell in row.cells] for row in table.rows]
    assert rows[0] == ["NO.", "TEMUAN", "TEMPAT", "DASAR DAN ISINYA", "TINDAK LANJUT"]
    findings = json.loads(ask("periksa", rough, "--format", "json").stdout)
    entries = [row for row in rows[1:] if row[0].isdigit()]
    assert [row[0] for row in entries] == [str(number) for number in range(1, len(findings) + 1)]
    for row, finding in zip(entries, findings, strict=True):
        assert finding["message"] in row[1]
        assert (finding["waived"] or finding["hint"]) == row[4]
        assert (finding["where"]["unit"] or "") in row[2]
    headings = [row[0] for row in rows[1:] if not row[0].isdigit()]
    assert headings[0] == "Menolak naskah final"
    assert headings[-1] == "Diabaikan dengan alasan"
    once = target.read_bytes()
    assert ask("periksa", rough, "--format", "docx", "-o", target).exit_code == 2, "nothing is overwritten unasked"
    assert ask("periksa", rough, "--format", "docx", "-o", target, "--timpa").exit_code == 1
    assert target.read_bytes() == once


def test_a_report_is_never_written_over_its_input(rough: Path) -> None:
    before = rough.read_bytes()
    assert ask("periksa", rough, "--format", "json", "-o", rough, "--timpa").exit_code == 2
    assert rough.read_bytes() == before


def test_a_rule_is_explained_by_code_and_by_name() -> None:
    said = ask("periksa", "--jelaskan", "ks704", "--jelaskan", "angka-beda-kata").stdout
    assert "KS704 mitra-setara" in said
    assert "KS401 angka-beda-kata" in said
    assert "Permen Imipas 8/2025 Pasal 8 ayat (4): " in said
    unknown = ask("periksa", "--jelaskan", "KS000")
    assert unknown.exit_code == 2
    assert ask("periksa").exit_code == 2


@pytest.mark.parametrize("also", [["-o", "x.txt"], ["--format", "json"], ["--final"], ["naskah.yaml"]])
def test_what_is_asked_beside_an_explanation_is_refused_rather_than_left_undone(also: list[str]) -> None:
    refused = ask("periksa", "--jelaskan", "KS401", *also)
    assert refused.exit_code == 2
    assert "angka-beda-kata" not in refused.stdout


@pytest.mark.parametrize(("name", "begins"), [("a.json", b"["), ("a.SARIF", b"{"), ("a.docx", b"PK"), ("a.log", b"")])
def test_the_ending_of_a_report_says_its_form(rough: Path, tmp_path: Path, name: str, begins: bytes) -> None:
    assert ask("periksa", rough, "-o", tmp_path / name).exit_code == 1
    content = (tmp_path / name).read_bytes()
    assert content.startswith(begins)
    assert begins or b"KS401" in content


@pytest.mark.parametrize(("name", "form"), [("a.docx", "json"), ("a.txt", "docx"), ("a.sarif", "json")])
def test_an_ending_that_promises_another_form_is_refused(rough: Path, tmp_path: Path, name: str, form: str) -> None:
    assert ask("periksa", rough, "--format", form, "-o", tmp_path / name).exit_code == 2
    assert not (tmp_path / name).exists()


def marked(content: bytes) -> dict[int, str]:
    """The words between the two ends of each comment of a DOCX, by its number."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
    found: dict[int, str] = {}
    open_now: list[int] = []
    for node in root.iter(w("commentRangeStart"), w("commentRangeEnd"), w("t")):
        if node.tag == w("t"):
            for number in open_now:
                found[number] += node.text or ""
            continue
        number = int(node.get(w("id")) or "-1")
        if node.tag == w("commentRangeStart"):
            open_now.append(number)
            found[number] = ""
        else:
            open_now.remove(number)
    assert not open_now
    return found


def test_findings_stand_as_comments_at_their_words(rough: Path, tmp_path: Path) -> None:
    assert ask("buat", rough, "-o", tmp_path / "x", "--format", "docx", "--catatan").exit_code == 1
    content = (tmp_path / "x" / "naskah kasar.docx").read_bytes()
    words = marked(content)
    said = [comment.text for comment in docx.Document(io.BytesIO(content)).comments]
    assert len(said) == len(words) > 3
    numbers = [words[place] for place, text in enumerate(said) if "KS401" in text]
    assert sorted(text.replace("\u00a0", " ") for text in numbers) == ["3 (empat)", *["30 (tiga puluh lima)"] * 2]
    plain = render(load(rough), formats=["docx"]).files["docx"]
    assert [p.text for p in docx.Document(io.BytesIO(content)).paragraphs] == [
        p.text for p in docx.Document(io.BytesIO(plain)).paragraphs
    ]


def test_what_is_still_open_is_marked_at_its_brackets(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("jenis: nota-kesepahaman\njudul: Uji\npihak: [{nama: A}, {nama: B}]\n", "utf-8")
    assert ask("buat", tmp_path / "a.yaml", "-o", tmp_path / "x", "--format", "docx", "--catatan").exit_code == 0
    content = (tmp_path / "x" / "a.docx").read_bytes()
    said = [comment.text for comment in docx.Document(io.BytesIO(content)).comments]
    words = marked(content)
    asked = {place: text.split("[")[1].split("]")[0] for place, text in enumerate(said) if "KS104: Isian [" in text}
    assert len(asked) > 5
    for place, name in asked.items():
        shown = words[place].replace("\u00a0", " ").casefold()  # a hyphen that does not break is no letter
        assert shown.startswith(f"[{name}]".replace("-", "").casefold())


@pytest.mark.parametrize("before", [0, 1, 2])
def test_words_that_stand_more_than_once_are_marked_where_they_are_meant(rough: Path, before: int) -> None:
    plain = render(load(rough), formats=["docx"]).files["docx"]
    text = "Tim bekerja selama 30 (tiga puluh lima) hari."
    letter = [Comment(("satu",), text, 0, "a", 0), Comment(("dua",), text, 0, "a", before)]
    with zipfile.ZipFile(io.BytesIO(with_comments(plain, letter))) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
    start = next(node for node in root.iter(w("commentRangeStart")) if node.get(w("id")) == "1")
    earlier = [node for node in start.itersiblings(preceding=True) if node.tag == w("r")]
    said = "".join(part.text or "" for run in earlier[::-1] for part in run.iter(w("t")))
    assert said.count("a") == before


def test_the_second_of_two_equal_paragraphs_is_told_from_the_first(rough: Path) -> None:
    plain = render(load(rough), formats=["docx"]).files["docx"]
    text = "Tim bekerja selama 30 (tiga puluh lima) hari."
    made = with_comments(plain, [Comment(("satu",), text, 0), Comment(("dua",), text, 1, "30")])
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
    above = [node.getparent() for node in root.iter(w("commentRangeStart"))]
    assert above[0] is not above[1]
    assert with_comments(plain, []) == plain
    assert with_comments(plain, [Comment(("satu",), text)]) == with_comments(plain, [Comment(("satu",), text)])


SAMPLES = ["perjanjian-kerja-sama-rancangan", "memorandum-saling-pengertian", "adendum", "usulan", "laporan-analisis"]


@every("sample", SAMPLES, quick=1)
def test_a_commented_file_is_valid(sample: str, tmp_path: Path) -> None:
    need(present=importlib.util.find_spec("openxml_audit") is not None, what="openxml-audit")
    from openxml_audit import OpenXmlValidator

    document = load(Path(__file__).parent.parent / "samples" / f"{sample}.yaml")
    plain = render(document, formats=["docx"]).files["docx"]
    texts = [" ".join(p.text.split()) for p in docx.Document(io.BytesIO(plain)).paragraphs if p.text.strip()]
    comments = [Comment((f"Catatan {text}",), text, 0, text[:9]) for text in texts[:40]]
    (tmp_path / "x.docx").write_bytes(with_comments(plain, [*comments, Comment(("Seluruh naskah",))]))
    result = OpenXmlValidator().validate(str(tmp_path / "x.docx"))
    assert result.is_valid, result.errors


@pytest.mark.parametrize("more", [["--format", "pdf"], ["--format", "docx", "--final"]])
def test_comments_are_refused_where_nobody_reads_them_or_they_would_be_signed(rough: Path, more: list[str]) -> None:
    refused = ask("buat", rough, "--catatan", "-o", rough.parent / "y", *more)
    assert isinstance(refused.exception, UsageError) or refused.exit_code == 2
    assert not (rough.parent / "y").exists()
