"""From an article's text to what it says.

One spaCy component a file, strung together in :mod:`.pipeline`. Behind them, in the order of reading:
``names``, ``mentions`` and ``memberships`` (who is named, who is meant, in which post); ``clauses`` (who does what
to whom), ``lookalikes``, ``legal``, ``parties``, ``drafting``, ``circumstances`` (when, where, whether at all),
``joining`` (one event, one record) and ``saying``. A package never imports a later one.
"""

from kg.extract.pipeline import annotate, extract, load, pipeline_version

__all__ = ["annotate", "extract", "load", "pipeline_version"]
