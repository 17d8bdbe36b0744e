"""The command line: one verb a file, each of which parses, calls a service and prints; nothing is decided here.

Data goes to standard output and everything said about it to standard error, so that a pipe carries data alone.
"""
