"""The reports of a run, written beside what they tell of: for programs, for people, for the day of signing."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import BinaryIO

from kerjasama_docs import xlsx
from kerjasama_docs.assets import PROFIL_BAWAAN, Assets
from kerjasama_docs.docx.table_document import TableDocument
from kerjasama_docs.findings import DocumentFindingsError, Finding, Where
from kerjasama_docs.jobs.lampiran_pdf import bounds_of, refuse_large, write_pdf
from kerjasama_docs.jobs.massal import packed, report, signing
from kerjasama_docs.jobs.massal.hashes import hash_of, sha256_of
from kerjasama_docs.jobs.massal.ledger import Ledger, Line
from kerjasama_docs.jobs.massal.order import MadeMassal, MassalOrder
from kerjasama_docs.jobs.massal.placing import in_the_way, place
from kerjasama_docs.naskah.klausul.folders import ProfilFolder, load_profil
from kerjasama_docs.output import Content, write_all
from kerjasama_docs.pipeline import own_folder

_REPORTS = ""
"""The name of the line of the reports, which no row has."""


def write_reports(made: MadeMassal, order: MassalOrder, ledger: Ledger, *, base: Path) -> MadeMassal:
    """Write the reports; gives what was made with them, and what is to be said of them.

    Raises:
        KerjasamaError: They cannot be written.
    """
    assets = Assets(own_folder(order.templates, base))
    known = (str(each.facts["profil"]) for each in made.outcomes if each.done)
    profil = load_profil(next(known, PROFIL_BAWAAN), assets)
    files, findings = _files(made, order, profil, assets=assets)
    ledger.refuse_gone()
    if not order.reproducible:
        ledger.foretell(_REPORTS, files)
    if strange := place(files, order.folder, ledger.ours(_REPORTS), overwrite=order.overwrite):
        return replace(made, findings=(*made.findings, in_the_way(strange, Where())))
    hashes = {name: hash_of(content) for name, content in files.items()}
    made = replace(made, findings=(*made.findings, *findings), reports=tuple(order.folder / name for name in files))
    if order.zipped:
        made, hashes = _packed(made, ledger, hashes, overwrite=order.overwrite)
    _note(ledger, hashes)
    ledger.settle([*(each.row.name for each in made.outcomes), _REPORTS])
    return made


def _note(ledger: Ledger, hashes: Mapping[str, str]) -> None:
    """Write the line of the reports, unless it is there."""
    before = ledger.lines.get(_REPORTS)
    if before is None or before.outputs != hashes:
        outputs = [{"path": name, "sha256": known} for name, known in hashes.items()]
        ledger.add(Line(_REPORTS, "", {}, {"outputs": outputs}))


def _files(
    made: MadeMassal, order: MassalOrder, profil: ProfilFolder, *, assets: Assets
) -> tuple[dict[str, Content], tuple[Finding, ...]]:
    """The reports by the names of their files."""
    paper, findings = profil.profil.kertas.ukuran, tuple[Finding, ...]()
    files: dict[str, Content] = {f"{report.STEM}.xlsx": xlsx.write_table(report.report_table(made), kertas=paper)}
    if any(each.done for each in made.outcomes):
        document = TableDocument.of(signing.signing_list(made.outcomes), profil.profil, assets)
        files |= {
            f"{signing.STEM}.docx": document.whole(),
            f"{signing.STEM}.xlsx": xlsx.write_table(document.table, kertas=paper),
        }
        if "pdf" in order.formats:
            pages, findings = _pdf(document, order.engine)
            files |= pages
    told = replace(made, findings=(*made.findings, *findings))
    return {f"{report.STEM}.json": partial(_write_json, told), **files}, findings


def _write_json(made: MadeMassal, file: BinaryIO) -> None:
    """Write the report piece by piece."""
    file.writelines(piece.encode() for piece in report.report_json(made))


def _pdf(document: TableDocument, engine: str) -> tuple[dict[str, bytes], tuple[Finding, ...]]:
    """The list as PDF; none of one that is too large for it."""
    try:
        refuse_large(document.table, bounds_of(engine))
        pages, findings = write_pdf(document, engine)
    except DocumentFindingsError as error:
        return {}, error.findings
    return {f"{signing.STEM}.pdf": pages}, findings


def _packed(
    made: MadeMassal, ledger: Ledger, hashes: dict[str, str], *, overwrite: bool
) -> tuple[MadeMassal, dict[str, str]]:
    """All files in one, unless another stands in its place."""
    target = made.folder / f"{packed.STEM}.zip"
    if not (overwrite or _is_ours(target, ledger.lines.get(_REPORTS))):
        return replace(made, findings=(*made.findings, in_the_way([target.name], Where()))), hashes
    rows = (ledger.lines[each.row.name].outputs for each in made.outcomes if each.done)
    names = [*hashes, *(name for outputs in rows for name in outputs)]
    write_all({target: packed.packed(made.folder, names)}, overwrite=True)
    return replace(made, reports=(*made.reports, target)), {**hashes, target.name: sha256_of(target) or ""}


def _is_ours(target: Path, before: Line | None) -> bool:
    """Whether nothing stands in a place but what an earlier run has made."""
    return not target.exists() or (before is not None and before.outputs.get(target.name) == sha256_of(target))
