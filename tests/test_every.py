"""The helper that tries many cases in one test misses none, and says which ones fail."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from _every import every
from _menyeluruh import SOME, half_of
from _soffice import once


def said_by(action: object, **fixtures: object) -> str:
    """What a test that has to fail says."""
    assert callable(action)
    with pytest.raises(pytest.fail.Exception) as caught:
        action(**fixtures)
    return str(caught.value)


def test_every_case_that_fails_is_told_with_its_line() -> None:
    tried: list[int] = []

    @every("number", [1, 2, 3, 4])
    def small(number: int) -> None:
        tried.append(number)
        if number == 4:
            raise ValueError("four")
        assert number < 3, "too large"

    first, *faults = said_by(small).splitlines()
    assert tried == [1, 2, 3, 4]
    assert first == "2 of 4 cases:"
    assert [line for line in faults if line.startswith("3: test_every.py:") and "too large" in line]
    assert [line for line in faults if line.startswith("4: test_every.py:") and "ValueError: four" in line]


def test_that_there_are_no_cases_is_a_failure() -> None:
    @every("number", list[int])
    def nothing(number: int) -> None:
        raise AssertionError(number)

    with pytest.raises(AssertionError, match="no case"):
        nothing()


def test_decorators_stand_above_each_other() -> None:
    tried = []

    @every("letter", "ab")
    @every(("number", "word"), iter([(1, "x"), (2, "y")]))
    def pair(letter: str, number: int, word: str) -> None:
        tried.append(f"{letter}{number}{word}")

    pair()
    assert tried == ["a1x", "a2y", "b1x", "b2y"]


def test_what_workers_share_is_made_once(tmp_path: Path) -> None:
    made: list[Path] = []

    def fill(folder: Path) -> None:
        made.append(folder)
        (folder / "isi").touch()

    with ThreadPoolExecutor(8) as pool:
        found = set(pool.map(lambda _: once(tmp_path / "bersama", fill), range(40)))
    assert found == {tmp_path / "bersama"}
    assert (tmp_path / "bersama" / "isi").exists()
    assert len(made) == 1


def test_what_could_not_be_made_is_told_to_all_who_wait(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        once(tmp_path / "bersama", lambda folder: (folder / "tak-ada").unlink())
    with pytest.raises(AssertionError, match="could not be made"):
        once(tmp_path / "bersama", lambda _: None)


@every("text", ["a", "b", "c"])
def test_each_case_has_its_own_folder_and_surroundings(
    text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert list(tmp_path.iterdir()) == []
    (tmp_path / text).touch()
    assert not hasattr(every, "mark")
    monkeypatch.setattr(every, "mark", text, raising=False)


@pytest.mark.parametrize("other", [1, 2])
@every("number", [3])
def test_it_stands_below_parametrize(number: int, other: int) -> None:
    assert number > other


@every("number", range(10), quick=3)
def test_cases_are_parted(number: int, request: pytest.FixtureRequest) -> None:
    always = {*half_of(range(10), 3, SOME)}
    assert len(always) == 3
    assert (number in always) is not bool(request.node.get_closest_marker("menyeluruh"))


def test_every_search_has_cases_that_are_always_tried(request: pytest.FixtureRequest) -> None:
    parted, quick = set[str](), set[str]()
    for item in request.session.items:
        module = item.getparent(pytest.Module)
        if isinstance(item, pytest.Function) and module and not module.get_closest_marker("menyeluruh"):
            name = f"{item.path.name}::{item.originalname}"
            if not item.get_closest_marker("menyeluruh"):
                quick.add(name)
            if hasattr(item, "callspec") and any(mark.name == "menyeluruh" for mark in item.callspec.marks):
                parted.add(name)
    assert parted <= quick
