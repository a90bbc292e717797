"""A rekapitulasi as a calendar, read back with icalendar."""

from datetime import date, datetime, time
from pathlib import Path

import pytest
from icalendar import Calendar
from test_lampiran_cli import run
from test_rekapitulasi_register import register

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
