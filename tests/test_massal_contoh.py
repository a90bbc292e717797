"""The worked example of the guide: one ministry and 29 partners on one day."""

from functools import cache

from _helpers import ROOT

from kerjasama_docs.findings import Finding, Level
from kerjasama_docs.massal import MassalTable, RowsOrder, rows_of
from kerjasama_docs.pipeline import check, load_source

FOLDER = ROOT / "samples" / "massal"
_PARTNERS = 29


@cache
def example() -> MassalTable:
    """The rows of the example."""
    return rows_of(str(FOLDER / "nota-kesepahaman.yaml"), [str(FOLDER / "mitra.csv")], RowsOrder(mulai_nomor=31))


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
