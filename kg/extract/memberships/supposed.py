"""Posts that are only thought of: ``nếu A bổ nhiệm B làm …``, ``ứng viên sáng giá cho vị trí … là B``."""

from __future__ import annotations

from functools import cache

from kg.extract.mentions.clusters import Clusters, phrase_parser
from kg.extract.names.tokens import Tokens
from kg.languages.vi import lexicon
from kg.languages.vi.keys import phrase_keys, syllable_key
from kg.languages.vi.trie import Trie, trie_of

_CLAUSE = 16  # tokens at most from the head of a clause to the words of the post
_BEHIND = 8  # tokens at most from the post to what is said of the matter


@cache
def _words(name: str) -> Trie[bool]:
    """The phrases of list ``name`` of the posts as a trie."""
    return trie_of(lexicon.table("posts")["thought_of"][name])


@cache
def _no_verbs() -> Trie[bool]:
    """Words in which a verb of office stands and is none (``việc |làm``)."""
    return trie_of(lexicon.table("posts")["no_verbs"])


def _before(t: Tokens, i: int) -> range:
    """The tokens of the clause before token ``i``, back to a comma or the head of the sentence."""
    low = i
    while low > 0 and i - low < _CLAUSE and t.sentence[low - 1] == t.sentence[i] and t.words[low - 1] not in (",", ";"):
        low -= 1
    return range(low, i)


def thought_of(t: Tokens, i: int, end: int) -> bool:
    """Whether the verb of office at token ``i``, whose posts end at ``end``, tells what may or may not be done."""
    clause = _before(t, i)
    if any(_words("conditions").longest(t.keys, j) is not None for j in clause):
        return True
    behind = [j for j in range(end, min(t.n, end + _BEHIND)) if t.sentence[j] == t.sentence[i]]
    matter = any(_words("matters").longest(t.keys, j) is not None for j in clause)
    return matter and any(_words("perhaps").longest(t.keys, j) is not None for j in behind)


def sought(t: Tokens, start: int) -> bool:
    """Whether the title at token ``start`` is one that somebody is a candidate for."""
    return any(_words("candidates").longest(t.keys, j) is not None for j in _before(t, start))


class Doubts:
    """Whether an office told by a verb is denied, supposed, somebody's dream or no office at all."""

    def __init__(self, clusters: Clusters) -> None:
        data = lexicon.table("posts")
        self.c, self.t = clusters, clusters.t
        self.denied = frozenset(syllable_key(w) for phrase in data["denied"] for w in phrase.split()[-1:])
        self.gap = frozenset(syllable_key(w) for w in data["denied_gap"])
        self.phrases = [phrase_keys(phrase) for phrase in data["supposed"]]
        self.persons = lexicon.syllables(data["persons_counted"])

    def supposed(self, i: int) -> bool:
        """Whether the verb of office at token ``i`` is denied or only supposed: ``Nếu được bầu làm tổng thống, …``."""
        t = self.t
        if i and _no_verbs().longest(t.keys, i - 1):
            return True  # "vị trí việc |làm công chức"
        low = i
        while low > 1 and t.keys[low - 1] in self.gap:
            low -= 1
        if low and t.keys[low - 1] in self.denied:
            return True
        low = i
        while low > 0 and i - low < 8 and t.sentence[low - 1] == t.sentence[i] and t.words[low - 1] not in (",", ";"):
            low -= 1
        counted = any(t.words[j].isdecimal() and t.keys[j + 1] in self.persons for j in range(low, i - 1))
        return counted or any(self._stands(t.keys[low:i], phrase) for phrase in self.phrases)

    def addressed(self, i: int) -> bool:
        """``"Ông là |tổng thống cả đời", A nói``: who is spoken to or of in a quotation by a pronoun alone."""
        if i not in self.c.quoted:
            return False
        low = i
        while low - 1 in self.c.quoted and self.t.sentence[low - 1] == self.t.sentence[i]:
            low -= 1
        return not any(low <= f.start < i for f in self.c.phrases.values())

    def _stands(self, window: list[str], phrase: tuple[str, ...]) -> bool:
        """Whether ``phrase`` is in ``window`` as a word of its own: not the ``định`` of ``quyết định``."""
        n, compounds = len(phrase), phrase_parser().compounds
        whole = {p for p in self.phrases if len(p) > n}
        return any(
            tuple(window[j : j + n]) == phrase
            and (not j or (window[j - 1], phrase[0]) not in compounds or (window[j - 1], *phrase) in whole)
            for j in range(len(window) - n + 1)
        )
