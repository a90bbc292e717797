"""A rekapitulasi as a calendar, read back with icalendar."""

from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest
from icalendar import Calendar, Component
from test_lampiran_cli import run
from test_rekapitulasi_register import HEADER, register

ROWS = (
    ("1", "Bank A; B, dan C", "MoU", "Kas\\Giro", "1/NK/2025", "2025-03-01", "2028-08-31", "", "Rina"),
    ("2", "Universitas A", "PKS", "Magang", "2/PKS/2020", "2020-03-01", "2022-02-28", "", "Budi"),
    ("3", "Yayasan A", "PKS", "Vokasi", "3/PKS/2027", "2027-03-01", "2029-02-28", "", "Budi"),
)


def test_each_kerja_sama_that_runs_is_an_event_with_alarms_by_month(tmp_path: Path) -> None:
    folder, target = register(tmp_path / "a", *ROWS), tmp_path / "x.ics"
    made = []
    for _ in range(2):
        told = run("rekapitulasi", folder, "-o", target, "--hari-ini", "2026-12-01", "--timpa")
        assert told.exit_code == 0, told.output
        made.append(target.read_bytes())
    assert made[0] == made[1]
    [event] = Calendar.from_ical(made[0]).walk("VEVENT")
    last = event.decoded("dtstart")
    assert last == date(2028, 8, 31)
    assert str(event["SUMMARY"]) == "Kerja sama berakhir: Kas\\Giro, Bank A; B, dan C"
    assert "Nomor: 1/NK/2025" in str(event["DESCRIPTION"])
    midnight = datetime.combine(last, time())
    sounds = [midnight + alarm.decoded("trigger") for alarm in event.walk("VALARM")]
    assert sounds == [datetime(2028, *day, 8) for day in ((2, 29), (5, 31), (7, 31))]  # noqa: DTZ001 - of no zone


@pytest.mark.parametrize("form", ["perencanaan", "rincian-biaya"])
def test_other_tables_are_no_calendar(tmp_path: Path, form: str) -> None:
    told = run(form, register(tmp_path / "a", *ROWS), "-o", tmp_path / "x.ics")
    assert told.exit_code == 2
    assert "tidak dapat ditulis sebagai kalender" in told.output
    assert ".xlsx" in told.output
    assert not (tmp_path / "x.ics").exists()


def events(*words: object, target: Path) -> dict[str, Component]:
    """The events of the calendar that a call writes, by what they say and their day."""
    told = run("rekapitulasi", *words, "-o", target, "--timpa")
    assert target.exists(), told.output
    found = Calendar.from_ical(target.read_bytes()).walk("VEVENT")
    by_name = {f"{each['SUMMARY']} {each.decoded('dtstart')}": each for each in found}
    assert len(by_name) == len(found) == len({str(each["UID"]) for each in found})
    return by_name


HEAD = (*HEADER, "Laporan", "Periode Pelaporan")


def reporting(folder: Path, laporan: str, jadwal: str, last: str = "2028-02-29") -> Path:
    return register(
        folder, ("1", "Bank A", "PKS", "Kas", "1", "2026-03-01", last, "", "Rina", laporan, jadwal), header=HEAD
    )


@pytest.mark.parametrize(
    ("laporan", "jadwal", "days"),
    [
        ("", "semesteran", ["2027-02-28", "2027-08-31", "2028-02-29"]),
        ("", "Setiap 6 (enam) bulan", ["2027-02-28", "2027-08-31", "2028-02-29"]),
        ("", "2x setahun", ["2027-02-28", "2027-08-31", "2028-02-29"]),
        ("per tahun", "", ["2027-02-28", "2028-02-29"]),
        ("sekali setahun", "", ["2027-02-28", "2028-02-29"]),
        ("", "31 Desember 2026; 30/06/2027", ["2026-12-31", "2027-06-30"]),
        ("ada", "", []),
        ("Laporan Semester I 2026", "", []),
        ("Laporan tahun 2025", "", []),
        ("", "5 kali setahun", []),
        ("31 Maret 2026", "", []),
    ],
)
def test_the_reports_that_a_register_asks_for_are_events(
    laporan: str, jadwal: str, days: list[str], tmp_path: Path
) -> None:
    folder = reporting(tmp_path / "a", laporan, jadwal)
    found = events(folder, "--hari-ini", "2026-12-01", target=tmp_path / "x.ics")
    reports = {name: each for name, each in found.items() if name.startswith("Laporan kerja sama")}
    assert [str(each.decoded("dtstart")) for each in reports.values()] == days
    for each in reports.values():
        triggers = [alarm.decoded("trigger") for alarm in each.walk("VALARM")]
        assert triggers == [timedelta(days=-days, hours=8) for days in (30, 7, 0)]
        assert "Kas, Bank A" in str(each["SUMMARY"])
        assert "Narahubung: Rina" in str(each["DESCRIPTION"])
    assert "Kerja sama berakhir: Kas, Bank A 2028-02-29" in found


