"""The page a citizen meets: documents of HTML, routes, guards; `import assistant` never loads it."""
