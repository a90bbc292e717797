"""Builds the wheel, installs it into a fresh environment, and measures there: ``make tolok``.

An installed package has compiled bytecode and compiled templates. A checkout has neither, and an
environment that forbids writing bytecode (``PYTHONDONTWRITEBYTECODE``) compiles 200 modules at every
start and hides the truth, so that variable is left out of what is measured.
"""

import argparse
import os
import subprocess
import tempfile
import venv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import tahap
from figures import MARKDOWN

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
SAMPLE = ROOT / "samples" / "nota-kesepahaman.yaml"
HIDDEN = ("PYTHONDONTWRITEBYTECODE", "PYTHONPATH", "PYTHONPYCACHEPREFIX")
"""What must not reach the interpreter that is measured."""
PARTS = ("ukur", "tahap", "massal", "warm", "many")
"""What is measured, in this order; each but ``tahap`` is a script that runs in the fresh environment."""


def installed(folder: Path, environment: Mapping[str, str]) -> Path:
    """The interpreter of a fresh environment with the wheel of this tree and all that it needs."""
    venv.create(folder / "lingkungan", with_pip=True)
    python = folder / "lingkungan" / ("Scripts" if os.name == "nt" else "bin") / "python"
    pip = [str(python), "-m", "pip", "--quiet", "--disable-pip-version-check"]
    wheels = folder / "roda"
    subprocess.run([*pip, "wheel", "--no-deps", "--wheel-dir", str(wheels), str(ROOT)], check=True, env=environment)
    (wheel,) = wheels.glob("*.whl")
    subprocess.run([*pip, "install", "--compile", str(wheel)], check=True, env=environment)
    return python


@dataclass(frozen=True)
class Measured:
    """The fresh environment.

    Attributes:
        python: Its interpreter.
        environment: The variables that reach it.
        folder: Where it works.
    """

    python: Path
    environment: dict[str, str]
    folder: str

    def script(self, name: str, *words: str) -> None:
        """Run one of the scripts beside this one."""
        command = [str(self.python), str(HERE / f"{name}.py"), *words]
        subprocess.run(command, check=True, env=self.environment, cwd=self.folder)


def wanted(words: Sequence[str] | None = None) -> argparse.Namespace:
    """What the command asks for."""
    parser = argparse.ArgumentParser(description="Speed against docxtpl, carbone, docxtemplater and LibreOffice.")
    parser.add_argument("--baris", type=int, default=100, metavar="N", help="naskah of massal (100); recorded: 1000")
    parser.add_argument("--hanya", nargs="+", choices=PARTS, default=PARTS, metavar="PART", help=", ".join(PARTS))
    parser.add_argument("--markdown", type=Path, metavar="FILE", help="write the tables as Markdown, too")
    return parser.parse_args(words)


def main() -> None:
    """Prepare, and run all tables in the fresh environment."""
    asked = wanted()
    if asked.markdown:
        asked.markdown.write_text("", encoding="utf-8")
        os.environ[MARKDOWN] = str(asked.markdown.resolve())
    environment = {name: value for name, value in os.environ.items() if name not in HIDDEN}
    with tempfile.TemporaryDirectory(prefix="tolok-") as name:
        measured = Measured(installed(Path(name), environment), environment, name)
        print("Measured: the wheel of this tree in a fresh environment, bytecode compiled.")
        if hidden := [each for each in HIDDEN if each in os.environ]:
            print(f"Left out of what is measured: {', '.join(hidden)}.")
        measured.script("machine")
        for part in PARTS:
            if part not in asked.hanya:
                continue
            if part == "tahap":
                tahap.report(str(measured.python), str(SAMPLE), environment)
            else:
                measured.script(part, *([str(asked.baris)] if part == "massal" else []))


if __name__ == "__main__":
    main()