def test_the_events_keep_their_uid_when_the_kerja_sama_is_prolonged_and_listed_anew(tmp_path: Path) -> None:
    first = reporting(tmp_path / "a", "", "tahunan")
    before = events(first, "--hari-ini", "2026-12-01", target=tmp_path / "x.ics")
    longer = register(
        tmp_path / "b",
        ("7", "Bank B", "PKS", "Giro", "2", "2026-03-01", "2029-02-28", "", "", "", ""),
        ("8", "Bank A", "Perpanjangan PKS", "Kas", "9", "2026-11-30", "2030-02-28", "", "", "", "tahunan"),
        ("9", "Bank A", "PKS", "Kas", "1", "2026-03-01", "2028-02-29", "", "Sari", "", "tahunan"),
        name="lain.csv",
        header=HEAD,
    )
    after = events(longer, "--hari-ini", "2026-12-02", target=tmp_path / "y.ics")
    old, new = "Kerja sama berakhir: Kas, Bank A 2028-02-29", "Kerja sama berakhir: Kas, Bank A 2030-02-28"
    assert before[old]["UID"] == after[new]["UID"]
    assert old not in after
    for name in (each for each in before if each.startswith("Laporan")):
        assert before[name]["UID"] == after[name]["UID"]
    assert "Kerja sama berakhir: Giro, Bank B 2029-02-28" in after


INPUT = """\
jenis: perjanjian-kerja-sama
judul: Pengembangan Layanan
penandatanganan: {tanggal: 2026-02-28, tempat: Jakarta}
pihak: [{nama: Badan Contoh, nomor: 001/PKS/2026}, {nama: Bank Contoh, nomor: BC.1/2026}]
ruang_lingkup: [pelatihan]
jangka_waktu: 3 tahun
pemantauan: 6 bulan
"""
LONGER = """\
jenis: perpanjangan
induk: pks.yaml
penandatanganan: {tanggal: 2026-11-20, tempat: Jakarta}
pihak: [{nomor: 009/PKS/2026}, {nomor: BC.9/2026}]
jangka_waktu: 5 tahun
"""


def test_the_reports_of_a_naskah_are_those_of_its_text_and_keep_their_uid(tmp_path: Path) -> None:
    folder = tmp_path / "a"
    folder.mkdir()
    (folder / "pks.yaml").write_text(INPUT, encoding="utf-8")
    before = events(folder, "--hari-ini", "2026-12-01", target=tmp_path / "x.ics")
    reports = [name for name in before if "setiap" in name]
    assert reports
    assert all("pemantauan" in name.casefold() or "lapor" in name.casefold() for name in reports)
    (folder / "lanjutan.yaml").write_text(LONGER, encoding="utf-8")
    both = events(folder, "--hari-ini", "2026-12-01", target=tmp_path / "x.ics")
    alone = events(folder / "lanjutan.yaml", "--hari-ini", "2026-12-01", target=tmp_path / "x.ics")
    ends = [next(each["UID"] for name, each in found.items() if "berakhir:" in name) for found in (before, both, alone)]
    assert len(set(ends)) == 1
    assert {before[name]["UID"] for name in reports} <= {each["UID"] for each in both.values()}


def test_the_lines_of_a_calendar_are_folded_and_escaped(tmp_path: Path) -> None:
    """RFC 5545, 3.1 and 3.3.11: no line of more than 75 bytes, commas and semicolons escaped, CR LF at each end."""
    name = "Lembaga; Pendidikan, Penelitian, dan Pengabdian é " * 4
    folder = register(
        tmp_path / "a", ("1", name, "PKS", "Kas", "1", "2026-03-01", "2028-02-29", "", "", "", "tahunan"), header=HEAD
    )
    found = events(folder, "--hari-ini", "2026-12-01", target=tmp_path / "x.ics")
    raw = (tmp_path / "x.ics").read_bytes()
    assert raw.count(b"\n") == raw.count(b"\r\n")
    assert max(map(len, raw.split(b"\r\n"))) <= 75
    unfolded = raw.replace(b"\r\n ", b"").decode()
    assert "Lembaga\\; Pendidikan\\, Penelitian" in unfolded
    assert all("DTSTAMP:20261201T000000Z" in each.to_ical().decode() for each in found.values())
    assert all(each["DTSTART"].params["VALUE"] == "DATE" for each in found.values())
