"""What an input says of a partner that stands in a file of its own: by which key, and who of his officials signs."""

from pydantic import Field

from kerjasama_docs.model.base import Line, Record


class Mitra(Record):
    """A partner of the file of partners, named by its key."""

    kunci: Line | None = Field(
        None, title="Kunci mitra", description="Kunci mitra dalam berkas mitra, misalnya rsud-contoh."
    )
    penandatangan: Line | None = Field(
        None,
        title="Kunci penanda tangan",
        description="Kunci pejabat yang menandatangani, bila berkas mitra memuat beberapa; bila kosong, yang pertama.",
    )
