"""Speed against plain docxtpl and LibreOffice, side by side in one run; ratios are what counts.

Run by ``tolok.py`` in the environment that it makes. The peer is what a programmer would write in an
hour: a docxtpl template with a loop over the paragraphs of the same naskah, and ``soffice --convert-to
pdf``. Each figure is the median of several runs; CPU is the user and system time of a process and of
those that it starts, the least of several runs.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import docx as python_docx
import tabel
from docxtpl import DocxTemplate
from figures import Table, against, ms, within

from kerjasama_docs import load, pdf
from kerjasama_docs.docx.write import write
from kerjasama_docs.naskah.tree.outline import outline
from kerjasama_docs.rules import Subject, run

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT / "samples" / "nota-kesepahaman.yaml"
BATCH = 50
RACE = Table("work", ("ours", "peer", "ratio"))
RULES = Table("all rules, warm", ("CPU", "aim"))
WHOLE = Table("whole command", ("CPU", "aim"))
PEER = """\
import subprocess, sys
from pathlib import Path
from docxtpl import DocxTemplate
template, text, folder = sys.argv[1:]
peer = DocxTemplate(template)
peer.render({"baris": Path(text).read_text(encoding="utf-8").splitlines()}, autoescape=True)
peer.save(f"{folder}/peer.docx")
subprocess.run(["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf",
                "--outdir", folder, f"{folder}/peer.docx"], check=True, capture_output=True)
