"""A run that is ended from outside clears away what is temporary and what it has started."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from _helpers import ROOT
from _pdf_docx import two_pages

from kerjasama_docs.errors import EnvironmentLackError
from kerjasama_docs.pdf import process
from kerjasama_docs.pdf.engines import libreoffice

NOTA = ROOT / "samples" / "nota-kesepahaman.yaml"
SIGNALS = [signal.SIGTERM, signal.SIGINT, *([signal.SIGHUP] if hasattr(signal, "SIGHUP") else [])]
pytestmark = [
    pytest.mark.usefixtures("proses"),
    pytest.mark.skipif(sys.platform == "win32", reason="signals of Unix"),
]


def started(folder: Path, *words: object) -> "subprocess.Popen[bytes]":
    """The command at work, with a temporary folder of its own."""
    (folder / "sementara").mkdir()
    environment = {**os.environ, "TMPDIR": str(folder / "sementara")}
    command = [sys.executable, "-m", "kerjasama_docs", *map(str, words)]
    return subprocess.Popen(
        command,
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=_heed_signals,  # noqa: PLW1509 - one thread; nothing else gives a child other signals
    )


def _heed_signals() -> None:
    """Undo what a run in the background hands on: that some signals are ignored."""
    for number in SIGNALS:
        signal.signal(number, signal.SIG_DFL)


def waited(until: Callable[[], bool], running: "subprocess.Popen[bytes]") -> None:
    """Wait for something that the running command is about to do."""
    while not until():
        assert running.poll() is None, "it ended before"
        time.sleep(0.005)


def processes_about(folder: Path) -> Iterator[str]:
    """What programs there are that were told of a folder."""
    for each in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            told = each.read_bytes().decode(errors="replace")
        except OSError:
            continue
        if str(folder) in told:
            yield told


def ended(running: "subprocess.Popen[bytes]", number: int) -> None:
    running.send_signal(number)
    _, said = running.communicate(timeout=120)
    assert running.returncode == 128 + number
    assert said.decode().splitlines()[-1] == "Dibatalkan."
    assert b"Traceback" not in said


@pytest.mark.parametrize("number", SIGNALS)
def test_contoh_leaves_no_temporary_folder(tmp_path: Path, number: int) -> None:
    running = started(tmp_path, "contoh", "-o", "hasil")
    waited(lambda: any((tmp_path / "sementara").glob("kerjasama-docs-*")), running)
    ended(running, number)
    assert not list((tmp_path / "sementara").iterdir())
    results = list((tmp_path / "hasil").iterdir()) if (tmp_path / "hasil").exists() else []
    assert not [path.name for path in results if path.name.startswith(".")]
    assert len({path.stem for path in results}) * 2 == len(results)


@pytest.mark.usefixtures("soffice")
@pytest.mark.parametrize("number", SIGNALS)
def test_libreoffice_does_not_go_on_alone(tmp_path: Path, number: int) -> None:
    temporary = tmp_path / "sementara"
    running = started(tmp_path, "buat", NOTA, "-o", "hasil", "--mesin-pdf", "libreoffice")
    waited(lambda: any(temporary.glob("*/profil")), running)
    ended(running, number)
    assert not list(temporary.iterdir())
    assert not list(processes_about(temporary))
    assert not (tmp_path / "hasil").exists()


def test_a_signal_that_is_ignored_stays_ignored(tmp_path: Path) -> None:
    (tmp_path / "sementara").mkdir()
    words = f"trap '' INT; exec {sys.executable} -m kerjasama_docs buat {NOTA} -o {tmp_path / 'hasil'}"
    environment = {**os.environ, "TMPDIR": str(tmp_path / "sementara")}
    running = subprocess.Popen(["sh", "-c", words], env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    waited(lambda: any((tmp_path / "sementara").glob("kerjasama-docs-*")), running)
    running.send_signal(signal.SIGINT)
    running.communicate(timeout=120)
    assert running.returncode == 0
    assert (tmp_path / "hasil" / "nota-kesepahaman.pdf").exists()


def test_a_reader_that_has_gone_leaves_no_temporary_folder(tmp_path: Path) -> None:
    running = started(tmp_path, "buat", NOTA, "-o", "-", "--format", "pdf")
    assert running.stdout
    running.stdout.close()
    assert running.stderr
    running.stderr.read()
    assert running.wait(timeout=120) in {0, 1}
    assert not list((tmp_path / "sementara").iterdir())


def test_a_program_without_hope_is_ended_with_all_it_started(tmp_path: Path) -> None:
    code = "import subprocess, sys; subprocess.run([sys.executable, '-c', 'import time; time.sleep(600)', sys.argv[1]])"
    asked = []

    def hopeful() -> bool:
        asked.append(len(list(processes_about(tmp_path))))
        return asked[-1] < 2

    outcome = process.run([sys.executable, "-c", code, str(tmp_path)], seconds=120, hopeful=hopeful)
    assert outcome.code is None
    assert asked[-1] == 2
    while list(processes_about(tmp_path)):
        time.sleep(0.01)


def test_a_program_puts_its_temporary_files_into_the_folder(tmp_path: Path) -> None:
    code = "import tempfile; print(tempfile.gettempdir())"
    outcome = process.run([sys.executable, "-c", code], seconds=120, folder=tmp_path)
    assert outcome.output.strip() == str(tmp_path)


@pytest.mark.usefixtures("soffice")
def test_no_room_for_libreoffice_is_said_before_it_hangs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(tmp_path)], capture_output=True, check=False
    )
    if made.returncode:
        pytest.skip("no right to mount a small disk; the case below covers a disk that is full meanwhile")
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    try:
        with pytest.raises(EnvironmentLackError, match=r"Folder sementara untuk LibreOffice penuh\."):
            libreoffice.convert(two_pages())
        assert not list(tmp_path.iterdir())
    finally:
        subprocess.run(["umount", str(tmp_path)], check=True)
