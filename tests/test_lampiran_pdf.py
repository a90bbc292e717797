"""Bounds of tables in a PDF, and words of the command line and names of files in a table: nothing ends as a bug."""

from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from _helpers import document, findings_of
from openpyxl import load_workbook

from kerjasama_docs.assets import Assets
from kerjasama_docs.findings import DocumentFindingsError
from kerjasama_docs.jobs.lampiran import TableOrder, join, printed
from kerjasama_docs.jobs.lampiran_pdf import AS_A_WHOLE, IN_PARTS, refuse_large
from kerjasama_docs.tables.printed import Pengesahan, PrintedRow, PrintedTable
from kerjasama_docs.tables.reading.rows import Origin

ROW = {"uraian": "jalan", "volume": "1", "satuan": "paket", "harga_satuan": "5.000"}
HOSTILE = ("\t=HYPERLINK(1)", "=1+1", "@SUM(A1)", "+x\x07", " spasi ", "baris\nbaru")


def order(**changes: object) -> TableOrder:
    return TableOrder("perencanaan", "umum", Assets(), date(2027, 1, 11), **changes)  # type: ignore[arg-type]


def table(count: int, text: str) -> PrintedTable:
    """A table of so many rows with one cell each."""
    rows = (PrintedRow("entry", (text,), (text,), Origin("a.csv", "", place)) for place in range(1, count + 1))
    return PrintedTable((), ("UJI",), (), tuple(rows))


@pytest.mark.parametrize(
    ("count", "text", "place", "words"),
    [
        (AS_A_WHOLE.rows + 1, "a", AS_A_WHOLE.rows + 1, "5.001 baris, paling banyak 5.000"),
        (50, "a" * 32_000, 47, "teksnya lebih dari 1.500.000 karakter sampai baris ini"),
    ],
)
def test_a_table_too_large_for_a_pdf_is_refused_with_its_place(count: int, text: str, place: int, words: str) -> None:
    with pytest.raises(DocumentFindingsError) as caught:
        refuse_large(table(count, text), AS_A_WHOLE)
    (found,) = caught.value.findings
    assert (found.name, found.where.path) == ("tabel-terlalu-besar", f"baris {place}")
    assert words in found.message


def test_a_table_at_the_bound_is_taken() -> None:
    for most in (AS_A_WHOLE, IN_PARTS):
        largest = table(most.rows, "a" * 300)
        refuse_large(largest, most)
        assert len(largest.rows) == most.rows
        with pytest.raises(DocumentFindingsError):
            refuse_large(table(most.rows + 1, "a"), most)


def test_one_long_text_that_a_workbook_repeats_is_refused_before_a_page_is_laid_out(tmp_path: Path) -> None:
    long, source = "pelatihan petugas " * 1_700, tmp_path / "unit.csv"
    source.write_text("Mitra;Bidang\n" + f"Universitas;{long}\n" * 210, encoding="utf-8")
    made = join([str(source)], order())
    assert made.sound
    (found, *more) = findings_of(lambda: printed(made.tabel, order(), ".pdf"))
    assert (found.name, more) == ("tabel-terlalu-besar", [])
    assert str(found.where).endswith("unit.csv, baris 197")


def test_rows_of_all_lampiran_are_bounded_together() -> None:
    def lampiran(count: int) -> list[dict[str, object]]:
        return [{"judul": f"Biaya {n}", "tabel": "rincian-biaya", "baris": [ROW] * 400} for n in range(count)]

    assert len(document(lampiran=lampiran(5)).built.pohon.lampiran) == 5
    (found,) = findings_of(lambda: document(lampiran=lampiran(6)))
    assert (found.name, found.where.path) == ("lampiran", "lampiran[6].baris[1]")
    assert "paling banyak 2.000 baris" in found.message


@pytest.mark.parametrize("suffix", [".docx", ".xlsx", ".pdf"])
def test_names_of_files_and_words_of_the_command_line_are_text(tmp_path: Path, suffix: str) -> None:
    folder = tmp_path / "unit"
    folder.mkdir()
    for name in HOSTILE:
        (folder / f"{name}.csv").write_text("Mitra;Bidang\nUniversitas;Pelatihan\n", encoding="utf-8")
    signed = Pengesahan("Jakarta\x07", None, "Kepala\x00", "A\ud800", "19\t")
    wanted = order(sumber=True, kepala=("LAMPIRAN\x01",), pengesahan=signed)
    made = join([str(folder)], wanted)
    assert made.sound
    assert len(made.tabel.groups) == len(HOSTILE)
    content, _ = printed(made.tabel, wanted, suffix)
    if suffix == ".xlsx":
        cells = [cell for row in load_workbook(BytesIO(content)).active.iter_rows() for cell in row]  # type: ignore[union-attr]
        texts = {cell.value for cell in cells}
        assert {"<U+0009>=HYPERLINK(1)", "=1+1", "@SUM(A1)", "+x<U+0007>", "baris<U+000A>baru"} <= texts
        assert {"LAMPIRAN<U+0001>", "Kepala<U+0000>,", "A<U+D800>"} <= texts
        assert {cell.data_type for cell in cells} <= {"s", "n"}
