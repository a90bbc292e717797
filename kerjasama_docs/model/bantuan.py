"""What one provider of public services asks of another (UU 25/2009 Pasal 12 and Pasal 13)."""

from pydantic import Field

from kerjasama_docs.model.base import Record
from kerjasama_docs.model.phrases import Adalah, DaftarButir, Kelompok, Tempat
from kerjasama_docs.model.riwayat import Dokumen


class Bantuan(Record):
    """The help that the first pihak asks for and the others give."""

    pelayanan: Adalah | None = Field(
        None,
        title="Pelayanan yang dibantu",
        description="Pelayanan publik PIHAK KESATU yang dibantu, misalnya pelayanan air minum.",
    )
    keadaan: Adalah | None = Field(
        None,
        title="Keadaan yang dihadapi",
        description="Keadaan atau peristiwa yang memerlukan bantuan, misalnya banjir bandang di Kabupaten Contoh.",
    )
    penetapan: Dokumen | None = Field(
        None,
        title="Penetapan keadaan darurat",
        description="Dokumen yang menetapkan keadaan darurat; unit ialah instansi yang menetapkannya.",
    )
    permintaan: Dokumen | None = Field(
        None, title="Permintaan bantuan", description="Surat permintaan bantuan dari PIHAK KESATU."
    )
    rincian: DaftarButir = Field(
        (), title="Rincian bantuan", description="Personel, peralatan, dan lain-lain yang diberikan."
    )
    tempat: Tempat | None = Field(None, title="Tempat bantuan", description="Tempat bantuan diberikan.")
    pengaduan: Kelompok | None = Field(
        None,
        title="Sarana pengaduan",
        description="Alamat, telepon, atau laman tempat masyarakat mengadukan pelayanan itu.",
    )
