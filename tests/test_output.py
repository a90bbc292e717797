"""Files are written whole or not at all."""

import errno
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace

import pytest
from _disk import files_no_larger_than

from kerjasama_docs.assets import Assets
from kerjasama_docs.errors import EnvironmentLackError, ExitCode, KerjasamaError, UsageError
from kerjasama_docs.naskah.klausul.folders import load_bentuk
from kerjasama_docs.output import refuse_existing, write_all, write_stdout
from kerjasama_docs.xlsx import write_form


def tree(folder: Path) -> dict[str, bytes | None]:
    """Everything below a folder, hidden files too."""
    return {str(path.relative_to(folder)): path.read_bytes() if path.is_file() else None for path in folder.rglob("*")}


def failure(files: dict[Path, bytes], *, overwrite: bool = True) -> KerjasamaError:
    """What is said when files cannot be written."""
    with pytest.raises(KerjasamaError) as caught:
        write_all(files, overwrite=overwrite)
    assert caught.value.message.endswith(".")
    assert caught.value.remedy.endswith(".")
    assert "sementara" not in caught.value.message
    return caught.value


def test_written_and_replaced(tmp_path: Path) -> None:
    target = tmp_path / "a" / "b"
    write_all({target / "x.docx": b"1", target / "y.pdf": b"2"}, overwrite=False)
    assert tree(target) == {"x.docx": b"1", "y.pdf": b"2"}
    write_all({target / "x.docx": b"3", target / "z.pdf": b"4"}, overwrite=True)
    assert tree(target) == {"x.docx": b"3", "y.pdf": b"2", "z.pdf": b"4"}


def test_names_of_any_length_and_kind(tmp_path: Path) -> None:
    names = ["x" * 250 + ".pdf", "naskah é 😀.docx", ".tersembunyi", "a b.pdf"]
    write_all({tmp_path / name: b"x" for name in names}, overwrite=False)
    assert sorted(tree(tmp_path)) == sorted(names)


@pytest.mark.parametrize("length", [40, 60, 200])
def test_files_that_begin_alike_do_not_disturb_each_other(tmp_path: Path, length: int) -> None:
    one, two = tmp_path / f"{'x' * length}.docx", tmp_path / f"{'x' * length}.pdf"
    write_all({one: b"1", two: b"2"}, overwrite=False)
    assert tree(tmp_path) == {one.name: b"1", two.name: b"2"}
    write_all({one: b"3", two: b"4"}, overwrite=True)
    assert tree(tmp_path) == {one.name: b"3", two.name: b"4"}
    failure({one: b"5", two: b"6", tmp_path / ("x" * 300): b"7"})
    assert tree(tmp_path) == {one.name: b"3", two.name: b"4"}


def test_threads_write_the_same_files_whole(tmp_path: Path) -> None:
    paths = [tmp_path / f"{'x' * 60}.docx", tmp_path / f"{'x' * 60}.pdf"]
    contents = [bytes([number]) * 10_000 for number in range(64)]
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda content: write_all({paths[0]: content, paths[1]: content}, overwrite=True), contents))
    assert sorted(tree(tmp_path)) == [path.name for path in paths]
    assert all(content in contents for content in tree(tmp_path).values())


@pytest.mark.skipif(sys.platform == "win32", reason="rights of Unix")
def test_others_may_read_what_the_umask_lets_them(tmp_path: Path) -> None:
    before = os.umask(0o022)
    try:
        write_all({tmp_path / "x.docx": b"1"}, overwrite=False)
    finally:
        os.umask(before)
    assert (tmp_path / "x.docx").stat().st_mode & 0o777 == 0o644


def test_existing_file_is_refused(tmp_path: Path) -> None:
    old = tmp_path / "x.docx"
    old.write_bytes(b"lama")
    error = failure({tmp_path / "baru" / "y.pdf": b"2", old: b"1"}, overwrite=False)
    assert isinstance(error, UsageError)
    assert error.exit_code is ExitCode.USAGE
    assert (f"Sudah ada: {old}." in error.message, "--timpa" in error.remedy) == (True, True)
    assert tree(tmp_path) == {"x.docx": b"lama"}


