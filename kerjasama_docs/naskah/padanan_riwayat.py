"""The life of a naskah in its second language: what the drafter typed about it, in the words of that language."""

from collections.abc import Mapping
from dataclasses import replace

from kerjasama_docs.model.padanan import Padanan
from kerjasama_docs.naskah.engine import Rich
from kerjasama_docs.naskah.padanan import Padan
from kerjasama_docs.naskah.riwayat import Step
from kerjasama_docs.naskah.views import Value
from kerjasama_docs.naskah.views_riwayat import IndukView, PerpanjanganView


def _title(padan: Padan, step: Step, judul: Value) -> Value:
    """The title of the parent as it was worded then; of one that is only recorded, as this naskah words it."""
    given = (step.induk.berlaku.naskah.padanan or Padanan()).judul
    return Rich(given) if given else padan.needed(judul, None, "judul naskah induk", "judul")


def life_of(padan: Padan, names: Mapping[str, object], step: Step | None) -> dict[str, object]:
    """The names about the life of a naskah, with the words of the second language in place of those typed.

    Args:
        padan: The second language of the naskah.
        names: The names, numbers and dates among them already said in that language.
        step: Its place in the chain; None without a parent.
    """
    if step is None:
        return dict(names)
    induk: IndukView = names["induk"]  # type: ignore[assignment]
    longer: PerpanjanganView | None = names["perpanjangan"]  # type: ignore[assignment]
    said: dict[str, object] = {"induk": replace(induk, judul=_title(padan, step, induk.judul))}
    if longer:
        jeda = padan.text(longer.jeda, padan.given.jeda, "kedudukan kegiatan dalam jeda", "jeda")
        said["perpanjangan"] = replace(longer, jeda=jeda)
    return {**names, **said}
