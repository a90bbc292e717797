"""What columns of tables hold, and the many names that units give it: ``lampiran/sebutan.yaml``."""

from collections.abc import Iterable, Mapping
from functools import cached_property

from pydantic import Field

from kerjasama_docs.model.base import Line, Lines, Record, YesNo
from kerjasama_docs.model.lampiran import Kolom, LampiranBentuk


class Hal(Record):
    """What a column may hold, the same in every form."""

    arti: Line | None = Field(None, description="Apa yang diisikan, satu kalimat.")
    alias: Lines = Field((), description="Kepala kolom yang lazim ditulis unit.")
    alias_lemah: Lines = Field((), description="Sebutan yang dapat juga berarti lain; dipakai dengan saran.")
    berbeda: YesNo = Field(
        False, description="ya: isinya berbeda pada hampir setiap baris; kolom dengan sedikit isi ialah golongan."
    )
    siapa: YesNo = Field(
        False, description="ya: menyebut siapa; di bawah kepala gabungan hal lain (NOMOR), isinya hal lain itu."
    )
    bukan: Line | None = Field(None, description="Apa isi yang disebut bukan_isi, bagi pesan.")
    bukan_isi: Lines = Field((), description="Isi yang menunjukkan bahwa kolom itu bukan hal ini.")

    def with_more(self, other: "Hal") -> "Hal":
        """The thing with the names and contents of another description of it besides its own."""
        return Hal(
            arti=other.arti or self.arti,
            alias=_all(self.alias, other.alias),
            alias_lemah=_all(self.alias_lemah, other.alias_lemah),
            berbeda=self.berbeda or other.berbeda,
            siapa=self.siapa or other.siapa,
            bukan=other.bukan or self.bukan,
            bukan_isi=_all(self.bukan_isi, other.bukan_isi),
        )


class SebutanKolom(Record):
    """The names of columns, one set for all forms: ``lampiran/sebutan.yaml``."""

    hal: dict[str, Hal] = Field(default_factory=dict, description="Hal, dengan sebutannya.")

    def with_more(self, other: "SebutanKolom") -> "SebutanKolom":
        """The names with those of another set, that of a user's folder, besides."""
        both = {name: self.hal.get(name, Hal()).with_more(hal) for name, hal in other.hal.items()}
        return SebutanKolom(hal={**self.hal, **both})

    def unknown(self, bentuk: LampiranBentuk) -> tuple[str, ...]:
        """The things that the columns of a form name and that are none."""
        return tuple(name for kolom in bentuk.kolom for name in _named(kolom) if name not in self.hal)

    def worded(self, bentuk: LampiranBentuk) -> LampiranBentuk:
        """A form whose columns have all names of what they hold; what it does not hold, it knows to be other."""
        meant = [kolom.model_copy(update={"hal": kolom.hal or self._meant(kolom)}) for kolom in bentuk.kolom]
        columns = tuple(map(self._worded, meant))
        held = {kolom.hal for kolom in meant}
        others = (hal.alias for name, hal in self.hal.items() if name not in held)
        return bentuk.model_copy(update={"kolom": columns, "kolom_lain": _all(bentuk.kolom_lain, *others)})

    def _meant(self, kolom: Kolom) -> str | None:
        """What a column holds that does not say it: what bears the name of its key or of its header."""
        names = [name.replace("_", " ").casefold() for name in (kolom.kunci, kolom.judul)]
        return next((found for name in names if (found := self._by_name.get(name))), None)

    @cached_property
    def _by_name(self) -> Mapping[str, str]:
        """The things by each of their sure names."""
        named = ((name, alias) for name, hal in self.hal.items() for alias in (name.replace("_", " "), *hal.alias))
        return {alias.casefold(): name for name, alias in named}

    def _worded(self, kolom: Kolom) -> Kolom:
        """A column with the names of what it holds, the weak ones behind its own."""
        if not _named(kolom):
            return kolom
        own = self.hal.get(kolom.hal or "", Hal())
        weaker = [self.hal[name].alias for name in kolom.hal_lemah]
        return kolom.model_copy(
            update={
                "alias": _all(kolom.alias, own.alias),
                "alias_lemah": _all(kolom.alias_lemah, own.alias_lemah, *weaker),
                "berbeda": kolom.berbeda or own.berbeda,
                "siapa": kolom.siapa or own.siapa,
                "bukan": kolom.bukan or own.bukan,
                "bukan_isi": _all(kolom.bukan_isi, own.bukan_isi),
            }
        )


def _named(kolom: Kolom) -> tuple[str, ...]:
    return ((kolom.hal,) if kolom.hal else ()) + kolom.hal_lemah


def _all(*names: Iterable[str]) -> tuple[str, ...]:
    """Names of several lists, each once."""
    return tuple(dict.fromkeys(name for some in names for name in some))
