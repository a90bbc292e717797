"""Waivers: remarks that a drafter lets stand, with his reason."""

from typing import Any

import pytest
from _every import every
from test_rules import document_of

from kerjasama_docs.findings import Finding, has_errors, in_order
from kerjasama_docs.pipeline import check
from kerjasama_docs.report import finding_data, finding_text, summary

BAD = {"pasal_tambahan": [{"judul": "Tim", "sesudah": "pelaksanaan", "teks": "Tim bekerja 30 (tiga puluh lima) hari."}]}
"""A naskah with a galat that a rule finds, KS401 (angka-beda-kata)."""


def found(waivers: dict[str, Any], code: str = "", *, final: bool = False) -> list[Finding]:
    """What is found in it with some waivers; all, or only by code."""
    every_one = check(document_of("nota-kesepahaman-tiga-pihak", {**BAD, "abaikan": waivers}), final=final)
    return [each for each in every_one if each.code == code or not code]


CALLED = ("KS401", "ks401", "KS 401", "KS-401", "angka-beda-kata", "Angka beda kata", "angka_beda_kata")


@every("called", CALLED)
def test_a_waived_remark_stays_with_its_reason_and_refuses_nothing(called: str) -> None:
    [before] = found({}, "KS401", final=True)
    assert before.blocks_final
    assert has_errors([before])
    [waived] = found({called: "dikutip dari akta"}, "KS401", final=True)
    assert (waived.message, waived.waived) == (before.message, "dikutip dari akta")
    assert not waived.blocks_final
    assert not has_errors([waived])
    assert finding_data(waived)["waived"] == "dikutip dari akta"
    assert finding_text(waived).splitlines()[1:] == ["    Alasan: dikutip dari akta"]
    assert "diabaikan KS401" in finding_text(waived)
    assert summary([waived]) == "tidak ada temuan; 1 diabaikan dengan alasan"


@pytest.mark.parametrize(
    ("waivers", "code", "says"),
    [
        ({"KS499": "x"}, "abaikan-tak-dikenal", "KS499"),
        ({"٣": "x"}, "abaikan-tak-dikenal", "٣"),
        ({"KS401": "-"}, "abaikan-tanpa-alasan", "KS401 (angka-beda-kata)"),
        ({"KS401": 3}, "abaikan-tanpa-alasan", "KS401 (angka-beda-kata)"),
        ({"angka-beda-kta": "x"}, "abaikan-tak-dikenal", "angka-beda-kta"),
        ({"dirapikan": "x"}, "abaikan-tak-dikenal", "dirapikan"),
        ({"KS401": None}, "abaikan-tanpa-alasan", "KS401 (angka-beda-kata)"),
        ({"KS104": "diisi nanti"}, "abaikan-tak-boleh", "KS104 (isian-terbuka)"),
        ({"KS606": "sengaja"}, "abaikan-tak-terpakai", "KS606 (perubahan-sama)"),
    ],
)
def test_a_waiver_that_is_none_is_said_and_hides_nothing(waivers: dict[str, Any], code: str, says: str) -> None:
    [fault] = found(waivers, code)
    assert says in fault.message
    assert fault.where.path == f"abaikan.{next(iter(waivers))}"
    assert [each.waived for each in found(waivers, "KS401")] == [""]


def test_of_two_waivers_of_one_rule_the_first_holds_and_the_second_is_said() -> None:
    waivers = {"KS401": "dikutip dari akta", "angka-beda-kata": "kesepakatan PARA PIHAK"}
    [second] = found(waivers, "abaikan-ganda")
    assert second.where.path == "abaikan.angka-beda-kata"
    assert [each.waived for each in found(waivers, "KS401")] == ["dikutip dari akta"]


def test_a_name_that_is_near_none_is_answered_with_where_they_are_listed() -> None:
    [unknown] = found({"٣": "x"}, "abaikan-tak-dikenal")
    assert unknown.hint == "Semua aturan: kerjasama-docs daftar aturan."


def test_a_waiver_says_nothing_of_another_rule() -> None:
    before = {each.code for each in found({}) if not each.waived}
    after = {each.code for each in found({"KS401": "dikutip"}) if not each.waived}
    assert before - after == {"KS401"}
    assert after <= before


def test_what_refuses_a_final_naskah_stands_first_and_what_is_waived_last() -> None:
    changes = {**BAD, "abaikan": {"logo-terbuka": "menyusul"}, "penandatanganan": {"tempat": None}}
    every_one = check(document_of("nota-kesepahaman", changes))
    assert every_one == in_order(every_one)
    blocks = [each.blocks_final for each in every_one]
    assert blocks == sorted(blocks, reverse=True)
    assert True in blocks
    assert "KS401" in {each.code for each in every_one if each.blocks_final}
    assert every_one[-1].name == "logo-terbuka"
    assert every_one[-1].waived == "menyusul"


def test_a_reason_is_no_text_of_the_naskah() -> None:
    assert "KS110" not in {each.code for each in found({"logo-terbuka": "menyusul"})}
