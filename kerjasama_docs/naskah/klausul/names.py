"""Names of templates as they are typed: ``PKS``, ``Nota Kesepahaman`` and ``nota_kesepahaman`` find their kind too.

Case, blanks, hyphens and underscores never matter. What a kind or a profil is also called stands in its own file, under
``nama_lain``; a name that means several is refused with those.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace

from kerjasama_docs.assets import Area, Assets
from kerjasama_docs.errors import UsageError
from kerjasama_docs.findings import DocumentFindingsError
from kerjasama_docs.inputs import Source
from kerjasama_docs.inputs.keys import renamed, twice
from kerjasama_docs.inputs.source import Key
from kerjasama_docs.language import daftar
from kerjasama_docs.language.lipat import lipat
from kerjasama_docs.naskah.klausul.file import load_klausul
from kerjasama_docs.naskah.klausul.folders import as_finding, load_jenis, load_profil
from kerjasama_docs.regulations import key_of

_NAMING: Mapping[str, tuple[str, ...]] = {
    "lampiran": ("tabel",),
    "pasal_tambahan": ("sesudah", "sebelum"),
    "urutan": ("pasal",),
    "perubahan": ("ubah", "hapus", "sesudah"),
}
"""Lists whose items name a form or a klausul, and the fields that do."""
_LONGEST = 100
"""Longest text that can be a name, in characters."""


def same(name: str, known: Iterable[str]) -> str | None:
    """The one of some names that a typed name means but for its spelling; None for none or several."""
    if len(name) > _LONGEST:
        return None
    found = [each for each in known if lipat(each) == lipat(name)]
    return found[0] if len(found) == 1 else None


def known_name(area: Area, name: str, assets: Assets) -> str:
    """The template of an area that a typed name means; the name itself where it means none.

    Raises:
        UsageError: It means several.
    """
    if len(name) > _LONGEST or assets.has(area, name):
        return name
    names = assets.names(area)
    if found := same(name, names):
        return found
    meant = [each for each in names if lipat(name) in map(lipat, _called(area, each, assets))]
    if len(meant) > 1:
        either = daftar([f"“{each}”" for each in meant], "atau")
        raise UsageError(f"{area.noun} “{name}” dapat berarti lebih dari satu.", f"Tulis {either}.")
    return meant[0] if meant else name


def _called(area: Area, name: str, assets: Assets) -> tuple[str, ...]:
    """What a kind or a profil is also called; nothing of other templates."""
    if area not in {Area.NASKAH, Area.PROFIL}:
        return ()
    try:
        record = load_jenis(name, assets) if area is Area.NASKAH else load_profil(name, assets).profil
    except DocumentFindingsError:  # a broken template is called nothing, and is told of when it is used
        return ()
    return record.nama, *record.nama_lain


def _cited(entry: object) -> object:
    """Regulations by their keys, where they are cited by kind, number and year."""
    if isinstance(entry, list | tuple):
        return [_cited(each) for each in entry]
    return key_of(entry) if isinstance(entry, str) else entry


def with_known_names(source: Source, assets: Assets) -> Source:
    """An input with the names of its kind, profil, variant, klausul and forms as their files have them.

    Raises:
        DocumentFindingsError: A name means several templates, or a klausul stands under two spellings.
    """
    return _Naming(source, assets).whole()


@dataclass(frozen=True)
class _Naming:
    """An input whose names are looked up, and where."""

    source: Source
    assets: Assets

    def whole(self) -> Source:
        """The input with all its names."""
        data = self.of_record(self.source.data, ())
        if isinstance(varian := data.get("varian"), str):
            data["varian"] = same(varian, self.variants(data.get("jenis"))) or varian
        for field, names in _NAMING.items():
            if isinstance(items := data.get(field), list | tuple):
                data[field] = [self.of_item(item, names) for item in items]
        if (cited := data.get("dasar_hukum")) is not None:
            data["dasar_hukum"] = _cited(cited)
        if isinstance(usulan := data.get("usulan"), Mapping):
            data["usulan"] = {**usulan, "bentuk": self.form(usulan.get("bentuk"))}
        return self.with_klausul(data)

    def form(self, name: object) -> object:
        """What a kind is called that is proposed by its acronym or in another spelling; other names are names."""
        if not isinstance(name, str):
            return name
        try:
            known = known_name(Area.NASKAH, name.strip(), self.assets)
            jenis = load_jenis(known, self.assets)
        except (UsageError, DocumentFindingsError):  # it means several or none, and stays as it was typed
            return name
        return jenis.nama if name.strip().isupper() or lipat(name) == lipat(jenis.nama) else name

    def of_record(self, record: Mapping[str, object], key: Key) -> dict[str, object]:
        """A naskah, or the record of a parent, with its kind and profil; the parents before it too."""
        data = dict(record)
        for field, area in (("jenis", Area.NASKAH), ("profil", Area.PROFIL)):
            if isinstance(name := data.get(field), str):
                data[field] = self.named(area, name, (*key, field))
        if isinstance(induk := data.get("induk"), Mapping):
            data["induk"] = self.of_record(induk, (*key, "induk"))
        return data

    def named(self, area: Area, name: str, key: Key) -> str:
        """A template by its name; raises as :func:`with_known_names`."""
        try:
            return known_name(area, name, self.assets)
        except UsageError as error:
            raise as_finding(error, self.source, key) from error

    def variants(self, jenis: object) -> Collection[str]:
        """The names of the variants of a kind; none of an unknown one."""
        try:
            return load_jenis(jenis, self.assets).varian if isinstance(jenis, str) else ()
        except UsageError:
            return ()

    def of_item(self, item: object, fields: Collection[str]) -> object:
        """A lampiran with the form of its table, or a Pasal with the klausul that it changes or stands beside.

        A line of the order is a klausul itself.
        """
        if isinstance(item, str) and "pasal" in fields:
            return known_name(Area.KLAUSUL, item, self.assets)
        if not isinstance(item, Mapping):
            return item
        area = Area.LAMPIRAN if "tabel" in fields else Area.KLAUSUL
        known = {field: item[field] for field in fields if isinstance(item.get(field), str)}
        return {**item, **{field: known_name(area, str(name), self.assets) for field, name in known.items()}}

    def with_klausul(self, data: dict[str, object]) -> Source:
        """The input with the klausul and their parameters under their names."""
        given = data.get("klausul")
        if not isinstance(given, Mapping):
            return replace(self.source, data=data)
        names = {str(name): known_name(Area.KLAUSUL, str(name), self.assets) for name in given}
        renames = self.once(names, ("klausul",))
        chosen: dict[str, object] = {}
        for name, known in names.items():
            chosen[known], more = self.parameters(given[name], known, ("klausul", name))
            renames |= more
        return renamed(self.source, {**data, "klausul": chosen}, renames)

    def parameters(self, choice: object, klausul: str, key: Key) -> tuple[object, dict[Key, str]]:
        """What is chosen about a klausul, with its parameters under their names, and what was renamed."""
        given = choice.get("parameter") if isinstance(choice, Mapping) else None
        if not isinstance(choice, Mapping) or not isinstance(given, Mapping):
            return choice, {}
        try:
            known = load_klausul(klausul, self.assets).head.parameter
        except (UsageError, DocumentFindingsError):  # of a broken klausul its reader tells
            return choice, {}
        names = {str(name): same(str(name), known) or str(name) for name in given}
        renames = self.once(names, (*key, "parameter"))
        return {**choice, "parameter": {own: given[name] for name, own in names.items()}}, renames

    def once(self, names: Mapping[str, str], key: Key) -> dict[Key, str]:
        """The names of a mapping that change; raises when two of them are one."""
        first: dict[str, str] = {}
        for name, own in names.items():
            if first.setdefault(own, name) != name:
                raise DocumentFindingsError([twice(self.source, (*key, name), first[own])])
        return {(*key, name): own for name, own in names.items()}
