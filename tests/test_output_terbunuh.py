"""A run that is killed at any moment costs no file, and leaves nothing that the next run does not clear away."""

import errno
import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from functools import partial
from pathlib import Path

import pytest
from _helpers import ROOT

from kerjasama_docs.errors import KerjasamaError
from kerjasama_docs.output import refuse_existing, write_all

pytestmark = [
    pytest.mark.usefixtures("proses"),
    pytest.mark.skipif(not hasattr(os, "fork"), reason="a child is killed in the middle of its work"),
]
STEPS = {"open", "os.link", "os.rename", "os.remove", "os.symlink", "os.utime", "shutil.copyfile"}
"""What Python tells its audit hooks of (PEP 578): a run is killed before each of them."""
OLD = {"naskah.docx": b"lama docx", "naskah.pdf": b"lama pdf"}
NEW = {"naskah.docx": b"baru docx" * 9000, "naskah.pdf": b"baru pdf" * 9000}


def no_links(*_: object, **__: object) -> None:
    """A file system that knows no second names."""
    raise OSError(errno.EPERM, os.strerror(errno.EPERM))


def killed(step: int, folder: Path, work: Callable[[], object]) -> bool:
    """Whether work in a child was killed before its n-th step in a folder; False when it came to its end before."""
    child = os.fork()
    if child == 0:
        seen = 0

        def watch(event: str, arguments: tuple[object, ...]) -> None:
            nonlocal seen
            if event in STEPS and str(arguments[0]).startswith(str(folder)):
                seen += 1
                if seen == step:
                    os.kill(os.getpid(), signal.SIGKILL)

        try:
            sys.addaudithook(watch)
            work()
        except KerjasamaError:
            pass
        finally:
            os._exit(0)
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status)


def moments(tmp_path: Path, before: Mapping[str, bytes], work: Callable[[Path], object]) -> Iterator[Path]:
    """A folder for every moment in which work can be killed, as it was left."""
    for step in range(1, 200):
        folder = tmp_path / f"{step}"
        folder.mkdir()
        for name, content in before.items():
            (folder / name).write_bytes(content)
        (folder / ".catatan.sementara").write_bytes(b"milik pengguna")
        if not killed(step, folder, partial(work, folder)):
            assert step > 8
            return
        yield folder


def files(folder: Path) -> dict[str, bytes]:
    """All files in a folder but that of the user; hidden ones too."""
    found = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert found.pop(".catatan.sementara") == b"milik pengguna"
    return found


def write_new(folder: Path, *, overwrite: bool = True) -> None:
    write_all({folder / name: content for name, content in NEW.items()}, overwrite=overwrite)


def next_run(folder: Path) -> dict[str, bytes]:
    """What there is after another naskah was written into the folder, without its own file."""
    write_all({folder / "lain.docx": b"lain"}, overwrite=True)
    found = files(folder)
    assert found.pop("lain.docx") == b"lain"
    return found


@pytest.mark.parametrize("links", [True, False])
def test_both_files_are_there_and_the_next_run_leaves_a_whole_set(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, links: bool
) -> None:
    if not links:
        monkeypatch.setattr(os, "link", no_links)
    ends = set()
    for folder in moments(tmp_path, OLD, write_new):
        left = files(folder)
        assert all(left[name] in {OLD[name], NEW[name]} for name in OLD)
        end = next_run(folder)
        assert end in (OLD, NEW)
        if left["naskah.docx"] == NEW["naskah.docx"]:
            assert end == NEW
        ends.add(end == NEW)
    assert ends == {True, False}


@pytest.mark.parametrize("links", [True, False])
def test_a_file_that_was_not_there_before_comes_to_its_place_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, links: bool
) -> None:
    if not links:
        monkeypatch.setattr(os, "link", no_links)
    before = {"naskah.docx": OLD["naskah.docx"]}
    for folder in moments(tmp_path, before, write_new):
        assert next_run(folder) in (before, NEW)


def test_new_files_without_leave_to_overwrite(tmp_path: Path) -> None:
    for folder in moments(tmp_path, {}, lambda folder: write_new(folder, overwrite=False)):
        assert next_run(folder) in ({}, NEW)


def test_who_asks_whether_a_file_is_there_meets_a_whole_set(tmp_path: Path) -> None:
    ends = []
    for folder in moments(tmp_path, {}, lambda folder: write_new(folder, overwrite=False)):
        with suppress(KerjasamaError):
            refuse_existing([folder / "naskah.docx", folder / "naskah.pdf"])
        ends.append(files(folder))
        assert ends[-1] in ({}, NEW)
    assert NEW in ends


def refuse_last(new: Path, place: Path) -> Path:
    """A disk that fails at the last of three files."""
    if place.name == "z.docx":
        raise OSError(errno.EIO, os.strerror(errno.EIO))
    return Path(shutil.move(new, place))


def fail_at_the_last(folder: Path) -> None:
    three = {**NEW, "z.docx": b"z"}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Path, "replace", refuse_last)
        write_all({folder / name: content for name, content in three.items()}, overwrite=True)


