"""What ``templat salin`` gives the user."""

import errno
import os
from pathlib import Path

import pytest

from kerjasama_docs.assets import MAX_ASSET, Area, Assets, bundled
from kerjasama_docs.errors import UsageError
from kerjasama_docs.inputs import read_yaml
from kerjasama_docs.jobs.lint import lint
from kerjasama_docs.jobs.salin import copy, copy_plan, next_steps
from kerjasama_docs.naskah.klausul.folders import load_jenis
from kerjasama_docs.pipeline import load

FILES = {
    "kerahasiaan": "klausul/kerahasiaan.md",
    "klausul/kerahasiaan": "klausul/kerahasiaan.md",
    "nota-kesepahaman": "naskah/nota-kesepahaman/jenis.yaml",
    "jenis/nota-kesepahaman": "naskah/nota-kesepahaman/jenis.yaml",
    "naskah/nota-kesepahaman": "naskah/nota-kesepahaman/jenis.yaml",
    "Nota Kesepahaman": "naskah/nota-kesepahaman/jenis.yaml",
    "PKS": "naskah/perjanjian-kerja-sama/jenis.yaml",
    "umum": "profil/umum/profil.yaml",
    "kerangka/naskah": "kerangka/naskah.docx",
}


@pytest.mark.parametrize(("name", "path"), FILES.items())
def test_a_name_means_a_file(name: str, path: str) -> None:
    assert copy_plan(name, Assets())[path] == (bundled("templates") / path).read_bytes()


def test_a_lampiran_form_comes_from_its_own_place() -> None:
    content = (bundled("lampiran") / "rincian-biaya" / "lampiran.yaml").read_bytes()
    assert copy_plan("rincian-biaya", Assets()) == {"lampiran/rincian-biaya/lampiran.yaml": content}


def test_what_was_copied_is_found_as_the_users_own(tmp_path: Path) -> None:
    for name in ("kerahasiaan", "umum", "rincian-biaya", "nota-kesepahaman", "kerangka/naskah"):
        for path, content in copy_plan(name, Assets()).items():
            target = tmp_path / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
    own = Assets(tmp_path)
    assert own.find(Area.KLAUSUL, "kerahasiaan").is_relative_to(tmp_path)
    assert own.find(Area.PROFIL, "umum").is_relative_to(tmp_path)
    assert own.find(Area.LAMPIRAN, "rincian-biaya").is_relative_to(tmp_path)
    assert own.find(Area.NASKAH, "nota-kesepahaman").is_relative_to(tmp_path)
    assert own.find(Area.KERANGKA, "naskah").is_relative_to(tmp_path)


def test_a_profil_is_its_whole_folder(tmp_path: Path) -> None:
    folder = tmp_path / "profil" / "dinas"
    (folder / "gambar").mkdir(parents=True)
    (folder / "profil.yaml").write_text("nama: Dinas\n", encoding="utf-8")
    (folder / "gambar" / "logo.png").write_bytes(b"png")
    (folder / ".DS_Store").write_bytes(b"x")
    assert copy_plan("dinas", Assets(tmp_path)) == {
        "profil/dinas/gambar/logo.png": b"png",
        "profil/dinas/profil.yaml": b"nama: Dinas\n",
    }


def test_a_name_of_several_areas_is_asked_back(tmp_path: Path) -> None:
    (tmp_path / "klausul").mkdir()
    (tmp_path / "klausul" / "umum.md").write_text("---\narti: x\n---\n", encoding="utf-8")
    with pytest.raises(UsageError, match=r"Pilih salah satu: klausul/umum, profil/umum\."):
        copy_plan("umum", Assets(tmp_path))
    assert list(copy_plan("klausul/umum", Assets(tmp_path))) == ["klausul/umum.md"]


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("kerahasian", "Mungkin maksudnya “kerahasiaan”."),
        ("klausul/kerahasian", "Mungkin maksudnya “kerahasiaan”."),
        ("jenis/x", "Yang ada: adendum, berita-acara"),
        ("klausul/../../pyproject", "Lihat: kerjasama-docs daftar jenis, daftar klausul"),
        ("", "Lihat:"),
        ("MoU", "Tulis “memorandum-saling-pengertian” atau “nota-kesepahaman”."),
        ("kerja-sama-desa", "Itu varian jenis perjanjian-kerja-sama: salin jenisnya dengan --sebagai NAMA"),
        ("ksdpk", "Itu varian jenis kesepakatan-bersama atau perjanjian-kerja-sama"),
    ],
)
def test_an_unknown_name_gets_the_nearest(name: str, hint: str) -> None:
    with pytest.raises(UsageError) as caught:
        copy_plan(name, Assets())
    assert caught.value.remedy.startswith(hint)


