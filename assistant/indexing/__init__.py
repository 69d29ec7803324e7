"""What an index generation is made of, and its files."""
