"""Seeded faults: what a careful senior would find in a naskah, put into every sample and into free text.

``kesalahan*.yaml`` hold the faults, as a lawyer reads them: the sentence with the fault, or the change to a sample,
and the sign (``tanda``) by which the remark about it is known. The program is asked with and without the fault; it is
caught where a remark is new and names the sign. Whoever wrote the faults did not look at the patterns of the rules.

    cd tests && python -m mutasi            the table by kind, every miss named
"""
