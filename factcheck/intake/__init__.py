"""Bytes to snapshots."""
