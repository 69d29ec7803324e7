"""The proper names of a text, in both scripts."""
