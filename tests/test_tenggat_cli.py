"""The command ``tenggat``: what it prints and writes, and what it refuses."""

import json
from pathlib import Path

import pytest
from _helpers import ROOT, saved
from click.testing import CliRunner, Result

from kerjasama_docs.cli.main import main

SAMPLES = ROOT / "samples"
NOTA = SAMPLES / "nota-kesepahaman.yaml"
USULAN = SAMPLES / "usulan.yaml"


def run(*words: object, given: bytes | None = None) -> Result:
    """One call of the command."""
    return CliRunner().invoke(main, ["tenggat", *map(str, words)], given)


def printed(*words: object) -> str:
    """What a call prints that goes well."""
    result = run(*words)
    assert result.exit_code == 0, result.output
    return result.stdout


def data(*words: object) -> dict[str, list[dict[str, object]]]:
    """What a call prints for a program."""
    found: dict[str, list[dict[str, object]]] = json.loads(printed(*words, "--format", "json"))
    return found


def test_a_name_and_a_day() -> None:
    told = printed("penyelarasan", "2026-05-11", "--rinci")
    assert told.startswith("Jumat, 29 Mei 2026  Menyelaraskan usulan")
    assert "Dasar: Permen Imipas 8/2025 Pasal 16 ayat (2)\n" in told
    assert "tanpa cuti bersama 26 Mei 2026" in told
    assert "        Jumat, 15 Mei 2026: Cuti Bersama Kenaikan Yesus Kristus (cuti bersama)\n" in told
    assert "Hari pertama dianggap hari kerja sesudah peristiwanya" in told
    assert "Sabtu, 16 Mei" not in printed("penyelarasan", "11 Mei 2026")


@pytest.mark.parametrize(
    ("options", "akhir"),
    [
        (["--dari", "2026-05-11", "--hari", "20"], "2026-06-15"),
        (["--dari", "11 Mei 2026", "--hari", "20", "--kalender"], "2026-05-31"),
        (["--dari", "2026-05-29", "--hari", "10", "--sebelum"], "2026-05-11"),
        (["--dari", "2026-05-11", "--hari", "10", "--hari-itu"], "2026-05-26"),
        (["penyelarasan", "--dari", "2025-05-22"], "2025-06-11"),
        (["Analisis", "13-03-2026"], "2026-05-05"),
        (["naskah-asli", "2026-04-16", "--profil", "kemenimipas"], "2026-05-07"),
    ],
)
def test_days_in_every_way(options: list[str], akhir: str) -> None:
    (found,) = data(*options)["tenggat"]
    assert found["hari_terakhir"] == akhir


def test_json_says_all() -> None:
    (found,) = data("penyelarasan", "2026-05-11")["tenggat"]
    assert found["basis"] == {"regulation": "permen-imipas-8-2025", "article": "Pasal 16 ayat (2)"}
    assert (found["lama"], found["arah"], found["perkiraan"]) == ("10 hari kerja", "sesudah", False)
    assert found["tanpa_cuti_bersama"] == "2026-05-26"
    skipped = found["dilewati"]
    assert isinstance(skipped, list)
    assert skipped[0] == {"tanggal": "2026-05-14", "macam": "libur nasional", "nama": "Kenaikan Yesus Kristus"}
    assert len(skipped) == 8


def test_naskah_one_behind_the_other() -> None:
    told = printed(USULAN, NOTA)
    assert told.index(f"{USULAN}:") < told.index(f"{NOTA}:")
    assert "Kamis, 26 Februari 2026  Menyelaraskan" in told
    assert "    Usulan dianggap diterima pada tanggal surat.\n" in told
    assert "Belum dapat dihitung:\n" in told
    found = data(USULAN, NOTA)
    assert {each["berkas"] for each in found["tenggat"]} == {str(USULAN), str(NOTA)}
    assert all(each["sebab"] for each in found["terbuka"])


def test_standard_input() -> None:
    result = run("-", given=USULAN.read_bytes())
    assert result.exit_code == 0
    assert "Kamis, 26 Februari 2026" in result.stdout


def test_own_days(tmp_path: Path) -> None:
    own = saved(tmp_path, "libur: [2026-05-29]", "libur.yaml")
    (found,) = data("penyelarasan", "2026-05-11", "--libur", own)["tenggat"]
    assert found["hari_terakhir"] == "2026-06-02"


def test_a_wrong_file_of_days_is_told_with_its_line(tmp_path: Path) -> None:
    own = saved(tmp_path, "libur:\n  - 2026-02-30\n", "libur.yaml")
    result = run("penyelarasan", "2026-05-11", "--libur", own)
    assert result.exit_code == 1
    assert f"{own}:2:" in result.stderr
    told = run("penyelarasan", "2026-05-11", "--libur", own, "--format", "json")
    assert (told.exit_code, json.loads(told.stdout)["tenggat"]) == (1, [])


def test_a_calendar_is_written_once(tmp_path: Path) -> None:
    target = tmp_path / "tenggat.ics"
    assert printed(NOTA, "-o", target) == f"{target}\n"
    first = target.read_bytes()
    assert first.startswith(b"BEGIN:VCALENDAR\r\n")
    assert run(NOTA, "-o", target).exit_code == 2
    assert run(NOTA, "-o", target, "--timpa", "--ingatkan", "3").exit_code == 0
    assert target.read_bytes() != first
    assert run(NOTA, "-o", target, "--timpa").exit_code == 0
    assert target.read_bytes() == first


