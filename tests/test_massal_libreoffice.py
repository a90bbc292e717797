"""``massal`` with LibreOffice: several rows a call, and whatever becomes of a call, each row once."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from _massal import hashes, lines, make, ran, started, write_inputs
from _pdf_docx import docx, paragraph
from pypdf import PdfReader

from kerjasama_docs.errors import EnvironmentLackError, UsageError
from kerjasama_docs.findings import Level
from kerjasama_docs.jobs.massal.order import MadeMassal
from kerjasama_docs.pdf.engines import libreoffice
from kerjasama_docs.pdf.faces import embed

pytestmark = [
    pytest.mark.usefixtures("soffice"),
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="processes are looked for in /proc"),
]
TRAP = "JEBAKAN"
"""A word at which the LibreOffice of a test is killed."""
WORDS = ("--format", "pdf", "--mesin-pdf", "libreoffice", "--pekerja", "1")


@pytest.fixture
def calls(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], list[int]]:
    """A LibreOffice that is killed by a certain word in a call; gives how many files each call had."""
    log, program = tmp_path / "panggilan", tmp_path / "bin" / "soffice"
    program.parent.mkdir()
    program.write_text(
        f"""#!/bin/sh
count=0
for each in "$@"; do
  case "$each" in *.docx)
    count=$((count + 1))
    if grep -q {TRAP} "$each"; then trapped=1; fi;;
  esac
