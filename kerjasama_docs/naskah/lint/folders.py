"""Looks over klausul and template folders (``templat periksa``) without rendering anything."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from jinja2 import nodes
from pydantic import BaseModel

from kerjasama_docs.assets import Area, Assets, nearest, read_text
from kerjasama_docs.errors import UsageError
from kerjasama_docs.findings import DocumentFindingsError, Finding, Level, Where, in_order
from kerjasama_docs.inputs import Source, read_yaml, validate
from kerjasama_docs.inputs.source import Key, checked
from kerjasama_docs.model.lampiran import LampiranBentuk
from kerjasama_docs.model.profil import Profil
from kerjasama_docs.model.template import Isi, Jenis
from kerjasama_docs.naskah.klausul.file import Klausul, _parsed, parameters
from kerjasama_docs.naskah.klausul.folders import cited_by, unknown_regulations
from kerjasama_docs.naskah.lint.jinja import FUNCTIONS, Fault, faults, own_targets, parameters_used, parse
from kerjasama_docs.regulations import regulation, regulation_keys

M = TypeVar("M", bound=BaseModel)
_LABEL = re.compile(r"\[#([a-z][a-z0-9-]*)\]")
_AREAS = {area.folder: area for area in Area}
"""The folders of a template folder, and what each holds."""
_PICTURES = {".png", ".jpg", ".jpeg"}
_NOTES = {".md", ".txt"}
"""Beside the folders, a README is nobody's mistake."""


def lint_klausul(path: Path) -> tuple[Finding, ...]:
    """Everything that is wrong with a klausul file, each with its line.

    Raises:
        UsageError: The file cannot be read.
    """
    read_text(path)
    try:
        klausul = _parsed(path, path.stat().st_mtime_ns)
    except DocumentFindingsError as error:
        return in_order(error.findings)
    source = _head(path)
    found = [*source.findings, *_text(klausul, source), *_condition(klausul, source), *_defaults(klausul, source)]
    for place, entry in enumerate(klausul.head.dasar):
        key, _, article = entry.partition(" ")
        found += _citation(key, article, source.where(("dasar", place)))
    found += _prolonged(klausul, source)
    return in_order(found)


def _prolonged(klausul: Klausul, source: Source) -> Iterator[Finding]:
    """The ayat that a perpanjangan is to word anew, where the klausul has no such label."""
    label, labels = klausul.head.diperpanjang, _LABEL.findall(klausul.text)
    if label and label not in labels:
        message = f"Label “#{label}” tidak ada dalam klausul ini."
        hint = nearest(label, labels) if labels else f"Tambahkan [#{label}] setelah penanda ayat jangka waktu."
        yield Finding("klausul-label", Level.GALAT, message, source.where(("diperpanjang",)), hint)


def _head(path: Path) -> Source:
    """The head of a klausul that was read before, for the lines of its entries."""
    head = read_text(path).replace("\r\n", "\n").split("---\n", 2)[1]
    return read_yaml(f"\n{head}", str(path))


def _found(fault: Fault, where: Where) -> Finding:
    line = (where.line or 1) + fault.line - 1
    return Finding(f"klausul-{fault.code}", Level.GALAT, fault.message, replace(where, line=line), fault.hint)


def _text(klausul: Klausul, source: Source) -> Iterator[Finding]:
    """Jinja of the text in each language, its parameters and its labels."""
    trees: list[nodes.Template | Fault] = []
    for text, where in [(klausul.text, klausul.where), *([klausul.inggris] if klausul.inggris else [])]:
        trees.append(tree := parse(text))
        yield from [_found(tree, where)] if isinstance(tree, Fault) else _one_text(klausul, text, where, tree)
    if klausul.inggris and klausul.head.judul and not klausul.head.judul_inggris:
        message = "Klausul ini punya bunyi dalam bahasa Inggris, tetapi judulnya belum."
        where = source.where(("judul",))
        yield Finding("klausul-judul", Level.PERINGATAN, message, where, "Tambahkan judul_inggris pada kepala klausul.")
    whole = [tree for tree in trees if not isinstance(tree, Fault)]
    used = {name for tree in whole for name in parameters_used(tree)}
    for name in sorted(klausul.head.parameter.keys() - used) if len(whole) == len(trees) else ():
        message = f"Parameter “{name}” tidak dipakai dalam bunyi klausul."
        at = source.where(("parameter", name))
        yield Finding("klausul-parameter", Level.PERINGATAN, message, at, f"Pakai {{{{ param.{name} }}}}, atau hapus.")


