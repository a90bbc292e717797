"""One input and a table of partners from files to files: the rows made by many, and written in one place."""
