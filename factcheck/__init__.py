"""factcheck reads figures with their provenance and tracks whether sources agree on them."""

__version__ = "0.1.0"
