"""A rekapitulasi of a thousand naskah, and one PDF of a thousand pages: time and memory of a whole command."""

import json
import math
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import memory
import partners
from figures import Table
from massal import PROVED, made_by_us
from pypdf import PdfReader, PdfWriter

NASKAH = 1_000
PAGES = 1_000
TODAY = "2026-03-01"
ENDS = (".xlsx", ".pdf")
_TOOL = (sys.executable, "-m", "kerjasama_docs")
_SAMPLE = partners.SAMPLE.parent / "nota-kesepahaman.yaml"
_PARTNER = "Kementerian Hukum Republik Indonesia"


def inputs(folder: Path) -> Path:
    """So many inputs, each of another partner and signed on another day, in a folder."""
    folder.mkdir()
    text = _SAMPLE.read_text(encoding="utf-8")
    for place in range(1, NASKAH + 1):
        own = text.replace(_PARTNER, f"Kementerian Contoh {place}").replace(
            "tanggal: 2025-07-17", f"tanggal: {2020 + place % 8}-{place % 12 + 1:02}-{place % 28 + 1:02}"
        )
        own = own.replace("M.HH-12.HH", f"M.HH-{place}.HH").replace("M.IP-07.HH", f"M.IP-{place}.HH")
        (folder / f"naskah-{place:04}.yaml").write_text(own, encoding="utf-8")
    return folder


def rekapitulasi(folder: Path) -> None:
    """Print the table of the rekapitulasi; its rows are counted."""
    given = inputs(folder / "naskah")
    table = Table(f"lampiran rekapitulasi of {NASKAH:,} inputs", ("whole", "memory")).begin()
    for end in ENDS:
        target = folder / f"rekapitulasi{end}"
        command = [*_TOOL, "lampiran", "rekapitulasi", str(given), "-o", str(target), "--hari-ini", TODAY, "--json"]
        used = memory.ran(command)
        if (rows := len(json.loads(used.printed)["baris"])) != NASKAH:
            raise SystemExit(f"rekapitulasi: {rows} of {NASKAH} naskah")
        table.row(end, *_figures(used))


def parts(folder: Path) -> list[Path]:
    """Our own PDF, so many that they have the pages that are wanted; the last is cut to fit.

    Each is of another partner; those of the 29 are copied under other names.
    """
    made = made_by_us(partners.given(folder / "bagian", PROVED), folder / "bagian-hasil").files
    files = sorted(path for path in made.values() if path.suffix == ".pdf")
    pages = sum(len(PdfReader(path).pages) for path in files)
    copies = [_copy(path, again) for again in range(math.ceil(PAGES / pages)) for path in files]
    return list(_up_to(copies))


def _copy(path: Path, again: int) -> Path:
    copy = path.with_name(f"{path.stem}-{again}.pdf")
    copy.write_bytes(path.read_bytes())
    return copy


def _up_to(files: Sequence[Path]) -> list[Path]:
    """The first of some files that have the pages together that are wanted."""
    taken: list[Path] = []
    left = PAGES
    for path in files:
        if left <= 0:
            break
        count = len(PdfReader(path).pages)
        if count > left:
            writer = PdfWriter()
            writer.append(str(path), pages=(0, left))
            writer.write(str(path))
        left -= count
        taken.append(path)
    return taken


def gabung(folder: Path) -> None:
    """Print the table of the joined file; its pages are counted."""
    given = [str(path) for path in parts(folder)]
    table = Table(f"gabung of {len(given)} PDF, {PAGES:,} pages", ("whole", "memory", "size")).begin()
    for said, options in (("as they are", ()), ("--nomor-halaman", ("--nomor-halaman",)), ("--sampul", ("--sampul",))):
        target = folder / "gabungan.pdf"
        used = memory.ran([*_TOOL, "gabung", *given, "-o", str(target), "--timpa", *options])
        table.row(said, *_figures(used), f"{target.stat().st_size / 1e6:.1f} MB")
        if len(PdfReader(target).pages) < PAGES:
            raise SystemExit(f"gabung: {len(PdfReader(target).pages)} of {PAGES} pages")


def _figures(used: memory.Ran) -> tuple[str, str]:
    return f"{used.seconds:.1f} s", f"{used.largest:.0f} MB"


def report() -> None:
    """Print both tables."""
    with tempfile.TemporaryDirectory(prefix="tolok-banyak-") as name:
        rekapitulasi(Path(name))
        gabung(Path(name))


if __name__ == "__main__":
    report()
