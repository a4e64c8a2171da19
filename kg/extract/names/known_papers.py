"""Names of papers that are known: constitutions, laws of Viet Nam, treaties that go by a name of their own."""

from __future__ import annotations

from kg.extract.names.chunks import Chunk
from kg.extract.names.tokens import LOWER, UPPER, Tokens
from kg.extract.names.work_words import WorkGrammar
from kg.languages.vi import lexicon
from kg.languages.vi.particles import AND, YEAR
from kg.languages.vi.trie import Trie, trie_of


def _variants(names: list[str]) -> list[str]:
    """Names as written and without their commas and conjunctions (``Luật Hôn nhân gia đình``)."""
    out = list(names)
    for name in names:
        bare = name.replace(",", "")
        out += [bare, bare.replace(f" {AND} ", " "), bare.replace(" - ", " ")]
    return list(dict.fromkeys(out))


class KnownPapers:
    """Finds the known paper whose name begins at a given token."""

    def __init__(self, words: WorkGrammar) -> None:
        self.w, self.g = words, words.g
        data = lexicon.table("gatherings")["documents"]
        self.heads = words.document_heads
        self.known: Trie[bool] = trie_of(_variants(data["known"]))
        self.laws: Trie[bool] = trie_of(_variants(data["laws"]))
        self.constitution: Trie[bool] = trie_of(data["constitution"])
        self.not_behind = lexicon.syllables(data["not_behind"])
        self.fields = lexicon.syllables(data["fields_of_law"])
        self.closers = frozenset(data["behind_amended"])

    def constitution_at(self, t: Tokens, i: int) -> Chunk | None:
        """``Hiến pháp|``, of a land or of a year."""
        head = self.constitution.longest(t.keys, i)
        if head is None or (t.shapes[i] == LOWER and not t.is_cap(i + head[0])):
            return None
        end = i + head[0]
        country = self.g.country(t, end) if end < t.n and t.sentence[end] == t.sentence[i] else None
        if country is not None:
            end += country[0]
        elif t.shapes[i] == LOWER:
            return None
        end = self.year(t, end)
        return Chunk(i, end, "Document", "known", core_end=i + head[0])

    def known_at(self, t: Tokens, i: int) -> Chunk | None:
        """A paper that goes by a name of its own (``Công ước Geneva|``)."""
        found = self.known.longest(t.keys, i)
        if found is None or t.sentence[i + found[0] - 1] != t.sentence[i]:
            return None
        end = i + found[0]
        if found[0] > 3 or (found[0] > 1 and t.is_cap(i)):
            return Chunk(i, self.year(t, end), "Document", "known", core_end=end)
        if t.shapes[i] == UPPER:
            return Chunk(i, end, "Document", "known", core_end=end)
        return None

    def law_at(self, t: Tokens, i: int) -> Chunk | None:
        """A law of Viet Nam by its common name, in any case."""
        found = self.laws.longest(t.keys, i)
        if found is None or t.sentence[i + found[0] - 1] != t.sentence[i] or (i and t.keys[i - 1] in self.not_behind):
            return None
        end = i + found[0]
        # ``luật đầu tư`` in lower case is as good as a name; ``luật thương mại quốc tế`` is a field.
        if t.shapes[i] == LOWER and t.shapes[i + 1] == LOWER and end < t.n and t.keys[end] in self.fields:
            return None
        country = self.g.country(t, end) if t.is_cap(end) and t.sentence[end] == t.sentence[i] else None
        if country is not None:
            end += country[0]
        end = self.amended(t, end)
        return Chunk(i, self.year(t, end), "Document", "law", core_end=end)

    def amended(self, t: Tokens, end: int) -> int:
        """Past ``(sửa đổi)``."""
        if end + 2 < t.n and t.words[end] == "(" and t.keys[end + 1] in self.g.changes:
            close = next((q for q in range(end + 2, min(end + 8, t.n)) if t.words[q] == ")"), None)
            return close + 1 if close is not None else end
        if t.keys[end : end + 2] == self.g.amended and end < t.n and t.shapes[end] == LOWER:
            after = t.words[end + 2] if end + 2 < t.n else "."
            if not after.isalnum() or after in self.closers:
                return end + 2
        return end

    def year(self, t: Tokens, end: int) -> int:
        """Past a year, with or without ``năm``."""
        if self.w.year(t, end) and t.sentence[end] == t.sentence[end - 1]:
            return end + 1
        if self.w.year(t, end + 1) and t.words[end] == YEAR and t.sentence[end + 1] == t.sentence[end - 1]:
            return end + 2
        return end
