"""From an article's text to what it says: one spaCy component a file, strung together in :mod:`.pipeline`."""

from kg.extract.pipeline import annotate, extract, load, pipeline_version

__all__ = ["annotate", "extract", "load", "pipeline_version"]
