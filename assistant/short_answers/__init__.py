"""The words of a sentence that answer outright: the figure, the date, the name."""
