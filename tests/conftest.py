"""Options of the test run."""

import os

import pytest
from hypothesis import settings

# No example is timed. In CI the examples are the same in every run, so that a failure is one of the change.
settings.register_profile("kerjasama-docs", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("kerjasama-docs")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add ``--update-golden``."""
    parser.addoption("--update-golden", action="store_true", help="write the golden outlines anew")


@pytest.fixture
def update_golden(request: pytest.FixtureRequest) -> bool:
    """Whether golden files are to be written anew."""
    return bool(request.config.getoption("--update-golden"))
