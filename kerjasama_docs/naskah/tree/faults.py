"""What is wrong with an outline, each with its line."""

from dataclasses import replace

from kerjasama_docs.findings import Finding, Level, Where


class Faults:
    """What is wrong with an outline, each with its line.

    Attributes:
        where: The file it comes from.
        findings: What was found so far.
    """

    def __init__(self, where: Where) -> None:
        self.where = where
        self.findings: list[Finding] = []

    def complain(self, code: str, line: int, message: str, *, hint: str) -> None:
        """Note a fault in a line."""
        where = replace(self.where, line=line)
        self.findings.append(Finding(code, Level.GALAT, message, where, hint))
