"""Writes ``aturan.md``, the catalogue of the rules, from their docstrings: part of ``make acuan``."""

from collections.abc import Iterator
from itertools import groupby
from operator import attrgetter
from pathlib import Path

from kerjasama_docs.jobs.aturan import explained
from kerjasama_docs.report.groups import GROUPS
from kerjasama_docs.rules import Rule, rules

PAGE = Path(__file__).with_name("aturan.md")
_OPENING = """\
# Aturan

Halaman ini dibuat dari aturan program dengan `make acuan`; jangan disunting dengan tangan. Setiap aturan punya kode \
yang tetap (`KS104`) dan nama (`isian-terbuka`); keduanya dapat dipakai pada `abaikan` dan \
`kerjasama-docs periksa --jelaskan`. Tingkat, isian, dan tempatnya disebut temuannya sendiri: lihat \
[panduan](panduan.md#6-temuan)."""


def _rule(rule: Rule) -> str:
    """A rule as a section of the page."""
    head, *paragraphs = explained(rule).split("\n\n")
    code, name = head.split(" ", 1)
    return "\n\n".join((f"### {code} `{name}`", *(_lines(each) for each in paragraphs)))


def _lines(paragraph: str) -> str:
    """A paragraph whose lines stay lines."""
    first, *others = paragraph.split("\n")
    if not others or others[0].startswith("- "):
        return paragraph if not others else "\n".join((first, "", *others))
    return "  \n".join((first, *others))


def _parts() -> Iterator[str]:
    yield _OPENING
    for digit, group in groupby(rules(), key=lambda rule: rule.code[2]):
        yield f"## KS{digit}xx {GROUPS[digit].capitalize()}"
        yield from map(_rule, sorted(group, key=attrgetter("code")))


def page() -> str:
    """The whole page."""
    return "\n\n".join(_parts()) + "\n"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
