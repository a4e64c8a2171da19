"""All that is Vietnamese and nothing else: syllables, sentences, names, dates, and the lexicon as data."""
