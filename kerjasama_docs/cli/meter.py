"""How far a run is, on a terminal: how many, how fast, how long still. Anywhere else nothing is printed."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

from kerjasama_docs.jobs.massal.order import Progress, Watch

_PAUSE = 0.2
"""Seconds between two lines."""
_MINUTE, _HOUR = 60, 3600
_CLEAR = "\r\x1b[K"
"""Back to the begin of the line, and all of it away (ECMA-48, EL)."""


@contextmanager
def metered() -> Iterator[Watch]:
    """What is told of every row and shows it, on one line that is gone at the end; deaf where nobody looks."""
    if not sys.stderr.isatty():
        yield lambda _progress: None
        return
    meter = _Meter()
    try:
        yield meter.show
    finally:
        meter.clear()


class _Meter:
    def __init__(self) -> None:
        self._begun = self._last = time.monotonic()

    def show(self, progress: Progress) -> None:
        """Show how far it is, if the last time is long enough ago."""
        now = time.monotonic()
        if progress.done == 0:
            self._begun = now
        elif now - self._last < _PAUSE:
            return
        self._last = now
        _print(f"{_CLEAR}{line_of(progress, now - self._begun)}")

    def clear(self) -> None:
        """Leave the line as it was."""
        _print(_CLEAR)


def _print(text: str) -> None:
    sys.stderr.write(text)
    sys.stderr.flush()


def line_of(progress: Progress, seconds: float) -> str:
    """The line: ``120 dari 1000 naskah, 31 per detik, sisa 28 detik``.

    Args:
        progress: How far it is.
        seconds: How long it has taken.
    """
    parts = [f"{progress.done} dari {progress.total} naskah"]
    if progress.failed:
        parts.append(f"{progress.failed} gagal")
    if progress.done and seconds > 0:
        rate = progress.done / seconds
        parts += [_rate(rate), f"sisa {_span((progress.total - progress.done) / rate)}"]
    return ", ".join(parts)


def _rate(rate: float) -> str:
    return f"{rate:.0f} per detik" if rate >= 1 else f"{rate * _MINUTE:.0f} per menit"


def _span(seconds: float) -> str:
    whole = round(seconds)
    if whole < _MINUTE:
        return f"{whole} detik"
    if whole < _HOUR:
        return f"{whole // _MINUTE} menit {whole % _MINUTE} detik"
    return f"{whole // _HOUR} jam {whole % _HOUR // _MINUTE} menit"
