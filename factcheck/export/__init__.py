"""Claims and facts to citations and tables: pure functions that return text."""
