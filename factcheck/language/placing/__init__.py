"""Which place a figure holds for: candidates from the sentence and from what stands above it, weighed."""
