"""Speed against plain docxtpl and LibreOffice, side by side in one run; ratios are what counts.

Run with ``make tolok``. The peer is what a programmer would write in an hour:
a docxtpl template with a loop over the paragraphs of the same naskah, and
``soffice --convert-to pdf``. Each figure is the median of several runs.
"""

import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import docx as python_docx
import tabel
from docxtpl import DocxTemplate

from kerjasama_docs import load, pdf
from kerjasama_docs.docx.write import write
from kerjasama_docs.naskah.tree.outline import outline

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT / "samples" / "nota-kesepahaman.yaml"
BATCH = 50
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


def report(work: str, ours: float, peer: float, aim: float) -> None:
    """One line of the table."""
    print(f"{work:<52} {ours * 1000:9.1f} ms {peer * 1000:9.1f} ms {peer / ours:6.1f} × (aim {aim} ×)")


def main() -> None:
    """Measure everything and print the table."""
    document = load(SAMPLE)
    made = write(document.built, document.assets, draft=True)
    lines = outline(document.built.pohon)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        template, text, source = peer_template(folder), folder / "naskah.txt", folder / "naskah.docx"
        text.write_text(lines, encoding="utf-8")
        source.write_bytes(made)
        (folder / "peer.py").write_text(PEER, encoding="utf-8")
        copies = [folder / f"salinan-{place}.docx" for place in range(BATCH)]
        for copy in copies:
            copy.write_bytes(made)

        def peer_docx() -> None:
            peer = DocxTemplate(str(template))
            peer.render({"baris": lines.splitlines()}, autoescape=True)
            peer.save(str(folder / "peer.docx"))

        soffice(folder, source)  # its profile is made once, as on a user's machine
        print(f"{'work':<52} {'ours':>12} {'peer':>12}   ratio")
        ours = median_of(lambda: write(document.built, document.assets, draft=True), 30)
        report("tree → DOCX, warm / docxtpl", ours, median_of(peer_docx, 10), 10)
        cold = [sys.executable, "-c", COLD]
        one = median_of(lambda: subprocess.run([*cold, str(source), str(folder / "o.pdf")], check=True), 7)
        report("one DOCX → PDF, cold process / soffice", one, median_of(lambda: soffice(folder, source), 5), 4)
        warm = median_of(lambda: pdf.convert(made), 30)
        report(
            f"DOCX → PDF, warm, each / soffice with {BATCH} files",
            warm,
            median_of(lambda: soffice(folder, *copies), 2) / BATCH,
            3,
        )
        command = [sys.executable, "-m", "kerjasama_docs", "buat", str(SAMPLE), "-o", str(folder / "hasil"), "--timpa"]
        whole = median_of(lambda: subprocess.run(command, check=True, capture_output=True), 7)
        script = [sys.executable, str(folder / "peer.py"), str(template), str(text), str(folder)]
        other = median_of(lambda: subprocess.run(script, check=True, capture_output=True), 5)
        report("buat one NK → DOCX + PDF / docxtpl script + soffice", whole, other, 2.5)
    tabel.report()


if __name__ == "__main__":
    main()
