"""Texts of a workbook in runs of their own looks (ECMA-376 Part 1, 18.4.4), of which some may be struck out."""

from kerjasama_docs.inputs.packed.xml_stream import Attributes
from kerjasama_docs.inputs.tables.runs import Run, Runs

_TRUE = {"1", "true", "on"}


def flag(value: str | None) -> bool:
    """A boolean attribute (xsd:boolean)."""
    return (value or "").lower() in _TRUE


class RunReader:
    """Collects the runs of one text while its XML goes by."""

    def __init__(self) -> None:
        self._runs: list[tuple[bool | None, list[str]]] = []
        self._struck: bool | None = None

    def clear(self) -> None:
        """Begin another text."""
        self._runs, self._struck = [], None

    def start(self, name: str, attributes: Attributes) -> None:
        """A run, its looks, or one of them begins; a run without looks has those of its cell."""
        if name == "r":
            self._struck = None
        elif name == "rPr":
            self._struck = False
        elif name == "strike":
            self._struck = flag(attributes.get("val", "1"))

    def text(self, text: str) -> None:
        """A piece of the run."""
        if not self._runs or self._runs[-1][0] is not self._struck:
            self._runs.append((self._struck, []))
        self._runs[-1][1].append(text)

    @property
    def runs(self) -> Runs:
        """The runs; none of a text whose cell alone says how it looks."""
        if all(struck is None for struck, _ in self._runs):
            return ()
        return tuple(Run("".join(pieces), struck) for struck, pieces in self._runs)
