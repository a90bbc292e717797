"""``massal`` that is killed, interrupted, left without room: what is done stays whole, and the next run ends it."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import chdir
from pathlib import Path

import pytest
from _disk import files_no_larger_than
from _helpers import ROOT
from _massal import hashes, lines, make, ran, started, write_inputs

from kerjasama_docs.errors import EnvironmentLackError

pytestmark = [
    pytest.mark.usefixtures("proses"),
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="processes are looked for in /proc"),
]
ROWS = 12
LEDGER = 40_000
"""Bytes of the lines of some rows, and more than a naskah has."""
FULL = r"Ruang simpan habis.* --lanjutkan\."
WORDS = ("--format", "docx", "--pekerja", "2")


def wait_for(what: Callable[[], object], process: "subprocess.Popen[str]") -> None:
    """Wait until something is so, while a process is at work."""
    while not what():
        assert process.poll() is None, process.communicate()
        time.sleep(0.005)


def workers(process: "subprocess.Popen[str]") -> list[int]:
    """The processes that make rows for another, by their command."""
    found = []
    for each in Path("/proc").glob("[0-9]*"):
        try:
            parent = int((each / "stat").read_text().rpartition(")")[2].split()[1])
            if parent == process.pid and b"spawn_main" in (each / "cmdline").read_bytes():
                found.append(int(each.name))
        except (OSError, ValueError, IndexError):
            continue
    return found


def is_there(number: int) -> bool:
    """Whether a process runs."""
    try:
        return Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def done(folder: Path) -> int:
    """How many rows are done."""
    ledger = folder / "hasil" / "laporan.jsonl"
    return ledger.read_bytes().count(b"\n") if ledger.exists() else 0


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What a run leaves that nothing disturbs."""
    folder = tmp_path_factory.mktemp("utuh")
    write_inputs(folder, ROWS)
    code, _, said = ran(folder, "--format", "docx", "--pekerja", "1")
    assert code == 0, said
    return hashes(folder / "hasil", without=())


def ended(folder: Path, whole: dict[str, str]) -> None:
    """Go on where a run came to its end too soon: all is there, once, and nothing else."""
    with chdir(folder):
        make(Path(), ("induk.yaml", "mitra.csv"), resume=True)
    assert hashes(folder / "hasil", without=()) == whole
    names = [str(line["nama"]) for line in lines(folder / "hasil")]
    assert names == ["", *(f"{place:03}" for place in range(1, ROWS + 1))]


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGINT, signal.SIGTERM])
def test_a_run_that_is_ended_goes_on_later(tmp_path: Path, whole: dict[str, str], number: int) -> None:
    write_inputs(tmp_path, ROWS)
    surroundings = {"TMPDIR": str(tmp_path / "sementara")}
    (tmp_path / "sementara").mkdir()
    with started(tmp_path, *WORDS, env=surroundings) as process:
        wait_for(lambda: done(tmp_path) >= 2, process)
        helpers = workers(process)
        process.send_signal(number)
        _, said = process.communicate(timeout=60)
    assert helpers
    assert process.returncode == (-number if number == signal.SIGKILL else 128 + number)
    assert "Traceback" not in said
    assert ("--lanjutkan" in said) == (number != signal.SIGKILL)
    until = time.monotonic() + 60
    while any(map(is_there, helpers)) and time.monotonic() < until:
        time.sleep(0.01)
    assert not [*filter(is_there, helpers)]
    assert not [*(tmp_path / "sementara").glob("kerjasama-docs-massal-*")]
    left = [path.name for path in (tmp_path / "hasil").iterdir() if path.suffix == ".docx"]
    assert len(left) >= 2
    assert all(hashes(tmp_path / "hasil")[name] == whole[name] for name in left)
    ended(tmp_path, whole)


def test_a_worker_that_is_killed_costs_nothing(tmp_path: Path, whole: dict[str, str]) -> None:
    write_inputs(tmp_path, ROWS)
    with started(tmp_path, *WORDS) as process:
        wait_for(lambda: done(tmp_path) >= 1, process)
        os.kill(workers(process)[0], signal.SIGKILL)
        _, said = process.communicate(timeout=120)
    assert process.returncode == 0, said
    assert hashes(tmp_path / "hasil", without=()) == whole
    assert len(lines(tmp_path / "hasil")) == ROWS + 1


def test_a_full_disk_in_the_middle(tmp_path: Path, whole: dict[str, str]) -> None:
    write_inputs(tmp_path, ROWS)
    with (
        chdir(tmp_path),
        files_no_larger_than(LEDGER),
        pytest.raises(EnvironmentLackError, match=r"Ruang simpan habis.* --lanjutkan\."),
    ):
        make(Path(), ("induk.yaml", "mitra.csv"))
    left = hashes(tmp_path / "hasil")
    assert 1 < len(left) < ROWS
    assert all(found == whole[name] for name, found in left.items())
    assert done(tmp_path) == len(left) - 1
    ended(tmp_path, whole)


def test_the_folder_removed_in_the_middle(tmp_path: Path) -> None:
    write_inputs(tmp_path, ROWS)
    with started(tmp_path, *WORDS) as process:
        wait_for(lambda: done(tmp_path) >= 1, process)
        shutil.rmtree(tmp_path / "hasil", ignore_errors=True)
        _, said = process.communicate(timeout=60)
    assert process.returncode == 3
    assert "Traceback" not in said
    assert "Galat:" in said


def test_the_same_bytes_whoever_works_and_wherever(tmp_path: Path, whole: dict[str, str]) -> None:
    write_inputs(tmp_path, ROWS)
    elsewhere = {"TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "PYTHONHASHSEED": "7"}
    code, _, said = ran(tmp_path, "--format", "docx", "--pekerja", "3", env=elsewhere)
    assert (code, hashes(tmp_path / "hasil", without=())) == (0, whole), said


PEAK = """
import sys
from pathlib import Path
from _massal import make, write_inputs

def resident():
    lines = Path("/proc/self/status").read_text().splitlines()
    return int(next(line for line in lines if line.startswith("VmRSS")).split()[1])

def watch(progress):
    if progress.done in {16, 64}:
        print(resident())

if __name__ == "__main__":
    make(Path(), write_inputs(Path(), 64), formats=("docx", "pdf"), workers=2, watch=watch)
"""
"""A run that tells how many kB it holds after a part of its rows, and at their end."""
ROOM = 3_072
"""Kilobytes that may come with 48 rows; the files of one naskah have 80."""


def test_memory_does_not_grow_with_the_rows(tmp_path: Path) -> None:
    script = tmp_path / "jalankan.py"
    script.write_text(PEAK, encoding="utf-8")
    surroundings = {**os.environ, "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'tests'}"}
    call = [sys.executable, str(script)]
    done = subprocess.run(call, cwd=tmp_path, env=surroundings, capture_output=True, text=True, check=True, timeout=120)
    early, late = map(int, done.stdout.split())
    assert 0 < late < early + ROOM
