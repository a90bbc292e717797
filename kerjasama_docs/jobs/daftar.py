"""What there is: kinds, klausul, profil, rules, Lampiran forms, engines, regulations; and their linters."""

from collections.abc import Callable, Mapping
from pathlib import Path

from kerjasama_docs.assets import Area, Assets, nearest
from kerjasama_docs.errors import UsageError
from kerjasama_docs.findings import Finding
from kerjasama_docs.naskah.klausul.file import load_klausul
from kerjasama_docs.naskah.klausul.folders import load_bentuk, load_jenis, load_profil

Entry = tuple[str, str]
"""A name and what it is for."""


def _jenis(assets: Assets) -> list[Entry]:
    return [(name, load_jenis(name, assets).arti) for name in assets.names(Area.NASKAH)]


def _klausul(assets: Assets) -> list[Entry]:
    return [(name, load_klausul(name, assets).head.arti) for name in assets.names(Area.KLAUSUL)]


def _profil(assets: Assets) -> list[Entry]:
    return [(name, load_profil(name, assets).profil.nama) for name in assets.names(Area.PROFIL)]


def _lampiran(assets: Assets) -> list[Entry]:
    return [(name, load_bentuk(name, assets).arti) for name in assets.names(Area.LAMPIRAN)]


def _aturan(_assets: Assets) -> list[Entry]:
    from kerjasama_docs.rules import rules  # noqa: PLC0415 - only this list needs the rules

    return [(rule.code, rule.text.strip().splitlines()[0]) for rule in rules()]


def _mesin(_assets: Assets) -> list[Entry]:
    from kerjasama_docs import pdf  # noqa: PLC0415 - only this list needs the engines
    from kerjasama_docs.errors import EnvironmentLackError  # noqa: PLC0415 - same

    found = []
    for name in pdf.engine_names():
        try:
            found.append((name, f"tersedia, versi {pdf.engine(name).version()}"))
        except EnvironmentLackError as error:
            found.append((name, f"tidak tersedia. {error.remedy}"))
    return found


def _peraturan(_assets: Assets) -> list[Entry]:
    from kerjasama_docs.regulations import regulation, regulation_keys  # noqa: PLC0415 - only this list needs them

    return [(key, f"{regulation(key).singkat} tentang {regulation(key).tentang}") for key in regulation_keys()]


_LISTS: Mapping[str, Callable[[Assets], list[Entry]]] = {
    "jenis": _jenis,
    "klausul": _klausul,
    "profil": _profil,
    "aturan": _aturan,
    "lampiran": _lampiran,
    "mesin": _mesin,
    "peraturan": _peraturan,
}


def entries(what: str, assets: Assets) -> list[Entry]:
    """All things of one sort with a line about each.

    Args:
        what: ``jenis``, ``klausul``, ``profil``, ``aturan``, ``lampiran``, ``mesin``, ``peraturan``.
        assets: Where templates are looked for.

    Raises:
        UsageError: There is no such sort.
    """
    if what not in _LISTS:
        raise UsageError(f"Daftar “{what}” tidak dikenal.", nearest(what, _LISTS))
    return _LISTS[what](assets)


def variants(jenis: str, assets: Assets) -> list[Entry]:
    """The variants of a kind, each with what it is for.

    Raises:
        UsageError: There is no such kind.
    """
    return [(name, varian.arti) for name, varian in load_jenis(jenis, assets).varian.items()]


def lint(path: Path) -> tuple[Finding, ...]:
    """Check a frame, a klausul or a template folder.

    Raises:
        UsageError: There is no such file, or it is none of these.
    """
    if path.is_dir():
        from kerjasama_docs.docx.frame.lint import lint_frame  # noqa: PLC0415 - each linter only when asked for
        from kerjasama_docs.naskah.lint.folders import lint_folder  # noqa: PLC0415 - same

        frames = (file for file in sorted(path.glob("kerangka/*.docx")) if not file.name.startswith("~$"))
        return (*lint_folder(path), *(finding for frame in frames for finding in lint_frame(frame)))
    if not path.exists():
        raise UsageError(f"Berkas {path} tidak ada.", "Periksa nama dan foldernya.")
    if path.suffix == ".docx":
        from kerjasama_docs.docx.frame.lint import lint_frame  # noqa: PLC0415 - same

        return lint_frame(path)
    if path.suffix == ".md":
        from kerjasama_docs.naskah.lint.folders import lint_klausul  # noqa: PLC0415 - same

        return lint_klausul(path)
    raise UsageError(f"{path} bukan kerangka (.docx), klausul (.md), atau folder templat.", "Sebut salah satunya.")
