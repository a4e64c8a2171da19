"""Speech acts: which verbs say something, what is said, and to whom."""
