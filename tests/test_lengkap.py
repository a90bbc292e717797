"""``buat --lengkap``: a naskah with the files its lampiran name, as one PDF."""

import hashlib
import json
import os
import shutil
from pathlib import Path

import pytest
from _berkas_pdf import BAD, pages
from _helpers import ROOT
from _verapdf import Verapdf
from click.testing import CliRunner, Result
from pypdf import PdfReader
from pypdf.generic import DictionaryObject, StreamObject
from test_gabung import PICTURES, titles

from kerjasama_docs.cli.main import main
from kerjasama_docs.pdf.verify.check import page_texts

SAMPLE = ROOT / "samples" / "perjanjian-kerja-sama.yaml"
COMPLETE = ROOT / "samples" / "perjanjian-kerja-sama-ksdpk.yaml"
"""The sample whose lampiran is a file."""


def given(folder: Path, *names: str, pdf: bytes | None = None) -> Path:
    """A naskah whose lampiran name files, in a folder with what it needs, and a PDF and a picture to be named."""
    for name in ("nota-kesepahaman.yaml", "logo"):
        source = ROOT / "samples" / name
        shutil.copytree(source, folder / name) if source.is_dir() else shutil.copy(source, folder / name)
    named = [f'  - judul: Berkas {place}\n    berkas: "{name}"\n' for place, name in enumerate(names, 1)]
    (folder / "lampiran").mkdir()
    (folder / "lampiran" / "peta.pdf").write_bytes(pdf or pages("Peta", "Denah", size=(842, 595)))
    shutil.copy(PICTURES / "kelabu.jpg", folder / "lampiran" / "foto.jpg")
    path = folder / "pks.yaml"
    path.write_text(SAMPLE.read_text("utf-8").rstrip() + "\n" + "".join(named), "utf-8")
    return path


def run(path: Path, *words: object) -> Result:
    """One call, into a folder beside the input."""
    return CliRunner().invoke(main, ["buat", str(path), "-o", str(path.parent / "hasil"), *map(str, words)])


def line_of(path: Path, name: str) -> int:
    """The line on which a file is named."""
    return next(
        n for n, line in enumerate(path.read_text("utf-8").splitlines(), 1) if line.endswith(f'berkas: "{name}"')
    )


def made(path: Path) -> list[str]:
    """The files that were written."""
    folder = path.parent / "hasil"
    return sorted(each.name for each in folder.iterdir()) if folder.exists() else []


def catalog_of(path: Path) -> DictionaryObject:
    """The catalog of a PDF."""
    return PdfReader(path, strict=True).root_object


def claims_no_structure(path: Path) -> None:
    """Neither catalog nor XMP of a joined file say of it what only a tagged one is (ISO 14289-1, 5)."""
    catalog = catalog_of(path)
    assert not {"/StructTreeRoot", "/MarkInfo"} & {*catalog}
    stream = catalog["/Metadata"].get_object()
    assert isinstance(stream, StreamObject)
    assert b"pdfaid" in stream.get_data()
    assert b"pdfuaid" not in stream.get_data()


def test_one_go_makes_the_naskah_and_one_file_with_its_attachments_in_order(tmp_path: Path) -> None:
    path = given(tmp_path, "lampiran/foto.jpg", "lampiran/peta.pdf")
    done = run(path, "--lengkap")
    assert done.exit_code == 0, done.output
    assert made(path) == ["pks-lengkap.pdf", "pks.docx", "pks.pdf"]
    alone = PdfReader(tmp_path / "hasil" / "pks.pdf", strict=True)
    whole = PdfReader(tmp_path / "hasil" / "pks-lengkap.pdf", strict=True)
    assert len(whole.pages) == len(alone.pages) + 3
    texts = page_texts((tmp_path / "hasil" / "pks-lengkap.pdf").read_bytes())
    assert [text.strip() for text in texts[-2:]] == ["Peta", "Denah"]
    assert texts[: len(alone.pages)] == page_texts((tmp_path / "hasil" / "pks.pdf").read_bytes())
    named = [title for depth, title in titles(whole.outline) if depth == 0]
    assert named[0].startswith("Perjanjian Kerja Sama tentang")
    assert named[1:] == ["Lampiran II Berkas 1", "Lampiran III Berkas 2"]
    assert sum("Dokumen terlampir." in text for text in texts) == 2


