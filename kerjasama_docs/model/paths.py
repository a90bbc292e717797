"""A field of the input by its path, ``usulan.urgensi``: parsed, looked up in the records, read from a naskah."""

from collections.abc import Collection
from dataclasses import replace

from kerjasama_docs.assets import nearest
from kerjasama_docs.model.base import Record
from kerjasama_docs.model.naskah import Naskah
from kerjasama_docs.model.shape import Shape, shape_of

Steps = tuple[str | int, ...]
"""A path as the places of the input are kept; a number is the place in a list, counted from 0."""


def steps(path: str) -> Steps:
    """The steps of a path.

    >>> steps("pihak.0.nama")
    ('pihak', 0, 'nama')
    """
    return tuple(map(_step, path.split(".")))


def _step(name: str) -> str | int:
    return int(name) if name.isdecimal() else name


def shape_at(path: str) -> Shape:
    """The shape of the field that a path leads to.

    Raises:
        ValueError: There is no such field, or the path leads through a list without saying which item.
    """
    shape = Shape(Naskah)
    for step in steps(path):
        if isinstance(step, int):
            if not shape.many:
                raise ValueError(f"“{path}” bukan isian naskah; tulis nomor {step} hanya sesudah isian berupa daftar.")
            shape = replace(shape, many=False, limits=())
            continue
        if shape.many or shape.named:
            raise ValueError(
                f"“{path}” melalui isian yang berupa daftar; tulis isian sebelum “.{step}”, tanpa yang di dalamnya."
            )
        known = shape.record.model_fields if shape.record else {}
        if step not in known:
            raise _unknown(path, step, known)
        shape = shape_of(known[step])
    return shape


def value_at(naskah: Naskah, path: str) -> object:
    """What a field holds; None when nothing is said about a record or an item that it belongs to."""
    found: object = naskah
    for step in steps(path):
        if isinstance(step, int):
            found = found[step] if isinstance(found, tuple) and step < len(found) else None
        else:
            found = getattr(found, step) if found is not None else None
    return found


def says(value: object) -> bool:
    """Whether a value says something, as tidak and 0 do; a record does when one of the fields given does."""
    if isinstance(value, Record):
        return any(says(getattr(value, name)) for name in value.model_fields_set)
    return value is not None and value not in ("", (), {})


def known_paths(paths: tuple[str, ...]) -> tuple[str, ...]:
    """The paths, each of which leads to a field; raises as :func:`shape_at`."""
    for path in paths:
        shape_at(path)
    return paths


def known_inner(paths: tuple[str, ...]) -> tuple[str, ...]:
    """The paths, each of which leads to a field inside another, through lists without a number.

    Raises:
        ValueError: One does not.
    """
    for path in paths:
        above, _, last = path.rpartition(".")
        if not above:
            raise ValueError(f"“{path}” bukan isian di dalam isian lain; tulis misalnya pihak.hak.")
        _inner(path, above.split("."), last)
    return paths


def known_worded(paths: tuple[str, ...]) -> tuple[str, ...]:
    """The paths, each of a field of the naskah itself or of a pihak: ``ruang_lingkup``, ``pihak.hak``.

    Raises:
        ValueError: One is not.
    """
    for path in paths:
        above, _, last = path.rpartition(".")
        if above not in {"", "pihak"}:
            raise ValueError(f"“{path}” bukan isian naskah atau pihak; tulis misalnya ruang_lingkup atau pihak.hak.")
        _inner(path, above.split(".") if above else [], last)
    return paths


def _inner(path: str, above: list[str], last: str) -> None:
    record: type[Record] | None = Naskah
    for step in (*above, last):
        known = record.model_fields if record else {}
        if step not in known:
            raise _unknown(path, step, known)
        shape = shape_of(known[step])
        record = None if shape.named else shape.record


def known_fields(names: tuple[str, ...]) -> tuple[str, ...]:
    """The names, each of a field of the naskah itself.

    Raises:
        ValueError: One is not.
    """
    for name in names:
        if name not in Naskah.model_fields:
            raise _unknown(name, name, Naskah.model_fields)
    return names


def _unknown(path: str, step: str, known: Collection[str]) -> ValueError:
    hint = nearest(step, known) if known else f"hapus “.{step}”, karena isian sebelumnya tidak berisi isian lain."
    return ValueError(f"“{path}” bukan isian naskah; {hint}")
