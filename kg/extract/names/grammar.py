"""Shared pieces of the name grammar: lexicon tests and runs of capitalised words."""

from __future__ import annotations

from functools import cached_property

from kg.extract.names.tokens import CAP, LOWER, NUMBER, UPPER, Tokens
from kg.languages.vi import gazetteer, lexicon, names
from kg.languages.vi.keys import syllable_key
from kg.languages.vi.trie import Trie, trie_of


class Grammar:
    """The lexicons, compiled once, and the tests over :class:`Tokens` that all parsers share."""

    def __init__(self) -> None:
        organizations = lexicon.table("organizations")
        self.titles = lexicon.titles()
        self.heads = lexicon.organization_heads()
        self.fields = lexicon.fields()
        self.known = lexicon.known_organizations()
        self.countries = gazetteer.countries()
        self.places = gazetteer.places()
        self.small = gazetteer.small_places()
        self.units = gazetteer.units()
        self.compounds = lexicon.compounds() | {
            (syllable_key(a), syllable_key(b))
            for a, b in (w.split() for w in lexicon.table("grammar")["extra_compounds"])
        }
        self.surnames = names.surnames()
        self.strong_surnames = names.strong_surnames()
        self.middles = names.middles()
        self.company = names.company_words()
        self.given = names.given_names()
        self.particles = {syllable_key(word) for p in names.particles() for word in p}
        self.verbs = frozenset(tuple(syllable_key(w) for w in line.split()) for line in lexicon.lines("verbs"))
        grammar = lexicon.table("grammar")
        self.tails: Trie[bool] = trie_of(organizations["fields"]["tails"])
        self.safe_tails: Trie[bool] = trie_of(grammar["safe_tails"])
        self.gap_stop = lexicon.syllables(grammar["gap_stop"])
        self.connectors = lexicon.syllables(grammar["connectors"])
        self.acronym_stop = frozenset(organizations["known"]["acronym_stop"])
        self.missions: Trie[bool] = trie_of(grammar["missions"])
        self.numbered_units: Trie[bool] = trie_of(grammar["numbered_units"])
        self.bare_units: Trie[bool] = trie_of(grammar["bare_units"])
        self.lowercase = lexicon.lowercase()
        self.inner: Trie[bool] = trie_of(grammar["inner"])
        self.inner_pairs = frozenset(
            tuple(syllable_key(w) for w in word.split()) for word in grammar["inner"] if len(word.split()) == 2
        )
        self.gap_heads: Trie[bool] = trie_of(grammar["gap_heads"])
        self.elidable: Trie[bool] = trie_of(grammar["elidable"])
        self.short_countries = lexicon.syllables(grammar["short_countries"])
        self.lower_documents: Trie[bool] = trie_of(grammar["lower_documents"])
        self.no_place_after = lexicon.syllables(grammar["no_place_after"])
        self.title_inner: Trie[bool] = trie_of(grammar["title_inner"])
        self.suffixes = lexicon.syllables(grammar["suffixes"])
        self.at = lexicon.syllables(grammar["at"]) - lexicon.syllables(["và"])
        self.hyphenated = lexicon.syllables(grammar["hyphenated"])
        self.speech_words = lexicon.syllables(grammar["speech_words"])
        self.field_titles: Trie[bool] = trie_of(grammar["field_titles"])
        self.seats: Trie[bool] = trie_of(grammar["seats"])
        self.numbered_bodies: Trie[bool] = trie_of(grammar["numbered_bodies"])
        self.english_links = frozenset(grammar["english_links"])
        self.purposes: Trie[bool] = trie_of(grammar["purposes"])
        self.directions = lexicon.syllables(grammar["directions"])
        self.investigators: Trie[bool] = trie_of(grammar["investigators"])
        self.police: Trie[bool] = trie_of(grammar["police"])
        self.many = lexicon.syllables(grammar["many"])
        self.traders: Trie[bool] = trie_of(grammar["traders"])
        self.numbered_houses: Trie[bool] = trie_of(grammar["numbered_houses"])
        self.no_body_after = lexicon.syllables(grammar["no_body_after"])
        self.memorials: Trie[bool] = trie_of(grammar["memorials"])
        self.gap_units: Trie[bool] = trie_of(grammar["gap_units"])
        self.needs_body: Trie[bool] = trie_of(grammar["needs_body"])
        self.bare_press: Trie[bool] = trie_of(grammar["bare_press"])
        self.generic_bodies: Trie[bool] = trie_of(grammar["generic_bodies"])
        self.crime = tuple(syllable_key(w) for w in grammar["crime"].split())
        self.where = lexicon.syllables(grammar["where"])
        self.ministries: Trie[bool] = trie_of(grammar["ministries"])
        self.faiths: Trie[bool] = trie_of(grammar["faiths"])
        self.country_sites: Trie[bool] = trie_of(grammar["country_sites"])
        self.committees: Trie[bool] = trie_of(grammar["committees"])
        self.forces: Trie[bool] = trie_of(grammar["forces"])
        self.generic_heads: Trie[bool] = trie_of(grammar["generic_heads"])
        self.no_country = frozenset(tuple(syllable_key(w) for w in pair.split()) for pair in grammar["no_country"])
        self.bound = frozenset(tuple(syllable_key(w) for w in pair.split()) for pair in grammar["bound"])
        verbs = set(grammar["inner_verbs"])
        self.inner_nouns: Trie[bool] = trie_of([w for w in grammar["inner"] if w not in verbs and len(w.split()) > 1])
        self.statutes: Trie[bool] = trie_of(grammar["statutes"])
        self.common_units: Trie[bool] = trie_of(grammar["common_units"])
        self.title_ends = lexicon.syllables(grammar["title_ends"])
        self.amounts = lexicon.syllables(grammar["amounts"])
        self.quantity = lexicon.syllables(grammar["quantity"])
        self.no_titles = [[syllable_key(w) for w in pair.split()] for pair in grammar["no_titles"]]
        self.amended = [syllable_key(w) for w in grammar["amended"]]
        self.ordinals = lexicon.syllables(grammar["ordinals"])
        self.verb_pairs = frozenset(tuple(syllable_key(w) for w in pair.split()) for pair in grammar["verb_pairs"])
        self.roman = frozenset(grammar["roman"])

    @cached_property
    def title_first(self) -> frozenset[str]:
        """Keys that open a title."""
        return self.titles.first

    def title(self, t: Tokens, i: int) -> tuple[int, str] | None:
        """(tokens, kind) of the longest title at ``i`` that runs into no capitalised head (``giám đốc|Sở``)."""
        first = t.keys[i]
        if first not in self.title_first:
            return None
        lower = t.shapes[i] == LOWER
        for length, kind in self.titles.matches(t.keys, i):
            if t.sentence[i + length - 1] != t.sentence[i]:
                continue
            capital = next((j for j in range(i + 1, i + length) if t.shapes[j] == CAP), None)
            if (
                capital is not None
                and (lower or t.shapes[capital - 1] == LOWER)
                and (self.title_inner.longest(t.keys, capital) or (0,))[0] != i + length - capital
            ):
                head = self.heads.longest(t.keys, capital)
                inner = self.titles.longest(t.keys, capital)
                if head is not None or inner is None or inner[0] < i + length - capital:
                    continue
            if length > 1 and self._head_follows(t, i + length - 1):
                continue
            if self.needs_body.longest(t.keys, i) == (length, True) and not self._body_follows(t, i + length):
                continue
            return length, kind
        return None

    def _head_follows(self, t: Tokens, last: int) -> bool:
        """Whether a title's last word rather opens a body: ``Trưởng |Ban Đối ngoại``."""
        return (
            t.shapes[last] == CAP
            and t.is_cap(last + 1)
            and t.sentence[last + 1] == t.sentence[last]
            and (
                self.known.longest(t.keys, last) is not None
                or (self.heads.longest(t.keys, last) is not None and self.fields.longest(t.keys, last + 1) is not None)
            )
        )

    def _body_follows(self, t: Tokens, p: int) -> bool:
        """Whether a head of a body stands at ``p``."""
        if p >= t.n:
            return False
        head = self.heads.longest(t.keys, p)
        return (head is not None and (t.shapes[p] == CAP or t.is_cap(p + head[0]))) or (
            self.known.longest(t.keys, p) is not None and t.shapes[p] == CAP
        )

    def country(self, t: Tokens, i: int) -> tuple[int, str] | None:
        """(tokens, ISO code) of a country's name at ``i``: all its main words are capitalised."""
        if t.shapes[i] not in (CAP, UPPER) and t.keys[i] not in self._low_country:
            return None
        found = self.countries.longest(t.keys, i)
        if found is None:
            return None
        length = found[0]
        if any(t.shapes[j] == LOWER for j in (i + length - 1,)) and length < 3:
            return None
        if t.sentence[i + length - 1] != t.sentence[i]:
            return None
        place = self.places.longest(t.keys, i)
        if place is not None and place[0] > length and t.shapes[i + place[0] - 1] != LOWER:
            return None
        if length == 1 and i + 1 < t.n and t.shapes[i + 1] == LOWER and (t.keys[i], t.keys[i + 1]) in self.no_country:
            return None
        return found

    @cached_property
    def _low_country(self) -> frozenset[str]:
        return lexicon.syllables(["nước", "cộng", "vương", "các", "nhà"])

    def place(self, t: Tokens, i: int) -> tuple[int, str] | None:
        """(tokens, kind) of a place known by its bare name at ``i``."""
        found = self.places.longest(t.keys, i)
        if found is None:
            return None
        end = i + found[0]
        if (t.shapes[end - 1] == LOWER and found[1] != "lowtail") or (t.shapes[i] == LOWER and found[0] == 1):
            return None
        if found[1] == "lowtail" and not any(t.shapes[j] != LOWER for j in range(i, end)):
            return None
        if t.sentence[end - 1] != t.sentence[i]:
            return None
        if found[1] == "province" and self._goes_on(t, i, end):
            return None
        return found

    def _goes_on(self, t: Tokens, i: int, end: int) -> bool:
        """Whether one more syllable makes a longer name of the province's (``Hà Nam Ninh``)."""
        if (
            end - i != 2
            or not t.is_cap(end)
            or t.is_cap(end + 1)
            or t.sentence[end] != t.sentence[i]
            or t.shapes[end] != CAP
        ):
            return False
        if end + 1 < t.n and t.shapes[end + 1] == LOWER and (t.keys[end], t.keys[end + 1]) in self.compounds:
            return False
        return (
            names.is_syllable(t.words[end])
            and self.title(t, end) is None
            and self.heads.longest(t.keys, end) is None
            and self.countries.longest(t.keys, end) is None
        )

    def person_at(self, t: Tokens, i: int) -> int | None:
        """End of a full Vietnamese name that begins at ``i`` and closes its run of capitals, or None."""
        if t.shapes[i] != CAP or t.keys[i] not in self.surnames:
            return None
        end = self.run_end(t, i)
        length = end - i
        if not 2 <= length <= 5 or not all(names.is_syllable(w) for w in t.words[i:end]):
            return None
        if end < t.n and t.shapes[end] == LOWER and (t.keys[end - 1], t.keys[end]) in self.compounds and length < 3:
            return None
        place = self.places.longest(t.keys, i)
        if place is not None and place == (length - 1, "province"):
            return None
        if t.keys[i] not in self.strong_surnames and (length == 2 or t.keys[i + 1] not in self.middles):
            return None
        return end

    def run_end(self, t: Tokens, i: int) -> int:
        """End of the plain run of capitalised tokens that begins at ``i``: no connectors, one sentence."""
        j = i
        while j < t.n and t.shapes[j] in (CAP, UPPER) and t.sentence[j] == t.sentence[i]:
            j += 1
        return j

    def name_run(self, t: Tokens, i: int) -> int:
        """End of a run as personal names have it: initials, hyphens, apostrophes, particles inside."""
        j = i
        n = t.n
        while j < n and t.shapes[j] in (CAP, UPPER):
            j += 1
            while j + 1 < n and t.words[j] in "-'’." and t.glued[j - 1]:
                if t.words[j] == ".":
                    short = len(t.words[j - 1]) <= 2
                    if not (short and t.shapes[j + 1] in (CAP, UPPER) and t.sentence[j + 1] == t.sentence[i]) or (
                        not t.glued[j] and self.titles.longest(t.keys, j + 1) is not None
                    ):
                        break
                    j += 1
                elif t.glued[j] and t.words[j + 1][0].isalpha():
                    j += 2
                else:
                    break
            if (
                j + 1 < n
                and t.words[j] == "-"
                and t.shapes[j + 1] == LOWER
                and len(t.words[j + 1]) <= 5
                and t.keys[i] in self.hyphenated
                and t.sentence[j + 1] == t.sentence[i]
            ):
                j += 2
                continue
            if (
                j + 1 < n
                and t.words[j] == "-"
                and j == i + 1
                and t.is_cap(j + 1)
                and t.keys[i] in self.given
                and not names.is_syllable(t.words[j + 1])
                and t.sentence[j + 1] == t.sentence[i]
            ):
                j += 1
                continue
            if j + 1 < n and t.words[j] == "-" and self._double_name(t, i, j):
                j += 2
                break
            if (
                j + 2 < n
                and t.shapes[j] == LOWER
                and t.keys[j] in self.particles
                and t.words[j + 1] == "-"
                and t.is_cap(j + 2)
            ):
                j += 2
                continue
            if j + 1 < n and (t.words[j] in self.english_links or t.words[j] == "&") and self._english(t, i, j):
                j += 1 if t.is_cap(j + 1) else 2
                continue
            if j < n and t.shapes[j] == LOWER and t.keys[j] in self.particles:
                k = j
                while k < n and k < j + 2 and t.shapes[k] == LOWER and t.keys[k] in self.particles:
                    k += 1
                if t.is_cap(k) and not names.is_syllable(t.words[k]):
                    j = k
        # Tokens were taken without looking at sentences except at dots; cut at the first other sentence.
        while j > i + 1 and t.sentence[j - 1] != t.sentence[i]:
            j -= 1
        return j

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
            and t.keys[nxt] not in self.given
            and not names.is_syllable(t.words[j - 1])
            and not names.is_syllable(t.words[nxt])
            and not any(trie.longest(t.keys, nxt) for trie in (self.known, self.places, self.countries))
        )

    def number(self, t: Tokens, i: int) -> bool:
        """Whether token ``i`` is a number."""
        return i < t.n and t.shapes[i] == NUMBER
