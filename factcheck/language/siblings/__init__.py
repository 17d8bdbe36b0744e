"""Sibling figures of one sentence: the statements that they make together (domain: claim)."""
