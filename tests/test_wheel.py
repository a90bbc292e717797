"""The package as it is shipped: built, installed in a fresh environment, run outside the tree without a network."""

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this tree."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "-w", str(folder)]
    subprocess.run([*command, str(ROOT)], check=True, timeout=300)
    (made,) = folder.glob("*.whl")
    return made


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
def test_wheel_renders_in_a_fresh_environment_without_network(wheel: Path, tmp_path: Path) -> None:
    offline = _unreachable()
    subprocess.run([sys.executable, "-m", "venv", str(tmp_path / "baru")], check=True)
    python = tmp_path / "baru" / "bin" / "python"
    subprocess.run([python, "-m", "pip", "install", "--quiet", str(wheel)], check=True, timeout=400)
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
