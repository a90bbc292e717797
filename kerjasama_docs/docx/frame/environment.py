"""The Jinja of frames: sandboxed, escaped, strict, with nothing but words and conditions."""

from functools import cache

from jinja2 import Environment, TemplateError, Undefined, nodes
from jinja2.exceptions import SecurityError
from markupsafe import Markup, escape

from kerjasama_docs.docx.frame.names import FILTERS
from kerjasama_docs.naskah.jinja.engine import make_environment

_ALLOWED = (
    *(nodes.Template, nodes.Output, nodes.TemplateData, nodes.Const, nodes.Name, nodes.Filter, nodes.If),
    *(nodes.Compare, nodes.Operand, nodes.And, nodes.Or, nodes.Not),
)
"""What the Jinja of a frame is made of: words, and conditions."""
UNCOMPUTED = (TemplateError, TypeError, ValueError, ArithmeticError, LookupError)
"""What is raised by a condition that compares what cannot be compared."""


def is_allowed(node: nodes.Node) -> bool:
    """Whether a frame may hold a piece of Jinja."""
    return isinstance(node, _ALLOWED)


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
