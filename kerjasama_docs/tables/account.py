"""What became of every row that was read: for people as text, for programs as data."""

from collections import Counter
from collections.abc import Iterator, Sequence

from kerjasama_docs.tables.reading.rows import JoinedTable, Origin, Reading
from kerjasama_docs.tables.reading.set_aside import (
    BENTUK_LAIN,
    BERULANG,
    CONTOH,
    KEPALA_LAIN,
    KOSONG,
    NOMOR,
    NOMOR_KOLOM,
    PETUNJUK,
    TANPA_KEPALA,
)

_SHOWN = 20
"""Rows set aside that are listed."""
_PLAIN = frozenset({KOSONG, BERULANG, KEPALA_LAIN, NOMOR, NOMOR_KOLOM, CONTOH, PETUNJUK})
"""Why rows are set aside that nobody has to look at."""


def account(tabel: JoinedTable) -> str:
    """Per sheet how many rows were read, taken and set aside, and why; what was set aside; the sum in the last line."""
    lines = [line for part in tabel.readings for line in _baris_lembar(part)]
    lines += _isi(tabel)
    files = len({part.file for part in tabel.readings})
    lines.append(f"Seluruhnya {files} berkas, {len(tabel.readings)} lembar: {_hitungan(tabel.readings)}")
    return "\n".join(lines)


def _baris_lembar(part: Reading) -> Iterator[str]:
    yield f"{_nama(part)}: {_hitungan([part])}"
    if part.from_above:
        yield f"  satuan kerja baris {_rentang(part.from_above)} diambil dari baris di atasnya."


def _rentang(numbers: Sequence[int]) -> str:
    """Numbers of rows as they are read: "3-5, 8"; many of them are counted."""
    spans: list[tuple[int, int]] = []
    for number in sorted(numbers):
        first = spans.pop()[0] if spans and spans[-1][1] == number - 1 else number
        spans.append((first, number))
    texts = [f"{first}-{last}" if last > first else f"{first}" for first, last in spans]
    more = f", dan {len(texts) - _SHOWN} kelompok baris lain" if len(texts) > _SHOWN else ""
    return ", ".join(texts[:_SHOWN]) + more


def _isi(tabel: JoinedTable) -> list[str]:
    """The rows set aside in which something may be lost; whole sheets without a table last."""
    aside = [each for part in tabel.readings for each in part.set_aside if not _biasa(each.reason)]
    aside.sort(key=lambda each: each.reason == TANPA_KEPALA)
    if not aside:
        return []
    lines = [f"  {each.origin}: {each.reason}: {each.excerpt}" for each in aside[:_SHOWN]]
    more = [f"  dan {len(aside) - _SHOWN} lainnya"] if len(aside) > _SHOWN else []
    return ["Periksa baris yang disisihkan:", *lines, *more]


def _biasa(why: str) -> bool:
    return why in _PLAIN or why.startswith(BENTUK_LAIN)


def account_data(tabel: JoinedTable) -> dict[str, object]:
    """The same for JSON, with the place of every row that was taken or set aside."""
    return {
        "lembar": [_lembar(part) for part in tabel.readings],
        "berkas": len({part.file for part in tabel.readings}),
        **_jumlah(tabel.readings),
    }


def _nama(part: Reading) -> str:
    return f"{part.file} › {part.sheet}" if part.sheet else part.file


def _alasan(parts: tuple[Reading, ...] | list[Reading]) -> Counter[str]:
    return Counter(each.reason for part in parts for each in part.set_aside)


def _hitungan(parts: tuple[Reading, ...] | list[Reading]) -> str:
    why = _alasan(parts)
    read, taken = sum(part.read for part in parts), sum(len(part.entries) for part in parts)
    text = f"{read} baris dibaca, {taken} diambil, {why.total()} disisihkan"
    reasons = ", ".join(f"{reason} {count}" for reason, count in why.most_common())
    return f"{text} ({reasons})." if reasons else f"{text}."


def _jumlah(parts: tuple[Reading, ...] | list[Reading]) -> dict[str, object]:
    why = _alasan(parts)
    return {
        "dibaca": sum(part.read for part in parts),
        "diambil": sum(len(part.entries) for part in parts),
        "disisihkan": why.total(),
        "alasan": dict(why.most_common()),
    }


def _lembar(part: Reading) -> dict[str, object]:
    return {
        "file": part.file,
        "lembar": part.sheet or None,
        **_jumlah([part]),
        "bentuk_lain": list(part.other_forms),
        "unit_dari_atas": list(part.from_above),
        "baris_diambil": [each.origin.row for each in part.entries],
        "baris_disisihkan": [
            {**_tempat(each.origin), "alasan": each.reason, "isi": each.excerpt} for each in part.set_aside
        ],
    }


def _tempat(origin: Origin) -> dict[str, object]:
    return {"tempat": str(origin), "baris": origin.row}
