"""The peers of ``massal``: docxtpl from PyPI, carbone and docxtemplater from npm, each in two processes.

All get the same templates and values (``fields.py``), and LibreOffice makes their PDF: many files a call, with a
profile for each process that is there before it is timed. Carbone has its own way to LibreOffice where Python finds
``uno`` (on Debian ``python3-uno``); else its DOCX go the way of the others.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

from fields import Alike, Mark

PROCESSES = 2
FILES_A_CALL = 50
PACKAGES = {"carbone": "carbone@3", "docxtemplater": "docxtemplater@3", "pizzip": "pizzip@3"}
"""What npm installs, into a folder outside this tree that is kept for the next run."""
_NODE = Path(__file__).with_name("peer.js")


@dataclass(frozen=True)
class Peer:
    """A library that fills templates.

    Attributes:
        name: Its name.
        said: Name, version and who makes the PDF.
        mark: How a field is written in its template.
        modules: The folder with its modules from npm.
        makes_pdf: Whether it calls LibreOffice itself.
    """

    name: str
    said: str
    mark: Mark
    modules: Path | None = None
    makes_pdf: bool = False


class MissingError(Exception):
    """Something that peers need is not on this machine."""


def docxtpl() -> Peer:
    """The peer from PyPI."""
    return Peer("docxtpl", f"docxtpl {version('docxtpl')} + soffice", lambda field: f"{{{{ {field} }}}}")


def from_npm() -> tuple[Peer, ...]:
    """The peers from npm.

    Raises:
        MissingError: Node is not there, or npm cannot install them.
    """
    modules = _modules()
    own = _own_conversion()
    way = "its own LibreOffice" if own else "soffice"
    return (
        Peer("docxtemplater", f"{_installed(modules, 'docxtemplater')} + soffice", "{{{}}}".format, modules),
        Peer("carbone", f"{_installed(modules, 'carbone')} + {way}", "{{d.{}}}".format, modules, makes_pdf=own),
    )


def _modules() -> Path:
    if missing := [each for each in ("node", "npm") if not shutil.which(each)]:
        raise MissingError(f"{' and '.join(missing)} not found")
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    folder = cache / "kerjasama-docs-tolok"
    if all((folder / "node_modules" / name).is_dir() for name in PACKAGES):
        return folder
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "package.json").write_text('{"private": true}', encoding="utf-8")
    command = ["npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", *PACKAGES.values()]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode:
        raise MissingError(f"npm install: {(done.stderr or done.stdout).strip().splitlines()[-1]}")
    return folder


def _installed(modules: Path, name: str) -> str:
    package = json.loads((modules / "node_modules" / name / "package.json").read_text(encoding="utf-8"))
    return f"{name} {package['version']}"


def _office() -> Path | None:
    """The folder of LibreOffice itself, in which Carbone looks for ``soffice.bin``."""
    found = shutil.which("soffice")
    return Path(found).resolve().parent if found else None


def _own_conversion() -> bool:
    """Whether Carbone can reach LibreOffice: through ``uno`` of the Python beside it, or of the system."""
    office = _office()
    if not (office and (office / "soffice.bin").exists()):
        return False
    beside = (shutil.which(name, path=str(office)) for name in ("python3", "python"))
    python = next(filter(None, (*beside, shutil.which("python3", path=_system_path()))), None)
    if python is None:
        return False
    return subprocess.run([python, "-c", "import uno"], capture_output=True, check=False).returncode == 0


def _system_path() -> str:
    """Where programs are, without the environment that this runs in, whose Python knows no ``uno``."""
    own = Path(sys.executable).parent
    return os.pathsep.join(each for each in os.environ["PATH"].split(os.pathsep) if Path(each) != own)


@dataclass(frozen=True)
class Run:
    """What a peer is about to make.

    Attributes:
        peer: The peer.
        folder: Where its files come.
        shares: What each process does.
    """

    peer: Peer
    folder: Path
    shares: tuple[Path, ...]

    def make(self) -> None:
        """Make everything.

        Raises:
            SystemExit: A process failed.
        """
        commands = [[sys.executable, __file__, self.peer.name, str(share)] for share in self.shares]
        running = [subprocess.Popen(command, stdout=subprocess.DEVNULL) for command in commands]
        if any(codes := [each.wait() for each in running]):
            raise SystemExit(f"{self.peer.name}: {codes}")

    def files(self) -> dict[str, Path]:
        """What was made, by name."""
        return {path.name: path for path in self.folder.iterdir()}


def prepared(peer: Peer, groups: Sequence[Alike], folder: Path) -> Run:
    """Write templates and values, and let LibreOffice make the profile of each process."""
    aside, made = folder / f"{peer.name}-kerja", folder / peer.name
    for each in (aside, made):
        each.mkdir(parents=True)
    jobs = [{**job, "target": str(made / job["name"])} for job in _jobs(peer, groups, aside)]
    shares = []
    for place in range(PROCESSES):
        own = aside / f"{place}"
        own.mkdir()
        share = {"modules": str(peer.modules), "pdf": peer.makes_pdf, "jobs": jobs[place::PROCESSES]}
        (own / "kerja.json").write_text(json.dumps(share), encoding="utf-8")
        shares.append(own / "kerja.json")
        if not peer.makes_pdf:
            _convert([groups[0].sample], own, own)
    return Run(peer, made, tuple(shares))


def _jobs(peer: Peer, groups: Sequence[Alike], aside: Path) -> Iterator[dict[str, Any]]:
    for place, group in enumerate(groups):
        template = aside / f"templat-{place}.docx"
        group.write(template, peer.mark)
        for name, values in group.values.items():
            yield {"template": str(template), "values": values, "name": name}


def work(name: str, share: Path) -> None:
    """What one process does: the DOCX of its share, then their PDF."""
    task = json.loads(share.read_text(encoding="utf-8"))
    if name == "docxtpl":
        _fill(task["jobs"])
    else:
        office = f"{_office()}{os.pathsep}" if task["pdf"] else ""
        environment = {**os.environ, "PATH": office + _system_path(), "NODE_ENV": "production"}
        subprocess.run(["node", str(_NODE), name, str(share)], check=True, env=environment)
    if not task["pdf"]:
        targets = [Path(f"{job['target']}.docx") for job in task["jobs"]]
        for start in range(0, len(targets), FILES_A_CALL):
            _convert(targets[start : start + FILES_A_CALL], share.parent, targets[0].parent)


def _fill(jobs: Sequence[dict[str, Any]]) -> None:
    from docxtpl import DocxTemplate

    for job in jobs:
        template = DocxTemplate(job["template"])
        template.render(job["values"], autoescape=True)
        template.save(f"{job['target']}.docx")


def _convert(files: Sequence[Path], own: Path, target: Path) -> None:
    """Convert files in one call; LibreOffice ends well with files missing, so they are looked for."""
    profile = f"-env:UserInstallation={(own / 'profil').resolve().as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(target)]
    subprocess.run([*command, *map(str, files)], check=True, capture_output=True)
    if lost := [each.name for each in files if not (target / each.with_suffix(".pdf").name).exists()]:
        raise SystemExit(f"soffice made no PDF of {lost[:3]}")


if __name__ == "__main__":
    work(sys.argv[1], Path(sys.argv[2]))