def test_a_run_that_was_killed_while_it_took_all_back(tmp_path: Path) -> None:
    ends = []
    for folder in moments(tmp_path, OLD, fail_at_the_last):
        left = files(folder)
        assert all(left[name] in {OLD[name], NEW[name]} for name in OLD)
        end = next_run(folder)
        assert end in (OLD, {**NEW, "z.docx": b"z"})
        ends.append(end == OLD)
    assert {*ends} == {True, False}
    assert ends[-1]


def test_what_cannot_be_placed_yet_waits_for_a_later_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    waited = 0
    for folder in moments(tmp_path, OLD, write_new):
        half = (folder / "naskah.docx").read_bytes() != (folder / "naskah.pdf").read_bytes().replace(b"pdf", b"docx")
        with monkeypatch.context() as patch:
            patch.setattr(Path, "replace", refuse_pdf)
            write_all({folder / "lain.docx": b"lain"}, overwrite=False)
        hidden = [name for name in files(folder) if name.startswith(".")]
        assert bool(hidden) is half
        waited += half
        (folder / "lain.docx").unlink()
        assert next_run(folder) in (OLD, NEW)
    assert waited


def refuse_pdf(new: Path, place: Path) -> Path:
    """What Windows does while a program shows a PDF."""
    if place.suffix == ".pdf":
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    return Path(shutil.move(new, place))


def test_what_the_user_has_changed_since_stays(tmp_path: Path) -> None:
    changed = 0
    for folder in moments(tmp_path, OLD, write_new):
        (folder / "naskah.docx").unlink()
        (folder / "naskah.docx").write_bytes(b"suntingan")
        before = (folder / "naskah.pdf").read_bytes()
        os.utime(folder / "naskah.pdf", ns=(1, 1))
        assert next_run(folder) == {"naskah.docx": b"suntingan", "naskah.pdf": before}
        changed += 1
    assert changed


def test_what_replaces_a_single_file_is_cleared_away(tmp_path: Path) -> None:
    before = {"naskah.docx": OLD["naskah.docx"]}

    def write_one(folder: Path) -> None:
        write_all({folder / "naskah.docx": NEW["naskah.docx"]}, overwrite=True)

    for step in range(1, 50):
        folder = tmp_path / f"{step}"
        folder.mkdir()
        (folder / ".catatan.sementara").write_bytes(b"milik pengguna")
        (folder / "naskah.docx").write_bytes(before["naskah.docx"])
        if not killed(step, folder, partial(write_one, folder)):
            assert step > 4
            break
        assert next_run(folder) in (before, {"naskah.docx": NEW["naskah.docx"]})


def test_the_command_itself_is_killed_while_it_writes(tmp_path: Path) -> None:
    """As a user would: ``kill -9`` once the files are on their way, then another naskah into the same folder."""
    first, other = ROOT / "samples" / "nota-kesepahaman.yaml", ROOT / "samples" / "usulan.yaml"
    made = {"nota-kesepahaman.docx", "nota-kesepahaman.pdf"}
    command = [sys.executable, "-m", "kerjasama_docs", "buat", "-o", str(tmp_path), "--timpa"]
    for _ in range(3):
        old = {name: name.encode() for name in made}
        for name, content in old.items():
            (tmp_path / name).write_bytes(content)
        running = subprocess.Popen([*command, str(first)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        while running.poll() is None and not list(tmp_path.glob(".*")):
            pass
        running.kill()
        running.wait()
        for name, content in old.items():
            assert (tmp_path / name).read_bytes()[:4] in {content[:4], b"PK\x03\x04", b"%PDF"}
        subprocess.run([*command, str(other), "--format", "docx"], check=True, capture_output=True)
        is_old = {(tmp_path / name).read_bytes() == content for name, content in old.items()}
        assert len(is_old) == 1
        assert {path.name for path in tmp_path.iterdir()} == {*made, "usulan.docx"}


FOREIGN = [
    b"catatan saya",
    b'{"lain": 1}',
    b'{"kerjasama-docs": {"folder": 1, "berkas": [["../rahasia.txt", null]]}}',
    b'{"kerjasama-docs": {"folder": 1, "berkas": [["..", 1]]}}',
    b'{"kerjasama-docs": {"folder": 1, "berkas": "x"}}',
    b"[" * 100_000,
    b"\xff\xfe",
]


@pytest.mark.parametrize("content", FOREIGN)
def test_a_file_of_the_user_that_only_bears_such_a_name_stays(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / ".kerjasama-docs-0123456789abcdef.daftar"
    path.write_bytes(content)
    write_all({tmp_path / "x.docx": b"x"}, overwrite=True)
    assert path.read_bytes() == content


def test_a_record_from_another_folder_moves_nothing(tmp_path: Path) -> None:
    mark = tmp_path / ".kerjasama-docs-0123456789abcdef"
    written = {"kerjasama-docs": {"folder": 1, "berkas": [["a.docx", None], ["b.docx", None]]}}
    mark.with_suffix(".batal").write_text(json.dumps(written), encoding="ascii")
    (tmp_path / f"{mark.name}-1.baru").write_bytes(b"titipan")
    (tmp_path / f"{mark.name}-0.lama").write_bytes(b"titipan")
    (tmp_path / "a.docx").write_bytes(b"milik pengguna")
    write_all({tmp_path / "x.docx": b"x"}, overwrite=True)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {
        "a.docx": b"milik pengguna",
        "x.docx": b"x",
    }