def test_only_the_forms_asked_for_are_written_beside_it(tmp_path: Path) -> None:
    path = given(tmp_path, "lampiran/peta.pdf")
    run(path, "--lengkap", "--format", "docx")
    assert made(path) == ["pks-lengkap.pdf", "pks.docx"]


def test_a_program_is_told_of_the_file_and_of_what_is_in_it(tmp_path: Path) -> None:
    path = given(tmp_path, "lampiran/peta.pdf")
    record = json.loads(run(path, "--lengkap", "--json").stdout)["naskah"][0]
    content = (tmp_path / "hasil" / "pks-lengkap.pdf").read_bytes()
    assert record["outputs"][-1]["format"] == "lengkap"
    assert record["outputs"][-1]["sha256"] == hashlib.sha256(content).hexdigest()
    attached = hashlib.sha256((tmp_path / "lampiran" / "peta.pdf").read_bytes()).hexdigest()
    assert [(each["sha256"], each["pages"]) for each in record["lampiran"]] == [(attached, 2)]


def test_the_same_input_gives_the_same_bytes(tmp_path: Path) -> None:
    path = given(tmp_path, "lampiran/peta.pdf", "lampiran/peta.pdf")
    run(path, "--lengkap")
    first = (tmp_path / "hasil" / "pks-lengkap.pdf").read_bytes()
    run(path, "--lengkap", "--timpa")
    assert (tmp_path / "hasil" / "pks-lengkap.pdf").read_bytes() == first


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("lampiran/tiada.pdf", "berkasnya tidak ada"),
        ("../luar.pdf", "di luar folder masukan"),
        ("tautan.pdf", "di luar folder masukan"),
        ("/etc/hosts", "di luar folder masukan"),
        ("lampiran", "bukan berkas"),
        ("pipa.pdf", "bukan berkas"),
        ("pks.yaml", "tidak dapat dilampirkan"),
        ("-", "tidak dapat dilampirkan"),
    ],
)
def test_a_file_that_cannot_be_attached_is_said_at_its_line(tmp_path: Path, name: str, word: str) -> None:
    folder = tmp_path / "dalam"
    folder.mkdir()
    (tmp_path / "luar.pdf").write_bytes(pages("Rahasia"))
    path = given(folder, name)
    (folder / "tautan.pdf").symlink_to(tmp_path / "luar.pdf")
    (folder / "-").write_bytes(pages("Alfa"))
    os.mkfifo(folder / "pipa.pdf")
    done = run(path, "--lengkap")
    assert done.exit_code == 1, done.output
    assert f"{path}:{line_of(path, name)}" in done.output
    assert word in done.output
    assert "Traceback" not in done.output
    assert made(path) == []


@pytest.mark.parametrize("kind", BAD)
def test_a_damaged_attachment_is_said_at_its_line_with_its_fault(tmp_path: Path, kind: str) -> None:
    path = given(tmp_path, "lampiran/peta.pdf")
    (tmp_path / "lampiran" / "peta.pdf").write_bytes(BAD[kind].make())
    done = run(path, "--lengkap")
    assert done.exit_code == 1, done.output
    assert f"{path}:{line_of(path, 'lampiran/peta.pdf')}" in done.output
    for word in ("Berkas lampiran/peta.pdf: ", *BAD[kind].said):
        assert word in done.output
    assert made(path) == []


