"""From files to records: YAML, JSON, TOML, each value with its place."""

from kerjasama_docs.inputs.read import read_source, source_of
from kerjasama_docs.inputs.source import Source, spell, unspell
from kerjasama_docs.inputs.validate import said, validate
from kerjasama_docs.inputs.yaml_reader import read_yaml

__all__ = ["Source", "read_source", "read_yaml", "said", "source_of", "spell", "unspell", "validate"]
