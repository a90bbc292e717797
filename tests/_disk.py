"""A disk that is full, without one."""

import os
import resource
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager

_HUSHED = "PYTHONDONTWRITEBYTECODE"


@contextmanager
def files_no_larger_than(size: int) -> Iterator[None]:
    """A real limit of the process and of those that it starts: what writes more is stopped half-way (EFBIG).

    They write no bytecode meanwhile. Python 3.11 does not see that a ``.pyc`` was cut off, and from then on no
    process can import that module.
    """
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    before, hushed = resource.getrlimit(resource.RLIMIT_FSIZE), sys.dont_write_bytecode
    variable = os.environ.get(_HUSHED)
    os.environ[_HUSHED], sys.dont_write_bytecode = "1", True
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        sys.dont_write_bytecode = hushed
        os.environ.pop(_HUSHED)
        if variable is not None:
            os.environ[_HUSHED] = variable
        signal.signal(signal.SIGXFSZ, handler)
