"""The Jinja of frames: sandboxed, escaped, strict, with nothing but words and conditions."""

from functools import cache

from jinja2 import Environment, Undefined
from jinja2.exceptions import SecurityError
from markupsafe import Markup, escape

from kerjasama_docs.docx.frame.names import FILTERS
from kerjasama_docs.naskah.jinja.engine import make_environment


def _plain(value: object) -> object:
    """Let text pass into the XML of a frame, escaped."""
    if isinstance(value, Markup):
        return value
    if isinstance(value, Undefined):
        return str(value)  # raises UndefinedError with the name
    if isinstance(value, str):
        return escape(value)
    raise SecurityError(f"nilai {type(value).__name__} tidak dapat dicetak")


@cache
def environment() -> Environment:
    """The environment in which frames are compiled and filled."""
    return make_environment(_plain, FILTERS)
