"""One deal feeds all its papers: what one of them says is taken over by the next, in both directions of time."""

import shutil
from pathlib import Path

import pytest
from _helpers import ROOT
from click.testing import CliRunner, Result

from kerjasama_docs.cli.main import main
from kerjasama_docs.inputs import read_source
from kerjasama_docs.model.naskah import Naskah
from kerjasama_docs.pipeline import check, load

PAIRS = (
    ("nota-kesepahaman", "usulan"),
    ("nota-kesepahaman", "berita-acara"),
    ("nota-kesepahaman", "telaahan"),
    ("nota-kesepahaman", "surat-tugas"),
    ("perjanjian-kerja-sama", "usulan"),
    ("perjanjian-kerja-sama", "berita-acara"),
    ("memorandum-saling-pengertian", "laporan-analisis"),
    ("usulan", "nota-kesepahaman"),
    ("usulan", "telaahan"),
    ("telaahan", "usulan"),
    ("telaahan", "perjanjian-kerja-sama"),
    ("surat-tugas", "usulan"),
    ("surat-tugas", "nota-kesepahaman"),
    ("berita-acara", "perjanjian-kerja-sama"),
    ("berita-acara", "surat-tugas"),
    ("laporan-analisis", "memorandum-saling-pengertian"),
)
FIELDS = ("judul", "tujuan", "ruang_lingkup", "kegiatan", "jangka_waktu", "pendanaan", "dasar_hukum", "pemrakarsa")


