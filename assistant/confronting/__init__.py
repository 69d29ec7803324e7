"""A claim beside each sentence: figures, names, contraries, roles, order, reach."""
