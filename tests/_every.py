"""One fact over many cases is one test: it tries them all, and prints every case in which the fact does not hold."""

import functools
import inspect
import traceback
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

import pytest
from _menyeluruh import HALVES, half_of

Test = Callable[..., None]
Cases = Iterable[object] | Callable[[], Iterable[object]]

_HERE = Path(__file__)
_HALF = "bagian"
"""The argument of a test that says which of its cases it tries."""
_LONGEST = 60
"""Signs of a value in the name of a case."""


def every(names: str | tuple[str, ...], cases: Cases, *, quick: int = 0) -> Callable[[Test], Test]:
    """Let a test try all cases, as ``pytest.mark.parametrize`` would, but as one item.

    A test that asks for ``tmp_path`` gets an empty folder for each case; what ``monkeypatch`` changed for one case is
    undone before the next. Other fixtures are the same for all cases.

    Args:
        names: The argument that takes a case, or the arguments that take the parts of a tuple.
        cases: The cases, or what gives them when the test runs. That there are none is a failure.
        quick: So many cases are one item, the rest of them another one that is marked ``menyeluruh``. 0 parts none.
    """
    own = (names,) if isinstance(names, str) else names
    known = cases if callable(cases) else tuple(cases)

    def asked_for(fixtures: dict[str, object]) -> Sequence[object]:
        found = tuple(known() if callable(known) else known)
        return half_of(found, quick, fixtures.pop(_HALF)) if quick else found

    def over(test: Test) -> Test:
        @functools.wraps(test)
        def tried(**fixtures: object) -> None:
            _try(test, [dict(zip(own, _parts(names, case), strict=True)) for case in asked_for(fixtures)], fixtures)

        return _with_arguments(tried, test, without=own, quick=quick)

    return over


def _try(test: Test, cases: Sequence[Mapping[str, object]], fixtures: Mapping[str, object]) -> None:
    found = [_fault(test, case, _afresh(fixtures, place)) for place, case in enumerate(cases)]
    assert found, "there is no case to look at"
    faults = [fault for fault in found if fault]
    if faults:
        pytest.fail(f"{len(faults)} of {len(found)} cases:\n" + "\n".join(faults), pytrace=False)


def _with_arguments(tried: Test, test: Test, *, without: tuple[str, ...], quick: int) -> Test:
    """The test as pytest sees it: it asks for fixtures, and for which half of its cases when they are parted."""
    inner = inspect.signature(test)
    asked = [item for name, item in inner.parameters.items() if name not in without]
    if quick:
        asked.append(inspect.Parameter(_HALF, inspect.Parameter.KEYWORD_ONLY))
    tried.__signature__ = inner.replace(parameters=asked)  # type: ignore[attr-defined] # what pytest reads
    return pytest.mark.parametrize(_HALF, HALVES)(tried) if quick else tried


def _parts(names: str | tuple[str, ...], case: object) -> tuple[object, ...]:
    return case if isinstance(case, tuple) and not isinstance(names, str) else (case,)


def _afresh(fixtures: Mapping[str, object], place: int) -> dict[str, object]:
    """The fixtures for one case."""
    own = dict(fixtures)
    if isinstance(folder := own.get("tmp_path"), Path):
        own["tmp_path"] = folder / str(place)
        (folder / str(place)).mkdir()
    return own


def _fault(test: Test, case: Mapping[str, object], fixtures: dict[str, object]) -> str:
    """How a case fails; empty when it does not."""
    with pytest.MonkeyPatch.context() as patch:
        if "monkeypatch" in fixtures:
            fixtures["monkeypatch"] = patch
        try:
            test(**case, **fixtures)
        except (Exception, pytest.fail.Exception) as error:  # noqa: BLE001 - any error is a case that fails
            return f"{_called(case)}: {_told(error)}"
    return ""


def _called(case: Mapping[str, object]) -> str:
    words = (value.name if isinstance(value, Path) else str(value) for value in case.values())
    return ", ".join(word if len(word) <= _LONGEST else f"{word[:_LONGEST]}…" for word in words)


def _told(error: BaseException) -> str:
    """What went wrong, with the deepest line of a test on the way to it."""
    frames = traceback.extract_tb(error.__traceback__)
    own = [frame for frame in frames if Path(frame.filename).parent == _HERE.parent and frame.filename != str(_HERE)]
    place = f"{Path(own[-1].filename).name}:{own[-1].lineno}" if own else "elsewhere"
    kind = "" if isinstance(error, AssertionError | pytest.fail.Exception) else f"{type(error).__name__}: "
    return f"{place}: {kind}{error}"
