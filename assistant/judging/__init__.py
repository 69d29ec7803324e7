"""Whether the likeliest sentences answer: read again, and held to what must be there."""
