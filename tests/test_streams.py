"""The command line where a standard stream is closed or full, memory runs short, or a name is no text."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from _every import every
from _helpers import ROOT, saved

pytestmark = [
    pytest.mark.usefixtures("proses"),
    pytest.mark.skipif(sys.platform == "win32", reason="the shell is that of Unix"),
]
INPUT = "jenis: nota-kesepahaman\npihak: [{nama: A}, {nama: B}]\n"
ENDS = {
    "periksa naskah.yaml": (0, ""),
    "periksa - <&-": (2, "Berkas ini tidak berisi isian"),
    "periksa - <&- >&-": (3, "Keluaran baku tertutup"),
    "periksa - <&- >&- 2>&-": (3, ""),
    "periksa naskah.yaml >&-": (3, "Keluaran baku tertutup"),
    "periksa naskah.yaml 2>&-": (0, ""),
    "periksa naskah.yaml > /dev/full": (3, "Hasil tidak dapat ditulis ke keluaran baku"),
    "periksa tiada.yaml 2> /dev/full": (3, ""),
    "periksa tiada.yaml 2>&-": (2, ""),
    "buat naskah.yaml --format teks -o - >&-": (3, "tidak dapat ditulis"),
    "buat naskah.yaml --format docx <&- >&- 2>&-": (3, ""),
    "skema adendum >&-": (3, "tidak dapat ditulis"),
    "--help >&-": (3, "Keluaran baku tertutup"),
    "--tiada 2>&-": (2, ""),
    "periksa putar.yaml": (2, "putar.yaml tidak dapat dibaca"),
    "baru adendum --induk putar.yaml": (2, "putar.yaml menunjuk dirinya sendiri"),
    "lampiran perencanaan putar.csv -o x.docx": (2, "putar.csv tidak dapat dibaca"),
    "periksa $(printf 'a\\377.yaml')": (2, "Nama “a\\xff.yaml” bukan teks UTF-8"),
    "buat naskah.yaml -o $(printf 'a\\377')": (2, "Nama “a\\xff” bukan teks UTF-8"),
}
"""How a command ends, and what it says then."""


def run(command: str, folder: Path, room: int | None = None) -> tuple[int, str]:
    """The exit code of a command, and all that it says; with so many kilobytes of address space."""
    bound = f"ulimit -v {room}; " if room else ""
    done = subprocess.run(
        ["/bin/sh", "-c", f'{bound}exec "$0" -m kerjasama_docs {command}', sys.executable],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=False,
    )
    return done.returncode, (done.stdout + done.stderr).decode()


@every(("command", "code", "says"), [(command, *end) for command, end in ENDS.items()])
def test_no_stream_and_no_name_is_a_fault_of_the_program(tmp_path: Path, command: str, code: int, says: str) -> None:
    saved(tmp_path, INPUT)
    for name in ("putar.yaml", "putar.csv"):
        (tmp_path / name).symlink_to(name)
    ended, said = run(command, tmp_path)
    assert (ended, says in said) == (code, True), said
    assert "Traceback" not in said


def test_a_file_does_not_get_what_is_printed(tmp_path: Path) -> None:
    saved(tmp_path, INPUT)
    run("buat naskah.yaml --format docx >&- 2>&-", tmp_path)
    beside, quiet = run("buat naskah.yaml --format docx -o lain", tmp_path)
    assert beside == 0, quiet
    assert (tmp_path / "naskah.docx").read_bytes() == (tmp_path / "lain" / "naskah.docx").read_bytes()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux bounds the address space")
@pytest.mark.parametrize("room", [25_000, 30_000, 50_000])
def test_too_little_memory(tmp_path: Path, room: int) -> None:
    saved(tmp_path, INPUT)
    code, said = run("periksa naskah.yaml", tmp_path, room)
    assert code == 3, said
    assert "Memori komputer ini tidak cukup." in said
