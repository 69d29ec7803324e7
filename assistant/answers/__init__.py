"""Evidence becomes a lawful answer, a conflict shown, or an honest refusal."""