def test_the_ending_says_the_form(tmp_path: Path) -> None:
    assert run("penyelarasan", "2026-05-11", "-o", tmp_path / "a.json").exit_code == 0
    assert json.loads((tmp_path / "a.json").read_text("utf-8"))["tenggat"]
    assert run("penyelarasan", "2026-05-11", "-o", tmp_path / "a.txt").exit_code == 0
    assert (tmp_path / "a.txt").read_text("utf-8").startswith("Jumat, 29 Mei 2026")
    assert run("penyelarasan", "2026-05-11", "-o", tmp_path / "a.dat", "--format", "ics").exit_code == 0


def test_an_input_is_never_written_over(tmp_path: Path) -> None:
    naskah = tmp_path / "naskah.json"
    naskah.write_text(json.dumps({"jenis": "nota-kesepahaman", "pihak": [{}, {}]}), encoding="utf-8")
    own = tmp_path / "libur.json"
    own.write_text('{"libur": ["2026-05-20"]}', encoding="utf-8")
    for target in (naskah, own):
        before = target.read_bytes()
        result = run(naskah, "--libur", own, "-o", target, "--timpa")
        assert result.exit_code == 2, result.output
        assert "masukan" in result.stderr
        assert target.read_bytes() == before


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], "Sebut nama tenggat dan tanggalnya"),
        (["--dari", "2026-05-11"], "Sebut nama tenggat dan tanggalnya"),
        (["--hari", "10"], "Sebut nama tenggat dan tanggalnya"),
        (["--dari", "2026-02-30", "--hari", "10"], "--dari"),
        (["--dari", "9999-12-30", "--hari", "10"], "akhir kalender"),
        (["--dari", "2026-05-11", "--hari", "0"], "di luar batas"),
        (["--dari", "2026-05-11", "--sebelum"], "Sebut --hari N"),
        (["penyelarasan"], "Sebut satu tanggal"),
        (["penyelarasan", "2026-05-11", "--dari", "2026-05-12"], "Sebut satu tanggal"),
        (["penyelarasan", "2026-05-11", "2026-05-12"], "Sebut satu tanggal"),
        (["penyelarasan", "kemarin"], "kemarin"),
        (["penyelarasan", "2026-05-11", "--hari", "10"], "Lamanya sudah ditetapkan"),
        (["penyelarsan", "2026-05-11"], "penyelarasan"),
        (["naskah-asli", "2026-05-11", "--profil", "umum"], "tidak dikenal"),
        (["naskah-asli", "2026-05-11", "--profil", "tak-ada"], "tak-ada"),
        ([NOTA, "--hari", "10"], "tidak berlaku bagi berkas"),
        ([NOTA, "--profil", "umum"], "disebut dalam berkasnya"),
        (["tak-ada.yaml"], "tidak ada"),
        (["penyelarasan", "2026-05-11", "-o", "tenggat.docx"], "akhiran"),
        (["penyelarasan", "2026-05-11", "-o", "tenggat.ics", "--format", "json"], "tidak cocok"),
        (["penyelarasan", "2026-05-11", "--ingatkan", "besok"], "--ingatkan"),
        (["penyelarasan", "2026-05-11", "--ingatkan", ",".join("1" * 11)], "--ingatkan"),
        (["penyelarasan", "2026-05-11", "--dibuat", "kemarin"], "--dibuat"),
    ],
)
def test_wrong_use(words: list[object], said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = run(*words)
    assert result.exit_code == 2, result.output
    assert said in result.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_naskah_that_cannot_be_built_gives_nothing(tmp_path: Path) -> None:
    wrong = saved(tmp_path, "jenis: nota-kesepahaman\npihak: [{}]\n")
    result = run(NOTA, wrong)
    assert (result.exit_code, result.stdout) == (1, "")
    told = run(NOTA, wrong, "--format", "json")
    assert told.exit_code == 1
    assert json.loads(told.stdout)["findings"]


def test_a_draft_without_days_says_so(tmp_path: Path) -> None:
    told = printed(saved(tmp_path, "jenis: nota-kesepahaman\npihak: [{}, {}]\n"))
    assert "Tidak ada tenggat yang dapat dihitung." in told
    assert "isi jangka_waktu dan penandatanganan.tanggal" in told


def test_the_list_of_deadlines() -> None:
    result = CliRunner().invoke(main, ["daftar", "tenggat"])
    assert result.exit_code == 0
    assert "persetujuan-dprd" in result.stdout
    assert "45 hari kerja sejak surat permohonan" in result.stdout


def test_an_institution_brings_its_own(tmp_path: Path) -> None:
    folder = tmp_path / "templat" / "profil" / "badan"
    folder.mkdir(parents=True)
    saved(
        folder,
        """
        nama: Badan
        peraturan: [permen-imipas-8-2025]
        tenggat:
          penyelarasan:
            arti: Menyelaraskan usulan
            lama: 5 hari kerja
            sejak: usulan-diterima
            peristiwa: usulan diterima
            sumber: SOP Badan 2026
        """,
        "profil.yaml",
    )
    options = ("--templat", tmp_path / "templat", "--profil", "badan")
    (found,) = data("penyelarasan", "2026-05-11", *options)["tenggat"]
    assert (found["hari_terakhir"], found["dasar"]) == ("2026-05-20", "SOP Badan 2026")
    ambiguous = run("penyelarasan", "2026-05-11", *options[:2])
    assert ambiguous.exit_code == 2
    assert "--profil" in ambiguous.stderr
