"""Two naskah compared: what was added, taken out, changed, moved, and what of it matters."""

import json
from pathlib import Path

import pytest
from _docx_naskah import plain_data
from _samples import FOLDER, docx_of_sample, sample
from click.testing import CliRunner, Result
from test_drafts_check import DRAFT

from kerjasama_docs.cli.main import main
from kerjasama_docs.compare.comparing import compare
from kerjasama_docs.compare.records import Change, Sort
from kerjasama_docs.compare.words import pieces_of
from kerjasama_docs.naskah.tree.pohon import Pohon
from kerjasama_docs.pipeline import load, render
from kerjasama_docs.pipeline.draft import load_draft

NAME = "perjanjian-kerja-sama"


def _tree(text: str) -> Pohon:
    return load_draft(text.encode(), "mitra.txt").document.built.pohon


def _changes(before: str, after: str) -> list[Change]:
    return list(compare(_tree(before), _tree(after)).changes)


def _run(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["banding", *map(str, arguments)], catch_exceptions=False)


@pytest.mark.parametrize("name", ["nota-kesepahaman", NAME, "adendum", "perjanjian-kerja-sama-pelabuhan"])
def test_a_naskah_and_its_own_document_are_the_same(name: str) -> None:
    read = load_draft(docx_of_sample(name), "uji.docx").document.built.pohon
    comparison = compare(sample(name).built.pohon, read)
    assert comparison.changes == ()
    assert comparison.same > 60


def test_a_sentence_that_goes_on_in_the_next_paragraph_of_word_stays_two(tmp_path: Path) -> None:
    data = plain_data("nota-kesepahaman")
    for key in ("premis", "dasar_hukum"):
        data.pop(key, None)
    document = load(data, folder=FOLDER)
    back = tmp_path / "kembali.docx"
    back.write_bytes(render(document, formats=["docx"]).files["docx"])
    read = load_draft(back.read_bytes(), "kembali.docx").document.built.pohon
    assert compare(document.built.pohon, read).changes == ()


def test_words_of_a_change_stand_apart() -> None:
    pieces = pieces_of("PARA PIHAK dapat melapor setiap bulan.", "PARA PIHAK wajib melapor setiap triwulan.")
    assert [(piece.what, piece.text) for piece in pieces] == [
        ("tetap", "PARA PIHAK "),
        ("hapus", "dapat"),
        ("tambah", "wajib"),
        ("tetap", " melapor setiap "),
        ("hapus", "bulan"),
        ("tambah", "triwulan"),
        ("tetap", "."),
    ]
    for side, text in (("hapus", "PARA PIHAK dapat melapor setiap bulan."), ("tambah", "PARA PIHAK wajib melapor")):
        assert "".join(piece.text for piece in pieces if piece.what in {"tetap", side}).startswith(text)


@pytest.mark.parametrize(
    ("before", "after", "penting"),
    [
        ("Rp150.000.000,00", "Rp160.000.000,00", "nilai uang"),
        ("2 (dua) tahun", "3 (tiga) tahun", "jangka waktu"),
        ("12 Mei 2027", "13 Mei 2027", "tanggal"),
        ("dibebankan pada APBD", "wajib dibebankan pada APBD", "kewajiban"),
        ("SITI AMINAH", "SITI ROHANA", "penanda tangan"),
    ],
)
def test_what_matters_is_named(before: str, after: str, penting: str) -> None:
    assert before in DRAFT
    changes = _changes(DRAFT, DRAFT.replace(before, after))
    assert [penting in change.penting for change in changes if change.sort is Sort.UBAH] == [True]


def test_a_pasal_that_was_taken_out_and_one_that_is_new() -> None:
    begin, end = DRAFT.index("                            PASAL 2"), DRAFT.index("                            PASAL 4")
    without = DRAFT[:begin] + DRAFT[end:]
    gone = [change for change in _changes(DRAFT, without) if change.sort is Sort.HAPUS]
    assert [(change.dari, change.penting) for change in gone] == [("Pasal 2", ("Pasal dihapus",))]
    assert "Rp150.000.000,00" in gone[0].sebelum
    come = [change for change in _changes(without, DRAFT) if change.sort is Sort.TAMBAH]
    assert [(change.ke, change.penting) for change in come] == [("Pasal 2", ("Pasal baru",))]


