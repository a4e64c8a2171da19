"""One real event, one record: which mentions of an article tell the same, and what the whole tells of it."""
