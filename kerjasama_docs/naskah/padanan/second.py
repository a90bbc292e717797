"""The tree of a naskah in its second language."""

from collections.abc import Mapping
from dataclasses import replace

from kerjasama_docs.findings import Finding, Where
from kerjasama_docs.naskah.klausul.chosen import Selected
from kerjasama_docs.naskah.klausul.inputs import Inputs
from kerjasama_docs.naskah.klausul.kedua import load_bahasa
from kerjasama_docs.naskah.padanan.dalam_negeri import koordinasi_again
from kerjasama_docs.naskah.padanan.klausul import Beside, chosen_again, unknown_klausul
from kerjasama_docs.naskah.padanan.lampiran import forms_again, forms_of, lampiran_again, unknown_columns
from kerjasama_docs.naskah.padanan.names import names_again
from kerjasama_docs.naskah.padanan.peraturan import dasar_hukum_again
from kerjasama_docs.naskah.padanan.riwayat import riwayat_again
from kerjasama_docs.naskah.padanan.words import Padan
from kerjasama_docs.naskah.parts.builder import Builder
from kerjasama_docs.naskah.parts.pohon import pohon_of
from kerjasama_docs.naskah.parts.work import Work
from kerjasama_docs.naskah.tree.markup import Value
from kerjasama_docs.naskah.tree.numbering import number_pohon
from kerjasama_docs.naskah.tree.pohon import Pohon
from kerjasama_docs.naskah.tree.rujukan import resolve_pohon
from kerjasama_docs.naskah.views.context import lampiran_views
from kerjasama_docs.naskah.views.dasar_hukum import peraturan_of
from kerjasama_docs.naskah.views.names import Names
from kerjasama_docs.naskah.views.ragam import ragam_of
from kerjasama_docs.naskah.views.riwayat import Step, names_of_riwayat


def second_pohon(
    inputs: Inputs, chosen: Selected, builder: Builder, *, step: Step | None, left_out: Mapping[str, Where]
) -> tuple[Pohon, tuple[Finding, ...]]:
    """The tree in the second language, and what is wrong with its words.

    Args:
        inputs: What the naskah is built from; a lampiran is left out where the first language found faults.
        chosen: The klausul that were chosen for the first language.
        builder: Who worded them.
        step: The place of the naskah in its chain.
        left_out: Klausul of the kind that are not used, and where the drafter switched them off.
    """
    sound = inputs.naskah.model_copy(update={"lampiran": ()}) if builder.findings else inputs.naskah
    induk = step.induk if step else None
    ragam = ragam_of(sound, inputs.jenis, induk)
    padan = Padan(sound, inputs.jenis, inputs.source, ragam, load_bahasa(inputs.bahasa_kedua, inputs.assets))
    forms = forms_of(sound, inputs.assets, builder.wording.names.instansi)
    again = lampiran_again(padan, forms)
    life = riwayat_again(padan, names_of_riwayat(replace(inputs, naskah=sound), step, padan.bahasa), step)
    own = builder.wording.names
    names = replace(
        names_again(padan, own, inputs.profil.profil),
        riwayat=replace(life, koordinasi_teknis=koordinasi_again(padan)),
        lampiran=lampiran_views(again, padan.bahasa),
        dasar_hukum=dasar_hukum_again(padan, peraturan_of(inputs, induk)),
    )
    wording = replace(builder.wording, names=names, bahasa=padan.bahasa, forms=forms_again(padan, forms))
    writer = Builder(wording)
    work = Work(replace(inputs, naskah=again), names, padan.bahasa)
    pohon, unresolved = resolve_pohon(
        number_pohon(pohon_of(work, writer, chosen_again(padan, chosen, Beside(inputs.assets, _labels(own, names))))),
        left_out,
    )
    builder.notes += writer.notes
    strange = (*unknown_klausul(padan), *unknown_columns(padan, forms))
    return pohon, (*strange, *(writer.findings or unresolved))


def _labels(own: Names, second: Names) -> Mapping[str, Value]:
    """What the pihak are called in the second language, by what they are called in Indonesian."""
    return {one.label: two.label for one, two in zip(own.pihak, second.pihak, strict=True)}
