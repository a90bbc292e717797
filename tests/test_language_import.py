"""The package is cheap to import, and everything it promises is there."""

import subprocess
import sys

import pytest

from kerjasama_docs import language

PROBE = """
import sys

import pytest
import kerjasama_docs.language
names = {name.split(".")[0] for name in sys.modules}
own = {name for name in sys.modules if name.startswith("kerjasama_docs")}
print(sorted(names & {"babel", "holidays", "num2words"}))
print(sorted(name for name in own if not name.startswith("kerjasama_docs.language")))
"""


@pytest.mark.usefixtures("proses")
def test_importing_loads_no_library_and_nothing_else_of_the_project() -> None:
    shown = subprocess.run([sys.executable, "-c", PROBE], capture_output=True, text=True, check=True).stdout
    assert shown.splitlines() == ["[]", "['kerjasama_docs', 'kerjasama_docs.regex', 'kerjasama_docs.version']"]


def test_every_promised_name_is_documented_and_belongs_to_the_package() -> None:
    values = {"Kata", "Tenggat", "Zona", "NamaBahasa", "NamaRagam", "BAHASA", "BAHASA_SATUAN", "INDONESIA", "INGGRIS"}
    values |= {"PANJANG_NIK"}
    functions = [getattr(language, name) for name in language.__all__ if name not in values]
    assert functions
    assert all(function.__doc__ and function.__module__.startswith(language.__name__) for function in functions)
