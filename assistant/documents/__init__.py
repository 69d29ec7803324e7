"""A document taken apart: front matter, blocks, rows of tables, sentences."""
