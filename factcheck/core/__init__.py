"""The nouns of the field as immutable values; the standard library and nothing else."""