_THREE = """\
                    NOTA KESEPAHAMAN
Pada hari ini, Senin, kami sepakat mengadakan kerja sama dengan ketentuan sebagai berikut:

                        Pasal 1
                    RUANG LINGKUP
Ruang lingkup Nota Kesepahaman ini meliputi pendidikan dan pelatihan bagi aparatur daerah.

                        Pasal 2
                      PEMBIAYAAN
Biaya pelaksanaan Nota Kesepahaman ini dibebankan kepada anggaran masing-masing pihak.

                        Pasal 3
                    PELAKSANAAN
Ruang lingkup sebagaimana dimaksud dalam Pasal 1 dilaksanakan dengan perjanjian kerja sama tersendiri.
"""


def _reordered() -> str:
    head, one, two, three = _THREE.split("                        Pasal ")
    moved = [
        two.replace("2\n", "1\n", 1),
        one.replace("1\n", "2\n", 1),
        three.replace("dalam Pasal 1", "dalam Pasal 2"),
    ]
    return "                        Pasal ".join([head, *moved])


def test_a_pasal_that_was_moved_is_not_new_and_its_rujukan_only_follow() -> None:
    changes = _changes(_THREE, _reordered())
    assert {change.sort for change in changes} == {Sort.PINDAH, Sort.NOMOR}
    moved = [change for change in changes if change.sort is Sort.PINDAH]
    assert len(moved) == 1
    assert not any(change.penting for change in changes)
    assert any(change.sort is Sort.NOMOR and "dalam Pasal 2" in change.sesudah for change in changes)


def test_an_ayat_that_was_moved_to_another_pasal() -> None:
    ayat = "(3) Laporan disampaikan kepada PIHAK PERTAMA setiap bulan.\n"
    one = DRAFT.replace("                            PASAL 4", f"{ayat}\n                            PASAL 4")
    other = DRAFT.replace("\nPIHAK PERTAMA,     ", f"{ayat}\nPIHAK PERTAMA,     ")
    moved = [change for change in _changes(one, other) if change.sort is Sort.PINDAH]
    assert [(change.dari, change.ke) for change in moved] == [("Pasal 2 ayat (3)", "Pasal 4 ayat (3)")]


def test_on_the_command_line(tmp_path: Path) -> None:
    one, other = tmp_path / "kirim.txt", tmp_path / "kembali.txt"
    one.write_text(DRAFT, encoding="utf-8")
    other.write_text(DRAFT.replace("Rp150.000.000,00", "Rp160.000.000,00"), encoding="utf-8")
    told = _run(one, other)
    assert told.exit_code == 0
    assert "1 perbedaan (1 diubah); 1 di antaranya penting." in told.output
    assert "[Rp160.000.000,00]" in told.output
    data = json.loads(_run(one, other, "--json").output)
    assert [each["penting"] for each in data["perubahan"]] == [["nilai uang"]]
    for ending, begin in ((".docx", b"PK"), (".xlsx", b"PK"), (".pdf", b"%PDF")):
        target = tmp_path / f"tabel{ending}"
        assert _run(one, other, "-o", target).exit_code == 0
        assert target.read_bytes().startswith(begin)
        assert _run(one, other, "-o", target).exit_code == 2


def test_an_input_beside_the_word_file_that_came_back(tmp_path: Path) -> None:
    back = tmp_path / "kembali.docx"
    back.write_bytes(docx_of_sample(NAME))
    told = _run(FOLDER / f"{NAME}.yaml", back)
    assert told.exit_code == 0
    assert "Tidak ada perbedaan bunyi." in told.output


def test_the_same_naskah_differs_in_nothing(tmp_path: Path) -> None:
    one = tmp_path / "a.txt"
    one.write_text(DRAFT, encoding="utf-8")
    assert "Tidak ada perbedaan bunyi." in _run(one, one).output
