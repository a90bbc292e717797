"""Parts, relationships and content types of Word and Excel files (ECMA-376), for who writes them and who reads them.

Only ``xml`` and ``content_types`` load lxml; ``relations`` does where a part is read, not where one is added to.
"""
