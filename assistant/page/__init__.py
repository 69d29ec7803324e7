"""The page a citizen meets: HTML, routes, guards; `import assistant` never loads it."""
