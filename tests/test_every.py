"""The helper that tries many cases in one test misses none, and says which ones fail."""

from pathlib import Path

import pytest
from _every import every


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
