"""Records are dataclasses but for the cost: compared with the dataclass of the same fields."""

import copy
import dataclasses
import pickle
from collections.abc import Callable
from dataclasses import FrozenInstanceError, field

import pytest

from kerjasama_docs.record import record


@record(frozen=True, slots=True)
class Point:
    """A record with every kind of field."""

    x: int
    y: int = 2
    names: list[str] = field(default_factory=list)
    note: str = field(default="", compare=False, repr=False)
    seen: list[int] = field(default_factory=list, init=False)


@dataclasses.dataclass(frozen=True, slots=True)
class Oracle:
    """The same as a dataclass."""

    x: int
    y: int = 2
    names: list[str] = field(default_factory=list)
    note: str = field(default="", compare=False, repr=False)
    seen: list[int] = field(default_factory=list, init=False)


@record(frozen=True)
class Base:
    """A record that others build on."""

    x: int

    def __post_init__(self) -> None:
        """Refuse what is negative."""
        if self.x < 0:
            raise ValueError("negative")

    @property
    def double(self) -> int:
        """Twice as much."""
        return 2 * self.x


@record(frozen=True)
class Derived(Base):
    """One that builds on it."""

    y: int = 1


MADE: tuple[Callable[[type[Point] | type[Oracle]], object], ...] = (
    lambda kind: kind(1),
    lambda kind: kind(1, 3, ["a"], note="b"),
    lambda kind: kind(y=4, x=5),
    lambda kind: dataclasses.replace(kind(1)),
)


@pytest.mark.parametrize("make", MADE)
def test_a_record_holds_and_shows_what_a_dataclass_does(make: Callable[[type[Point] | type[Oracle]], object]) -> None:
    assert repr(make(Point)).removeprefix("Point") == repr(make(Oracle)).removeprefix("Oracle")
    assert make(Point) == make(Point)
    assert make(Point) != make(Oracle)


def test_fields_and_patterns_are_those_of_a_dataclass() -> None:
    assert [item.name for item in dataclasses.fields(Point)] == [item.name for item in dataclasses.fields(Oracle)]
    assert Point.__match_args__ == Oracle.__match_args__
    assert dataclasses.is_dataclass(Point)
    match Point(1, 7):
        case Point(x=1, y=y):
            assert y == 7
        case _:
            pytest.fail("no match")


@pytest.mark.parametrize("wrong", [(), (1, 2, [], "", [], 6)])
def test_arguments_are_checked(wrong: tuple[object, ...]) -> None:
    for kind in (Point, Oracle):
        with pytest.raises(TypeError, match="argument"):
            kind(*wrong)  # type: ignore[arg-type]  # what is wrong is tested
    with pytest.raises(TypeError, match="unexpected"):
        Point(1, z=2)  # type: ignore[call-arg]  # as above


def test_nothing_changes() -> None:
    point = Point(1)
    with pytest.raises(FrozenInstanceError, match="'x' of a Point"):
        point.x = 2  # type: ignore[misc]  # what is wrong is tested
    with pytest.raises(FrozenInstanceError):
        del point.x
    with pytest.raises(FrozenInstanceError):
        Derived(1).z = 2  # type: ignore[attr-defined]  # as above


def test_no_default_is_shared() -> None:
    first, second = Point(1), Point(1)
    first.names.append("a")
    first.seen.append(1)
    assert (second.names, second.seen) == ([], [])


def test_equal_records_are_found_by_their_hash() -> None:
    assert {Base(1): "one"}[Base(1)] == "one"
    assert Derived(1) != Base(1)
    assert len({Derived(1), Derived(1, 1), Derived(1, 2)}) == 2


def test_records_build_on_one_another() -> None:
    assert Derived(3, 4).double == 6
    assert Derived(3) == Derived(x=3, y=1)
    with pytest.raises(ValueError, match="negative"):
        Derived(-1)


def test_a_record_is_copied_and_kept() -> None:
    point = Point(1, names=["a"], note="b")
    for again in (copy.copy(point), copy.deepcopy(point), pickle.loads(pickle.dumps(point))):  # noqa: S301 - our own
        assert again == point
        assert again.note == "b"


def test_what_changes_is_no_record() -> None:
    with pytest.raises(TypeError, match="frozen"):
        record(frozen=False)(Base)
