"""The rules that find what a figure counts or measures, by where they look for it."""
