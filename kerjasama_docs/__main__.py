"""``python -m kerjasama_docs`` is the command line."""

from kerjasama_docs.cli.main import run

run()