def test_a_file_that_cannot_be_read_is_said_in_indonesian(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "klausul").mkdir()
    (tmp_path / "klausul" / "sendiri.md").write_bytes(b"")

    def fail(_path: Path) -> bytes:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    monkeypatch.setattr(Path, "read_bytes", fail)
    with pytest.raises(UsageError, match=r"sendiri\.md tidak dapat dibaca\. Periksa") as caught:
        copy_plan("sendiri", Assets(tmp_path))
    assert os.strerror(errno.EIO) not in str(caught.value)


def test_a_file_that_is_too_large_is_refused(tmp_path: Path) -> None:
    (tmp_path / "kerangka").mkdir()
    with (tmp_path / "kerangka" / "besar.docx").open("wb") as file:
        file.truncate(MAX_ASSET + 1)
    with pytest.raises(UsageError, match="lebih besar dari 10 MB"):
        copy_plan("besar", Assets(tmp_path))


def own_kind(folder: Path, name: str = "kesepakatan-desa", like: str = "PKS") -> Path:
    """A user's folder with a kind of his own."""
    copy(like, folder / "templat", own=name, overwrite=False)
    return folder / "templat"


def test_a_kind_of_ones_own_stands_beside_the_one_it_started_from(tmp_path: Path) -> None:
    folder = own_kind(tmp_path)
    data = read_yaml((folder / "naskah" / "kesepakatan-desa" / "jenis.yaml").read_text(encoding="utf-8"), None).data
    assert data["serupa"] == "perjanjian-kerja-sama"
    assert "nama_lain" not in data, "PKS would mean two kinds"
    assert load({"jenis": "PKS", "pihak": [{}, {}]}, templates=folder).built.naskah.jenis == "perjanjian-kerja-sama"
    own = load({"jenis": "Kesepakatan Desa", "varian": "kerja-sama-desa", "pihak": [{}, {}]}, templates=folder)
    assert own.built.naskah.jenis == "kesepakatan-desa"
    assert lint(folder) == ()


def test_what_follows_a_kind_follows_one_that_is_like_it(tmp_path: Path) -> None:
    own = Assets(own_kind(tmp_path))
    assert "kesepakatan-desa" in load_jenis("adendum", own).induk
    assert "kesepakatan-desa" in load_jenis("pengakhiran", own).induk
    assert "kesepakatan-desa" not in load_jenis("perjanjian-kerja-sama", own).induk
    assert "kesepakatan-desa" not in load_jenis("adendum", Assets()).induk
    own_kind(tmp_path, "kesepakatan-dusun", "kesepakatan-bersama")
    assert {"kesepakatan-desa", "kesepakatan-dusun"} <= {*load_jenis("adendum", own).induk}


def test_a_kind_like_one_that_is_not_there_is_found(tmp_path: Path) -> None:
    folder = own_kind(tmp_path)
    kind = folder / "naskah" / "kesepakatan-desa" / "jenis.yaml"
    kind.write_text(kind.read_text("utf-8").replace("serupa: p", "serupa: kesepakatan-desa # p"), encoding="utf-8")
    (found,) = lint(folder)
    assert (found.name, found.where.path) == ("templat-nama", "serupa")
    assert load_jenis("adendum", Assets(folder)).induk


@pytest.mark.parametrize(
    ("own", "said"),
    [
        ("Kesepakatan Desa", "“Kesepakatan Desa” bukan nama templat."),
        ("../desa", "“../desa” bukan nama templat."),
        ("perpanjangan", "Jenis naskah “perpanjangan” sudah ada."),
    ],
)
def test_another_name_is_one_of_a_template_that_is_not_there(own: str, said: str) -> None:
    with pytest.raises(UsageError) as caught:
        copy_plan("PKS", Assets(), own)
    assert caught.value.message == said


@pytest.mark.parametrize(
    ("name", "own", "path", "said"),
    [
        ("umum", "badan", "profil/badan/profil.yaml", "tulis profil: badan dalam naskah."),
        ("jangka-waktu", "masa", "klausul/masa.md", "Sebut “masa” pada klausul dalam jenis.yaml"),
        ("kerangka/naskah", "badan", "kerangka/badan.docx", "templat periksa t x/kerangka/badan.docx"),
        ("rincian-biaya", "rab", "lampiran/rab/lampiran.yaml", "Tulis tabel: rab"),
        ("PKS", "pks-kami", "naskah/pks-kami/jenis.yaml", "lalu kerjasama-docs baru pks-kami --templat"),
        ("jangka-waktu", None, "klausul/jangka-waktu.md", "Klausul ini menggantikan “jangka-waktu” yang bawaan"),
    ],
)
def test_a_user_learns_how_a_copy_is_used(name: str, own: str | None, path: str, said: str, tmp_path: Path) -> None:
    made = copy(name, tmp_path / "t x", own=own, overwrite=False)
    assert [each.relative_to(tmp_path / "t x").as_posix() for each in made.berkas] == [path]
    assert said in next_steps(made.asal, "t x").replace('"t x', "t x").replace('"', "")
