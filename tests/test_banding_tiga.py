"""Two drafts made from one naskah: both sets of changes, and where they contradict each other."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from _samples import sample
from click.testing import CliRunner, Result
from test_drafts_check import DRAFT

from kerjasama_docs.cli.main import main
from kerjasama_docs.compare.comparing import compare
from kerjasama_docs.compare.records import Sort

MONEY, TERM = "Rp150.000.000,00", "2 (dua) tahun"


def _run(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["banding", *map(str, arguments)], catch_exceptions=False)


def _files(folder: Path, *texts: str) -> list[Path]:
    names = [folder / f"{name}.txt" for name in ("asal", "b", "c")]
    for path, text in zip(names, texts, strict=True):
        path.write_text(text, encoding="utf-8")
    return names


def _clashes(folder: Path, first: str, second: str) -> list[tuple[str, str]]:
    """What of both drafts contradicts, as they read now."""
    told = json.loads(_run(*_files(folder, DRAFT, first, second), "--json").output)
    one, other = (each["perubahan"] for each in told["perbandingan"])
    assert one
    assert other
    return [(one[at]["sesudah"], other[there]["sesudah"]) for at, there in told["bertentangan"]]


def test_changes_of_one_place_in_two_ways_contradict(tmp_path: Path) -> None:
    found = _clashes(tmp_path, DRAFT.replace(MONEY, "Rp160.000.000,00"), DRAFT.replace(MONEY, "Rp170.000.000,00"))
    assert len(found) == 1
    assert "Rp160.000.000,00" in found[0][0]
    assert "Rp170.000.000,00" in found[0][1]


@pytest.mark.parametrize("other", [DRAFT.replace(MONEY, "Rp160.000.000,00"), DRAFT.replace(TERM, "3 (tiga) tahun")])
def test_the_same_change_and_changes_elsewhere_do_not(tmp_path: Path, other: str) -> None:
    assert _clashes(tmp_path, DRAFT.replace(MONEY, "Rp160.000.000,00"), other) == []


def test_a_pasal_taken_out_by_one_and_changed_by_the_other(tmp_path: Path) -> None:
    begin, end = DRAFT.index("                            PASAL 2"), DRAFT.index("                            PASAL 4")
    without = DRAFT[:begin] + DRAFT[end:]
    assert MONEY in DRAFT[begin:end]
    found = _clashes(tmp_path, without, DRAFT.replace(MONEY, "Rp170.000.000,00"))
    assert [(gone, "Rp170.000.000,00" in now) for gone, now in found] == [("", True)]


def test_it_is_told_first_and_refused_as_a_table(tmp_path: Path) -> None:
    files = _files(tmp_path, DRAFT, DRAFT.replace(MONEY, "Rp160.000.000,00"), DRAFT.replace(MONEY, "Rp170.000.000,00"))
    told = _run(*files).output
    assert told.startswith("Bertentangan antara ")
    assert told.count("Yang penting:") == 2
    assert _run(*files, "-o", tmp_path / "tabel.xlsx").exit_code == 2
    assert _run(*files, "--lacak", "-o", tmp_path / "lacak.docx").exit_code == 2
    assert _run(files[0], files[0], files[0]).output.startswith("Perubahan ")


def test_a_change_of_the_second_language_alone_is_told() -> None:
    pohon = sample("memorandum-saling-pengertian").built.pohon
    assert pohon.padanan
    assert compare(pohon, pohon).changes == ()
    without = replace(pohon, padanan=replace(pohon.padanan, pasal=pohon.padanan.pasal[:-1]))
    changes = compare(pohon, without).changes
    assert [(change.sort, change.penting) for change in changes] == [(Sort.HAPUS, ("Pasal dihapus",))]
    assert changes[0].bagian == f"Teks Inggris, {pohon.padanan.pasal[-1].nama}"
