"""A claim, and what a sentence asserts, taken apart."""
