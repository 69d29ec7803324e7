"""What a sentence shows of the thing asked: words, figures, names, rank, event."""
