"""Answers kept and checked again; the health of corpus and index."""
