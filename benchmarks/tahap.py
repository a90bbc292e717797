"""Where the CPU time of one start goes, stage by stage; run with the interpreter of an installed wheel.

The stages are those of ``buat`` for one naskah, in their order; each figure is user and system time
of the process, the least of several runs, so that a busy machine disturbs it little.
"""

import resource
import sys

RUNS = 7
STAGES = (
    ("interpreter", "pass"),
    ("click and words", "from kerjasama_docs.cli.main import spare; spare()"),
    ("third-party imports", "import jinja2, pydantic, yaml; from pydantic import BaseModel"),
    ("models", "import kerjasama_docs.model.naskah, kerjasama_docs.model.template, kerjasama_docs.model.profil"),
    ("naskah and rules", "from kerjasama_docs.pipeline import check, load, render"),
    ("load", "document = load(sample)"),
    ("check", "check(document)"),
    ("DOCX", "render(document, formats=['docx'])"),
    ("PDF", "made = render(document, formats=['pdf'])"),
)
"""What a stage is called, and what it runs; the DOCX that a PDF is made from is written once more, warm."""


def measure(sample: str) -> None:
    """Run the stages in this process, and print the milliseconds of each."""
    names: dict[str, object] = {"sample": sample}
    ends = []
    for _, code in STAGES:
        exec(code, names)  # noqa: S102 - the stages above
        used = resource.getrusage(resource.RUSAGE_SELF)
        ends.append((used.ru_utime + used.ru_stime) * 1000)
    print(*(end - before for before, end in zip([0, *ends], ends, strict=False)))


def _stages(printed: bytes) -> list[float]:
    return [float(taken) for taken in printed.splitlines()[-1].split()]


def report(python: str, sample: str, environment: dict[str, str]) -> None:
    """Print the table of stages."""
    import subprocess
    import tempfile

    from figures import Table

    command = [python, __file__, sample]
    with tempfile.TemporaryDirectory() as folder:
        runs = [_stages(subprocess.check_output(command, env=environment, cwd=folder)) for _ in range(RUNS)]
    least = [min(stage) for stage in zip(*runs, strict=True)]
    table = Table("start of buat, stage by stage", ("CPU",)).begin()
    for (name, _), taken in zip(STAGES, least, strict=True):
        table.row(f"  {name}", f"{taken:.0f} ms")
    table.row("  together", f"{sum(least):.0f} ms")


if __name__ == "__main__":
    measure(sys.argv[1])