"""

COLD = """\
import sys
from pathlib import Path
from kerjasama_docs import pdf
Path(sys.argv[2]).write_bytes(pdf.convert(Path(sys.argv[1]).read_bytes()).pdf)
"""


def median_of(run: Callable[[], object], times: int) -> float:
    """Median seconds of several runs."""
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        run()
        taken.append(time.perf_counter() - start)
    return statistics.median(taken)


def peer_template(folder: Path) -> Path:
    """A docxtpl template that prints the lines of a naskah, one paragraph each."""
    made = python_docx.Document()
    for text in ("{%p for b in baris %}", "{{ b }}", "{%p endfor %}"):
        made.add_paragraph(text)
    path = folder / "peer-template.docx"
    made.save(str(path))
    return path


def soffice(folder: Path, *files: Path) -> None:
    """Convert files in one call, with a profile of its own."""
    command = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf"]
    done = subprocess.run([*command, "--outdir", str(folder), *map(str, files)], capture_output=True, check=False)
    if done.returncode:
        sys.exit(f"soffice: {done.stderr.decode()[-2000:]}{done.stdout.decode()[-500:]}")


@dataclass(frozen=True)
class Row:
    """One line of the table.

    Attributes:
        work: What is done, and by which peer.
        ours: Seconds that we take.
        peer: Seconds that the peer takes.
        aim: How many times faster we mean to be.
    """

    work: str
    ours: float
    peer: float
    aim: float

    def show(self) -> None:
        """Print it."""
        RACE.row(self.work, ms(self.ours), ms(self.peer), against(self.peer / self.ours, self.aim))


def cpu_of(command: list[str], times: int = 7) -> float:
    """Least CPU seconds of a command and of all that it starts."""
    taken = []
    for _ in range(times):
        running = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, status, used = os.wait4(running.pid, 0)
        running.returncode = os.waitstatus_to_exitcode(status)
        if running.returncode:
            sys.exit(f"{' '.join(command)}: {running.returncode}")
        taken.append(used.ru_utime + used.ru_stime)
    return min(taken)


def show_cpu(work: str, command: list[str], aim: float) -> None:
    """Print one line of the table of CPU times.

    Args:
        work: What is done.
        command: The command.
        aim: The most that it may take, in milliseconds.
    """
    taken = cpu_of(command) * 1000
    WHOLE.row(work, f"{taken:.0f} ms", within(taken, aim))


def show_rules(work: str, sample: Path, aim: float) -> None:
    """Print one line: all rules on one naskah, warm, its index and text units made anew each time."""
    built = load(sample).built
    taken = []
    for _ in range(40):
        start = time.process_time()
        run(Subject.of(built))
        taken.append((time.process_time() - start) * 1000)
    own = statistics.median(taken)
    RULES.row(work, f"{own:.1f} ms", within(own, aim))


def main() -> None:
    """Measure everything and print the tables."""
    document = load(SAMPLE)
    made = write(document.built, document.assets, draft=True)
    with tempfile.TemporaryDirectory() as name:
        bench = Bench(Path(name), made, outline(document.built.pohon))
        soffice(bench.folder, bench.source)  # its profile is made once, as on a user's machine
        RACE.begin()
        ours = median_of(lambda: write(document.built, document.assets, draft=True), 30)
        Row("tree → DOCX, warm / docxtpl", ours, median_of(bench.peer_docx, 10), 12).show()
        bench.convert()
        bench.commands()
    RULES.begin()
    for sample in (SAMPLE, SAMPLE.with_name("perjanjian-kerja-sama.yaml")):
        show_rules(sample.stem, sample, 15)
    tabel.report()


@dataclass(frozen=True)
class Bench:
    """A folder with the same naskah for both sides.

    Attributes:
        folder: Where everything lies.
        made: The naskah as our DOCX.
        lines: Its text.
    """

    folder: Path
    made: bytes
    lines: str

    def __post_init__(self) -> None:
        """Write what the peers read."""
        self.text.write_text(self.lines, encoding="utf-8")
        self.source.write_bytes(self.made)
        self.template.write_bytes(peer_template(self.folder).read_bytes())
        (self.folder / "peer.py").write_text(PEER, encoding="utf-8")

    @property
    def text(self) -> Path:
        """The text of the naskah."""
        return self.folder / "naskah.txt"

    @property
    def source(self) -> Path:
        """Our DOCX."""
        return self.folder / "naskah.docx"

    @property
    def template(self) -> Path:
        """The template of the peer."""
        return self.folder / "templat.docx"

    def peer_docx(self) -> None:
        """The DOCX of the peer."""
        peer = DocxTemplate(str(self.template))
        peer.render({"baris": self.lines.splitlines()}, autoescape=True)
        peer.save(str(self.folder / "peer.docx"))

    def convert(self) -> None:
        """DOCX to PDF, cold and warm."""
        cold = [sys.executable, "-c", COLD, str(self.source), str(self.folder / "o.pdf")]
        one = median_of(lambda: subprocess.run(cold, check=True), 7)
        other = median_of(lambda: soffice(self.folder, self.source), 5)
        Row("one DOCX → PDF, cold process / soffice", one, other, 6).show()
        copies = [self.folder / f"salinan-{place}.docx" for place in range(BATCH)]
        for copy in copies:
            copy.write_bytes(self.made)
        each = median_of(lambda: soffice(self.folder, *copies), 2) / BATCH
        warm = median_of(lambda: pdf.convert(self.made), 30)
        Row(f"DOCX → PDF, warm, each / soffice with {BATCH} files", warm, each, 4).show()

    def commands(self) -> None:
        """Whole commands: against a script, and the CPU that they take."""
        ours = [str(Path(sys.executable).with_name("kerjasama-docs"))]
        make = [*ours, "buat", str(SAMPLE), "-o", str(self.folder / "hasil"), "--timpa"]
        whole = median_of(lambda: subprocess.run(make, check=True, capture_output=True), 7)
        script = [sys.executable, *map(str, (self.folder / "peer.py", self.template, self.text, self.folder))]
        other = median_of(lambda: subprocess.run(script, check=True, capture_output=True), 5)
        Row("buat one NK → DOCX + PDF / docxtpl script + soffice", whole, other, 3).show()
        WHOLE.begin()
        show_cpu("buat one NK → DOCX + PDF", make, 300)
        show_cpu("periksa one NK", [*ours, "periksa", str(SAMPLE)], 200)
        show_cpu("--help", [*ours, "--help"], 50)
        WHOLE.row("docxtpl script + soffice", ms(cpu_of(script, 3), 0), "")


if __name__ == "__main__":
    main()