def _one_text(klausul: Klausul, text: str, where: Where, tree: nodes.Template) -> Iterator[Finding]:
    """The text in one language."""
    yield from (_found(fault, where) for fault in faults(tree, (*FUNCTIONS, "param")))
    used, declared = parameters_used(tree), klausul.head.parameter
    for name, line in used.items():
        if name not in declared:
            hint = nearest(name, declared) if declared else f"Tambahkan {name} di bawah parameter: pada kepala klausul."
            yield _found(Fault("parameter", line, f"Parameter “{name}” tidak ada pada kepala klausul.", hint), where)
    labels = _LABEL.findall(text)
    for name, line in own_targets(tree):
        if name not in labels:
            hint = nearest(name, labels) if labels else f"Tambahkan [#{name}] setelah penanda ayat yang dimaksud."
            yield _found(Fault("label", line, f"Label “#{name}” tidak ada dalam klausul ini.", hint), where)


def _condition(klausul: Klausul, source: Source) -> Iterator[Finding]:
    """The condition of a klausul, which sees the names of the naskah only."""
    if klausul.head.bila is None:
        return
    where = source.where(("bila",))
    tree = parse(f"{{{{ {klausul.head.bila} }}}}")
    for fault in [tree] if isinstance(tree, Fault) else faults(tree, ()):
        yield _found(replace(fault, line=1, message=f"Syarat bila: {fault.message}"), where)


def _defaults(klausul: Klausul, source: Source) -> Iterator[Finding]:
    """Parameters whose bawaan is not of their kind."""
    for name, parameter in klausul.head.parameter.items():
        head = klausul.head.model_copy(update={"parameter": {name: parameter}})
        try:
            parameters(replace(klausul, head=head), {}, source)
        except DocumentFindingsError as error:
            at = source.where(("parameter", name, "bawaan"))
            for finding in error.findings:
                message = f"Bawaan parameter {name}: {finding.message}"
                yield replace(finding, code="klausul-bawaan", message=message, where=at)


def _citation(key: str, article: str, where: Where) -> Iterator[Finding]:
    """A citation of a regulation that has no data, or of an article that its data do not list."""
    if key not in regulation_keys():
        message = f"Peraturan “{key}” tidak punya data."
        yield Finding("templat-dasar", Level.PERINGATAN, message, where, nearest(key, regulation_keys()))
    elif article and article not in regulation(key).pasal:
        message = f"“{article}” tidak ada dalam data {regulation(key).singkat}."
        yield Finding("templat-dasar", Level.PERINGATAN, message, where, nearest(article, regulation(key).pasal))
    elif not article:
        hint = f"Tulis tempatnya, misalnya {key} Pasal 2."
        yield Finding("templat-dasar", Level.PERINGATAN, f"“{key}” tidak menyebut Pasal.", where, hint)


def lint_folder(folder: Path) -> tuple[Finding, ...]:
    """Everything that is wrong in a user's template folder; frames are looked over by docx/lint.py.

    Raises:
        UsageError: It is no folder, or a file in it cannot be read.
    """
    if not folder.is_dir():
        raise UsageError(f"Folder templat {folder} tidak ada.", "Buat dengan: kerjasama-docs templat salin NAMA.")
    assets = Assets(folder)
    found = [*_strangers(folder)]
    for path in _files(folder, Area.KLAUSUL):
        found += lint_klausul(path)
    for path in _files(folder, Area.NASKAH):
        found += _jenis(path, assets)
    for path in _files(folder, Area.PROFIL):
        found += _profil(path)
    for path in _files(folder, Area.LAMPIRAN):
        found += _record(path, LampiranBentuk)[2]
    return in_order(found)


def _files(folder: Path, area: Area) -> list[Path]:
    return sorted(path for path in (folder / area.folder).glob(area.pattern) if not _hidden(path))


def _hidden(path: Path) -> bool:
    """Files of the system and of an open Word."""
    return path.name.startswith((".", "~$"))


def _strangers(folder: Path) -> Iterator[Finding]:
    """Files and folders that nothing would ever read, mostly for a slip in their names."""
    for path in sorted(path for path in folder.iterdir() if not _hidden(path)):
        if not path.is_dir():
            if path.suffix not in _NOTES:
                yield _stranger(path, f"Folder templat berisi folder {', '.join(_AREAS)}; pindahkan berkas ini.")
        elif path.name not in _AREAS:
            yield _stranger(path, nearest(path.name, _AREAS))
        else:
            yield from _inside(path, _AREAS[path.name])


