"""What is asked, part by part, and what a follow-up asks."""
