"""Bytes to snapshots: which files are documents, and what text their bytes hold."""