done
[ $count -gt 0 ] && echo $count >> {log}
[ -z "$trapped" ] || kill -9 $$
exec {shutil.which("soffice")} "$@"
""",
        encoding="utf-8",
    )
    program.chmod(0o700)
    monkeypatch.setenv("PATH", f"{program.parent}{os.pathsep}{os.environ['PATH']}")
    return lambda: [int(line) for line in log.read_text().split()]


def made_with_libreoffice(folder: Path, given: tuple[str, str], *, resume: bool = False) -> MadeMassal:
    return make(folder, given, formats=("pdf",), engine="libreoffice", resume=resume)


def text_of(path: Path) -> str:
    return " ".join(page.extract_text() for page in PdfReader(path).pages)


def test_many_rows_take_few_calls_and_all_stand_in_the_reports(tmp_path: Path, calls: Callable[[], list[int]]) -> None:
    given = write_inputs(tmp_path, 5)
    made = made_with_libreoffice(tmp_path, given)
    assert calls() == [3, 2, 1]  # the list for the day of signing is the last
    folder = tmp_path / "hasil"
    for place in range(1, 6):
        assert f"Universitas Mitra {place}".upper() in text_of(folder / f"00{place}.pdf").upper()
    report = json.loads((folder / "laporan.json").read_text(encoding="utf-8"))
    found = hashes(folder)
    assert [row["engine"].split()[0] for row in report["naskah"]] == ["libreoffice"] * 5
    assert all(each["sha256"] == found[each["path"]] for row in report["naskah"] for each in row["outputs"])
    assert "LibreOffice" in str(PdfReader(folder / "daftar-penandatanganan.pdf").metadata)
    assert not made.bug
    again = made_with_libreoffice(tmp_path, given, resume=True)
    assert {each.deed for each in again.outcomes} == {"tetap"}
    assert calls() == [3, 2, 1, 1]


def test_one_row_that_ends_libreoffice_is_told_and_stops_no_other(
    tmp_path: Path, calls: Callable[[], list[int]]
) -> None:
    given = write_inputs(tmp_path, 4, changed={2: f"Universitas {TRAP},Rektor Ke 2,3 tahun", 3: "U,R,tiga kali"})
    made = made_with_libreoffice(tmp_path, given)
    assert [each.deed for each in made.outcomes] == ["dibuat", "gagal", "gagal", "dibuat"]
    assert not made.bug
    bad = [each for each in made.outcomes[1].findings if each.level is Level.GALAT]
    assert [each.code for each in bad] == ["salah-pakai"]
    assert "LibreOffice tidak menghasilkan PDF" in bad[0].message
    assert "--mesin-pdf dxpdf" in str(bad[0].hint)
    assert (bad[0].where.cell, {*hashes(tmp_path / "hasil")} >= {"001.pdf", "004.pdf"}) == ("baris 3", True)
    assert calls()[:3] == [2, 1, 1]


def test_documents_of_a_call_that_dies_are_tried_alone(calls: Callable[[], list[int]]) -> None:
    texts = ("Nota Kesepahaman", TRAP, "Adendum")
    first, bad, last = libreoffice.convert_many([embed.prepare(docx(paragraph(text))).docx for text in texts])
    assert isinstance(first, bytes)
    assert isinstance(last, bytes)
    assert isinstance(bad, UsageError)
    assert calls() == [3, 1, 1, 1]


def at_work(folder: Path) -> list[int]:
    """The processes of LibreOffice whose profile lies below a folder."""
    found = []
    for each in Path("/proc").glob("[0-9]*"):
        try:
            words = (each / "cmdline").read_bytes()
        except OSError:
            continue
        if b"soffice" in words and str(folder).encode() in words:
            found.append(int(each.name))
    return found


def wait_for(what: Callable[[], object]) -> None:
    """Wait until something is so."""
    for _ in range(6_000):
        if what():
            return
        time.sleep(0.01)
    pytest.fail("in vain")


def wait_for_libreoffice(folder: Path, process: "subprocess.Popen[str]") -> list[int]:
    """Its processes, as soon as it is at work for a run."""
    while not (found := at_work(folder)):
        assert process.poll() is None, process.communicate()
    return found


def test_a_libreoffice_that_is_killed_costs_nothing(tmp_path: Path) -> None:
    write_inputs(tmp_path, 3)
    (tmp_path / "sementara").mkdir()
    with started(tmp_path, *WORDS, env={"TMPDIR": str(tmp_path / "sementara")}) as process:
        for number in wait_for_libreoffice(tmp_path, process):
            os.kill(number, signal.SIGKILL)
        _, said = process.communicate(timeout=300)
    assert process.returncode == 0, said
    assert [str(line["nama"]) for line in lines(tmp_path / "hasil") if "isi" in line] == ["", "001", "002", "003"]
    assert not [*(tmp_path / "sementara").iterdir()]


def test_a_run_that_is_killed_takes_libreoffice_with_it_and_goes_on_later(tmp_path: Path) -> None:
    given = write_inputs(tmp_path, 3)
    (tmp_path / "sementara").mkdir()
    with started(tmp_path, *WORDS, env={"TMPDIR": str(tmp_path / "sementara")}) as process:
        wait_for_libreoffice(tmp_path, process)
        process.kill()
        process.communicate(timeout=60)
    wait_for(lambda: not at_work(tmp_path))
    wait_for(lambda: not [*(tmp_path / "sementara").iterdir()])
    made = made_with_libreoffice(tmp_path, given, resume=True)
    assert [each.done for each in made.outcomes] == [True] * 3


def test_files_that_were_written_but_not_noted_are_known_as_ours(tmp_path: Path) -> None:
    given = write_inputs(tmp_path, 2)
    made_with_libreoffice(tmp_path, given)
    ledger = tmp_path / "hasil" / "laporan.jsonl"
    done = [json.loads(line) for line in ledger.read_bytes().splitlines()]
    assert len(done) == 3
    ahead = [{"nama": each["nama"], "akan": {f["path"]: f["sha256"] for f in each["isi"]["outputs"]}} for each in done]
    ledger.write_text("".join(f"{json.dumps(each)}\n" for each in ahead), encoding="utf-8")
    made = made_with_libreoffice(tmp_path, given, resume=True)
    assert [each.deed for each in made.outcomes] == ["dibuat", "dibuat"]
    assert not [each for each in made.all_findings if each.code.startswith("massal-")]
    (tmp_path / "hasil" / "002.pdf").write_bytes(b"milik orang lain")
    ledger.write_bytes(b"".join(line for line in ledger.read_bytes().splitlines(keepends=True) if b'"002"' not in line))
    made = made_with_libreoffice(tmp_path, given, resume=True)
    assert [each.deed for each in made.outcomes] == ["tetap", "gagal"]
    assert (tmp_path / "hasil" / "002.pdf").read_bytes() == b"milik orang lain"


def test_a_machine_without_libreoffice_is_told_before_anything_is_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = write_inputs(tmp_path, 2)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(EnvironmentLackError, match="--mesin-pdf dxpdf"):
        made_with_libreoffice(tmp_path, given)
    with pytest.raises(UsageError, match="Mesin PDF"):
        make(tmp_path, given, formats=("pdf",), engine="wordpdf")
    assert not (tmp_path / "hasil").exists()


def test_another_engine_makes_the_rows_again(tmp_path: Path) -> None:
    given = write_inputs(tmp_path, 1)
    make(tmp_path, given, formats=("pdf",), engine="auto")
    assert [each.deed for each in make(tmp_path, given, formats=("pdf",), engine="dxpdf", resume=True).outcomes] == [
        "tetap"
    ]
    made = made_with_libreoffice(tmp_path, given, resume=True)
    assert [each.deed for each in made.outcomes] == ["berubah"]


def test_the_words_of_buat_are_taken(tmp_path: Path) -> None:
    write_inputs(tmp_path, 1)
    code, out, said = ran(tmp_path, *WORDS, "--pdfa", "--rapikan", "tidak", "--json")
    assert code == 0, said
    assert json.loads(out)["naskah"][0]["engine"].startswith("libreoffice ")
    assert b"pdfaid" in (tmp_path / "hasil" / "001.pdf").read_bytes()
