"""Commands that are imported when they run: a page of help tells of all of them and imports none."""

from importlib import import_module
from typing import Any

import click

from kerjasama_docs.cli.words import Perintah


class Later(Perintah):
    """A command, or a group of them, that stands in a module of its own and bears the module's name there."""

    def __init__(self, name: str, module: str, arti: str) -> None:
        super().__init__(name, help=arti)
        self.module = module

    def load(self) -> click.Command:
        """The command itself."""
        command: click.Command = getattr(import_module(self.module), str(self.name))
        return command

    def make_context(
        self,
        info_name: str | None,
        args: list[str],
        parent: click.Context | None = None,
        **extra: Any,
    ) -> click.Context:
        """Hand the arguments to the command itself, which is also the one that click then invokes."""
        return self.load().make_context(info_name, args, parent, **extra)
