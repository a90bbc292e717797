"""Tables of many units: sheets → rows → one joined table, and what of it is printed."""
