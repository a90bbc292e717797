"""``massal`` on a real Dask cluster of this machine, of whose two workers one is killed on the way."""

import importlib.util
import os
import signal
import sys
from collections.abc import Iterator
from contextlib import chdir
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from _massal import hashes, lines, make, write_inputs

from kerjasama_docs.errors import EnvironmentLackError
from kerjasama_docs.jobs.massal.cluster import EXTRA, cluster_crew
from kerjasama_docs.jobs.massal.order import Progress

if TYPE_CHECKING:
    from distributed import LocalCluster

ROWS = 12
SETTING = {"distributed.admin.tick.limit": "60s"}
"""A machine that is busy is nothing to be told."""


def need_dask() -> None:
    """Skip where Dask is not installed; in CI it is."""
    if importlib.util.find_spec("distributed") is None:
        assert not os.environ.get("CI"), "distributed is missing"
        pytest.skip("distributed is not installed")


@pytest.fixture(scope="module")
def cluster() -> "Iterator[LocalCluster]":
    """A scheduler and two workers, each a process of its own."""
    need_dask()
    import dask
    from distributed import LocalCluster

    with (
        dask.config.set(SETTING),
        LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None, silence_logs=50) as made,
    ):
        yield made


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What this process makes by itself."""
    folder = tmp_path_factory.mktemp("utuh")
    write_inputs(folder, ROWS)
    with chdir(folder):
        make(Path(), ("induk.yaml", "mitra.csv"))
    return hashes(folder / "hasil")


@pytest.mark.usefixtures("proses")
def test_a_worker_of_a_cluster_is_killed_on_the_way(
    tmp_path: Path, cluster: "LocalCluster", whole: dict[str, str]
) -> None:
    write_inputs(tmp_path, ROWS)
    killed = []

    def kill_one(progress: Progress) -> None:
        if progress.done == 2:
            victim = next(iter(cluster.workers.values())).pid
            os.kill(victim, signal.SIGKILL)
            killed.append(victim)

    with chdir(tmp_path):
        order = {"scheduler": cluster.scheduler_address, "workers": None}
        made = make(Path(), ("induk.yaml", "mitra.csv"), watch=kill_one, **order)
    assert len(killed) == 1
    assert [each.deed for each in made.outcomes] == ["dibuat"] * ROWS
    assert hashes(tmp_path / "hasil") == whole
    assert [line["nama"] for line in lines(tmp_path / "hasil")] == [
        "",
        *(f"{place:03}" for place in range(1, ROWS + 1)),
    ]


def test_a_scheduler_that_does_not_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    need_dask()
    monkeypatch.setattr("kerjasama_docs.jobs.massal.cluster._PATIENCE", 0.5)
    with (
        pytest.raises(EnvironmentLackError, match=r"tcp://127\.0\.0\.1:9 tidak menjawab"),
        cluster_crew("tcp://127.0.0.1:9"),
    ):
        pass


def test_without_dask_the_remedy_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(EnvironmentLackError) as caught, cluster_crew("tcp://127.0.0.1:9"):
        pass
    assert caught.value.remedy == EXTRA
    assert 'pip install "kerjasama-docs[dask]"' in EXTRA
