"""A sentence's grammar without a parser: phrases and verbs, who does it and to whom.

:mod:`.syllables` lays the text out as lists, :mod:`.reading` finds its phrases, :mod:`.subjects` and
:mod:`.arguments` say who stands where around a trigger; the rest are constructions, one a file.
"""
