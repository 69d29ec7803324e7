"""An optional language model, every sentence of which is verified again."""
