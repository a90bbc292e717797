"""What a kerja sama with a foreign partner has to have before it is signed, as dated papers on record."""

from typing import Annotated

from pydantic import Field

from kerjasama_docs.model.base import Record, text_as
from kerjasama_docs.model.phrases import NamaDokumen
from kerjasama_docs.model.riwayat import Dokumen


class Persyaratan(Record):
    """Papers that go before a naskah with a foreign partner, each with its name, number, day and who issued it.

    That with the ministry of foreign affairs, that of the DPRD and Full Powers have fields of their own in the naskah
    (``koordinasi``, ``konsultasi``, ``persetujuan_dprd``, ``penandatangan.kuasa``).
    """

    hubungan_diplomatik: Annotated[Dokumen | None, text_as("jenis")] = Field(
        None,
        title="Hubungan diplomatik",
        description="Dokumen hubungan diplomatik dengan negara mitra, misalnya Komunike Bersama tentang Pembukaan "
        "Hubungan Diplomatik (PP 28/2018 Pasal 27 ayat (1) huruf a).",
    )
    kerja_sama_pusat: Annotated[Dokumen | None, text_as("jenis")] = Field(
        None,
        title="Kerja sama Pemerintah Pusat yang diteruskan",
        description="Bagi kerja sama dengan lembaga di luar negeri: naskah Pemerintah Pusat yang diteruskan daerah "
        "(PP 28/2018 Pasal 25 huruf a).",
    )
    persetujuan_pusat: Annotated[Dokumen | None, text_as("jenis")] = Field(
        None,
        title="Persetujuan Pemerintah Pusat",
        description="Persetujuan Pemerintah Pusat, yang dikoordinasikan Menteri Dalam Negeri (PP 28/2018 Pasal 25 "
        "huruf b dan Pasal 29).",
    )
    pertimbangan: Annotated[Dokumen | None, text_as("jenis")] = Field(
        None,
        title="Pertimbangan Menteri Dalam Negeri",
        description="Pertimbangan tertulis Menteri Dalam Negeri atas rencana kerja sama (PP 28/2018 Pasal 31 "
        "ayat (3)).",
    )
    konfirmasi: Annotated[Dokumen | None, text_as("jenis")] = Field(
        None,
        title="Surat konfirmasi",
        description="Surat konfirmasi Menteri Luar Negeri yang disampaikan Menteri Dalam Negeri kepada daerah "
        "(PP 28/2018 Pasal 33 ayat (4)).",
    )
    sekretariat_negara: Annotated[Dokumen | None, text_as("jenis")] = Field(
        None,
        title="Persetujuan Sekretariat Negara",
        description="Persetujuan Kementerian Sekretariat Negara, bila kerja sama teknik luar negeri memerlukannya.",
    )


class PadananPersyaratan(Record):
    """Names of the papers that the text itself cites, in the second language."""

    kerja_sama_pusat: NamaDokumen | None = Field(
        None,
        title="Kerja sama Pemerintah Pusat yang diteruskan",
        description="Nama naskah Pemerintah Pusat yang diteruskan, dalam bahasa kedua.",
    )
    persetujuan_pusat: NamaDokumen | None = Field(
        None, title="Persetujuan Pemerintah Pusat", description="Nama dokumen persetujuan, dalam bahasa kedua."
    )