def _inside(folder: Path, area: Area) -> Iterator[Finding]:
    """Strangers in one of the folders: ``klausul/x.txt``, ``profil/x/profile.yaml``."""
    single = area.single
    for path in sorted(path for path in folder.iterdir() if not _hidden(path)):
        if not area.of_folders:
            if not path.match(area.pattern):
                yield _stranger(path, f"Berkas di sini bernama {area.pattern}.")
        elif not path.is_dir():
            yield _stranger(path, f"Taruh di dalam folder sendiri: {area.folder}/NAMA/{single}.")
        else:
            names = [each for each in sorted(path.iterdir()) if not _hidden(each)]
            if single not in [each.name for each in names]:
                yield _stranger(path, f"Folder ini harus berisi {single}.")
            unknown = [each for each in names if each.name != single and each.suffix.lower() not in _PICTURES | _NOTES]
            yield from (_stranger(each, nearest(each.name, [single])) for each in unknown)


def _stranger(path: Path, hint: str) -> Finding:
    kind = "Folder" if path.is_dir() else "Berkas"
    message = f"{kind} “{path.name}” tidak dikenal dan tidak akan dipakai."
    return Finding("templat-asing", Level.PERINGATAN, message, Where(str(path)), hint)


def _record(path: Path, model: type[M]) -> tuple[M | None, Source, list[Finding]]:
    """A record of a template folder; None, with findings, when it is not well formed."""
    source = Source(str(path), {})
    try:
        source = checked(read_yaml(read_text(path), str(path)))
        return validate(model, source), source, list(source.findings)
    except DocumentFindingsError as error:
        return None, source, [*source.findings, *error.findings]


def _jenis(path: Path, assets: Assets) -> list[Finding]:
    """A kind: its klausul, its frame, and the articles that demand its content."""
    jenis, source, found = _record(path, Jenis)
    if jenis is None:
        return found
    own = [ref.id for ref in jenis.refs]
    there = assets.names(Area.KLAUSUL)
    named: list[tuple[str, Key]] = [(ref.id, ("pembuka", place)) for place, ref in enumerate(jenis.pembuka)]
    named += [(ref.id, ("klausul", place)) for place, ref in enumerate(jenis.klausul)]
    named += [(ref.id, ("penutup", place)) for place, ref in enumerate(jenis.penutup)]
    found += [_absent("Klausul", name, source.where(key), there) for name, key in named if name not in there]
    frames = assets.names(Area.KERANGKA)
    pages: list[tuple[str, Key]] = [(jenis.kerangka, ("kerangka",))]
    pages += [(jenis.padanan.kerangka, ("padanan", "kerangka"))] if jenis.padanan else []
    found += [_absent("Kerangka", name, source.where(key), frames) for name, key in pages if name not in frames]
    wanted: list[tuple[Isi, Key]] = [(item, ("wajib", place)) for place, item in enumerate(jenis.wajib)]
    for name, varian in jenis.varian.items():
        wanted += [(item, ("varian", name, "wajib", place)) for place, item in enumerate(varian.wajib)]
    for item, key in wanted:
        found += [_absent("Klausul", name, source.where(key), own) for name in item.klausul if name not in own]
    for regulated, article, key in cited_by(jenis):
        if article and regulated in regulation_keys():
            found += _citation(regulated, article, source.where(key[:-1]))
    return [*found, *unknown_regulations(jenis, source)]


def _absent(what: str, name: str, where: Where, known: Iterable[str]) -> Finding:
    message = f"{what} “{name}” tidak ada."
    return Finding("templat-nama", Level.GALAT, message, where, nearest(name, known))


def _profil(path: Path) -> list[Finding]:
    """A profil: the regulations it names, and its pictures."""
    profil, source, found = _record(path, Profil)
    if profil is None:
        return found
    found += unknown_regulations(profil, source)
    for name in ("lambang", "logo"):
        picture = getattr(profil, name)
        if picture and not (path.parent / picture).is_file():
            message = f"Gambar {name} “{picture}” tidak ada dalam folder profil."
            hint = "Taruh berkas PNG atau JPEG itu di sebelah profil.yaml."
            found.append(Finding("templat-gambar", Level.GALAT, message, source.where((name,)), hint))
    return found
