"""What the names of documents and of gatherings have in common."""

from __future__ import annotations

from kg.extract.names.chunks import Chunk
from kg.extract.names.grammar import Grammar
from kg.extract.names.tokens import CAP, LOWER, NUMBER, UPPER, Tokens
from kg.languages.vi import lexicon
from kg.languages.vi.particles import AGAINST, ALL, AND, FOR, INSIDE, ON, ONE, PERSON, SOME, YEAR
from kg.languages.vi.trie import Trie, trie_of

OPEN, CLOSE = "\"“«'‘", "\"”»'’"

# A quoted name is no longer than this, in tokens; a longer quotation is speech.
_QUOTE = 60


class WorkGrammar:
    """The lexicons and tests that both kinds of works share."""

    def __init__(self, grammar: Grammar) -> None:
        self.g = grammar
        data = lexicon.table("gatherings")
        self.document_heads: Trie[bool] = trie_of(data["documents"]["heads"])
        self.gathering_heads: Trie[bool] = trie_of(data["gatherings"]["heads"])
        self.built: Trie[bool] = trie_of(data["gatherings"]["built"])
        self.sites: Trie[bool] = trie_of([*lexicon.table("places")["units"]["site"], *data["gatherings"]["sited"]])
        self.stop = grammar.gap_stop | lexicon.syllables(data["cues"]["stop"])
        self.plain = lexicon.phrases(data["cues"]["plain"])
        self.central: Trie[bool] = trie_of(data["cues"]["central"])
        self.bodies: Trie[bool] = trie_of(data["cues"]["bodies"])
        self.periods: Trie[bool] = trie_of(data["cues"]["periods"])

    def stops(self, t: Tokens, p: int) -> bool:
        """Whether the lower-case token ``p`` can't stand inside a name: a function word, a verb."""
        if p + 1 < t.n and (t.keys[p], t.keys[p + 1]) in self.plain:
            return False
        if (t.keys[p - 1], t.keys[p]) in self.plain:
            return False
        pair = p + 1 < t.n and (t.keys[p], t.keys[p + 1]) in self.g.compounds and t.shapes[p + 1] == LOWER
        if t.keys[p] in self.stop and (t.keys[p - 1], t.keys[p]) not in self.g.compounds and not pair:
            return True
        return p + 1 < t.n and (t.keys[p], t.keys[p + 1]) in self.g.verb_pairs

    def lower_end(self, t: Tokens, p: int, limit: int) -> int:
        """Past the lower-case words from ``p`` that may stand inside a name."""
        q = p
        while q < t.n and q - p < limit and t.sentence[q] == t.sentence[p] and t.shapes[q] == LOWER:
            if self.stops(t, q):
                break
            q += 1
        return q

    def to_acronym(self, t: Tokens, p: int) -> int | None:
        """Token of the bracket, if the words from ``p`` on are closed by an acronym in brackets."""
        q = p
        while q < t.n and q - p < 18 and t.sentence[q] == t.sentence[p]:
            word = t.words[q]
            if word == "(":
                short = q > p and q + 2 < t.n and t.shapes[q + 1] == UPPER and t.words[q + 2] in (")", "-", ",")
                return q if short else None
            if (t.shapes[q] > NUMBER and word not in ",-–") or t.keys[q] in self.g.speech_words:
                return None
            q += 1
        return None

    def short_name(self, t: Tokens, p: int) -> bool:
        """Whether a short name closes a bracket from ``p`` on: ``COP29)``, ``ICT Summit 2019)``."""
        close = next((q for q in range(p, min(p + 6, t.n)) if t.words[q] == ")"), p)
        if close == p + 1:
            return t.shapes[p] == UPPER
        return close > p and t.is_cap(p) and (self.year(t, close - 1) or UPPER in t.shapes[p:close])

    def quoted(self, t: Tokens, i: int, j: int, kind: str, heads: Trie[bool]) -> Chunk | None:
        """A head with a name in quotation marks; the quoted words alone if they are long or have a head themselves."""
        if t.words[j] not in OPEN or not (t.is_cap(j + 1) or (j + 1 < t.n and t.shapes[j + 1] == NUMBER)):
            return None
        end = j + 1
        while end < t.n and end - j < _QUOTE and t.words[end] not in CLOSE and t.sentence[end] == t.sentence[i]:
            end += 1
        if end >= t.n or t.words[end] not in CLOSE or end - j < 4:
            return None
        if end - j > 6 and any(key in self.g.speech_words for key in t.keys[j + 1 : j + 4]):
            return None
        chunk = Chunk(j + 1, end, kind, "quoted", outer=i, core_end=end)
        if heads.longest(t.keys, j + 1) is None and end - j < 5:
            chunk.start, chunk.outer, chunk.end = i, -1, end + 1
        return chunk

    def project(self, t: Tokens, i: int, j: int, kind: str, heads: Trie[bool]) -> Chunk | None:
        """A project by its name in quotation marks: what it builds is a place, and works upon one are no name."""
        opened = t.words[j] in OPEN
        if opened and self.built.longest(t.keys, j + 1) is not None:
            return None  # "dự án "Nâng cấp quốc lộ 191""
        site = opened and self.sites.longest(t.keys, j + 1) is not None
        return self.quoted(t, i, j, "Place" if site else kind, heads)

    def year(self, t: Tokens, p: int) -> bool:
        """Whether token ``p`` is a year."""
        return p < t.n and t.shapes[p] == NUMBER and len(t.words[p]) == 4 and t.words[p][:2] in ("19", "20")

    def second_year(self, t: Tokens, p: int) -> int:
        """Past ``và triển khai nhiệm vụ năm 2019`` at ``p``, behind ``tổng kết công tác năm 2018``; else ``p``."""
        if not (p < t.n and t.words[p] in (AND, ",") and t.words[p - 2] == YEAR and self.year(t, p - 1)):
            return p
        q = p + 1
        while q < t.n and q - p < 9 and t.shapes[q] == LOWER:
            q += 1
        turn = q > p + 2 and t.words[q - 1] == YEAR and self.year(t, q) and t.sentence[q] == t.sentence[p - 1]
        return q + 1 if turn else p

    def period_end(self, t: Tokens, p: int) -> int | None:
        """End of the years of a plan at ``p``: ``giai đoạn 2025 - 2035``, ``đến năm 2030``."""
        found = self.periods.longest(t.keys, p) if p < t.n and t.sentence[p] == t.sentence[p - 1] else None
        if found is None or not self.year(t, p + found[0]):
            return None
        end = p + found[0] + 1
        return end + 2 if t.words[end : end + 1] in (["-"], ["–"]) and self.year(t, end + 1) else end

    def named(self, t: Tokens, p: int) -> bool:
        """Whether a person or a title begins at ``p``."""
        return self.g.title(t, p) is not None or self.g.person_at(t, p) is not None

    def capital(self, t: Tokens, i: int) -> bool:
        """Whether ``i`` has a capital that no sentence begins with."""
        return t.shapes[i] in (CAP, UPPER) and not t.head[i]

    def theme(self, t: Tokens, p: int) -> int:
        """Past the words of a theme: up to a mark or a word that goes on with the sentence."""
        q = p
        while q < t.n and q - p < 16 and t.sentence[q] == t.sentence[p]:
            if (
                t.shapes[q] == LOWER
                and not (q == p and t.words[q] in (SOME, ALL, ONE))
                and t.words[q] not in (AND, AGAINST, PERSON, INSIDE, ON)
                and self.stops(t, q)
                and not (t.words[q] == FOR and q > p + 2 and self.plain_next(t, q))
            ):
                break
            if t.shapes[q] == CAP and self.named(t, q):
                break
            if (
                t.words[q] == ","
                and t.keys[q - 1 : q]
                and q + 1 < t.n
                and (t.words[q - 1], t.words[q + 1]) == self.g.split_compound
            ):
                q += 1
                continue
            if t.shapes[q] >= NUMBER and t.words[q] not in "-–" and not t.words[q].isalnum():
                break
            q += 1
        while q > p and (t.words[q - 1] in (AND, INSIDE, ON, "-", "–", PERSON)):
            q -= 1
        return q

    def plain_next(self, t: Tokens, q: int) -> bool:
        """Whether a noun goes on behind ``cho``: ``đào tạo nghề cho |lao động nông thôn``; no ``cho biết``."""
        lower = q + 1 < t.n and t.shapes[q + 1] == LOWER and t.sentence[q + 1] == t.sentence[q]
        return lower and (t.keys[q], t.keys[q + 1]) not in self.g.verbs and not self.stops(t, q + 1)
