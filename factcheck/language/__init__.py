"""Text to claims: pure functions over one snapshot."""