def test_all_faults_of_all_attachments_come_at_once(tmp_path: Path) -> None:
    path = given(tmp_path, "satu.pdf", "lampiran/peta.pdf", "tiga.pdf", pdf=b"%PDF-1.7\nputus")
    output = run(path, "--lengkap").output
    for name in ("satu.pdf", "lampiran/peta.pdf", "tiga.pdf"):
        assert f"{path}:{line_of(path, name)}" in output


def test_a_check_tells_of_a_file_that_is_not_there_yet(tmp_path: Path) -> None:
    path = given(tmp_path, "lampiran/peta.pdf", "lampiran/belum.pdf", "../luar.pdf")
    found = json.loads(CliRunner().invoke(main, ["periksa", str(path), "--format", "json"]).stdout)
    told = [(each["level"], each["where"]["line"]) for each in found if each["code"] == "lampiran-berkas"]
    assert told == [("peringatan", line_of(path, name)) for name in ("lampiran/belum.pdf", "../luar.pdf")]


def test_an_attachment_is_never_written_over(tmp_path: Path) -> None:
    path = given(tmp_path, "pks-lengkap.pdf")
    attached = pages("Alfa")
    (tmp_path / "pks-lengkap.pdf").write_bytes(attached)
    done = CliRunner().invoke(main, ["buat", str(path), "-o", str(tmp_path), "--lengkap", "--timpa"])
    assert done.exit_code == 2, done.output
    assert (tmp_path / "pks-lengkap.pdf").read_bytes() == attached


@pytest.mark.parametrize("words", [("--konsolidasi",), ("--format", "pdf", "-o", "-")])
def test_what_no_complete_file_can_be_made_of_is_refused(tmp_path: Path, words: tuple[str, ...]) -> None:
    path = given(tmp_path, "lampiran/peta.pdf")
    assert run(path, "--lengkap", *words).exit_code == 2
    assert made(path) == []


def test_without_a_file_in_any_lampiran_it_is_said(tmp_path: Path) -> None:
    done = run(given(tmp_path), "--lengkap")
    assert "hanya memuat naskahnya" in done.output
    assert "pks-lengkap.pdf" in made(tmp_path / "pks.yaml")


def test_a_final_one_is_an_archive_and_claims_no_structure_that_it_lost(tmp_path: Path, verapdf: Verapdf) -> None:
    path = given(tmp_path, "lampiran/foto.jpg")
    done = run(path, "--lengkap", "--final")
    assert done.exit_code == 0, done.output
    assert "/OutputIntents" in catalog_of(tmp_path / "hasil" / "pks-lengkap.pdf")
    claims_no_structure(tmp_path / "hasil" / "pks-lengkap.pdf")
    assert verapdf(tmp_path / "hasil" / "pks-lengkap.pdf") == []


def test_the_sample_with_a_file_is_complete_and_final(tmp_path: Path) -> None:
    done = CliRunner().invoke(main, ["buat", str(COMPLETE), "-o", str(tmp_path), "--lengkap", "--final"])
    assert done.exit_code == 0, done.output
    texts = page_texts((tmp_path / f"{COMPLETE.stem}-lengkap.pdf").read_bytes())
    assert "Dokumen terlampir." in texts[-2]
    assert "Penataan tempat henti dan rambu" in texts[-1]


def test_the_file_of_the_sample_is_what_its_table_makes(tmp_path: Path) -> None:
    folder = COMPLETE.parent / "berkas"
    target = tmp_path / "rencana-aksi.pdf"
    words = ("--profil", "pemprov-banten", "--final", "--tanggal", "2026-08-03", "-o", str(target))
    done = CliRunner().invoke(main, ["lampiran", "rencana-aksi", str(folder / "rencana-aksi.csv"), *words])
    assert done.exit_code == 0, done.output
    fresh, kept = ("".join(page_texts(path.read_bytes())) for path in (target, folder / target.name))
    rows = (folder / "rencana-aksi.csv").read_text("utf-8").splitlines()[1:]
    first = [row.split(",")[0] for row in rows]
    assert len(first) == 4
    assert all(each in fresh and each in kept for each in first)
