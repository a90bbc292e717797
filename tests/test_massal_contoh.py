"""The worked example of the guide: one ministry and 29 partners on one day."""

import json
from functools import cache
from pathlib import Path

import pytest
from _helpers import ROOT
from click.testing import CliRunner

from kerjasama_docs.cli.main import main
from kerjasama_docs.errors import ExitCode
from kerjasama_docs.findings import Finding, Level
from kerjasama_docs.jobs.contoh import sample_massal
from kerjasama_docs.massal import MassalTable, RowsOrder, rows_of
from kerjasama_docs.output import write_all
from kerjasama_docs.pipeline import check, load_source

FOLDER = ROOT / "samples" / "massal"
_PARTNERS = 29


@cache
def example() -> MassalTable:
    """The rows of the example."""
    return rows_of(str(FOLDER / "nota-kesepahaman.yaml"), [str(FOLDER / "mitra.csv")], RowsOrder(mulai_nomor=31))


def test_it_is_handed_out_with_a_table_to_fill_in_and_works_where_it_lies(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_all({tmp_path / name: content for name, content in sample_massal().items()}, overwrite=False)
    monkeypatch.chdir(tmp_path / "massal")
    names = {path.name for path in FOLDER.iterdir()}
    assert {path.name for path in Path().iterdir()} == {*names, "mitra-kosong.xlsx"}
    words = "massal nota-kesepahaman.yaml {} -o hasil --mulai-nomor 31 --format docx --pekerja 1 --json"
    head, *partners = Path("mitra.csv").read_text("utf-8").splitlines(keepends=True)
    first = next(place for place, line in enumerate(partners) if line.startswith("1;"))
    Path("tiga.csv").write_text(head + "".join(partners[: first + 3]), encoding="utf-8")
    done = CliRunner().invoke(main, words.format("tiga.csv").split())
    assert done.exit_code == ExitCode.DONE, done.output
    assert json.loads(done.stdout)["jadi"] == 3
    empty = CliRunner().invoke(main, words.format("mitra-kosong.xlsx").split())
    assert empty.exit_code == ExitCode.DONE, empty.output
    assert (json.loads(empty.stdout)["naskah"], json.loads(empty.stdout)["findings"]) == ([], [])


def test_every_row_is_read_without_a_remark() -> None:
    made = example()
    assert len(made.rows) == _PARTNERS
    assert made.findings == ()
    assert [row.findings for row in made.rows] == [()] * _PARTNERS


def test_numbers_and_names_follow_the_rows() -> None:
    numbers = [row.value(("pihak", 0, "nomor")) for row in example().rows]
    assert numbers == [f"M.IP-{count}.HH.05.05 TAHUN 2026" for count in range(31, 31 + _PARTNERS)]
    names = [row.name for row in example().rows]
    assert names[0] == "001-Badan Pelatihan Kerja Nasional"
    assert len({name.casefold() for name in names}) == _PARTNERS


def test_all_naskah_may_be_final_and_nobody_has_to_look_again() -> None:
    found: list[Finding] = []
    for row in example().rows:
        document = load_source(row.source, raw=row.raw, name=row.name, folder=FOLDER)
        found += check(document, final=True)
    assert found
    assert not [each for each in found if each.level is not Level.SARAN]
