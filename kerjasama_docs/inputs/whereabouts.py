"""Where a value stands after others were renamed, taken apart or left out."""

from typing import NamedTuple

from kerjasama_docs.inputs.source import Key


class Whereabouts(NamedTuple):
    """The path of a value in the file, and that in what is made of it."""

    old: Key = ()
    new: Key = ()

    def below(self, old: str | int, new: str | int | None = None) -> "Whereabouts":
        """Those of what it holds under a name or at a place, and under a new one where that changes."""
        return Whereabouts((*self.old, old), (*self.new, old if new is None else new))