def begun(folder: Path, kind: str, other: str, *words: str) -> Result:
    """A new input that begins with another one in a folder."""
    return CliRunner().invoke(main, ["baru", kind, "--induk", f"{folder}/{other}", "-o", f"{folder}/baru.yaml", *words])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the samples."""
    shutil.copytree(ROOT / "samples", tmp_path / "samples")
    return tmp_path / "samples"


def pair(folder: Path, kind: str, other: str) -> tuple[Naskah, Naskah]:
    """A sample, and the paper that is begun with it."""
    done = begun(folder, kind, f"{other}.yaml")
    assert done.exit_code == 0, done.output
    new = load(folder / "baru.yaml")
    assert not [each for each in check(new) if each.counts_as_error]
    return load(folder / f"{other}.yaml").built.naskah, new.built.naskah


@pytest.mark.parametrize(("kind", "other"), PAIRS)
def test_what_both_kinds_take_is_taken_over(folder: Path, kind: str, other: str) -> None:
    old, new = pair(folder, kind, other)
    assert (new.jenis, new.judul, new.profil) == (kind, old.judul, old.profil)
    last = min(len(old.pihak), len(new.pihak)) - 1
    if last or len(new.pihak) > 1:
        assert new.pihak[last].nama == old.pihak[last].nama
        assert new.pihak[last].golongan == old.pihak[last].golongan
    source = read_source(str(folder / "baru.yaml"))[0].data
    given = read_source(str(folder / f"{other}.yaml"))[0].data
    shared = [name for name in FIELDS if given.get(name) is not None and name in source]
    for name in shared:
        if name not in {"pendanaan", "kegiatan", "pemrakarsa"}:  # of these a kind may print a part
            assert source[name] == given[name], name
    assert "judul" in shared


@pytest.mark.parametrize(("kind", "other"), [("usulan", "nota-kesepahaman"), ("nota-kesepahaman", "usulan")])
def test_the_unit_that_sends_a_letter_is_not_the_institution(folder: Path, kind: str, other: str) -> None:
    old, new = pair(folder, kind, other)
    assert new.pihak[0].nama != old.pihak[0].nama
    assert new.pihak[1].nama == old.pihak[1].nama


def test_those_who_met_do_not_sign_the_naskah(folder: Path) -> None:
    old, new = pair(folder, "nota-kesepahaman", "berita-acara")
    assert old.pihak[1].penandatangan.nama
    assert new.pihak[1].penandatangan.nama is None
    assert new.pihak[1].nomor is None


def test_a_berita_acara_names_the_draft_it_is_about(folder: Path) -> None:
    _, new = pair(folder, "berita-acara", "perjanjian-kerja-sama")
    assert new.pembahasan is not None
    assert new.pembahasan.rancangan == "Rancangan Perjanjian Kerja Sama"


def test_all_pihak_come_along(folder: Path) -> None:
    old, new = pair(folder, "berita-acara", "nota-kesepahaman-tiga-pihak")
    assert [each.nama for each in new.pihak] == [each.nama for each in old.pihak]
    assert len(new.pihak) == 3


def test_a_partner_stays_a_key(tmp_path: Path) -> None:
    mitra = "rsud: {nama: Rumah Sakit Contoh, golongan: pemerintah-daerah, alamat: Jalan Satu Nomor 1, Serang}\n"
    (tmp_path / "mitra.yaml").write_text(mitra.replace("Jalan Satu Nomor 1, Serang", '"Jalan Satu Nomor 1, Serang"'))
    (tmp_path / "ba.yaml").write_text(
        "jenis: berita-acara\nprofil: umum\njudul: Pelayanan\npihak:\n  - nama: Dinas Contoh\n  - mitra: rsud\n"
        "    narahubung: {telepon: 0254 1}\npembahasan: {pokok: [ruang lingkup]}\n"
    )
    assert begun(tmp_path, "nota-kesepahaman", "ba.yaml").exit_code == 0
    text = (tmp_path / "baru.yaml").read_text(encoding="utf-8")
    assert "mitra: rsud" in text
    assert "Rumah Sakit Contoh" not in text
    assert load(tmp_path / "baru.yaml").built.naskah.pihak[1].nama == "Rumah Sakit Contoh"


def test_a_text_of_any_letters_stays_itself(tmp_path: Path) -> None:
    odd = ["kunci: nilai", "- tanda hubung", "“petik” 'tunggal'", "akhir:", "nomor #5", "ya", "1", "[x]", "@ & * !"]
    items = "".join(f"  - '{each}'\n" for each in odd if "'" not in each) + "  - \"“petik” 'tunggal'\"\n"
    (tmp_path / "usulan.yaml").write_text(
        f"jenis: telaahan\nprofil: umum\njudul: Uji\npihak: [{{nama: Dinas}}, {{nama: Bank}}]\nruang_lingkup:\n{items}",
        encoding="utf-8",
    )
    assert begun(tmp_path, "nota-kesepahaman", "usulan.yaml").exit_code == 0
    old, new = (load(tmp_path / name).built.naskah for name in ("usulan.yaml", "baru.yaml"))
    assert new.ruang_lingkup == old.ruang_lingkup
    assert len(new.ruang_lingkup) > 5


def test_a_logo_is_found_from_the_folder_of_the_new_paper(tmp_path: Path) -> None:
    (tmp_path / "lama").mkdir()
    (tmp_path / "lama" / "ba.yaml").write_text(
        "jenis: berita-acara\nprofil: umum\njudul: Uji\npihak: [{nama: Dinas, logo: a.png}, {nama: Bank}]\n"
        "pembahasan: {pokok: [x]}\n"
    )
    assert begun(tmp_path, "nota-kesepahaman", "lama/ba.yaml").exit_code == 0
    assert load(tmp_path / "baru.yaml").built.naskah.pihak[0].logo == "lama/a.png"


def test_a_perjanjian_knows_the_partners_of_its_nota_and_no_duties_of_them(folder: Path) -> None:
    old, new = pair_of_parent(folder)
    assert (new.pihak[1].nama, new.pihak[1].alamat) == (old.pihak[1].nama, old.pihak[1].alamat)
    assert new.pihak[1].narahubung == old.pihak[1].narahubung
    assert (new.pihak[1].penandatangan.nama, new.pihak[1].kewenangan, new.pihak[1].nomor) == (None, (), None)
    assert new.induk is not None
    assert new.induk.berkas == "nota-kesepahaman.yaml"


def pair_of_parent(folder: Path) -> tuple[Naskah, Naskah]:
    """A nota, and the perjanjian that is begun with it."""
    assert begun(folder, "perjanjian-kerja-sama", "nota-kesepahaman.yaml").exit_code == 0
    old, new = (load(folder / name).built.naskah for name in ("nota-kesepahaman.yaml", "baru.yaml"))
    return old, new


def test_two_naskah_still_have_to_be_parent_and_child(folder: Path) -> None:
    done = begun(folder, "nota-kesepahaman", "perjanjian-kerja-sama.yaml")
    assert done.exit_code == 2
    assert "tidak punya naskah induk" in done.output
    assert not (folder / "baru.yaml").exists()


def test_the_other_paper_is_never_written_over(folder: Path) -> None:
    before = (folder / "usulan.yaml").read_bytes()
    done = CliRunner().invoke(
        main, ["baru", "nota-kesepahaman", "--induk", f"{folder}/usulan.yaml", "-o", f"{folder}/usulan.yaml", "--timpa"]
    )
    assert done.exit_code == 2
    assert (folder / "usulan.yaml").read_bytes() == before
