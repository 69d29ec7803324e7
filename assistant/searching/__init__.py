"""From a question's words to scored passages, within a language and across the two."""
