"""Writing files: whole or not at all, and nothing overwritten unasked."""

from kerjasama_docs.output.failures import FULL, lack, no_temporary, shown
from kerjasama_docs.output.lock import hold
from kerjasama_docs.output.mend import mend_alone
from kerjasama_docs.output.own import refuse_inputs
from kerjasama_docs.output.refusals import refuse_existing, refuse_folder, refuse_no_file, refuse_no_folder
from kerjasama_docs.output.stdout import write_stdout
from kerjasama_docs.output.undisturbed import undisturbed
from kerjasama_docs.output.writing import Content, write_all

__all__ = [
    "FULL",
    "Content",
    "hold",
    "lack",
    "mend_alone",
    "no_temporary",
    "refuse_existing",
    "refuse_folder",
    "refuse_inputs",
    "refuse_no_file",
    "refuse_no_folder",
    "shown",
    "undisturbed",
    "write_all",
    "write_stdout",
]
