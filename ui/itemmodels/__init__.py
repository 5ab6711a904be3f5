"""Models behind lists and tables. They hold records that they were given and ask no database."""
