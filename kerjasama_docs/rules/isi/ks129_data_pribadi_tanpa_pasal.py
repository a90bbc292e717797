"""“rekam medis” termasuk data pribadi, tetapi naskah ini tidak mengatur pelindungannya.

Setiap pengendali wajib melindungi data pribadi yang diprosesnya, juga yang diterimanya. Naskah yang mempertukarkan
data orang tanpa mengatur tujuan, pengamanan, dan pemberitahuan kegagalannya membiarkan kedua pihak menebak siapa yang
bertanggung jawab. Data jumlah, statistik, dan data yang tidak memuat orang tidak disebut di sini.

Salah: “PIHAK KEDUA menyampaikan rekam medis warga binaan.”, tanpa ketentuan tentang data pribadi.
Benar: kalimat itu, dan data_pribadi: {subjek: warga binaan, data: rekam medis}
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.model.base import ASING
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.shared.ikatan import place_in, shown

DASAR: tuple[Basis, ...] = (Basis("uu-27-2022", "Pasal 35"),)


def _asked(subject: Subject) -> bool:
    """Whether a naskah is asked for it: the first of its chain, without a foreign pihak, of whom another rule tells."""
    foreign = any(pihak.golongan in ASING for pihak in subject.naskah.pihak)
    return subject.jenis.is_naskah and subject.peran == "pokok" and not foreign


def check(subject: Subject) -> Iterator[Finding]:
    """Find data of persons in a naskah that does not protect them, once."""
    data = subject.index.data_pribadi
    if not _asked(subject) or not data.sebutan or data.penjaga:
        return
    said = next((each for each in data.sebutan if each.pasti), data.sebutan[0])
    words = shown(said.alinea, said.span)
    message = f"{words} termasuk data pribadi, tetapi naskah ini tidak mengatur pelindungannya."
    way = "Isi data_pribadi" if subject.jenis.takes("data_pribadi") else "Tambahkan Pasal tentang data pribadi"
    hint = f"{way}, sehingga peran, tujuan, dan pengamanannya diatur; abaikan bila data itu tidak menunjuk orang."
    level = Level.PERINGATAN if said.pasti else Level.SARAN
    yield subject.finding(message, place_in(subject, said.alinea, said.span), hint, level=level, basis=DASAR[0])
