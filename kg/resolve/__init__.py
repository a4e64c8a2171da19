"""Who is who and what happened once, across articles."""

from kg.resolve.known import Known, load
from kg.resolve.whole import Resolution, resolve, resolve_all

__all__ = ["Known", "Resolution", "load", "resolve", "resolve_all"]
