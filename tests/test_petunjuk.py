"""What is said of a fault names what was typed and shows what to write."""

from pathlib import Path

import pytest
from _helpers import MINIMUM, SAMPLES, findings_of, saved
from click.testing import CliRunner

from kerjasama_docs.cli.main import main
from kerjasama_docs.findings import Finding
from kerjasama_docs.inputs import read_yaml
from kerjasama_docs.naskah.klausul.by_number import pasal_number
from kerjasama_docs.naskah.tree.outline import outline
from kerjasama_docs.pipeline import check, load

HEAD = "jenis: nota-kesepahaman\npihak: [{nama: A}, {nama: B}]\n"


def told(folder: Path, text: str) -> tuple[Finding, ...]:
    """What is said of an input that cannot be built."""
    name = saved(folder, text)
    return findings_of(lambda: load(name))


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("tembusan: Gubernur", "Tulis “tembusan: …” di bawah “surat:”."),
        ("sifat: Segera", "Tulis “sifat: …” di bawah “surat:”."),
        ("alasan: pelanggaran", None),
        ("tujan: abc", "Mungkin maksudnya “tujuan”."),
        ("saksi: Budi", "Tulis di baris berikutnya, menjorok: “- nama: Budi”."),
        ("definisi: Data", "Tulis di baris berikutnya, menjorok: “- istilah: Data”."),
        ("penandatanganan: {tanggal: 31/06/2026}", "misalnya 30 Juni 2026"),
        ("penandatanganan: {tanggal: 30-02-2028}", "misalnya 29 Februari 2028"),
        ("penandatanganan: {tanggal: 45-02-2028}", "Tulis tanggal yang benar atau kosongkan"),
        ("tujuan:\n  - pengelolaan:\n  - lain", "Tulis “- pengelolaan”;"),
        ("ruang_lingkup:\n  - pengelolaan data:\n  - lain", "Tulis “- pengelolaan data”;"),
        ("ruang_lingkup:\n  - rincian:\n  - lain", "Tambahkan “uraian: …”."),
    ],
)
def test_one_fault_has_one_finding_with_what_to_write(tmp_path: Path, text: str, hint: str | None) -> None:
    (finding,) = told(tmp_path, HEAD + text)
    assert hint is None or hint in finding.hint


@pytest.mark.parametrize("sign", ["“”", "””", "„“"])
def test_curly_quotes_in_braces_are_named_once(sign: str) -> None:
    name = f"{sign[0]}Rahmat, S.Kom., M.M.{sign[1]}"
    text = f"jenis: nota-kesepahaman\npihak: [{{nama: A}}, {{nama: B}}]\nsaksi:\n  - {{nama: {name}, jabatan: Lurah}}\n"
    (finding,) = findings_of(lambda: read_yaml(text, "n.yaml"))
    assert f"Tanda petik lengkung {sign[0]}" in finding.message
    assert finding.hint == 'Tulis “nama: "Rahmat, S.Kom., M.M."”.'


def test_a_comma_without_quotes_is_still_said() -> None:
    (finding,) = findings_of(lambda: read_yaml("a: {nama: Rahmat Ma’ruf, S.Kom.}\n", "n.yaml"))
    assert finding.message.startswith("Koma di dalam { }")


def test_a_klausul_that_is_needed_and_filled_has_one_advice() -> None:
    klausul = {"penutup": {"pakai": "tidak", "teks": "Dibuat rangkap dua."}}
    found = check(load({**MINIMUM, "jenis": "perjanjian-kerja-sama", "klausul": klausul}))
    (finding,) = [each for each in found if each.where.path == "klausul.penutup"]
    assert finding.hint == "Hapus “pakai: tidak”; isinya (teks) lalu tercetak."


def test_a_mark_at_the_end_of_a_value_has_the_line_of_the_value(tmp_path: Path) -> None:
    name = saved(
        tmp_path,
        """\
        jenis: nota-kesepahaman
        pihak:
          - nama: Badan Uji
            alamat: Jalan Sudirman Nomor 1, Jakarta.
          - nama: Badan Coba
        """,
    )
    (finding,) = [each for each in check(load(name, tidy=False)) if "tercetak ganda" in each.message]
    assert (finding.where.file, finding.where.line, finding.where.path) == (name, 4, "pihak[1].alamat")
    assert not [each for each in check(load(name)) if "tercetak ganda" in each.message]


def test_a_file_that_is_there_calls_for_another_name_of_a_file(tmp_path: Path) -> None:
    target = saved(tmp_path, "a: b\n")
    result = CliRunner().invoke(main, ["baru", "nota-kesepahaman", "-o", target])
    assert result.exit_code == 2
    assert "atau -o untuk nama berkas lain" in result.stderr


def adendum(folder: Path, text: str) -> str:
    """An input that changes the sample of a nota kesepahaman."""
    (parent,) = [path for path in SAMPLES if path.stem == "nota-kesepahaman-tiga-pihak"]
    saved(folder, parent.read_text(encoding="utf-8"), "induk.yaml")
    return saved(folder, f"jenis: adendum\ninduk: induk.yaml\n{text}", "baru.yaml")


@pytest.mark.parametrize("typed", ["Pasal 2", "pasal 2"])
def test_a_pasal_of_the_parent_is_known_by_its_number(tmp_path: Path, typed: str) -> None:
    text = "perubahan:\n  - {ubah: %s, teks: Bunyi yang lain daripada semula.}\n"
    document = load(adendum(tmp_path, text % typed))
    label = document.built.naskah.perubahan[0].ubah
    assert document.built.induk
    assert label == document.built.induk.berlaku.pohon.pasal[1].label
    by_label = load(adendum(tmp_path, text % label))
    assert outline(by_label.built.pohon) == outline(document.built.pohon)


def test_a_pasal_beside_which_another_stands_is_shown_by_its_label() -> None:
    own = [{"judul": "Lain", "sesudah": "Pasal 2", "teks": "Hal lain."}]
    (finding,) = findings_of(lambda: load({**MINIMUM, "pasal_tambahan": own}))
    assert finding.hint == "Pasal 2 ialah “ruang-lingkup”: tulis labelnya."


@pytest.mark.parametrize("label", ["pendanaan", "pasal-lain", "pasal", "Pasal 5 ayat (2)", "Lampiran I", "0"])
def test_a_label_is_no_number(label: str) -> None:
    assert pasal_number(label) is None
