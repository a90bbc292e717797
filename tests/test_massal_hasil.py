"""What ``massal`` leaves in a folder: every naskah whole, what is missing made and no more, nothing of others lost."""

import json
import zipfile
from pathlib import Path

import openpyxl
import pytest
from _gambar import png
from _massal import NAMES, hashes, lines, make, write_inputs

from kerjasama_docs.errors import EnvironmentLackError, UsageError
from kerjasama_docs.findings import Level
from kerjasama_docs.jobs.massal.make import make_many
from kerjasama_docs.jobs.massal.order import Deed, MadeMassal, MassalOrder, Outcome, Progress

REPORTS = {"laporan.json", "laporan.xlsx", "daftar-penandatanganan.docx", "daftar-penandatanganan.xlsx"}


def deeds(made: MadeMassal) -> list[Deed]:
    """What was done for each row."""
    return [each.deed for each in made.outcomes]


def codes(made: MadeMassal) -> set[str]:
    """What is said of the folder and of files; rules apart."""
    return {each.code for each in made.all_findings if each.code.startswith("massal-")}


def test_every_row_is_a_naskah_and_all_stand_in_the_reports(tmp_path: Path) -> None:
    told: list[Progress] = []
    made = make(tmp_path, write_inputs(tmp_path, 3), formats=("docx", "pdf"), watch=told.append)
    folder = tmp_path / "hasil"
    names = {f"00{place}.{form}" for place in (1, 2, 3) for form in ("docx", "pdf")}
    assert {*hashes(folder)} == names | REPORTS | {"daftar-penandatanganan.pdf"}
    assert {path.name for path in made.reports} == REPORTS | {"daftar-penandatanganan.pdf"}
    assert (deeds(made), [(each.done, each.total) for each in told]) == (
        ["dibuat"] * 3,
        [(0, 3), (1, 3), (2, 3), (3, 3)],
    )
    report = json.loads((folder / "laporan.json").read_text(encoding="utf-8"))
    assert (report["baris"], report["jadi"], report["gagal"]) == (3, 3, 0)
    third = report["naskah"][2]
    assert (third["urut"], third["where"]["cell"], third["pages"] > 1) == (3, "baris 4", True)
    partner = {"nama": "Universitas Mitra 3", "penandatangan": "Rektor Ke 3", "jabatan": "Rektor Universitas Contoh"}
    assert third["mitra"] == [partner]
    found = hashes(folder)
    assert all(each["sha256"] == found[each["path"]] for row in report["naskah"] for each in row["outputs"])


def test_a_row_is_told_of_when_its_files_are_there_and_before_the_reports(tmp_path: Path) -> None:
    folder, told = tmp_path / "hasil", list[tuple[str, bool, bool]]()

    def tell(outcome: Outcome) -> None:
        name = outcome.row.name
        told.append((name, (folder / f"{name}.docx").exists(), (folder / "laporan.json").exists()))

    order = MassalOrder(folder, ("docx",), workers=1)
    given = write_inputs(tmp_path, 3, changed={2: "Mitra,Rektor,tiga kali"})
    make_many(given[0], [given[1]], order, rows=NAMES, told=tell)
    assert told == [("001", True, False), ("002", False, False), ("003", True, False)]


def test_a_bad_row_is_told_with_its_place_and_the_others_are_made(tmp_path: Path) -> None:
    given = write_inputs(tmp_path, 3, changed={2: "Universitas Mitra 2,Rektor Ke 2,tiga kali"})
    made = make(tmp_path, given)
    assert deeds(made) == ["dibuat", "gagal", "dibuat"]
    assert made.failed
    bad = [each for each in made.outcomes[1].findings if each.level is Level.GALAT]
    assert "jangka_waktu.lama" in {each.where.path for each in bad}
    assert {"001.docx", "003.docx"} | REPORTS == {*hashes(tmp_path / "hasil")}
    report = json.loads((tmp_path / "hasil" / "laporan.json").read_text(encoding="utf-8"))
    assert [row["jadi"] for row in report["naskah"]] == [True, False, True]
    assert report["naskah"][1]["findings"]


