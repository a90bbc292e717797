"""Parts, relationships and content types of Word and Excel files (ECMA-376), for who writes them and who reads them.

``names`` and ``package`` need nothing but the standard library; only ``relations`` and ``content_types`` load lxml.
"""
