"""Several PDF as one: opened with care, copied page by page, with outline, page labels and page numbers.

The only user of pypdf.
"""
