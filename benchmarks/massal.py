"""Hundreds of naskah by one command against what a programmer would write: templates filled, then ``soffice``.

Run by ``tolok.py`` in the environment that it makes. Before anything is timed, one naskah of each of the 29 partners
is made by both sides and every word compared, in Word and on the pages; after it, the text of every DOCX that was
timed, and the pages of some.
"""

import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import fields
import memory
import partners
import peers
import words
from figures import Table, against, note
from partners import Given

AIM = 4
FORMATS = (".docx", ".pdf")
PROVED = 29
LOOKED_AT = 8
"""Naskah of a timed run whose pages are compared too."""
_PLACE = "{urut:05}"


def command(given: Given, folder: Path) -> list[str]:
    """The command of a user, in two processes."""
    tool = [sys.executable, "-m", "kerjasama_docs", "massal", str(given.induk), str(given.data), "-o", str(folder)]
    return [*tool, "--mulai-nomor", f"{partners.FIRST_NUMBER}", "--pekerja", f"{peers.PROCESSES}", "--nama", _PLACE]


@dataclass(frozen=True)
class Side:
    """What one side made.

    Attributes:
        files: Its naskah by the name of the file.
        seconds: How long it took.
        cpu: User and system seconds of all its processes.
    """

    files: dict[str, Path]
    seconds: float
    cpu: float


def timed(work: Callable[[], object]) -> tuple[float, float]:
    """The seconds that some work takes, and those of the CPU in the processes that it starts and waits for."""
    start, before = time.perf_counter(), _cpu()
    work()
    return time.perf_counter() - start, _cpu() - before


def _cpu() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def made_by_us(given: Given, folder: Path) -> Side:
    """Run the command.

    Raises:
        SystemExit: A naskah is missing.
    """
    taken = timed(lambda: subprocess.run(command(given, folder), check=True, capture_output=True))
    made = {path.name: path for path in folder.iterdir() if path.stem.isdigit()}
    if len(made) != len(FORMATS) * given.rows:
        raise SystemExit(f"massal: {len(made)} files of {given.rows} naskah")
    return Side(made, *taken)


def groups_of(made: dict[str, Path]) -> list[fields.Alike]:
    """The templates of the peers, and what they fill them with."""
    return fields.alike(sorted(path for path in made.values() if path.suffix == ".docx"))


def all_peers() -> list[peers.Peer]:
    """The peers that this machine has; the others are told."""
    found = [peers.docxtpl()]
    try:
        found += peers.from_npm()
    except peers.MissingError as error:
        note(f"carbone and docxtemplater left out: {error}.")
    return found


@contextmanager
def one_run(peer: peers.Peer, groups: Sequence[fields.Alike]) -> Iterator[Side]:
    """What a peer made, until it has been looked at."""
    with tempfile.TemporaryDirectory(prefix="tolok-lawan-") as name:
        run = peers.prepared(peer, groups, Path(name))
        taken = timed(run.make)
        yield Side(run.files(), *taken)


def prove(rivals: Sequence[peers.Peer], folder: Path, rows: int = PROVED) -> dict[str, int]:
    """Compare every word of some naskah; how many words each peer was found to have alike.

    Raises:
        OtherWordsError: A word differs.
    """
    ours = made_by_us(partners.given(folder / "bukti", rows), folder / "bukti-hasil").files
    groups, proved = groups_of(ours), {}
    for peer in rivals:
        with one_run(peer, groups) as theirs:
            proved[peer.name] = words.refuse_other_words(ours, theirs.files)
    return proved


def race(rivals: Sequence[peers.Peer], folder: Path, rows: int) -> None:
    """Print the table of times."""
    title = f"massal: {rows:,} NK → DOCX + PDF, 2 processes"
    table = Table(title, ("whole", "each", "CPU each", "ratio")).begin()
    ours = made_by_us(partners.given(folder / "tolok", rows), folder / "tolok-hasil")
    table.row("kerjasama-docs massal", *_taken(ours, rows), f"{ours.cpu / rows * 1000:.0f} ms", "")
    groups = groups_of(ours.files)
    for peer in rivals:
        with one_run(peer, groups) as theirs:
            compare(ours.files, theirs.files)
            cpu = "not told" if peer.makes_pdf else f"{theirs.cpu / rows * 1000:.0f} ms"
            table.row(peer.said, *_taken(theirs, rows), cpu, against(theirs.seconds / ours.seconds, AIM))


def compare(ours: dict[str, Path], theirs: dict[str, Path]) -> None:
    """See that a peer made all naskah with our words.

    Raises:
        OtherWordsError: A file is missing or a word differs.
    """
    if ours.keys() != theirs.keys():
        raise words.OtherWordsError(f"not the same files: {sorted(ours.keys() ^ theirs.keys())[:3]}")
    stems = sorted(Path(name).stem for name in ours if name.endswith(".docx"))
    for stem in stems:
        words.refuse_other_text(ours[f"{stem}.docx"], theirs[f"{stem}.docx"])
    some = {f"{stem}{suffix}" for stem in stems[:: max(1, len(stems) // LOOKED_AT)] for suffix in FORMATS}
    words.refuse_other_words(*({name: side[name] for name in some} for side in (ours, theirs)))


def _taken(side: Side, rows: int) -> tuple[str, str]:
    return f"{side.seconds:.1f} s", f"{side.seconds / rows * 1000:.0f} ms"


def report_memory(folder: Path, rows: int) -> None:
    """Print the memory of the command at a tenth, a third and all of the rows."""
    table = Table("massal, memory of all its processes", ("together", "largest")).begin()
    for count in sorted({max(1, rows // part) for part in (10, 3, 1)}):
        given = partners.given(folder / f"memori-{count}", count)
        used = memory.ran(command(given, folder / f"memori-hasil-{count}"))
        table.row(f"{given.rows:,} NK", f"{used.together:.0f} MB", f"{used.largest:.0f} MB")


def report(rows: int) -> None:
    """Prove, then time."""
    rivals = all_peers()
    with tempfile.TemporaryDirectory(prefix="tolok-massal-") as name:
        proved = prove(rivals, Path(name))
        said = ", ".join(f"{peer} {count:,}" for peer, count in proved.items())
        note(f"Equal in DOCX and PDF before timing, {PROVED} naskah; words of pages compared: {said}.")
        race(rivals, Path(name), rows)
        report_memory(Path(name), rows)


if __name__ == "__main__":
    report(int(sys.argv[1]))