def test_a_link_that_leads_nowhere_exists(tmp_path: Path) -> None:
    link = tmp_path / "x.docx"
    link.symlink_to(tmp_path / "tidak-ada")
    with pytest.raises(UsageError):
        refuse_existing([link])


# Each place fails for root too.
def unwritable(tmp_path: Path) -> dict[str, Path]:
    """Places where nothing can be written."""
    (tmp_path / "berkas").write_bytes(b"x")
    (tmp_path / "folder.docx").mkdir()
    return {
        "below a file": tmp_path / "berkas" / "x.docx",
        "deep below a file": tmp_path / "berkas" / "a" / "x.docx",
        "in proc": Path("/proc/kerjasama/x.docx"),
        "in proc itself": Path("/proc/x.docx"),
        "a folder in its place": tmp_path / "folder.docx",
        "a name too long": tmp_path / ("x" * 300),
        "a folder name too long": tmp_path / ("x" * 300) / "x.docx",
    }


SAID = {
    "below a file": "bukan folder",
    "deep below a file": "bukan folder",
    "in proc": "Folder /proc/kerjasama tidak dapat dibuat.",
    "in proc itself": "/proc/x.docx tidak dapat ditulis.",
    "a folder in its place": "adalah folder",
    "a name too long": "terlalu panjang",
    "a folder name too long": "terlalu panjang",
}


@pytest.mark.parametrize("name", SAID)
@pytest.mark.skipif(sys.platform != "linux", reason="/proc is Linux's")
def test_last_of_several_fails(tmp_path: Path, name: str) -> None:
    bad = unwritable(tmp_path)[name]
    (tmp_path / "lama.docx").write_bytes(b"lama")
    before = tree(tmp_path)
    files = {tmp_path / "baru" / "satu.docx": b"1", tmp_path / "lama.docx": b"2", bad: b"3"}
    error = failure(files)
    assert isinstance(error, EnvironmentLackError)
    assert error.exit_code is ExitCode.ENVIRONMENT
    assert SAID[name] in error.message
    assert str(bad) in error.message or str(bad.parent) in error.message
    assert tree(tmp_path) == before


def said_without_rights(path: Path) -> str:
    """What is said to a user who may not write; as root a child process becomes somebody else first."""
    if os.geteuid() != 0:
        return failure({path: b"1"}).message
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        os.setuid(65534)
        try:
            write_all({path: b"1"}, overwrite=True)
        except EnvironmentLackError as error:
            os.write(write, error.message.encode())
        finally:
            os._exit(0)
    os.waitpid(child, 0)
    os.close(write)
    with os.fdopen(read, "rb") as pipe:
        return pipe.read().decode()


@pytest.mark.usefixtures("proses")
def test_folder_without_rights(tmp_path: Path) -> None:
    closed = tmp_path / "tertutup"
    closed.mkdir(mode=0o500)
    assert "Tidak ada hak menulis" in said_without_rights(closed / "x.docx")
    assert tree(closed) == {}


@contextmanager
def small_disk(folder: Path) -> Iterator[Path]:
    """A disk of 64 KB; skips where none may be mounted."""
    made = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(folder)], capture_output=True, check=False
    )
    if made.returncode:
        pytest.skip("no right to mount a small disk; test_file_size_limit covers a write that fails half-way")
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)


@pytest.mark.skipif(sys.platform != "linux", reason="tmpfs is Linux's")
@pytest.mark.usefixtures("proses")
def test_full_disk(tmp_path: Path) -> None:
    with small_disk(tmp_path) as disk:
        (disk / "lama.docx").write_bytes(b"lama")
        error = failure({disk / "satu.docx": b"1", disk / "lama.docx": b"2", disk / "besar.pdf": b"x" * 200_000})
        assert "Ruang simpan habis saat menulis" in error.message
        assert "besar.pdf" in error.message
        assert tree(disk) == {"lama.docx": b"lama"}


