"""An input and a table of any number of partners: the 29 of ``samples/massal`` again and again, by other names."""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kerjasama_docs.language import terbilang

SAMPLE = Path(__file__).resolve().parent.parent / "samples" / "massal"
FIRST_NUMBER = 31
_NAME, _NUMBER = "Nama mitra", "Nomor mitra"


@dataclass(frozen=True)
class Given:
    """What both commands of a user name.

    Attributes:
        induk: The input that all partners share.
        data: The table, a line a partner.
        rows: How many they are.
    """

    induk: Path
    data: Path
    rows: int


def given(folder: Path, rows: int) -> Given:
    """Write an input and its table of so many partners into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    made = Given(folder / "induk.yaml", folder / "mitra.csv", rows)
    made.induk.write_bytes((SAMPLE / "nota-kesepahaman.yaml").read_bytes())
    made.data.write_text(_table(rows), encoding="utf-8")
    return made


def _table(rows: int) -> str:
    lines = list(csv.reader(io.StringIO((SAMPLE / "mitra.csv").read_text(encoding="utf-8")), delimiter=";"))
    start = next(place for place, line in enumerate(lines) if _NAME in line)
    header, partners = lines[start], [line for line in lines[start + 1 :] if any(line)]
    target = io.StringIO()
    writer = csv.writer(target, delimiter=";", lineterminator="\n")
    writer.writerow(header)
    writer.writerows(_widened(header, partners, rows))
    return target.getvalue()


def _widened(header: list[str], partners: list[list[str]], rows: int) -> Iterator[list[str]]:
    """The partners as they are, then each with its region behind its name, wherever a cell says that name."""
    name, number = header.index(_NAME), header.index(_NUMBER)
    for place in range(rows):
        again, which = divmod(place, len(partners))
        line = [f"{place + 1}", *partners[which][1:]]
        if again:
            other = f"{line[name]} Wilayah {terbilang(again + 1).title()}"
            line = [cell.replace(partners[which][name], other) for cell in line]
            line[number] += f"/{again + 1}"
        yield line
