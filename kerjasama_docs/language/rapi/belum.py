"""What in a text shows that it is not finished: places that are still to be filled in, in its midst or on a line."""

import re
from collections.abc import Iterator

from kerjasama_docs.language.rapi.butir import tanpa_tanda
from kerjasama_docs.language.rapi.kosong import terbuka
from kerjasama_docs.regex import regex

_FIELDS = (
    "isi|diisi|tulis|sebut|nama|nomor|no|tanggal|tgl|alamat|jabatan|lokasi|tempat|kota|kabupaten|provinsi|instansi|unit|"
    "jumlah|nilai|judul|tahun|bulan|hari|waktu|pejabat|nip|telepon|email|pos-el"
)
_COUNTED = r"(?:lampiran|bab|pasal|angka|nomor|ke-|resimen|angkatan|seri|tahap|periode|hut|munas|edisi|abad|jilid)"
_PLACE = regex(
    rf"""(?:
        (?P<dots> [.…․‥]{{3,}} | … | _{{2,}} )
      | \?{{2,}} | (?<![\w/]) x{{2,}} (?![\w/]) | \b X{{4,}} \b | \b \d\d X{{2}} \b
      | (?<! \w ) (?P<xxx> XXX ) (?! \w )
      | \b (?:tbd|tba|TBD|TBA) \b
      | [\[<] \s* (?: (?:{_FIELDS}) \b [^\[\]<>]{{0,60}} )? \s* [\]>] | \( \s* (?:isi|diisi) \b [^()]{{0,60}} \)
    )""",
    re.VERBOSE,
)
_SIGNS = ("..", "…", "․", "‥", "__", "??", "xx", "XX", "tb", "TB", "[", "<", "(")
"""One of them is in every such place; few texts have one."""
"""What stands for something still to be written; three X only where they are no number."""
_NUMBERED = regex(rf"{_COUNTED}\s*$", re.IGNORECASE)
"""What a Roman number stands behind: the thirtieth of its kind."""
_JINJA = regex(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_NEAR = 12
"""Letters before ``XXX`` in which the word stands that makes it a number."""


def belum_selesai(text: str) -> tuple[int, int] | None:
    """Where a text first shows that it is not finished: ``…``, ``____``, ``xxx``, ``[nama jalan]``, a line ``c) dst``.

    >>> belum_selesai("Jalan [nama jalan] Nomor 1"), belum_selesai("Lampiran XXX")
    ((6, 18), None)
    """
    plain = _JINJA.sub(lambda found: " " * len(found[0]), text) if "{" in text else text
    places = _PLACE.finditer(plain) if any(map(plain.__contains__, _SIGNS)) else ()
    found = next((each.span() for each in places if not _is_number(plain, each)), None)
    return found or next(_open_lines(plain), None)


def _is_number(text: str, found: re.Match[str]) -> bool:
    """Whether three X are a Roman thirty."""
    return found["xxx"] is not None and _NUMBERED.search(text, max(0, found.start() - _NEAR), found.start()) is not None


def _open_lines(text: str) -> Iterator[tuple[int, int]]:
    """The lines on which nothing stands but a word for what is still to be written."""
    start = 0
    for line in text.split("\n"):
        if line.strip() and terbuka(tanpa_tanda(line).rstrip(" ;,")):
            yield start, start + len(line)
        start += len(line) + 1