def rows_of_sheet(path: Path) -> list[list[object]]:
    """What stands in the cells of a workbook, row by row, below its header."""
    sheet = openpyxl.load_workbook(path).worksheets[0]
    rows: list[list[object]] = [[cell.value for cell in row] for row in sheet.iter_rows()]
    header = next(place for place, row in enumerate(rows) if row[0] == "NO.")
    return rows[header + 1 :]


def test_the_sheets_tell_of_every_row(tmp_path: Path) -> None:
    given = write_inputs(tmp_path, 3, changed={2: "Universitas Mitra 2,Rektor Ke 2,tiga kali"})
    make(tmp_path, given, formats=("docx", "teks"))
    folder = tmp_path / "hasil"
    common, *report = rows_of_sheet(folder / "laporan.xlsx")
    assert (common[1], "KS213" in str(common[7])) == ("semua yang jadi", True)
    assert [(row[0], row[2], row[3]) for row in report] == [(1, "001", "jadi"), (2, "002", "gagal"), (3, "003", "jadi")]
    assert "jangka_waktu.lama" in str(report[1][7])
    assert "KS213" not in str(report[0][7])
    found = hashes(folder)
    assert str(report[2][6]).split("\n") == [found["003.docx"], found["003.txt"]]
    signing = rows_of_sheet(folder / "daftar-penandatanganan.xlsx")
    third = [
        2,
        "1/DTK/2027",
        "Universitas Mitra 3",
        "Rektor Ke 3\nRektor Universitas Contoh",
        None,
        "003 (.docx, .txt)",
    ]
    assert signing[1] == third
    assert openpyxl.load_workbook(folder / "daftar-penandatanganan.xlsx").worksheets[0]["A4"].value == (
        "BELUM LENGKAP: 2 DARI 3 NASKAH"
    )


def test_a_folder_with_results_is_refused_unasked(tmp_path: Path) -> None:
    given = write_inputs(tmp_path, 2)
    make(tmp_path, given)
    before = hashes(tmp_path / "hasil", without=())
    with pytest.raises(UsageError, match="sudah berisi hasil") as caught:
        make(tmp_path, given)
    assert "--lanjutkan" in caught.value.remedy
    assert hashes(tmp_path / "hasil", without=()) == before
    assert deeds(make(tmp_path, given, overwrite=True)) == ["dibuat", "dibuat"]
    assert hashes(tmp_path / "hasil", without=()) == before


def test_one_file_of_a_stranger_is_a_result_too(tmp_path: Path) -> None:
    given = write_inputs(tmp_path, 2)
    (tmp_path / "hasil").mkdir()
    (tmp_path / "hasil" / "002.docx").write_bytes(b"milik orang lain")
    with pytest.raises(UsageError, match=r"002\.docx"):
        make(tmp_path, given)
    assert [path.name for path in (tmp_path / "hasil").iterdir()] == ["002.docx"]
    made = make(tmp_path, given, resume=True)
    assert (deeds(made), codes(made)) == (["dibuat", "gagal"], {"massal-berkas-ada"})
    assert (tmp_path / "hasil" / "002.docx").read_bytes() == b"milik orang lain"


def test_going_on_makes_what_is_missing_or_has_changed(tmp_path: Path) -> None:
    make(tmp_path, write_inputs(tmp_path, 4))
    folder = tmp_path / "hasil"
    before = hashes(folder)
    (folder / "002.docx").unlink()
    made = make(tmp_path, write_inputs(tmp_path, 4), resume=True)
    assert (deeds(made), hashes(folder)) == (["tetap", "hilang", "tetap", "tetap"], before)
    changed = write_inputs(tmp_path, 4, changed={3: "Universitas Lain,Rektor Ke 3,3 tahun"})
    made = make(tmp_path, changed, resume=True)
    assert deeds(made) == ["tetap", "tetap", "berubah", "tetap"]
    after = hashes(folder)
    assert {name for name in before if before[name] != after[name]} == {"003.docx"} | REPORTS
    assert deeds(make(tmp_path, changed, resume=True)) == ["tetap"] * 4
    assert deeds(make(tmp_path, changed, resume=True, final=False, formats=("teks",))) == ["berubah"] * 4


