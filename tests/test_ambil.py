"""A draft is taken over as an input: `buat` prints its Pasal again, word by word."""

from pathlib import Path
from typing import Any

import pytest
from _samples import NAMES, docx_of_sample, sample
from click.testing import CliRunner, Result
from test_drafts_check import DRAFT

from kerjasama_docs.cli.main import main
from kerjasama_docs.drafts.outlining import outlined, typed
from kerjasama_docs.inputs.yaml_reader import read_yaml
from kerjasama_docs.naskah.tree.outline import outline
from kerjasama_docs.pipeline import load
from kerjasama_docs.starter.taking import TakenOver, take


def _taken(path: Path) -> TakenOver:
    return take(str(path), changes="terima", profil="umum", templates=None)


def _run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [*map(str, arguments)], catch_exceptions=False)


def _first_ones() -> list[str]:
    """The samples that are naskah of their own, in one language."""
    built = {name: sample(name).built for name in NAMES}
    return [
        name
        for name, each in built.items()
        if each.pohon.bentuk == "naskah" and not each.pohon.padanan and each.jenis.peran == "pokok"
    ]


def test_the_pasal_of_own_documents_are_printed_again(tmp_path: Path) -> None:
    names = _first_ones()
    assert len(names) > 20
    for name in names:
        path = tmp_path / f"{name}.docx"
        path.write_bytes(docx_of_sample(name))
        taken = _taken(path)
        assert not [finding.message for finding in taken.findings if finding.code.startswith("ambil-")], name
        again = load(read_yaml(taken.text, None).data).built.pohon
        assert [pasal.number for pasal in again.pasal] == [pasal.number for pasal in sample(name).built.pohon.pasal]


def test_what_a_draft_tells_becomes_isian(tmp_path: Path) -> None:
    draft = tmp_path / "mitra.txt"
    draft.write_text(DRAFT, encoding="utf-8")
    data: dict[str, Any] = dict(read_yaml(_taken(draft).text, None).data)
    assert data["jenis"] == "perjanjian-kerja-sama"
    first, second = data["pihak"]
    assert first["nama"] == "Dinas Kesehatan Kabupaten Harapan"
    assert first["sebutan"] == "PIHAK PERTAMA"
    assert first["alamat"] == "Jalan Merdeka 1"
    assert first["penandatangan"] == {
        "nama": "dr. BUDI SANTOSO, M.Kes.",
        "jabatan": "Kepala Dinas Kesehatan Kabupaten Harapan",
        "nip": "197001011999031002",
    }
    assert second["nama"] == "PT Medika Sehat Abadi"
    assert data["penandatanganan"] == {"tanggal": "2026-05-13", "tempat": "Harapan"}
    assert data["urutan"] == ["ruang-lingkup", "pembiayaan", "jangka-waktu"]
    assert data["klausul"]["penutup"] == "tidak"


def test_what_a_draft_leaves_open_stays_open(tmp_path: Path) -> None:
    draft = tmp_path / "mitra.txt"
    text = DRAFT.replace("440/123/DINKES/2026", "....................").replace(
        "selanjutnya disebut PIHAK", "adalah PIHAK"
    )
    head, rest = text.split("ANTARA", 1)
    draft.write_text(head + rest[rest.index("TENTANG") :], encoding="utf-8")
    taken = _taken(draft).text
    assert "TODO" not in taken
    assert "....." not in taken
    assert load(read_yaml(taken, None).data).built.pohon.pasal


@pytest.mark.parametrize(
    "name", ['CV "Abadi" & Anak', "Toko: Maju #1", "- Usaha {{ x }}", "<b>Satu</b>", "null", "[PT]", "'a'"]
)
def test_any_name_of_a_pihak_is_a_value(tmp_path: Path, name: str) -> None:
    draft = tmp_path / "mitra.txt"
    draft.write_text(
        DRAFT.replace("PT MEDIKA SEHAT ABADI", name).replace("PT Medika Sehat Abadi", name), encoding="utf-8"
    )
    data: dict[str, Any] = dict(read_yaml(_taken(draft).text, None).data)
    assert str(data["pihak"][1]["nama"]).casefold() == name.casefold()


def test_a_profil_that_is_not_there_is_wrong_use(tmp_path: Path) -> None:
    draft = tmp_path / "mitra.txt"
    draft.write_text(DRAFT, encoding="utf-8")
    for words in (("ambil", draft), ("periksa", draft)):
        told = _run(*words, "--profil", "tidakada")
        assert told.exit_code == 2
        assert "Yang ada: kemenimipas" in told.output


def test_what_is_printed_otherwise_is_told(tmp_path: Path) -> None:
    draft = tmp_path / "mitra.txt"
    draft.write_text(DRAFT, encoding="utf-8")
    told = [finding.message for finding in _taken(draft).findings if finding.code == "ambil-beda"]
    assert told == ["Pasal 1 huruf b tercetak lain daripada drafnya: pemeriksaan sampel;"]


@pytest.mark.parametrize("text", ["{{ 7 * 7 }}", "{% raw %}", "{# diam #}", "*miring* dan **tebal**", "<b>&amp;"])
def test_no_word_of_a_stranger_is_run(tmp_path: Path, text: str) -> None:
    draft = tmp_path / "mitra.txt"
    draft.write_text(DRAFT.replace("dibebankan pada APBD", f"dibebankan pada {text}"), encoding="utf-8")
    again = load(read_yaml(_taken(draft).text, None).data).built.pohon
    assert f"dibebankan pada {text}" in outline(again)


def test_a_bab_and_a_pasal_without_a_klausul_keep_their_place(tmp_path: Path) -> None:
    draft = tmp_path / "mitra.txt"
    begin = DRAFT.index("                            PASAL 1")
    bab = "                             BAB I\n                             UMUM\n"
    draft.write_text(DRAFT[:begin] + bab + DRAFT[begin:], encoding="utf-8")
    again = load(read_yaml(_taken(draft).text, None).data).built.pohon
    assert [bab.nama for pasal in again.pasal for bab in pasal.bab] == ["BAB I"]


def test_marks_are_those_of_the_syntax() -> None:
    pohon = sample("nota-kesepahaman").built.pohon
    text = outlined(pohon.pasal[1].content)
    assert text.splitlines()[0].startswith(("(1) ", "Ruang lingkup"))
    assert typed("a * b {{ c }}") == 'a \\* b {{ "{" }}{ c }}'


def test_on_the_command_line(tmp_path: Path) -> None:
    draft, target = tmp_path / "mitra.docx", tmp_path / "naskah.yaml"
    draft.write_bytes(docx_of_sample("perjanjian-kerja-sama"))
    assert _run("ambil", draft, "-o", target).exit_code == 0
    assert _run("ambil", draft, "-o", target).exit_code == 2
    assert _run("buat", target, "-o", tmp_path / "hasil", "--format", "teks").exit_code == 0
    told = _run("banding", target, draft)
    assert "Pasal dihapus" not in told.output
    assert "Pasal baru" not in told.output
