"""Long texts of strangers: every rule ends, whatever it reads (a text of the most letters that an input may have)."""

import random
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from _every import every

from kerjasama_docs.inputs.source import MAX_LETTERS
from kerjasama_docs.model.base import MAX_TEXT

pytestmark = pytest.mark.usefixtures("proses")
_PARTS = 24
_SIZE = min(MAX_TEXT, MAX_LETTERS // _PARTS) - 600
_LINE = 400
_WORDS = [
    "pihak",
    "kesatu",
    "melaksanakan",
    "kegiatan",
    "sebagaimana",
    "dimaksud",
    "dalam",
    "Pasal",
    "5",
    "ayat",
    "(2)",
    "huruf",
    "a",
    "dan",
    "biaya",
    "Rp5.000.000,00",
    "(lima",
    "juta",
    "rupiah)",
    "pada",
    "tanggal",
    "3",
    "Maret",
    "2026",
    "selama",
    "2",
    "(dua)",
    "tahun",
    "menurut",
    "UU",
    "23/2014",
    "kerjasama",
    "PIHAK",
    "KETIGA",
]
HANG = 120
"""Seconds after which a command counts as hanging; these take two to four."""


def _words(random: random.Random) -> str:
    return " ".join(random.choice(_WORDS) for _ in range(50)) + "."


LINES: dict[str, Callable[[random.Random], str]] = {
    "words of the law": _words,
    "one sentence": lambda random: _words(random)[:-1] + ",",
    "numbers": lambda random: " ".join(str(random.randrange(10**6)) for _ in range(55)),
    "Chinese": lambda random: "".join(chr(random.randrange(0x4E00, 0x9000)) for _ in range(380)),
    "English": lambda random: " ".join(
        random.choice(["the", "Parties", "shall", "on", "3", "March", "2026", "pay", "any", "of"]) for _ in "x" * 80
    ),
    "brackets": lambda _: f"{'(' * 80}Pasal 1 ayat (1) huruf a{')' * 80}",
    "one word": lambda _: "a" * _LINE,
}
UNBROKEN = {
    "one long word": "a",
    "one long number": "1",
    "one long name": "A",
    "signs without a blank": "a-",
    "data": "data pribadi ",
}
"""What fills a text to its last letter, without the end of a sentence."""


def _lines(sort: str, dice: random.Random) -> list[str]:
    """One text, as its lines."""
    if sort in UNBROKEN:
        return [(UNBROKEN[sort] * _SIZE)[:_SIZE] + ","]
    return [LINES[sort](dice)[:_LINE] for _ in range(_SIZE // (_LINE + 8))]


SORTS = (*LINES, *UNBROKEN)
TOGETHER = [SORTS[place::4] for place in range(4)]
"""What stands in one naskah: each sort in texts of full length, and all in as few commands as hold them."""


@every("sorts", TOGETHER, quick=1)
def test_a_long_text_is_read_to_its_end(sorts: tuple[str, ...], tmp_path: Path) -> None:
    dice = random.Random(7)
    texts = [_lines(sorts[place % len(sorts)], dice) for place in range(_PARTS)]
    pasal = [
        f"  - judul: Tim {chr(65 + place)}\n    sesudah: pelaksanaan\n    teks: |\n"
        + "".join(f"      {line}\n" for line in lines)
        for place, lines in enumerate(texts)
    ]
    head = "jenis: nota-kesepahaman\njudul: Uji\npihak: [{nama: A}, {nama: B}]\npasal_tambahan:\n"
    (tmp_path / "a.yaml").write_text(head + "".join(pasal), "utf-8")
    command = [sys.executable, "-m", "kerjasama_docs", "periksa", str(tmp_path / "a.yaml")]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=HANG)
    assert done.returncode in {0, 1}, done.stderr[-500:]
    assert "KS" in done.stdout