def test_what_somebody_goes_on_with_in_word_is_let_be(tmp_path: Path) -> None:
    given = write_inputs(tmp_path, 2)
    make(tmp_path, given)
    edited = tmp_path / "hasil" / "001.docx"
    edited.write_bytes(b"disunting di Word")
    made = make(tmp_path, given, resume=True)
    assert (deeds(made), codes(made)) == (["tetap", "tetap"], {"massal-berkas-diubah"})
    changed = write_inputs(tmp_path, 2, changed={1: "Universitas Lain,Rektor Ke 1,3 tahun"})
    made = make(tmp_path, changed, resume=True)
    assert (deeds(made), codes(made)) == (["gagal", "tetap"], {"massal-berkas-ada"})
    assert edited.read_bytes() == b"disunting di Word"
    made = make(tmp_path, changed, resume=True, overwrite=True)
    assert (deeds(made), codes(made)) == (["berubah", "tetap"], set())
    assert edited.read_bytes().startswith(b"PK")


def test_files_without_a_line_and_half_a_line_are_those_of_a_killed_run(tmp_path: Path) -> None:
    given = write_inputs(tmp_path, 3)
    make(tmp_path, given)
    folder = tmp_path / "hasil"
    before, ledger = hashes(folder), folder / "laporan.jsonl"
    whole = ledger.read_bytes().splitlines(keepends=True)
    ledger.write_bytes(whole[0] + whole[1][: len(whole[1]) // 2])
    made = make(tmp_path, given, resume=True)
    assert (sorted(deeds(made)), codes(made)) == (["dibuat", "dibuat", "tetap"], set())
    assert hashes(folder) == before
    assert [line["nama"] for line in lines(folder)] == ["", "001", "002", "003"]


def test_the_ledger_stands_in_the_order_of_the_rows_at_the_end(tmp_path: Path) -> None:
    given = write_inputs(tmp_path, 4)
    make(tmp_path, given)
    ledger = tmp_path / "hasil" / "laporan.jsonl"
    whole = ledger.read_bytes()
    assert [json.loads(line)["nama"] for line in whole.splitlines()] == ["001", "002", "003", "004", ""]
    first, second, third, fourth, reports = whole.splitlines(keepends=True)
    foretold = b'{"nama": "002", "akan": {"002.docx": "0"}}\n'
    ledger.write_bytes(b"".join((reports, fourth, b"[]\n", foretold, first, second, first, third)))
    made = make(tmp_path, given, resume=True)
    assert (deeds(made), ledger.read_bytes()) == (["tetap"] * 4, whole)
    make(tmp_path, write_inputs(tmp_path, 2), resume=True)
    assert [json.loads(line)["nama"] for line in ledger.read_bytes().splitlines()] == ["001", "002", "", "003", "004"]


@pytest.mark.parametrize(
    "junk",
    [
        b"bukan json\n",
        b'{"nama": 1}\n',
        b"[]\n",
        b'{"nama":"001","dasar":"","berkas":{},"isi":{"outputs":[{"path":"../x","sha256":""}]}}\n',
    ],
)
def test_a_ledger_that_says_something_else_makes_everything_again(tmp_path: Path, junk: bytes) -> None:
    given = write_inputs(tmp_path, 2)
    make(tmp_path, given)
    before = hashes(tmp_path / "hasil")
    (tmp_path / "hasil" / "laporan.jsonl").write_bytes(junk)
    made = make(tmp_path, given, resume=True)
    assert (deeds(made), codes(made), hashes(tmp_path / "hasil")) == (["dibuat", "dibuat"], set(), before)


def test_rows_that_are_no_more_are_told_and_their_files_stay(tmp_path: Path) -> None:
    make(tmp_path, write_inputs(tmp_path, 3))
    made = make(tmp_path, write_inputs(tmp_path, 2), resume=True)
    assert (deeds(made), codes(made)) == (["tetap", "tetap"], {"massal-sisa"})
    assert (tmp_path / "hasil" / "003.docx").exists()
    bad = write_inputs(tmp_path, 2, changed={2: "Universitas Mitra 2,Rektor Ke 2,tiga kali"})
    made = make(tmp_path, bad, resume=True)
    assert (deeds(made), codes(made)) == (["tetap", "gagal"], {"massal-sisa", "massal-usang"})


def test_a_file_behind_the_input_that_changed_makes_its_naskah_again(tmp_path: Path) -> None:
    given = write_inputs(tmp_path, 2)
    picture = tmp_path / "logo.png"
    picture.write_bytes(png(60, 40))
    induk = tmp_path / "induk.yaml"
    induk.write_text(
        induk.read_text(encoding="utf-8").replace("nomor: 1/DTK/2027", "nomor: 1/DTK/2027\n    logo: logo.png")
    )
    make(tmp_path, given)
    assert deeds(make(tmp_path, given, resume=True)) == ["tetap", "tetap"]
    picture.write_bytes(png(60, 50))
    assert deeds(make(tmp_path, given, resume=True)) == ["berubah", "berubah"]


def test_a_template_of_the_user_that_changed_makes_all_again(tmp_path: Path) -> None:
    given = write_inputs(tmp_path, 2)
    own = tmp_path / "templat" / "klausul"
    own.mkdir(parents=True)
    make(tmp_path, given)
    (own / "catatan.txt").write_text("berubah", encoding="utf-8")
    assert deeds(make(tmp_path, given, resume=True)) == ["berubah", "berubah"]


def test_all_files_in_one_are_the_same_bytes(tmp_path: Path) -> None:
    given = write_inputs(tmp_path, 2)
    made = make(tmp_path, given, zipped=True)
    packed = tmp_path / "hasil" / "hasil.zip"
    assert packed in made.reports
    before = packed.read_bytes()
    with zipfile.ZipFile(packed) as archive:
        assert archive.testzip() is None
        assert {*archive.namelist()} == {"001.docx", "002.docx"} | REPORTS
        assert archive.read("001.docx") == (tmp_path / "hasil" / "001.docx").read_bytes()
    make(tmp_path, given, zipped=True, resume=True)
    assert packed.read_bytes() == before
    packed.write_bytes(b"lain")
    assert codes(make(tmp_path, given, zipped=True, resume=True)) == {"massal-berkas-ada"}
    assert packed.read_bytes() == b"lain"


def test_the_folder_is_gone_in_the_middle(tmp_path: Path) -> None:
    given = write_inputs(tmp_path, 3)

    def leave(progress: Progress) -> None:
        if progress.done == 1:
            (tmp_path / "hasil").rename(tmp_path / "lain")

    with pytest.raises(EnvironmentLackError, match="dihapus atau dipindahkan") as caught:
        make(tmp_path, given, watch=leave)
    assert "--lanjutkan" in caught.value.remedy
    assert not (tmp_path / "hasil").exists()
    assert {*hashes(tmp_path / "lain")} == {"001.docx"}
    (tmp_path / "lain").rename(tmp_path / "hasil")
    assert deeds(make(tmp_path, given, resume=True)) == ["tetap", "dibuat", "dibuat"]


def test_two_runs_never_share_a_folder(tmp_path: Path) -> None:
    given = write_inputs(tmp_path, 2)
    second: list[str] = []

    def begin_another(_progress: Progress) -> None:
        for resume, overwrite in ((False, False), (True, False), (False, True)):
            with pytest.raises(UsageError, match="sedang diisi oleh perintah massal lain") as caught:
                make(tmp_path, given, resume=resume, overwrite=overwrite)
            second.append(caught.value.remedy)

    made = make(tmp_path, given, watch=begin_another)
    assert (deeds(made), len(second)) == (["dibuat", "dibuat"], 9)
    assert {*hashes(tmp_path / "hasil")} == {"001.docx", "002.docx"} | REPORTS


def test_a_table_is_never_written_over(tmp_path: Path) -> None:
    induk, _ = write_inputs(tmp_path, 1)
    (tmp_path / "hasil").mkdir()
    table = tmp_path / "hasil" / "laporan.json"
    table.write_text('[{"pihak[2].nama": "Universitas Mitra 1"}]', encoding="utf-8")
    with pytest.raises(UsageError, match="masukan"):
        make(tmp_path, (induk, str(table)), overwrite=True)
    assert table.read_text(encoding="utf-8").startswith('[{"pihak')


def test_nothing_is_left_where_nothing_could_be_made(tmp_path: Path) -> None:
    given = write_inputs(tmp_path, 1)
    (tmp_path / "hasil").write_text("sebuah berkas", encoding="utf-8")
    with pytest.raises(UsageError, match="bukan folder"):
        make(tmp_path, given)
    assert (tmp_path / "hasil").read_text(encoding="utf-8") == "sebuah berkas"
