"""Parts of inputs that belong together, each in several ways that people write it, right and wrong."""

from collections.abc import Callable
from random import Random

from kasar.values import outline, value, word

_AMOUNTS = (
    0, 1, 500_000_000, "Rp 2,5 miliar", "500.000.000", "Rp1.000.000,00", "33,33 %", -5, "1e9", "9" * 40, None,
    "setengah", "Rp 500 juta (lima ratus juta rupiah)", "…",
)  # fmt: skip
_SOURCES = ("apbn", "APBD", "apbd kota", "DIPA", "hibah", "lain", "pihak kedua", "apbn,apbd", "")
_TIMES = (
    "3 tahun", "1 tahun 6 bulan", "2 (dua) tahun", "31 Desember 2027", "3 tahun sampai 31 Desember 2027",
    "seumur hidup", "0 bulan", "999999 tahun", "9999-12-31", 3, None, ["1 tahun", "2 tahun"],
    {"lama": "3 tahun", "sampai": "2020-01-01"}, {"mulai": "0001-01-01", "lama": "9999 tahun"},
)  # fmt: skip


def part(random: Random) -> dict[str, object]:
    """A field of a naskah with what it may hold."""
    name = random.choice(sorted(_PARTS))
    return {name: _PARTS[name](random)}


def _amount(random: Random) -> object:
    return random.choice(_AMOUNTS)


def _source(random: Random) -> object:
    some = random.sample(_SOURCES, random.randint(1, 3))
    return random.choice((some, some[0], {name: _amount(random) for name in some}, ", ".join(some)))


def _pendanaan(random: Random) -> object:
    count = random.randint(0, 5)
    tahap = [
        {
            "persen": random.choice((50, 33.33, "30%", 101, "0,1", None)),
            "nilai": _amount(random),
            "syarat": word(random),
        }
        for _ in range(count)
    ]
    if random.random() < 0.3:
        return random.choice(("apbn", "sendiri-sendiri", _amount(random), [_source(random)]))
    return {
        "sumber": _source(random),
        "nilai": _amount(random),
        "tahun": {str(2025 + place): _amount(random) for place in range(count)},
        "tahap": random.choice((tahap, "30%, 40%, 30%", "• 50% setelah x\n• 50% setelah y", None)),
        "pembayar": random.choice((1, 2, 9, "PIHAK KEDUA", "mitra")),
    }


def _perubahan(random: Random) -> object:
    targets = ("pendanaan", "jangka-waktu", "ruang-lingkup", "ruang lingkup", "Pasal 3", "3", "tiada", "pelaksanaan")
    kinds = ("ubah", "hapus", "sesudah", "lampiran", "sisip")
    found = []
    for _ in range(random.randint(1, 5)):
        one: dict[str, object] = {random.choice(kinds): random.choice(targets)}
        extra = {"ayat": random.choice((1, 2, 99, "2", "(3)", None)), "teks": outline(random), "judul": word(random)}
        one |= dict(random.sample(sorted(extra.items()), random.randint(0, 3)))
        if random.random() < 0.3:
            one = {"lampiran": random.choice(("Rincian Biaya", "I", 1, "Lampiran II", "x"))}
        found.append(one)
    return random.choice((found, found[0]))


def _lampiran(random: Random) -> object:
    row = {"uraian": word(random), "volume": _amount(random), "satuan": "paket", "harga_satuan": _amount(random)}
    one = {
        "judul": random.choice(("Rincian Biaya", word(random))),
        "tabel": random.choice(("rincian-biaya", "perencanaan", "tiada", None)),
        "baris": random.choice(([row] * random.randint(0, 40), row, [[1, 2]], word(random))),
    }
    return [one] * random.randint(1, 12)


def _pihak(random: Random) -> object:
    one = {
        "nama": word(random),
        "dahulu": random.choice((word(random), {"nama": word(random), "sejak": "2024-10-21"}, ["a", "b"])),
        "alamat": "Jalan Melati\nNomor 5,\n\nJakarta",
        "penandatangan": {"nama": "dr. Budi, Sp.OG(K)., M. Si", "jabatan": "KEPALA DINAS", "tingkat": word(random)},
    }
    return [one, {"nama": word(random)}, *[{}] * random.randint(0, 8)]


def _klausul(random: Random) -> object:
    names = ("kerahasiaan", "pendanaan", "sanksi", "Keadaan Kahar", "pelaksanaan", "tiada")
    given = {
        "teks": random.choice((outline(random), f"(1) {word(random)}\n    a. {word(random)}\n(2) Pasal 99")),
        "judul": word(random),
        "parameter": {word(random)[:20]: value(random)},
        "pakai": random.choice((True, False, "ya", "mungkin")),
    }
    return {random.choice(names): random.choice((given, word(random), True, False, None)) for _ in range(3)}


_PARTS: dict[str, Callable[[Random], object]] = {
    "pendanaan": _pendanaan,
    "perubahan": _perubahan,
    "lampiran": _lampiran,
    "pihak": _pihak,
    "klausul": _klausul,
    "jangka_waktu": lambda random: random.choice(_TIMES),
    "kegiatan": lambda random: [
        {"nama": word(random), "waktu": random.choice(_TIMES), "tanggal": random.choice(_TIMES)}
        for _ in range(random.randint(1, 4))
    ],
    "pasal_tambahan": lambda random: [{"judul": word(random), "teks": outline(random), "sesudah": word(random)}] * 3,
}
