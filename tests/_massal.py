"""A small run of ``massal``: an input, a table of partners, the command, and what lies in its folder."""

import hashlib
import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from _helpers import ROOT

from kerjasama_docs.jobs.massal.make import make_many
from kerjasama_docs.jobs.massal.order import MadeMassal, MassalOrder, Watch
from kerjasama_docs.massal import RowsOrder

INDUK = """\
jenis: nota-kesepahaman
profil: umum
judul: Pelatihan Kerja
pihak:
  - nama: Dinas Tenaga Kerja Kota Contoh
    nomor: 1/DTK/2027
    alamat: Jalan Melati Nomor 1, Kota Contoh
    penandatangan: {nama: Siti Aminah, jabatan: Kepala Dinas Tenaga Kerja Kota Contoh}
  - alamat: Jalan Kenanga Nomor 2, Kota Contoh
    penandatangan: {jabatan: Rektor Universitas Contoh}
penandatanganan: {tempat: Kota Contoh, tanggal: 2027-05-12}
jangka_waktu: {lama: 3 tahun}
"""
COLUMNS = "pihak[2].nama,pihak[2].penandatangan.nama,jangka_waktu.lama"
NAMES = RowsOrder(nama="{urut:03}")


def write_inputs(folder: Path, rows: int, *, changed: Mapping[int, str] | None = None) -> tuple[str, str]:
    """An input and its table of so many rows in a folder; some rows, by their place from 1, have another line."""
    lines = {place: f"Universitas Mitra {place},Rektor Ke {place},3 tahun" for place in range(1, rows + 1)}
    lines |= changed or {}
    (folder / "induk.yaml").write_text(INDUK, encoding="utf-8")
    (folder / "mitra.csv").write_text("\n".join([COLUMNS, *lines.values(), ""]), encoding="utf-8")
    return str(folder / "induk.yaml"), str(folder / "mitra.csv")


def make(folder: Path, given: tuple[str, str], *, watch: Watch = lambda _progress: None, **order: object) -> MadeMassal:
    """Run it in this process, DOCX alone, into the folder ``hasil`` below."""
    wanted = {"formats": ("docx",), "workers": 1, **order}
    return make_many(given[0], [given[1]], MassalOrder(folder / "hasil", **wanted), rows=NAMES, watch=watch)  # type: ignore[arg-type]


def command(*words: str) -> list[str]:
    """The command line of ``massal``."""
    return [sys.executable, "-m", "kerjasama_docs", "massal", *words]


def started(folder: Path, *words: str, env: Mapping[str, str] | None = None) -> "subprocess.Popen[str]":
    """The command at work in a folder, over its own input and table, and open to Ctrl+C as on a terminal.

    Who runs the tests in the background has told them to ignore it, and what is ignored is inherited.
    """
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    call = command("induk.yaml", "mitra.csv", "-o", "hasil", "--nama", "{urut:03}", *words)
    surroundings = {**os.environ, "PYTHONPATH": str(ROOT), **(env or {})}
    pipe = subprocess.PIPE
    return subprocess.Popen(call, cwd=folder, text=True, env=surroundings, stdout=pipe, stderr=pipe)


def ran(folder: Path, *words: str, env: Mapping[str, str] | None = None) -> tuple[int, str, str]:
    """The command until its end: exit code, output, messages."""
    with started(folder, *words, env=env) as process:
        out, said = process.communicate(timeout=120)
    return process.returncode, out, said


def hashes(folder: Path, *, without: Iterable[str] = ("laporan.jsonl",)) -> dict[str, str]:
    """What lies in a folder, by name; the ledger apart, which a run that ends too early leaves as rows were done."""
    found = sorted(path for path in folder.iterdir() if path.name not in {*without})
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in found}


def lines(folder: Path) -> list[dict[str, object]]:
    """The ledger, by the names of the rows in order."""
    texts = (folder / "laporan.jsonl").read_text(encoding="utf-8").splitlines()
    return sorted((json.loads(text) for text in texts), key=lambda line: str(line["nama"]))
