"""A folder that is named as input: what is read in it, and what is left aside, with the reason."""

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from kerjasama_docs.assets import Assets, read_text
from kerjasama_docs.docx.wml.reading import read_parts
from kerjasama_docs.errors import UsageError
from kerjasama_docs.findings import Finding, Level
from kerjasama_docs.inputs.folders import Why, left_aside, listing
from kerjasama_docs.inputs.read import read_bytes
from kerjasama_docs.jobs.lampiran import TableOrder, join

ROW = "Mitra;Bidang Kerja Sama\nUniversitas Contoh;Pelatihan\n"
UNIX = pytest.mark.skipif(os.name != "posix", reason="pipes and links are made as on Unix")


def order(form: str) -> TableOrder:
    return TableOrder(form, "umum", Assets(), date(2027, 1, 11))


def aside(folder: Path, form: str, code: str) -> list[tuple[Level, str]]:
    """What is said of the things that are not read."""
    found: tuple[Finding, ...] = join([str(folder)], order(form)).findings
    return [(each.level, each.message) for each in found if each.name == code]


@UNIX
def test_a_pipe_a_device_and_links_are_named_and_stop_nobody(tmp_path: Path) -> None:
    (tmp_path / "unit.csv").write_text(ROW, encoding="utf-8")
    os.mkfifo(tmp_path / "pipa.csv")
    (tmp_path / "nol.xlsx").symlink_to("/dev/zero")
    (tmp_path / "putar.csv").symlink_to("putar.csv")
    (tmp_path / "putus.yaml").symlink_to("tidak-ada.yaml")
    (tmp_path / "naik").symlink_to("..")
    assert aside(tmp_path, "perencanaan", "tabel-berkas-lain") == [
        (Level.PERINGATAN, f"Tidak dibaca: nol.xlsx, pipa.csv ({Why.SPECIAL})."),
        (Level.PERINGATAN, f"Tidak dibaca: putar.csv, putus.yaml ({Why.BROKEN})."),
        (Level.PERINGATAN, f"Tidak dibaca: naik ({Why.LINKED})."),
    ]


def test_other_files_are_named_with_their_folder_and_what_systems_leave_is_not(tmp_path: Path) -> None:
    for name in ("unit.csv", "surat/pengantar.docx", "scan.pdf", "~$unit.xlsx", ".DS_Store", "Thumbs.db", ".git/x.csv"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(ROW, encoding="utf-8")
    assert aside(tmp_path, "perencanaan", "tabel-berkas-lain") == [
        (Level.SARAN, f"Tidak dibaca: scan.pdf, {Path('surat') / 'pengantar.docx'} ({Why.OTHER}).")
    ]


def test_what_is_hidden_is_named_and_not_gone_into(tmp_path: Path) -> None:
    for name in ("unit.csv", ".lama/unit.csv", ".salinan.csv"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(ROW, encoding="utf-8")
    assert aside(tmp_path, "perencanaan", "tabel-berkas-lain") == [
        (Level.SARAN, f"Tidak dibaca: .lama, .salinan.csv ({Why.HIDDEN}).")
    ]


def test_many_names_are_counted(tmp_path: Path) -> None:
    for place in range(25):
        (tmp_path / f"surat-{place:02}.docx").write_bytes(b"x")
    found = list(left_aside(str(tmp_path), listing(str(tmp_path)).of([".csv"]), endings=[".csv"], code="uji"))
    assert [each.message.count("surat-") for each in found] == [20]
    assert "dan 5 lainnya" in found[0].message
    assert found[0].hint == "Yang dibaca di sini: .csv; salin isi yang diperlukan ke jenis itu."


@UNIX
@pytest.mark.parametrize("read", [read_text, read_parts, lambda path: read_bytes(str(path), 10)])
def test_a_pipe_is_no_file(read: Callable[[Path], object], tmp_path: Path) -> None:
    """A pipe whose other end nobody holds would be read for ever."""
    os.mkfifo(tmp_path / "pipa.docx")
    with pytest.raises(UsageError, match="bukan berkas"):
        read(tmp_path / "pipa.docx")
