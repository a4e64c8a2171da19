"""Where runs of capitalised words end: plain ones, and names with initials, hyphens, particles inside."""

from __future__ import annotations

from kg.extract.names.grammar_words import GrammarWords
from kg.extract.names.tokens import CAP, LOWER, UPPER, Tokens
from kg.languages.vi import names


class NameRuns(GrammarWords):
    """The ends of runs of capitals."""

    def run_end(self, t: Tokens, i: int) -> int:
        """End of the plain run of capitalised tokens that begins at ``i``: no connectors, one sentence."""
        j = i
        while j < t.n and t.shapes[j] in (CAP, UPPER) and t.sentence[j] == t.sentence[i]:
            j += 1
        return j

    def name_run(self, t: Tokens, i: int) -> int:
        """End of a run as personal names have it: initials, hyphens, apostrophes, particles inside."""
        j = i
        while j < t.n and t.shapes[j] in (CAP, UPPER):
            j = self._past_marks(t, i, j + 1)
            further = self._past_hyphen(t, i, j)
            if further > j:
                j = further
                continue
            if j + 1 < t.n and t.words[j] == "-" and self._double_name(t, i, j):
                j += 2
                break
            j = self._past_particles(t, j)
        # Tokens were taken without looking at sentences except at dots; cut at the first other sentence.
        while j > i + 1 and t.sentence[j - 1] != t.sentence[i]:
            j -= 1
        return j

    def _past_marks(self, t: Tokens, i: int, j: int) -> int:
        """Past glued dots of initials, hyphens and apostrophes at ``j``."""
        while j + 1 < t.n and t.words[j] in "-'’." and t.glued[j - 1]:
            if t.words[j] == ".":
                initial = len(t.words[j - 1]) <= 2 and t.is_cap(j + 1) and t.sentence[j + 1] == t.sentence[i]
                titled = not t.glued[j] and self.titles.longest(t.keys, j + 1) is not None
                if not initial or titled:
                    break
                j += 1
            elif t.glued[j] and t.words[j + 1][0].isalpha():
                j += 2
            else:
                break
        return j

    def _past_hyphen(self, t: Tokens, i: int, j: int) -> int:
        """Past a spaced hyphen inside a name: ``Moon Jae |- in``, ``Jean |- Marc``, ``Al |- Haram``; else ``j``."""
        if j + 1 >= t.n or t.sentence[j + 1] != t.sentence[i]:
            return j
        if t.words[j] == "-":
            link = t.words[j + 2 : j + 3] == ["-"] and len(t.words[j + 1]) == 1 and t.shapes[j + 1] == LOWER
            if link and j + 3 < t.n and t.shapes[j + 3] == LOWER:
                return j + 4  # "Prayut Chan |- o - cha"
            if t.shapes[j + 1] == LOWER and len(t.words[j + 1]) <= 5 and t.keys[i] in self.hyphenated:
                apart = j - i > 2 or self.units.longest(t.keys, j + 1) or self.titles.longest(t.keys, j + 1)
                return j if apart else j + 2  # "Kim Jong Un |- nhà lãnh đạo"
            western = j == i + 1 and t.keys[i] in self.given and not names.is_syllable(t.words[j + 1])
            if t.is_cap(j + 1) and (western or t.keys[j - 1] in self.arabic):
                return j + 1
        particle = t.shapes[j] == LOWER and t.keys[j] in self.particles
        if particle and t.words[j + 1] == "-" and t.is_cap(j + 2):
            return j + 2
        if (t.words[j] in self.english_links or t.words[j] == "&") and self._english(t, i, j):
            return j + (1 if t.is_cap(j + 1) else 2)
        return j

    def _past_particles(self, t: Tokens, j: int) -> int:
        """Past one or two particles at ``j`` before a foreign capital (``Ricardo |de los Montes``)."""
        k = j
        if t.head[j - 1] and names.is_syllable(t.words[j - 1]):
            return j  # "Lý do |Obama gửi tiền": a Vietnamese word opens the sentence
        while k < t.n and k < j + 2 and t.shapes[k] == LOWER and t.keys[k] in self.particles:
            k += 1
        named = k > j and (self.countries.longest(t.keys, k) or self.known.longest(t.keys, k))
        return k if k > j and not named and t.is_cap(k) and not names.is_syllable(t.words[k]) else j

    def _english(self, t: Tokens, i: int, j: int) -> bool:
        """Whether an English name of a body goes on over the small word at ``j``: ``Times |of India``."""
        k = j + 2 if t.words[j + 1] == "the" else j + 1
        return (
            t.is_cap(k)
            and t.sentence[k] == t.sentence[i]
            and not names.is_syllable(t.words[j - 1])
            and not names.is_syllable(t.words[k])
        )

    def _double_name(self, t: Tokens, i: int, j: int) -> bool:
        """Whether the spaced hyphen at ``j`` joins two family names after a given name: ``Miguel Diaz - Canel``."""
        nxt = j + 1
        return (
            j > i + 1
            and t.keys[i] in self.given
            and t.shapes[nxt] == CAP
            and not t.glued[j]
            and t.sentence[nxt] == t.sentence[i]
            and not t.is_cap(nxt + 1)
            and not names.is_syllable(t.words[j - 1])
            and not names.is_syllable(t.words[nxt])
            and not any(trie.longest(t.keys, nxt) for trie in (self.known, self.places, self.countries))
        )
