"""What a klausul may use about the papers around a naskah: usulan, surat tugas, berita acara, surat penyampaian."""

from collections.abc import Iterable
from itertools import repeat

from kerjasama_docs import language
from kerjasama_docs.language import INDONESIA
from kerjasama_docs.model.tahapan import (
    AnggotaTim,
    BelumSepakat,
    Kesepakatan,
    Pembahasan,
    Penugasan,
    TindakLanjut,
    Usulan,
)
from kerjasama_docs.model.tingkat import Pemrakarsa
from kerjasama_docs.naskah.jinja.engine import Rich
from kerjasama_docs.naskah.klausul.inputs import Inputs
from kerjasama_docs.naskah.tree.markup import Value, isian_tag
from kerjasama_docs.naskah.views.names import NamesTahapan
from kerjasama_docs.naskah.views.records_tahapan import (
    AnggotaView,
    HasilView,
    PembahasanView,
    PemrakarsaView,
    PenugasanView,
    TindakLanjutView,
    UsulanView,
)
from kerjasama_docs.naskah.views.sapaan import sapaan
from kerjasama_docs.naskah.views.texts import rich_all, rich_or_none
from kerjasama_docs.naskah.views.tujuan import Alamat, alamat, asing
from kerjasama_docs.naskah.views.waktu import day_or_none

LEVELS = {
    "kementerian": "Kementerian",
    "eselon-i": "Unit Eselon I",
    "kantor-wilayah": "Kantor Wilayah",
    "upt": "Unit Pelaksana Teknis",
}
"""The levels as a letter writes them."""


def _items(items: Iterable[str], what: str, path: str) -> tuple[Value, ...]:
    """The items of a list without the marks they end with; one isian for a list that is open."""
    return tuple(Rich(language.tanpa_akhiran(item)) for item in items) or (isian_tag(what, path),)


def _pemrakarsa(given: Pemrakarsa, to: Alamat | None) -> PemrakarsaView:
    level = LEVELS[given.tingkat] if given.tingkat else isian_tag("tingkat kerja sama", "pemrakarsa.tingkat")
    return PemrakarsaView(level, given.unit, given.kantor_wilayah, to is not None and len(to.kepada) > 1)


def _usulan(given: Usulan) -> UsulanView:
    return UsulanView(
        urgensi=_items(given.urgensi, "urgensi kerja sama", "usulan.urgensi"),
        bentuk=given.bentuk or isian_tag("bentuk kerja sama", "usulan.bentuk"),
        macam=given.macam,
        kerja_sama_utama=rich_or_none(given.kerja_sama_utama),
        renstra=rich_all(given.renstra),
        batas_pembahasan=day_or_none(given.batas_pembahasan, INDONESIA),
        data_dukung=rich_all(given.data_dukung),
    )


def _anggota(item: AnggotaTim, place: int) -> AnggotaView:
    path = f"penugasan.tim[{place}]"
    return AnggotaView(
        nama=item.nama or isian_tag("nama anggota tim", f"{path}.nama"),
        nip=item.nip or "-",
        jabatan=item.jabatan or isian_tag("jabatan", f"{path}.jabatan"),
        kedudukan=item.kedudukan,
    )


def _penugasan(given: Penugasan) -> PenugasanView:
    team = tuple(_anggota(item, place) for place, item in enumerate(given.tim, 1))
    nobody = AnggotaView(isian_tag("anggota tim", "penugasan.tim"), "-", "-", "-")
    return PenugasanView(
        dasar=_items(given.dasar, "dasar penugasan", "penugasan.dasar"),
        tim=team or (nobody,),
        tugas=_items(given.tugas, "tugas tim", "penugasan.tugas"),
        mengikutsertakan=tuple(Rich(item.uraian) for item in given.mengikutsertakan),
        mulai=day_or_none(given.mulai, INDONESIA),
        sampai=day_or_none(given.sampai, INDONESIA) or isian_tag("hari terakhir penugasan", "penugasan.sampai"),
        anggaran=rich_or_none(given.anggaran),
    )


def _agreed(item: Kesepakatan) -> HasilView:
    return HasilView(Rich(item.uraian), item.pasal or "-")


def _open_point(item: BelumSepakat, place: int, pihak: int) -> HasilView:
    """A point on which the pihak differ, with the view of each; ``place`` counts from 1."""
    said = tuple(map(Rich, item.pandangan[:pihak]))
    asked = isian_tag("pandangan", f"pembahasan.belum_disepakati[{place}].pandangan")
    return HasilView(Rich(item.uraian), item.pasal or "-", (*said, *repeat(asked, pihak - len(said))))


def _tindak_lanjut(item: TindakLanjut, place: int) -> TindakLanjutView:
    who = item.penanggung_jawab
    asked = isian_tag("penanggung jawab", f"pembahasan.tindak_lanjut[{place}].penanggung_jawab")
    return TindakLanjutView(Rich(item.uraian), who or asked, day_or_none(item.batas, INDONESIA) or "-")


def _pembahasan(given: Pembahasan, pihak: int) -> PembahasanView:
    still = enumerate(given.belum_disepakati, 1)
    next_steps = enumerate(given.tindak_lanjut, 1)
    return PembahasanView(
        rancangan=given.rancangan or isian_tag("rancangan yang dibahas", "pembahasan.rancangan"),
        pokok=_items(given.pokok, "pokok pembahasan", "pembahasan.pokok"),
        disepakati=tuple(map(_agreed, given.disepakati)),
        belum_disepakati=tuple(_open_point(item, n, pihak) for n, item in still),
        tindak_lanjut=tuple(_tindak_lanjut(item, n) for n, item in next_steps),
    )


def names_of_tahapan(inputs: Inputs) -> NamesTahapan:
    """The names about the papers around a naskah."""
    naskah, to = inputs.naskah, alamat(inputs)
    return NamesTahapan(
        alamat=to,
        sapaan=sapaan(inputs, to),
        asing=asing(naskah),
        pemrakarsa=_pemrakarsa(naskah.pemrakarsa or Pemrakarsa.model_construct(), to),
        usulan=_usulan(naskah.usulan or Usulan.model_construct()),
        penugasan=_penugasan(naskah.penugasan or Penugasan.model_construct()),
        pembahasan=_pembahasan(naskah.pembahasan or Pembahasan.model_construct(), len(naskah.pihak)),
    )
