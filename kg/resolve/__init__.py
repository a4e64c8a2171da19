"""Who is who and what happened once, across articles."""

from kg.resolve.known import Known, load
from kg.resolve.whole import resolve

__all__ = ["Known", "load", "resolve"]
