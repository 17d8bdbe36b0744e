"""What the API and the command line's `--json` write: the views of services, noun by noun, each field described.

Decimals are strings, days and moments are ISO 8601, offsets count code points, and what is not known is null.
"""
