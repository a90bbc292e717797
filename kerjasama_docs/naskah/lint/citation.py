"""What is wrong with the regulations that a template cites."""

from collections.abc import Iterator

from kerjasama_docs.assets import nearest
from kerjasama_docs.findings import Finding, Level, Where
from kerjasama_docs.regulations import regulation, regulation_keys


def citation_faults(key: str, article: str, where: Where) -> Iterator[Finding]:
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
