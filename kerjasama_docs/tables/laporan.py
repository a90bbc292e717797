"""What became of every row that was read: for people as text, for programs as data."""

from collections import Counter
from collections.abc import Iterator, Sequence

from kerjasama_docs.tables.rows import Asal, Bacaan, Tabel
from kerjasama_docs.tables.sisih import (
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


def laporan(tabel: Tabel) -> str:
    """Per sheet how many rows were read, taken and set aside, and why; what was set aside; the sum in the last line."""
    lines = [line for part in tabel.bacaan for line in _baris_lembar(part)]
    lines += _isi(tabel)
    files = len({part.file for part in tabel.bacaan})
    lines.append(f"Seluruhnya {files} berkas, {len(tabel.bacaan)} lembar: {_hitungan(tabel.bacaan)}")
    return "\n".join(lines)


def _baris_lembar(part: Bacaan) -> Iterator[str]:
    yield f"{_nama(part)}: {_hitungan([part])}"
    if part.dari_atas:
        yield f"  satuan kerja baris {_rentang(part.dari_atas)} diambil dari baris di atasnya."


def _rentang(numbers: Sequence[int]) -> str:
    """Numbers of rows as they are read: "3-5, 8"; many of them are counted."""
    spans: list[tuple[int, int]] = []
    for number in sorted(numbers):
        first = spans.pop()[0] if spans and spans[-1][1] == number - 1 else number
        spans.append((first, number))
    texts = [f"{first}-{last}" if last > first else f"{first}" for first, last in spans]
    more = f", dan {len(texts) - _SHOWN} kelompok baris lain" if len(texts) > _SHOWN else ""
    return ", ".join(texts[:_SHOWN]) + more


def _isi(tabel: Tabel) -> list[str]:
    """The rows set aside in which something may be lost; whole sheets without a table last."""
    aside = [each for part in tabel.bacaan for each in part.disisihkan if not _biasa(each.alasan)]
    aside.sort(key=lambda each: each.alasan == TANPA_KEPALA)
    if not aside:
        return []
    lines = [f"  {each.asal}: {each.alasan}: {each.isi}" for each in aside[:_SHOWN]]
    more = [f"  dan {len(aside) - _SHOWN} lainnya"] if len(aside) > _SHOWN else []
    return ["Periksa baris yang disisihkan:", *lines, *more]


def _biasa(why: str) -> bool:
    return why in _PLAIN or why.startswith(BENTUK_LAIN)


def laporan_data(tabel: Tabel) -> dict[str, object]:
    """The same for JSON, with the place of every row that was taken or set aside."""
    return {
        "lembar": [_lembar(part) for part in tabel.bacaan],
        "berkas": len({part.file for part in tabel.bacaan}),
        **_jumlah(tabel.bacaan),
    }


def _nama(part: Bacaan) -> str:
    return f"{part.file} › {part.lembar}" if part.lembar else part.file


def _alasan(parts: tuple[Bacaan, ...] | list[Bacaan]) -> Counter[str]:
    return Counter(each.alasan for part in parts for each in part.disisihkan)


def _hitungan(parts: tuple[Bacaan, ...] | list[Bacaan]) -> str:
    why = _alasan(parts)
    read, taken = sum(part.dibaca for part in parts), sum(len(part.entri) for part in parts)
    text = f"{read} baris dibaca, {taken} diambil, {why.total()} disisihkan"
    reasons = ", ".join(f"{reason} {count}" for reason, count in why.most_common())
    return f"{text} ({reasons})." if reasons else f"{text}."


def _jumlah(parts: tuple[Bacaan, ...] | list[Bacaan]) -> dict[str, object]:
    why = _alasan(parts)
    return {
        "dibaca": sum(part.dibaca for part in parts),
        "diambil": sum(len(part.entri) for part in parts),
        "disisihkan": why.total(),
        "alasan": dict(why.most_common()),
    }


def _lembar(part: Bacaan) -> dict[str, object]:
    return {
        "file": part.file,
        "lembar": part.lembar or None,
        **_jumlah([part]),
        "bentuk_lain": list(part.asing),
        "unit_dari_atas": list(part.dari_atas),
        "baris_diambil": [each.asal.baris for each in part.entri],
        "baris_disisihkan": [
            {**_tempat(each.asal), "alasan": each.alasan, "isi": each.isi} for each in part.disisihkan
        ],
    }


def _tempat(asal: Asal) -> dict[str, object]:
    return {"tempat": str(asal), "baris": asal.baris}
