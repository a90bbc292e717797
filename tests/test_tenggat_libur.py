"""Days of the user's own: read from YAML, JSON, TOML and CSV, and refused with their lines."""

from datetime import date
from pathlib import Path

import pytest
from _helpers import findings_of, saved

from kerjasama_docs import UnreadableInputError, UsageError, deadline
from kerjasama_docs.findings import Level
from kerjasama_docs.tenggat.libur import kalender_with

YAML = """
    libur:
      - {tanggal: 2026-05-20, keterangan: Hari Jadi Kota}
      - 21 Mei 2026
    masuk:
      - {tanggal: 2026-05-15, keterangan: Cuti bersama dibatalkan}
    tahun_pasti: [2027]
"""
JSON = """{"libur": [{"tanggal": "2026-05-20", "keterangan": "Hari Jadi Kota"}, "2026-05-21"],
 "masuk": ["2026-05-15"], "tahun_pasti": 2027}"""
TOML = """
    masuk = ["2026-05-15"]
    tahun_pasti = [2027]
    libur = ["2026-05-20", "2026-05-21"]
"""
CSV = "tanggal;keterangan;status\n2026-05-20;Hari Jadi Kota;libur\n21-05-2026;;\n2026-05-15;;masuk\n"
BARE = "2026-05-20,Hari Jadi Kota\n2026-05-21\n2026-05-15,,masuk\n"


@pytest.mark.parametrize(
    ("name", "text"),
    [("h.yaml", YAML), ("h.json", JSON), ("h.toml", TOML), ("h.csv", CSV), ("kosong.csv", BARE)],
)
def test_all_forms_say_the_same(name: str, text: str, tmp_path: Path) -> None:
    kalender, findings = kalender_with(saved(tmp_path, text, name))
    assert findings == ()
    assert set(kalender.libur) == {date(2026, 5, 20), date(2026, 5, 21)}
    assert set(kalender.masuk) == {date(2026, 5, 15)}
    found = deadline("penyelarasan", date(2026, 5, 11), libur=tmp_path / name)
    assert found.hari_terakhir == date(2026, 6, 2)
    assert date(2026, 5, 15) not in {each.tanggal for each in found.dilewati}


def test_a_day_of_ones_own_has_its_name(tmp_path: Path) -> None:
    found = deadline("penyelarasan", date(2026, 5, 11), libur=saved(tmp_path, YAML))
    reasons = {each.tanggal: each.sebab for each in found.dilewati}
    assert reasons[date(2026, 5, 20)] == "Hari Jadi Kota (libur tambahan)"


def test_a_year_that_was_compared_is_no_longer_provisional(tmp_path: Path) -> None:
    assert deadline("naskah-asli", date(2027, 3, 12)).perkiraan
    assert not deadline("naskah-asli", date(2027, 3, 12), libur=saved(tmp_path, YAML)).perkiraan


@pytest.mark.parametrize(
    ("name", "text", "line", "said"),
    [
        ("h.yaml", "libur:\n  - 2026-02-30\n", 2, "tidak ada dalam kalender"),
        ("h.yaml", "libur:\n  - {tanggal: 2026-05-20, nama: Hari}\n", 2, "nama"),
        ("h.yaml", "libor:\n  - 2026-05-20\n", 1, "libor"),
        ("h.yaml", "libur: [2026-05-20]\nmasuk:\n  - 2026-05-20\n", 3, "libur dan juga masuk"),
        ("h.yaml", "tahun_pasti: [27]\n", 1, "tahun_pasti"),
        ("h.csv", "tanggal,status\n2026-05-20,libur\n2026-13-01,libur\n", 3, ""),
        ("h.csv", "tanggal,status\n2026-05-20,cuti\n", 2, "Status “cuti” tidak dikenal"),
        ("h.csv", "tanggal,status\n2026-05-20,libur\n2026-05-20,masuk\n", 3, "libur dan juga masuk"),
    ],
)
def test_a_wrong_file_is_findings_with_lines(name: str, text: str, line: int, said: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    found = findings_of(lambda: kalender_with(str(path)))
    assert [(each.where.file, each.where.line) for each in found] == [(str(path), line)]
    assert said in found[0].message


def test_a_working_day_that_is_one_already_is_asked_about(tmp_path: Path) -> None:
    _, (finding,) = kalender_with(saved(tmp_path, "masuk: [2026-05-20]"))
    assert (finding.level, finding.where.line) == (Level.PERINGATAN, 1)
    assert "sudah hari kerja" in finding.message


def test_no_file_and_no_yaml(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="tidak ada"):
        kalender_with(str(tmp_path / "h.yaml"))
    with pytest.raises(UnreadableInputError):
        kalender_with(saved(tmp_path, "libur: [2026-05-20"))
