"""The use cases: one transaction a call."""
