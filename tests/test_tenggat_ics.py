"""The calendar file, read back by a reader of our own that follows RFC 5545 line by line."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from _every import every
from _samples import NAMES, sample

from kerjasama_docs import Deadlines, deadline, deadlines, load
from kerjasama_docs.tenggat.ics import as_ics

Properties = list[tuple[str, str, str]]
"""Name, parameters and value of each line, as RFC 5545 section 3.1 has them."""
_LINE = re.compile(r"(?P<name>[A-Z-]+)(?P<parameters>(?:;[A-Z-]+=[^:;]+)*):(?P<value>.*)", re.DOTALL)
ONE = Deadlines((deadline("penyelarasan", date(2026, 5, 11)),))


def lines(content: bytes) -> Properties:
    """The unfolded lines of a calendar: CRLF at each end, none over 75 octets, UTF-8."""
    assert content.endswith(b"\r\n")
    assert b"\n" not in content.replace(b"\r\n", b"")
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    text = content.decode().replace("\r\n ", "")
    found = [_LINE.fullmatch(line) for line in text.removesuffix("\r\n").split("\r\n")]
    assert all(found)
    return [(each["name"], each["parameters"], each["value"]) for each in found if each]


def events(content: bytes) -> list[dict[str, str]]:
    """The events of a calendar, each by its properties; the alarms under VALARM."""
    found: list[dict[str, str]] = []
    open_parts: list[str] = []
    for name, parameters, value in lines(content):
        if name == "BEGIN":
            open_parts.append(value)
            if value == "VEVENT":
                found.append({"VALARM": ""})
        elif name == "END":
            assert open_parts.pop() == value
        elif open_parts[-1] == "VEVENT":
            assert name not in found[-1], f"{name} stands twice"
            found[-1][f"{name}{parameters}"] = value
        elif open_parts[-1] == "VALARM" and name == "TRIGGER":
            found[-1]["VALARM"] += f"{value} "
    assert not open_parts
    return found


def unescaped(text: str) -> str:
    """A text value as RFC 5545 section 3.3.11 writes it."""
    return re.sub(r"\\(.)", lambda match: "\n" if match[1] in "nN" else match[1], text)


def test_the_last_day_of_the_calendar_has_no_end_and_is_a_whole_day_all_the_same() -> None:
    last = replace(ONE.tenggat[0], hari_terakhir=date.max)
    (event,) = events(as_ics(Deadlines((last,)), ingatkan=(999, 0)))
    assert event["DTSTART;VALUE=DATE"] == "99991231"
    assert not [name for name in event if name.startswith(("DTEND", "DURATION"))]


def test_one_deadline_is_one_whole_day_with_alarms() -> None:
    (event,) = events(as_ics(ONE))
    assert event["DTSTART;VALUE=DATE"] == "20260529"
    assert event["DTEND;VALUE=DATE"] == "20260530"
    assert event["DTSTAMP"] == "20260511T000000Z"
    assert event["VALARM"] == "-P6DT16H -PT16H "
    assert event["TRANSP"] == "TRANSPARENT"
    assert event["STATUS"] == "CONFIRMED"
    assert unescaped(event["SUMMARY"]).startswith("Menyelaraskan usulan")
    said = unescaped(event["DESCRIPTION"])
    assert "Paling lambat Jumat, 29 Mei 2026." in said
    assert "Dasar: Permen Imipas 8/2025 Pasal 16 ayat (2)." in said


def test_the_frame_of_the_calendar() -> None:
    found = lines(as_ics(ONE))
    assert found[0] == ("BEGIN", "", "VCALENDAR")
    assert ("VERSION", "", "2.0") in found
    assert next(value for name, _, value in found if name == "PRODID").startswith("-//kerjasama-docs//")


@pytest.mark.parametrize(
    ("days", "alarms"), [((0,), "PT8H "), ((14, 3), "-P13DT16H -P2DT16H "), ((), ""), ((1, 1), "-PT16H ")]
)
def test_alarms_sound_in_the_morning(days: tuple[int, ...], alarms: str) -> None:
    assert events(as_ics(ONE, ingatkan=days))[0]["VALARM"] == alarms


def test_the_clock_is_not_asked_but_may_be_told() -> None:
    assert as_ics(ONE) == as_ics(ONE)
    (event,) = events(as_ics(ONE, dibuat=date(2026, 5, 12)))
    assert event["DTSTAMP"] == "20260512T000000Z"


def test_a_provisional_year_is_tentative() -> None:
    (event,) = events(as_ics(Deadlines((deadline("naskah-asli", date(2027, 3, 12)),))))
    assert event["STATUS"] == "TENTATIVE"
    assert event["SUMMARY"].startswith("Perkiraan: ")


def test_an_event_keeps_its_uid_when_its_day_moves() -> None:
    data = sample("memorandum-saling-pengertian").built.source.data
    later = {**data, "penandatanganan": {"tanggal": "2027-03-15", "tempat": "Jakarta"}}
    one, other = (events(as_ics(deadlines(load(each)))) for each in (data, later))
    assert [each["UID"] for each in one] == [each["UID"] for each in other]
    assert [each["DTSTART;VALUE=DATE"] for each in one] != [each["DTSTART;VALUE=DATE"] for each in other]


def test_naskah_of_one_title_have_uids_of_their_own() -> None:
    found = [deadlines(sample(name)) for name in ("nota-kesepahaman", "perpanjangan", "adendum")]
    uids = [each["UID"] for one in found for each in events(as_ics(one))]
    assert len(uids) == len(set(uids))


@every("name", NAMES, quick=6)
def test_every_sample_is_read_back(name: str) -> None:
    found = deadlines(sample(name))
    content = as_ics(found)
    read = events(content)
    assert content == as_ics(deadlines(sample(name)))
    assert [each["DTSTART;VALUE=DATE"] for each in read] == [f"{each.hari_terakhir:%Y%m%d}" for each in found.tenggat]
    for each, event in zip(found.tenggat, read, strict=True):
        assert each.source.kalimat in unescaped(event["DESCRIPTION"])
        assert each.source.berkas in unescaped(event["DESCRIPTION"])
        assert re.fullmatch(r"[0-9a-f]{32}@kerjasama-docs", event["UID"])
        stamp = datetime.strptime(event["DTSTAMP"], "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
        assert stamp.date() == each.sejak or each.sejak is None
