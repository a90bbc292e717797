"""What ``docs/skrip.md`` shows to programs: its examples are run in order, and its exit codes are those we have."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from test_docs import PANDUAN, ROOT, Block, anchors, blocks, run_here, run_in_a_shell

from kerjasama_docs.errors import ExitCode

SKRIP = ROOT / "docs" / "skrip.md"
README = ROOT / "README.md"
_CODE = re.compile(r"^\| (\d+) \| (.+) \|$", re.MULTILINE)


_CALL = re.compile(r"kerjasama-docs [^|\n]*")
_CMDLET = re.compile(r"\b[A-Z][a-z]+-[A-Z][A-Za-z]+\b")
CMDLETS = {
    "ConvertFrom-Json",
    "ForEach-Object",
    "Format-Table",
    "Get-Content",
    "Get-FileHash",
    "Out-String",
    "Set-Content",
}
"""What of PowerShell the examples use; all of it is in Windows PowerShell 5.1."""


def run_calls(block: Block) -> str:
    """What our commands in an example for PowerShell say; what is piped into one is a file that it names before."""
    assert {*_CMDLET.findall(block.text)} <= CMDLETS, block
    for opened, closed in ("()", "{}", "[]"):
        assert block.text.count(opened) == block.text.count(closed), block
    assert block.text.count('"') % 2 == block.text.count("'") % 2 == 0, block
    said, calls = "", 0
    for line in block.text.splitlines():
        for call in _CALL.findall(line):
            piped = re.search(r"Get-Content .*?(\S+) \| kerjasama-docs", line)
            code, told = run_here(f"{call} < {piped[1]}" if piped else call)
            assert code == ExitCode.DONE, f"{call}\n{told}"
            said, calls = said + told, calls + 1
    assert calls, block
    return said


def run(block: Block) -> str:
    """What an example says to its reader; it ends well."""
    if block.language == "powershell":
        return run_calls(block)
    if block.language == "sh":
        code, said = run_in_a_shell(f"set -eu\n{block.text}")
        assert code == ExitCode.DONE, f"{block}\n{said}"
        return said
    assert block.language == "python", block
    done = subprocess.run([sys.executable, "-c", block.text], capture_output=True, check=False, timeout=300)
    assert done.returncode == ExitCode.DONE, f"{block}\n{done.stderr.decode()}"
    return done.stdout.decode()


@pytest.mark.usefixtures("proses")
def test_the_examples_run_in_order_and_say_what_stands_behind_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    monkeypatch.setenv("PYTHONIOENCODING", "utf-8")
    said, compared = "", 0
    for block in blocks(SKRIP):
        if block.language == "text":
            assert block.text in said, f"{block}\n{said}"
            compared += 1
        else:
            said = run(block)
    assert compared > 8
    assert {block.language for block in blocks(SKRIP)} == {"sh", "python", "powershell", "text"}


def test_the_exit_codes_are_those_of_the_errors_and_of_the_guide() -> None:
    codes = _CODE.findall(SKRIP.read_text(encoding="utf-8"))
    assert [int(code) for code, _ in codes] == [each.value for each in ExitCode]
    page = PANDUAN.read_text(encoding="utf-8")
    section = page[page.index("### 6.6 ") : page.index("## 7. ")]
    assert codes == _CODE.findall(section)


def test_its_links_lead_somewhere_and_the_readme_leads_to_it() -> None:
    targets = re.findall(r"\]\(([^)\s#]+)#?([^)\s]*)\)", SKRIP.read_text(encoding="utf-8"))
    assert targets
    for name, heading in targets:
        assert not heading or heading in anchors(SKRIP.parent / name)
        assert (SKRIP.parent / name).exists()
    assert "](docs/skrip.md)" in README.read_text(encoding="utf-8")
