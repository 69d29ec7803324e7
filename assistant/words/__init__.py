"""Words: how they are matched, their forms, and what everyday Moroccan ones mean."""