def test_file_size_limit(tmp_path: Path) -> None:
    (tmp_path / "lama.docx").write_bytes(b"lama")
    with files_no_larger_than(50_000):
        error = failure({tmp_path / "lama.docx": b"1", tmp_path / "besar.pdf": b"x" * 200_000})
    assert "besar.pdf" in error.message
    assert "Ruang simpan habis" in error.message
    assert tree(tmp_path) == {"lama.docx": b"lama"}


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")  # openpyxl leaves its writer open
@pytest.mark.parametrize("name", ["perencanaan", "rincian-biaya"])
def test_a_workbook_for_which_the_temporary_folder_has_no_room(name: str) -> None:
    form = load_bentuk(name, Assets())
    with files_no_larger_than(2_000), pytest.raises(EnvironmentLackError, match=r"Folder sementara .* Kosongkan"):
        write_form(form)


def test_our_own_missing_file_is_not_blamed_on_the_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(_path: Path, _target: Path) -> Path:
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))

    monkeypatch.setattr(Path, "replace", gone)
    assert failure({tmp_path / "x.docx": b"1"}).message == f"{tmp_path / 'x.docx'} tidak dapat ditulis."


@pytest.mark.parametrize(
    ("number", "name", "said"),
    [
        (errno.EACCES, "x.docx", r"sedang terbuka di program lain.* Tutup berkas itu di Word, atau pilih folder lain"),
        (errno.ENOENT, "x" * 250, r"terlalu panjang\. Pakai nama yang lebih pendek"),
    ],
)
def test_what_windows_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, name: str, said: str) -> None:
    def fail(_path: Path, *_: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(Path, "open", fail)
    monkeypatch.setattr(sys, "platform", "win32")
    assert re.search(said, str(failure({tmp_path / name: b"1"})))


@pytest.mark.parametrize(("platform", "number"), [("linux", errno.EPIPE), ("win32", errno.EINVAL)])
def test_a_pipe_whose_reader_has_gone(monkeypatch: pytest.MonkeyPatch, platform: str, number: int) -> None:
    class Gone:
        def write(self, _content: bytes) -> None:
            raise OSError(number, os.strerror(number))

    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(sys, "stdout", SimpleNamespace(buffer=Gone()))
    with pytest.raises(BrokenPipeError):
        write_stdout(b"x")


def test_interruption_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "lama.docx").write_bytes(b"lama")
    replace, calls = Path.replace, []

    def interrupted(path: Path, target: Path) -> Path:
        calls.append(path)
        done = replace(path, target)
        if len(calls) == 2:  # both are at their places
            raise KeyboardInterrupt
        return done

    monkeypatch.setattr(Path, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_all({tmp_path / "lama.docx": b"1", tmp_path / "a" / "x.pdf": b"2"}, overwrite=True)
    assert tree(tmp_path) == {"lama.docx": b"lama"}


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="/dev/full is Linux's")
@pytest.mark.usefixtures("proses")
def test_standard_output_that_is_full() -> None:
    code = "from kerjasama_docs.output import write_stdout; write_stdout(b'x' * 100000)"
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run([sys.executable, "-c", code], stdout=full, stderr=subprocess.PIPE, check=False)
    assert "EnvironmentLackError: Ruang simpan habis saat menulis keluaran baku." in done.stderr.decode()


def test_standard_output_gets_the_bytes(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    write_stdout(b"\x00\xff\r\n")
    assert capfdbinary.readouterr().out == b"\x00\xff\r\n"


def test_every_failure_is_said_in_indonesian(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    numbers = [errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EACCES, errno.EPERM, errno.EROFS, errno.EIO, errno.ELOOP]
    for number in numbers:

        def fail(_path: Path, *_: object, number: int = number) -> None:
            raise OSError(number, os.strerror(number))

        with monkeypatch.context() as patch:
            patch.setattr(Path, "open", fail)
            said = str(failure({tmp_path / "x.docx": b"1"}))
        assert os.strerror(number) not in said
        assert "x.docx" in said
