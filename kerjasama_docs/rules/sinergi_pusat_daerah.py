"""Nota Kesepahaman ini antara Pemerintah Pusat dan daerah; pertimbangkan dokumen kesepakatan sinergi.

Urusan pemerintahan yang membutuhkan dukungan program pusat dan daerah bukan kerja sama daerah, melainkan sinergi
perencanaan dan pelaksanaan pembangunan, yang dituangkan dalam dokumen kesepakatan yang mengikat para pihak.

Salah: nota-kesepahaman antara kementerian dan pemerintah provinsi tentang dukungan program.
Benar: nota-kesepakatan dengan rencana aksi sebagai lampiran.
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.regulations import regulation
from kerjasama_docs.rules.subject import Subject

_LAW = "pp-28-2018"
_CENTRE = {"lembaga-pemerintah", "lembaga-negara"}


def check(subject: Subject) -> Iterator[Finding]:
    """Find a naskah between centre and region whose kind does not know the law of regions."""
    built = subject.built
    day, since = built.naskah.penandatanganan.tanggal, regulation(_LAW).ditetapkan
    alone = built.jenis.peran == "pokok" and built.jenis.bentuk == "naskah"
    if not alone or _LAW in built.jenis.peraturan or (day and since and day < since):
        return
    kinds = {pihak.golongan for pihak in built.naskah.pihak}
    if "pemerintah-daerah" in kinds and kinds & _CENTRE:
        message = (
            f"{built.jenis.nama} ini antara Pemerintah Pusat dan daerah; pertimbangkan dokumen kesepakatan sinergi."
        )
        hint = (
            "Pakai jenis nota-kesepakatan bila kerja sama ini berupa dukungan program; bila tidak, abaikan saran ini."
        )
        where = built.source.where(("jenis",))
        yield Finding("sinergi-pusat-daerah", Level.SARAN, message, where, hint, Basis(_LAW, "Pasal 46 ayat (4)"))
