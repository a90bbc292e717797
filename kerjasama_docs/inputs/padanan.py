"""What a naskah takes over from the second language of its parent: only words of which nothing new is said."""

from collections.abc import Iterator, Mapping

from kerjasama_docs.inputs.source import Key

PIHAK: Mapping[str, tuple[Key, ...]] = {
    "nama": (("nama",),),
    "dahulu": (("dahulu", "nama"), ("dahulu", "dasar")),
    "nama_judul": (("nama",), ("nama_judul",)),
    "nama_bersama": (("nama",), ("nama_bersama",)),
    "nama_pendek": (("nama",), ("nama_pendek",)),
    "jabatan": (("penandatangan", "jabatan"), ("penandatangan", "tingkat")),
    "jabatan_bersama": (("penandatangan_bersama",),),
    "atas_nama": (("penandatangan", "atas_nama"),),
    "pemberi_kuasa": (("penandatangan", "kuasa", "pemberi"),),
    "unit": (("narahubung", "unit"),),
    "sebutan": (("sebutan",),),
    "uraian": (("uraian",),),
    "bentuk_badan": (("bentuk_badan",),),
    "akta": (("akta",), ("akta_perubahan",)),
    "pekerjaan": (("pekerjaan",),),
    "dasar_pengangkatan": (("penandatangan", "dasar_pengangkatan"),),
    "dasar_bersama": (("penandatangan_bersama",),),
    "mandat": (("penandatangan", "mandat"),),
    "kewenangan": (("kewenangan",),),
    "tanggung_jawab": (("tanggung_jawab",),),
    "hak": (("hak",),),
    "kewajiban": (("kewajiban",),),
}
"""The words about a pihak in the second language, and where the same is said in Indonesian."""
_LIST = "padanan", "pihak"

Data = Mapping[str, object]


def at(data: object, key: Key) -> object:
    """What stands at a path; None where nothing does."""
    for step in key:
        if isinstance(step, int):
            data = data[step] if isinstance(data, list | tuple) and step < len(data) else None
        else:
            data = data.get(step) if isinstance(data, Mapping) else None
    return data


def _words(old: Data) -> Iterator[tuple[Key, tuple[Key, ...]]]:
    """The words of the second language, each with the paths at which the same is said in Indonesian."""
    yield ("padanan", "judul"), (("judul",),)
    items = at(old, _LIST)
    for place, _ in enumerate(items if isinstance(items, list | tuple) else ()):
        for name, paths in PIHAK.items():
            yield (*_LIST, place, name), tuple(("pihak", place, *path) for path in paths)


def outdated(own: Data, old: Data) -> dict[Key, Key]:
    """The words of the parent's second language of which the heir says something else in Indonesian, and where.

    Whoever names another office in Indonesian has to name it in the second language too; the old word would be
    printed beside it unseen.

    Args:
        own: What the heir says.
        old: What its parent says.
    """
    found: dict[Key, Key] = {}
    for word, paths in _words(old):
        for path in paths if at(old, word) is not None else ():
            said, before = at(own, path), at(old, path)
            if said is not None and before is not None and said != before:
                found[word] = path
    return found


def without(old: Data, words: Mapping[Key, Key]) -> Data:
    """The input of a parent without some words of its second language."""
    padanan = old.get("padanan")
    if not words or not isinstance(padanan, Mapping):
        return old

    def kept(record: object, key: Key) -> object:
        if not isinstance(record, Mapping):
            return record
        return {name: value for name, value in record.items() if (*key, name) not in words}

    less = {name: value for name, value in padanan.items() if ("padanan", name) not in words}
    if isinstance(items := padanan.get("pihak"), list | tuple):
        less["pihak"] = [kept(each, (*_LIST, place)) for place, each in enumerate(items)]
    return {**old, "padanan": less}
