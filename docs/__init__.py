"""Reference pages; those that can be generated are, by :mod:`docs.generate`."""
