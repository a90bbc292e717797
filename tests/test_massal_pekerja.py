"""Rows through workers: a bounded number at a time, each once, whatever becomes of the workers."""

import multiprocessing
import os
import signal
import time
from collections.abc import Iterator
from concurrent.futures import Executor, ThreadPoolExecutor
from functools import partial
from pathlib import Path

import pytest
from _massal import NAMES, write_inputs

from kerjasama_docs.jobs.massal.crews import local_crew, usual_workers
from kerjasama_docs.jobs.massal.row import Setting, make_row
from kerjasama_docs.jobs.massal.run import run
from kerjasama_docs.massal import rows_of

needs_kill = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="a worker is killed as Unix does it")


def double(number: int) -> int:
    """What is done with a row here."""
    return number * 2


def double_or_die(number: int) -> int:
    """The same, but for one row that takes its worker with it."""
    if number == 5:
        os.kill(os.getpid(), signal.SIGKILL)
    return number * 2


def double_once_marked(given: tuple[int, str]) -> int:
    """The same, and of one row the first worker dies: its place is marked by a file."""
    number, mark = given
    if number == 5 and not Path(mark).exists():
        Path(mark).touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return number * 2


def signals(_row: int) -> bool:
    """Whether Ctrl-C is ignored in a worker, and what ends it alone is not."""
    blocked = signal.pthread_sigmask(signal.SIG_BLOCK, ())
    return signal.getsignal(signal.SIGINT) is signal.SIG_IGN and signal.SIGTERM not in blocked


@pytest.mark.parametrize("size", [1, 2])
@pytest.mark.usefixtures("proses")
def test_every_row_comes_back_once(size: int) -> None:
    with local_crew(size) as crew:
        assert sorted(run(range(20), double, crew)) == [(row, row * 2) for row in range(20)]
        assert [*run((), double, crew)] == []


@needs_kill
@pytest.mark.usefixtures("proses")
def test_a_row_that_kills_its_worker_is_told_from_its_neighbours() -> None:
    with local_crew(2) as crew:
        made = dict(run(range(12), double_or_die, crew))
    assert made == {row: None if row == 5 else row * 2 for row in range(12)}


@needs_kill
@pytest.mark.usefixtures("proses")
def test_what_was_under_way_when_a_worker_died_is_made_by_another(tmp_path: Path) -> None:
    mark = str(tmp_path / "sudah")
    with local_crew(2) as crew:
        made = [*run([(row, mark) for row in range(12)], double_once_marked, crew)]
    assert sorted(made) == [((row, mark), row * 2) for row in range(12)]
    assert Path(mark).exists()


@needs_kill
@pytest.mark.usefixtures("proses")
def test_workers_leave_signals_to_the_one_who_decides() -> None:
    with local_crew(2) as crew:
        assert [made for _, made in run(range(4), signals, crew)] == [True] * 4


class Threads:
    """A crew of threads."""

    window = 3
    lost: tuple[type[BaseException], ...] = ()

    def __init__(self, pool: Executor) -> None:
        self.executor = pool

    def renew(self) -> None:
        """Nobody dies here."""
        raise AssertionError

    def look(self) -> None:
        """Nobody is slow here."""
        raise AssertionError


def test_no_more_rows_are_taken_than_the_window_holds() -> None:
    taken = 0

    def rows() -> Iterator[int]:
        nonlocal taken
        for number in range(50):
            taken += 1
            yield number

    with ThreadPoolExecutor(2) as pool:
        crew = Threads(pool)
        for done, _ in enumerate(run(rows(), double, crew), 1):
            assert taken <= done + crew.window
        assert (taken, done) == (50, 50)


def test_rows_are_made_by_several_threads_as_by_one(tmp_path: Path) -> None:
    induk, table = write_inputs(tmp_path, 8)
    rows = rows_of(induk, [table], NAMES).rows
    work = partial(make_row, setting=Setting(tmp_path, ("docx", "pdf", "teks")))
    with ThreadPoolExecutor(4) as pool:
        made = {row.urut: each for row, each in run(rows, work, Threads(pool))}
    assert made == {row.urut: work(row) for row in rows}
    assert [len(each.files) for each in made.values() if each] == [3] * 8


def test_an_error_of_the_work_comes_to_who_asked() -> None:
    with local_crew(1) as crew, pytest.raises(ZeroDivisionError):
        list(run([1, 0], (12).__floordiv__, crew))


@needs_kill
@pytest.mark.usefixtures("proses")
def test_a_run_that_ends_in_the_middle_leaves_no_process_and_no_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    with local_crew(2) as crew:
        assert next(run([0.0, 0.0, 600.0, 600.0], time.sleep, crew)) == (0.0, None)
    assert multiprocessing.active_children() == []
    assert [*tmp_path.iterdir()] == []


def test_few_rows_need_nobody_else() -> None:
    assert [usual_workers(rows) for rows in (1, 7, 15)] == [1, 1, 1]
    assert usual_workers(10_000) >= usual_workers(16) >= 1
