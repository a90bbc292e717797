"""Builds the wheel, installs it into a fresh environment, and measures there: ``make tolok``.

An installed package has compiled bytecode and compiled templates. A checkout has neither, and an
environment that forbids writing bytecode (``PYTHONDONTWRITEBYTECODE``) compiles 200 modules at every
start and hides the truth, so that variable is left out of what is measured.
"""

import os
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

from tahap import report

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT / "samples" / "nota-kesepahaman.yaml"
HIDDEN = ("PYTHONDONTWRITEBYTECODE", "PYTHONPATH", "PYTHONPYCACHEPREFIX")
"""What must not reach the interpreter that is measured."""


def installed(folder: Path, environment: dict[str, str]) -> Path:
    """The interpreter of a fresh environment with the wheel of this tree and all that it needs."""
    venv.create(folder / "lingkungan", with_pip=True)
    python = folder / "lingkungan" / ("Scripts" if os.name == "nt" else "bin") / "python"
    pip = [str(python), "-m", "pip", "--quiet", "--disable-pip-version-check"]
    wheels = folder / "roda"
    subprocess.run([*pip, "wheel", "--no-deps", "--wheel-dir", str(wheels), str(ROOT)], check=True, env=environment)
    (wheel,) = wheels.glob("*.whl")
    subprocess.run([*pip, "install", "--compile", str(wheel)], check=True, env=environment)
    return python


def main() -> None:
    """Prepare, and run both tables in the fresh environment."""
    environment = {name: value for name, value in os.environ.items() if name not in HIDDEN}
    with tempfile.TemporaryDirectory(prefix="tolok-") as name:
        python = installed(Path(name), environment)
        print(f"Measured: the wheel of this tree in a fresh environment, bytecode compiled, {sys.version.split()[0]}.")
        if hidden := [each for each in HIDDEN if each in os.environ]:
            print(f"Left out of what is measured: {', '.join(hidden)}.")
        print(flush=True)
        script = str(Path(__file__).with_name("ukur.py"))
        subprocess.run([str(python), script], check=True, env=environment, cwd=name)
        report(str(python), str(SAMPLE), environment)


if __name__ == "__main__":
    main()
