"""Who did what, when, provably. The format is written down in FORMAT.md beside this file."""
