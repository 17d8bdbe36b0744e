"""Version 1 of the API: one module a noun, each of which gives its blueprint for an archive."""
