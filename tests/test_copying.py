"""What ``templat salin`` gives the user."""

import errno
import os
from pathlib import Path

import pytest

from kerjasama_docs.assets import MAX_ASSET, Area, Assets, bundled
from kerjasama_docs.errors import UsageError
from kerjasama_docs.jobs.salin import copy_plan

FILES = {
    "kerahasiaan": "klausul/kerahasiaan.md",
    "klausul/kerahasiaan": "klausul/kerahasiaan.md",
    "nota-kesepahaman": "naskah/nota-kesepahaman/jenis.yaml",
    "jenis/nota-kesepahaman": "naskah/nota-kesepahaman/jenis.yaml",
    "naskah/nota-kesepahaman": "naskah/nota-kesepahaman/jenis.yaml",
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
        ("klausul/../../pyproject", "Yang ada:"),
        ("", "Yang ada:"),
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
