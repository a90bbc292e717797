"""Tables of many units: sheets → rows → one joined table, and what of it is printed.

``cells`` says what one cell means, ``header`` which column is which, ``reading`` which rows of a sheet are rows of
the table; ``join`` puts the rows of all sheets in one order, ``printed`` says what of them comes on paper, and
``account`` what became of every row. ``rekapitulasi`` makes its rows from naskah instead.
"""
