"""Rows through an executor: a bounded number at a time, and none lost with a worker that is."""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, CancelledError, Executor, Future, wait
from typing import Generic, Protocol, TypeVar

from kerjasama_docs.errors import EnvironmentLackError

T = TypeVar("T")
R = TypeVar("R")
_LOOK = 5.0
"""Seconds without a result after which a crew is looked at."""


class Crew(Protocol):
    """Those who do the work."""

    @property
    def executor(self) -> Executor:
        """Where work is given."""

    @property
    def window(self) -> int:
        """How many rows are given at once: a few more than are worked on, so that nobody waits."""

    @property
    def lost(self) -> tuple[type[BaseException], ...]:
        """What is raised for a row that took several workers with it, and for no other."""

    def renew(self) -> None:
        """Begin with others, where the death of one worker has ended all (:class:`BrokenExecutor`)."""

    def look(self) -> None:
        """See whether anybody is there to work.

        Raises:
            EnvironmentLackError: Nobody is.
        """


def run(rows: Iterable[T], work: Callable[[T], R], crew: Crew) -> Iterator[tuple[T, R | None]]:
    """What comes of each row, as soon as it is there; at no time more are under way than the window of the crew.

    When a worker dies, all rows that were under way are tried again, one at a time, so that a row that takes its worker
    with it is known from its neighbours.

    Args:
        rows: The rows, taken one by one.
        work: What is done with one; a function that a worker can import, with values that can be sent to it.
        crew: Who does it.

    Yields:
        The row and what came of it; None for one that took its worker with it twice.

    Raises:
        EnvironmentLackError: Nobody is there to work.
    """
    running = _Run(rows, work, crew)
    while running.fill():
        yield from running.finished()
        for row in running.shaken():
            yield row, running.alone(row)


class _Run(Generic[T, R]):
    """The rows that are under way, in the order in which they were given."""

    def __init__(self, rows: Iterable[T], work: Callable[[T], R], crew: Crew) -> None:
        self.rows, self.work, self.crew = iter(rows), work, crew
        self.under_way: dict[Future[R], T] = {}
        self._shaken: list[T] = []

    def fill(self) -> bool:
        """Give as many rows as the window takes; False when none is under way and none is left."""
        while len(self.under_way) < self.crew.window:
            row = next(self.rows, _END)
            if isinstance(row, _End):
                break
            self.under_way[self._given(row)] = row
        return bool(self.under_way)

    def _given(self, row: T) -> Future[R]:
        """A row given to the crew; a worker that died just before has ended the executor, and the row with it."""
        try:
            return self.crew.executor.submit(self.work, row)
        except BrokenExecutor as error:
            future: Future[R] = Future()
            future.set_exception(error)
            return future

    def finished(self) -> Iterator[tuple[T, R | None]]:
        """What is done by now, at least one row; what was under way when a worker died is kept apart."""
        yield from self._ended(self._done(self.under_way))
        if self._shaken:  # the executor has ended all of them
            yield from self._ended([*self.under_way])

    def _ended(self, futures: Iterable[Future[R]]) -> Iterator[tuple[T, R | None]]:
        for future in futures:
            row = self.under_way.pop(future)
            try:
                made = self._result(future)
            except BrokenExecutor:
                self._shaken.append(row)
            else:
                yield row, made

    def _done(self, futures: Iterable[Future[R]]) -> list[Future[R]]:
        """Those of some futures that are done, at least one, in their order."""
        given = [*futures]
        while not (done := wait(given, timeout=_LOOK, return_when=FIRST_COMPLETED).done):
            self.crew.look()
        return [future for future in given if future in done]

    def _result(self, future: Future[R]) -> R | None:
        """What came of a row; None where it has cost several workers.

        Raises:
            BrokenExecutor: A worker died, and nobody works any more.
            EnvironmentLackError: There is nobody any more who could have taken it.
        """
        try:
            return future.result()
        except self.crew.lost:
            return None
        except CancelledError as error:
            message = "Hubungan dengan penjadwal terputus sebelum semua baris jadi."
            raise EnvironmentLackError(message, "Jalankan lagi dengan --lanjutkan.") from error

    def shaken(self) -> list[T]:
        """The rows that were under way when a worker died; others are there to work on them."""
        rows, self._shaken = self._shaken, []
        if rows:
            self.crew.renew()
        return rows

    def alone(self, row: T) -> R | None:
        """What comes of a row on which nobody else is at work; None when its worker dies again."""
        future = self._given(row)
        self._done([future])
        try:
            return self._result(future)
        except BrokenExecutor:
            self.crew.renew()
            return None


class _End:
    """What stands behind the last row."""


_END = _End()
