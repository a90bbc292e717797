"""The package as it is shipped: built, installed in a fresh environment, run outside the tree without a network."""

import json
import os
import shutil
import subprocess
import sys
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Made:
    """The wheel of this tree, and whether it was built with nothing but what ``build-system.requires`` names."""

    wheel: Path
    alone: bool


def _pip_wheel(folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "-w", str(folder)]
    done = subprocess.run([*command, *options, str(ROOT)], capture_output=True, text=True, check=False, timeout=400)
    assert done.returncode == 0 or (not options and _cut_off(done.stderr)), done.stderr
    return done


def _cut_off(said: str) -> bool:
    """Whether pip could not reach the registry; anything else is a fault of ours."""
    return "connection broken by" in said


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """The wheel of this tree, built in isolation where the registry can be reached."""
    folder = tmp_path_factory.mktemp("wheel")
    alone = _pip_wheel(folder).returncode == 0
    if not alone:
        _pip_wheel(folder, "--no-build-isolation")
    (wheel,) = folder.glob("*.whl")
    return Made(wheel, alone)


@pytest.fixture(scope="module")
def wheel(made: Made) -> Path:
    """The same, however it was built."""
    return made.wheel


@pytest.fixture(scope="module")
def python(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Python of a fresh environment with the wheel and what it needs."""
    folder = tmp_path_factory.mktemp("baru")
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(folder)], check=True)
    python = folder / "bin" / "python"
    install = [sys.executable, "-m", "pip", "--python", str(python), "install", "--quiet", "--no-compile", str(wheel)]
    subprocess.run(install, check=True, timeout=400)  # compiled is what is used, when it is, and not all that is there
    return python


@pytest.mark.usefixtures("proses")
def test_the_build_needs_only_what_it_names(made: Made) -> None:
    """That it was built is the proof; only a registry that cannot be reached is an excuse, in CI too."""
    if not made.alone:
        pytest.skip("registri paket tidak terjangkau: paket tidak dapat dibangun secara terpisah")


@pytest.mark.usefixtures("proses")
def test_wheel_holds_templates_forms_samples_and_licences(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    for folder in ("templates/klausul", "templates/kerangka", "lampiran", "samples"):
        source = {path.name for path in (ROOT / folder).rglob("*") if path.is_file()}
        shipped = {Path(name).name for name in names if name.startswith(f"kerjasama_docs/{folder}/")}
        assert source
        assert source == shipped
    assert "kerjasama_docs/py.typed" in names
    assert "kerjasama_docs/compiled/records.py" in names
    assert sum(name.startswith("kerjasama_docs/compiled/p_") for name in names) > 100
    assert any(name.startswith("kerjasama_docs/pdf/fonts/LICENSE") for name in names)


def _unreachable() -> list[str]:
    """A prefix that runs a program without any network, where the kernel allows it."""
    if shutil.which("unshare"):
        probe = subprocess.run(["unshare", "-rn", "true"], capture_output=True, check=False)
        if probe.returncode == 0:
            return ["unshare", "-rn"]
    if os.environ.get("CI"):
        pytest.fail("unshare tidak ada: jaringan tidak dapat diputus")
    pytest.skip("unshare tidak ada: jaringan tidak dapat diputus")


@pytest.mark.usefixtures("proses")
def test_wheel_renders_in_a_fresh_environment_without_network(python: Path, tmp_path: Path) -> None:
    offline = _unreachable()
    sample = tmp_path / "naskah.yaml"
    shutil.copy(ROOT / "samples" / "nota-kesepahaman.yaml", sample)
    clean = {"PATH": os.environ["PATH"], "HOME": str(tmp_path)}
    command = [*offline, str(python), "-m", "kerjasama_docs", "buat", str(sample), "-o", str(tmp_path / "hasil")]
    done = subprocess.run(command, cwd=tmp_path, env=clean, capture_output=True, check=False, timeout=120)
    assert done.returncode == 0, done.stderr.decode()
    assert (tmp_path / "hasil" / "naskah.pdf").read_bytes().startswith(b"%PDF")
    assert zipfile.is_zipfile(tmp_path / "hasil" / "naskah.docx")
    every = [*offline, str(python), "-m", "kerjasama_docs", "contoh", "-o", str(tmp_path / "contoh")]
    subprocess.run(every, cwd=tmp_path, env=clean, capture_output=True, check=True, timeout=120)
    made = {path.stem for path in (tmp_path / "contoh").glob("*.pdf")}
    tables = {folder.name for folder in (ROOT / "samples" / "lampiran").iterdir()}
    assert made == {path.stem for path in (ROOT / "samples").glob("*.yaml")} | tables


PROBE = """
import json, sys
from pathlib import Path
from kerjasama_docs import compiled

counts = [0, 0]

def counted(ask):
    def asked(*args, **named):
        given = ask(*args, **named)
        counts[given is None] += 1
        return given
    return asked

for name in ("record", "large", "program"):
    setattr(compiled, name, counted(getattr(compiled, name)))
from kerjasama_docs.naskah import outline
from kerjasama_docs.pipeline import load, render

document = load(Path(sys.argv[1]))
assert render(document, formats=["docx"]).files["docx"].startswith(b"PK")
print(json.dumps([compiled.__file__, *counts, outline(document.built.pohon)]))
"""
"""A naskah from the package as it is installed: how many parts were found, how many were not, and what it says."""


def _copied(python: Path, folder: Path) -> Path:
    """The installed package, where a test may damage it."""
    (installed,) = python.parent.parent.glob("lib/python*/site-packages/kerjasama_docs")
    return Path(shutil.copytree(installed, folder / "kerjasama_docs"))


def _said(python: Path, package: Path) -> tuple[int, int, str]:
    """Parts found, parts absent, and the text of a sample, with that copy of the package."""
    clean = {"PATH": os.environ["PATH"], "PYTHONPATH": str(package.parent)}
    command = [str(python), "-c", PROBE, str(ROOT / "samples" / "nota-kesepahaman.yaml")]
    done = subprocess.run(command, cwd=package.parent, env=clean, capture_output=True, check=False, timeout=120)
    assert done.returncode == 0, done.stderr.decode()
    place, found, absent, text = json.loads(done.stdout)
    assert Path(place) == package / "compiled" / "__init__.py"
    return found, absent, text


@pytest.mark.usefixtures("proses")
def test_an_installed_wheel_takes_its_parts_and_does_without_those_that_are_damaged(
    python: Path, tmp_path: Path
) -> None:
    package = _copied(python, tmp_path)
    found, absent, text = _said(python, package)
    assert found > 20
    assert not absent
    for path in (package / "compiled").glob("*.py"):
        if path.stem != "__init__":
            content = bytearray(path.read_bytes())
            content[len(content) // 2] ^= 1
            path.write_bytes(content)
    assert _said(python, package) == (0, found, text)


@pytest.mark.usefixtures("proses")
def test_an_installed_wheel_reads_a_source_that_is_newer_than_its_part(python: Path, tmp_path: Path) -> None:
    package = _copied(python, tmp_path)
    found, _, text = _said(python, package)
    (source,) = package.glob("templates/klausul/**/jangka-waktu.md")
    said = source.read_text("utf-8")
    assert said.count("judul: Jangka Waktu") == 1
    source.write_text(said.replace("judul: Jangka Waktu", "judul: Masa Berlaku"), encoding="utf-8")
    newer = _said(python, package)
    assert newer[:2] == (found - 1, 1)
    assert text.count("JANGKA WAKTU") == 1
    assert newer[2] == text.replace("JANGKA WAKTU", "MASA BERLAKU")
