"""The pictures of a naskah: which are printed, where each is named, and what is wrong with those that cannot be.

``periksa`` asks for the findings, ``buat`` for the pictures; each file is read and decoded once.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from kerjasama_docs.assets import Area, read_text
from kerjasama_docs.findings import Finding, Level, Where
from kerjasama_docs.inputs import read_yaml
from kerjasama_docs.naskah.rantai.built import Built
from kerjasama_docs.naskah.tree.lampiran import lampiran_labels
from kerjasama_docs.naskah.tree.pohon import Logo
from kerjasama_docs.pictures.fault import PictureError
from kerjasama_docs.pictures.files import file_in, picture_in
from kerjasama_docs.pictures.picture import Picture


def picture_of(logo: Logo) -> Picture | None:
    """The picture of a logo; None while it is open.

    Raises:
        PictureError: It cannot be printed.
    """
    return None if logo.path is None else picture_in(Path(logo.folder), logo.path)


BELOW_CODE = 5
"""What a QR code keeps from the lower edge of the paper, where no printer prints, in millimetres."""
_CODE, _LEAST_CODE, _ABOVE_CODE = 18, 12, 2
"""Side of a QR code, the least at which a telephone reads it, and what it keeps from the text, in millimetres."""


def side_of_code(margin: float) -> float:
    """Side of a QR code in a bottom margin, both in millimetres."""
    return min(_CODE, margin - BELOW_CODE - _ABOVE_CODE)


def _narrow(built: Built) -> Iterator[Finding]:
    """A finding about a QR code for which the bottom margin of the profil has no room."""
    margin = built.profil.profil.kertas.bawah
    if built.pohon.kepala_halaman.kode_qr and side_of_code(margin) < _LEAST_CODE:
        least = _LEAST_CODE + BELOW_CODE + _ABOVE_CODE
        message = f"Kode QR tidak muat dalam batas bawah {margin} mm."
        hint = f"Perbesar kertas.bawah pada profil sampai paling sedikit {least} mm, atau hapus halaman.kode_qr."
        yield Finding("kode-qr", Level.GALAT, message, built.source.where(("halaman", "kode_qr")), hint)


def unprintable(built: Built) -> Iterator[Finding]:
    """One finding about each picture of a naskah that cannot be printed."""
    yield from _narrow(built)
    for logo in built.pohon.logos:
        try:
            picture_of(replace(logo, path=_typed(built, logo)))
        except PictureError as error:
            yield _finding(built, logo, error)


def unattached(built: Built) -> Iterator[Finding]:
    """One finding about each file that a lampiran names and that is not there; a draft may wait for it."""
    items = built.naskah.lampiran
    for place, (item, label) in enumerate(zip(items, lampiran_labels(len(items)), strict=True)):
        if item.berkas:
            try:
                file_in(built.inputs.base or Path(), item.berkas)
            except PictureError as error:
                where = built.source.where(("lampiran", place, "berkas"))
                message = f"Berkas {item.berkas} tidak dapat dipakai bagi {label}: {error}."
                hint = error.remedy or "Letakkan berkas itu di folder masukan, atau perbaiki namanya."
                yield Finding("lampiran-berkas", Level.PERINGATAN, message, where, hint)


def _typed(built: Built, logo: Logo) -> str | None:
    """The name of a picture with the blanks around it that a record leaves away: a name is exact."""
    typed = (each.get("logo") for each in _pihak(built.source.data))
    return next((name for name in typed if isinstance(name, str) and name.strip() == logo.path), logo.path)


def _pihak(data: Mapping[str, object]) -> Iterator[Mapping[str, object]]:
    pihak = data.get("pihak")
    if isinstance(pihak, list | tuple):
        yield from (each for each in pihak if isinstance(each, Mapping))


def _finding(built: Built, logo: Logo, error: PictureError) -> Finding:
    where, folder = _named(built, logo)
    message = f"Gambar {logo.text} ({logo.path}) tidak dapat dipakai: {error}."
    hint = error.remedy or f"Letakkan berkas PNG atau JPEG itu di {folder}, atau tulis logo: tanpa."
    return Finding("logo", Level.GALAT, message, where, hint)


def _named(built: Built, logo: Logo) -> tuple[Where, str]:
    """Where a picture is named, and what the folder is called in which it is looked for."""
    for place, pihak in enumerate(built.naskah.pihak):
        if pihak.logo and pihak.logo == logo.path:
            return built.source.where(("pihak", place, "logo")), "folder masukan"
    profil, folder = built.profil.profil, built.profil.folder
    if logo.folder != str(folder) or logo.path not in {profil.logo, profil.lambang}:
        return built.source.where(("pihak",)), "folder masukan"
    path, name = folder / Area.PROFIL.single, "logo" if profil.logo == logo.path else "lambang"
    return read_yaml(read_text(path), str(path)).where((name,)), f"folder profil {folder.name}"
