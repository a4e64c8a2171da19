"""Incremental resolution: what earlier builds concluded is kept, and only what new articles touch is done again.

Each step is the same function of its inputs that :func:`kg.resolve.resolve_all` applies to all articles at once;
what differs is that inputs which did not change are not looked at. A build from nothing is the case where
everything changed, so both end at the same records.
"""
