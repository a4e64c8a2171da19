"""Firms without a word for firms before them, by the deeds that only firms do: ``Nova Land |rót vốn vào …``."""

from __future__ import annotations

from kg.extract.names.chunks import Chunk
from kg.extract.names.run_words import RunWords
from kg.extract.names.tokens import CAP, LOWER, UPPER, Tokens
from kg.languages.vi import names

_SHORTEST = 3  # letters of a single word that may be a firm's name


class RunFirms(RunWords):
    """Reads runs of capitals as firms by the verb behind them."""

    def _deals(self, t: Tokens, c: Chunk) -> bool:
        """Whether a deed of business behind the run that opens its clause shows a firm.

        A name made up of letters as trade marks are (``VinaLand``, ``HDX Group``) needs any deed of a body, another
        name one of money; a Vietnamese syllable alone is no name of a firm.
        """
        single = c.end - c.start == 1
        if (single and (names.is_syllable(t.words[c.start]) or len(t.words[c.start]) < _SHORTEST)) or c.end >= t.n:
            return False
        if not t.opens_clause(c.start) and t.shapes[c.start - 1] == LOWER:
            return False
        p = c.end
        while p < t.n and t.keys[p] in self.adverbs and self.firm_deeds.longest(t.keys, p) is None:
            p += 1
        if p >= t.n or t.shapes[p] != LOWER or t.sentence[p] != t.sentence[c.start]:
            return False
        if self.firm_deeds.longest(t.keys, p) is not None:
            district = self.g.small.longest(t.keys, c.start)
            return district is None or district[0] < c.end - c.start
        return self.body_deeds.longest(t.keys, p) is not None and any(
            self._coined(t, i, c) for i in range(c.start, c.end)
        )

    def _named_after_places(self, t: Tokens, chunks: list[Chunk]) -> None:
        """Join a foreign town or brand and the firm's word behind it: ``New York |Daily``, ``Nikkei |Asian Review``."""
        k = 0
        while k + 1 < len(chunks):
            first, rest = chunks[k], chunks[k + 1]
            town = first.type == "Place" and first.kind not in ("site", "admin") and not first.parents
            brand = first.type == "Organization" and first.kind == "known" and first.end - first.start == 1
            if (
                (town or brand)
                and rest.type in ("run", "Organization")
                and rest.first == first.end
                and t.keys[rest.end - 1] in self.company
                and all(t.shapes[i] == CAP and not names.is_syllable(t.words[i]) for i in range(first.start, rest.end))
            ):
                rest.start = first.start
                rest.type, rest.kind = "Organization", "foreign"
                del chunks[k]
            k += 1

    def _coined(self, t: Tokens, i: int, c: Chunk) -> bool:
        """Whether token ``i`` is written as trade marks are: a capital inside, or all capitals beside other words."""
        word = t.words[i]
        if t.shapes[i] == UPPER:
            others = [t.words[j] for j in range(c.start, c.end) if t.shapes[j] != UPPER]
            return word not in self.g.acronym_stop and any(w.isalpha() and not names.is_syllable(w) for w in others)
        inner = any(letter.isupper() for letter in word[1:])
        return inner and word[0].isalpha() and not any(m in word for m in "'’-") and not word.startswith(("Mc", "Mac"))
