"""Regular expressions that are compiled when they are first used: a command meets few of all that the rooms hold."""

import re
from typing import AnyStr, Generic, cast

_METHODS = ("match", "fullmatch", "search", "finditer", "findall", "sub", "subn", "split")


class _Late(Generic[AnyStr]):
    """An expression, which takes over the methods of its pattern when one of them is asked for."""

    def __init__(self, pattern: AnyStr, flags: int) -> None:
        self.pattern: AnyStr = pattern
        self.flags = flags

    def __getattr__(self, name: str) -> object:
        compiled = re.compile(self.pattern, self.flags)
        vars(self).update({method: getattr(compiled, method) for method in _METHODS})
        return getattr(compiled, name)


def regex(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """An expression of a module, as ``re.compile`` gives it; what is wrong with it is raised at its first use.

    Args:
        pattern: The expression.
        flags: As in :mod:`re`.
    """
    return cast("re.Pattern[AnyStr]", _Late(pattern, flags))
