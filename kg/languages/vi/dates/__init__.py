"""The dates that a Vietnamese text states, with what they resolve to."""

from kg.languages.vi.dates.find import DateDocument, DateMention, find_dates, read_dates, told_day

__all__ = ["DateDocument", "DateMention", "find_dates", "read_dates", "told_day"]
