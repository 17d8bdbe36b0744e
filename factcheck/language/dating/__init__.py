"""Which expression dates which figure: candidates from the sentence and from what stands above it, weighed."""
