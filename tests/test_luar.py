"""What is left out by ``make cepat`` is what starts a program, and nothing else starts one."""

import os
import subprocess
import sys
from collections.abc import Callable

import pytest

from kerjasama_docs.pdf import process

NOTHING = [sys.executable, "-c", ""]
WAYS: dict[str, Callable[[], object]] = {
    "subprocess": lambda: subprocess.run(NOTHING, check=True),
    "our own door": lambda: process.run(NOTHING, seconds=60),
    "a shell": lambda: os.system("true"),  # noqa: S605 - is refused
    "a fork": os.fork,
}


def luar(request: pytest.FixtureRequest) -> bool:
    """Whether a test is left out by ``make cepat``."""
    return request.node.get_closest_marker("luar") is not None


@pytest.mark.parametrize("way", WAYS)
def test_a_test_that_does_not_say_so_starts_no_program(way: str, request: pytest.FixtureRequest) -> None:
    assert not luar(request)
    with pytest.raises(pytest.fail.Exception, match="starts a program"):
        WAYS[way]()


@pytest.mark.usefixtures("proses")
def test_a_test_that_says_so_is_marked_and_may(request: pytest.FixtureRequest) -> None:
    assert luar(request)
    assert subprocess.run(NOTHING, check=False).returncode == 0


@pytest.mark.parametrize("engine", ["dxpdf", "libreoffice"])
def test_the_case_of_libreoffice_is_marked(engine: str, request: pytest.FixtureRequest) -> None:
    assert luar(request) is (engine == "libreoffice")
