"""From the rows of a sheet to the rows of a table, with a word about each that is not one."""
