"""Who does the work: the workers of a Dask cluster (https://distributed.dask.org), which may be other machines.

Whoever can reach a scheduler can let its workers do anything, and they us: it is to be one's own.
"""

import contextlib
import logging
import time
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Executor
from typing import Protocol, cast

from kerjasama_docs.errors import EnvironmentLackError, UsageError
from kerjasama_docs.jobs.massal.run import Crew
from kerjasama_docs.regex import regex
from kerjasama_docs.version import __version__

EXTRA = 'Pasang dengan: pip install "kerjasama-docs[dask]"'
_ADDRESS = regex(r"(?:tcp|tls|ucx|ws|wss)://[^\s/]{1,255}:[0-9]{1,5}")
_EXAMPLE = "Tulis misalnya --penjadwal tcp://10.0.0.5:8786, seperti disebut dask scheduler saat mulai."
_PATIENCE = 20
"""Seconds until a scheduler has answered, and until it has a worker."""
_ABSENCE = 60
"""Seconds that a run waits when all workers are gone; others may come in their place."""
_AHEAD = 2


class _Client(Protocol):
    """What of a client of Dask is used (``distributed.Client``, which has no types)."""

    def get_executor(self, *, pure: bool) -> Executor: ...
    def nthreads(self) -> Mapping[str, int]: ...
    def scheduler_info(self) -> Mapping[str, object]: ...
    def wait_for_workers(self, n_workers: int, *, timeout: float) -> object: ...
    def run(self, function: Callable[[], str]) -> Mapping[str, str]: ...
    def close(self) -> object: ...


class Cluster:
    """The workers of a cluster; the scheduler gives the row of a worker that died to another one, three times."""

    def __init__(self, client: _Client, address: str) -> None:
        from distributed.scheduler import KilledWorker

        self.lost: tuple[type[BaseException], ...] = (KilledWorker,)
        self.executor: Executor = client.get_executor(pure=False)
        self._client, self._address = client, address
        self._seen = time.monotonic()

    @property
    def window(self) -> int:
        """Some rows for each thread that is there by now."""
        return max(1, sum(self._client.nthreads().values())) * _AHEAD

    def renew(self) -> None:
        """The scheduler itself gives the rows to others."""

    def look(self) -> None:
        """See whether anybody is there.

        Raises:
            EnvironmentLackError: Nobody is, and nobody has come for a while.
        """
        if self._client.scheduler_info()["workers"]:
            self._seen = time.monotonic()
        elif time.monotonic() - self._seen > _ABSENCE:
            raise _nobody(self._address)


def _nobody(address: str) -> EnvironmentLackError:
    hint = f"Mulai pekerja dengan: dask worker {address}; yang sudah jadi tetap ada, jalankan lagi dengan --lanjutkan."
    return EnvironmentLackError(f"Penjadwal {address} tidak punya pekerja.", hint)


@contextlib.contextmanager
def cluster_crew(address: str) -> Iterator[Crew]:
    """The workers of the cluster of a scheduler, until the work is done.

    Args:
        address: Where the scheduler is, ``tcp://10.0.0.5:8786``.

    Raises:
        UsageError: It is no address.
        EnvironmentLackError: Dask is not installed, the scheduler does not answer or has no workers.
    """
    if not _ADDRESS.fullmatch(address):
        raise UsageError(f"“{address}” bukan alamat penjadwal.", _EXAMPLE)
    _refuse_missing()
    with _speechless():
        client = _client(address)
        try:
            yield Cluster(client, address)
        finally:
            client.close()


def _refuse_missing() -> None:
    """Load Dask, which sets how it talks when it is loaded.

    Raises:
        EnvironmentLackError: It is not installed.
    """
    try:
        import distributed as _distributed  # noqa: F401 - its names are taken where they are used
    except ImportError as error:
        raise EnvironmentLackError("Menjalankan pada klaster memerlukan Dask.", EXTRA) from error


@contextlib.contextmanager
def _speechless() -> Iterator[None]:
    """Keep Dask from telling in its own words, with all that was called, what we tell in ours."""
    talkers = [logging.getLogger(name) for name in ("distributed", "distributed.client")]
    levels = [talker.level for talker in talkers]
    for talker in talkers:
        talker.setLevel(logging.CRITICAL + 1)
    try:
        yield
    finally:
        for talker, level in zip(talkers, levels, strict=True):
            talker.setLevel(level)


def _client(address: str) -> _Client:
    from distributed import Client

    try:
        client = cast("_Client", Client(address, timeout=_PATIENCE, set_as_default=False))
    except (OSError, ValueError) as error:
        message = f"Penjadwal {address} tidak menjawab."
        raise EnvironmentLackError(message, "Periksa alamatnya, dan bahwa dask scheduler sedang berjalan.") from error
    try:
        client.wait_for_workers(1, timeout=_PATIENCE)
        _refuse_others(client)
    except TimeoutError as error:
        client.close()
        raise _nobody(address) from error
    except BaseException:
        client.close()
        raise
    return client


def tool_version() -> str:
    """The version of kerjasama-docs of a worker."""
    return __version__


def _refuse_others(client: _Client) -> None:
    """Refuse workers that have no kerjasama-docs, or another one: their pages could differ from ours.

    Raises:
        EnvironmentLackError: There are such workers.
    """
    hint = f'Pasang di mesin setiap pekerja: pip install "kerjasama-docs=={__version__}"'
    try:
        found = client.run(tool_version)
    except (ImportError, AttributeError) as error:
        raise EnvironmentLackError("Pada pekerja klaster tidak ada kerjasama-docs.", hint) from error
    if others := {version for version in found.values() if version != __version__}:
        message = f"Pekerja klaster memakai kerjasama-docs {', '.join(sorted(others))}, bukan {__version__}."
        raise EnvironmentLackError(message, hint)
