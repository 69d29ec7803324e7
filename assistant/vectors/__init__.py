"""The bundled models: texts and words as vectors, and a question read with a sentence."""
