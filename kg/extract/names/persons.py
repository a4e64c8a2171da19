"""Which runs of capitals are persons, bodies or places: by what stands around them, then by the whole article."""

from __future__ import annotations

import itertools

from kg.extract.names.chunks import Chunk
from kg.extract.names.person_signs import aged, called_so, dotted
from kg.extract.names.run_articles import ArticleNames
from kg.extract.names.run_firms import RunFirms
from kg.extract.names.run_heads import RunHeads
from kg.extract.names.run_lists import RunLists
from kg.extract.names.run_people import RunPeople
from kg.extract.names.run_sites import RunSites
from kg.extract.names.run_splits import RunSplits
from kg.extract.names.tokens import LOWER, UPPER, Tokens
from kg.languages.vi import names
from kg.languages.vi.particles import ABOUT, ACROSS, AND, AT, BELONGING_TO, FROM, IN, NAME, OF, TO, UP_TO

_TOWARDS = (TO, UP_TO, ACROSS, ABOUT)
_HOLDERS = frozenset(["Organization", "Country", "Place", "Gathering"])


class RunClassifier(RunHeads, RunSplits, RunLists, RunSites, RunFirms, RunPeople, ArticleNames):
    """Gives a type to chunks of type ``run``; those without evidence keep it."""

    def classify(self, t: Tokens, chunks: list[Chunk]) -> None:
        """Set the types in place: first from the neighbourhood, then from the other mentions in the article."""
        self._bared(t, chunks)
        self._split_acronyms(t, chunks)
        self._named_after_places(t, chunks)
        for k, chunk in enumerate(chunks):
            if chunk.type == "run":
                self._local(t, chunks, k)
        self._located(t, chunks)
        self._districts(t, chunks)
        self._lists(t, chunks)
        self._streets(t, chunks)
        self._unit_lists(t, chunks)
        self._district_lists(t, chunks)
        self._far_lists(t, chunks)
        self._house_numbers(t, chunks)
        self._routes(t, chunks)
        self._acronyms(t, chunks)
        self._document_wide(t, chunks)
        self._branches(chunks, t)

    def titled(self, t: Tokens, chunks: list[Chunk], k: int) -> bool:
        """Whether a title or form of address stands before chunk ``k``, perhaps with its body between."""
        p = chunks[k].first
        q = k - 1
        while q >= 0 and q >= k - 5:
            before = chunks[q]
            if (
                before.end == p - 1
                and t.words[before.end] == ")"
                and t.words[before.start - 1] == "("
                and before.type != "Person"
            ):
                if before.type == "title":
                    return True  # "(Đệ nhất phu nhân) |Liza Araneta"
                p = before.start - 1
                q -= 1
                continue
            if (
                before.end != p
                and p == chunks[k].first
                and t.words[before.end] == ABOUT
                and self._linked(t, before.end + 1, p, 10)
            ):
                p = before.first
                q -= 1
                continue
            if (
                before.end != p
                and not self._only_tails(t, before.end, p)
                and not (p != chunks[k].first and self._linked(t, before.end, p))
            ):
                return False
            if before.type in ("title", "honorific"):
                return True
            if before.type not in _HOLDERS:
                return False
            p = before.first
            q -= 1
        return False

    def _linked(self, t: Tokens, start: int, end: int, longest: int = 5) -> bool:
        """Whether ``của``, ``tại`` or a few words of a post's field stand between a title and its body."""
        last = end - 1 if t.words[end - 1] in (OF, AT, IN, BELONGING_TO, ABOUT) else end
        return (
            last - start <= longest
            and t.sentence[start] == t.sentence[end]
            and all(
                t.shapes[i] == LOWER and (t.keys[i] not in self.g.gap_stop or (longest > 5 and t.words[i] == AND))
                for i in range(start, last)
            )
            and not any((t.keys[i], t.keys[i + 1]) in self.g.verbs for i in range(start, last - 1))
        )

    def _only_tails(self, t: Tokens, start: int, end: int) -> bool:
        if not 0 < end - start <= 4:
            return False
        if t.words[start] == "(" and t.words[end - 1] == ")":
            return True
        if t.keys[end - 1] in self.open_tails:
            return False  # "là ngoại trưởng Lào khi |ông A …": another clause
        if all(t.shapes[i] == LOWER and t.keys[i] in self.title_tails for i in range(start, end)):
            return True
        if self.title_units.longest(t.keys, start) == (end - start, True):
            return True
        p = start
        while p < end:
            found = self.g.inner.longest(t.keys, p) or self.g.fields.longest(t.keys, p)
            if found is None or t.shapes[p] != LOWER:
                return False
            p += found[0]
        return p == end

    def _local(self, t: Tokens, chunks: list[Chunk], k: int) -> None:
        """Give run ``k`` a type if what stands around it tells one."""
        if self._common(t, chunks, k):
            return
        if self.titled(t, chunks, k):
            found = self._titled_type(t, chunks, k)
            if found is not None:
                chunks[k].type, chunks[k].kind = found
                return
        self._untitled(t, chunks, k)

    def _common(self, t: Tokens, chunks: list[Chunk], k: int) -> bool:
        """Whether the capitals of run ``k`` rather are common words, an initial, a ship or a department."""
        chunk, before = chunks[k], chunks[k - 1]
        single = chunk.end - chunk.start == 1
        first = t.keys[chunk.start]
        if single and len(t.words[chunk.start]) == 1:
            return True  # "anh T.": an initial names nobody
        of_town = before.end == chunk.start and before.type in _HOLDERS  # "Tỉnh ủy Vũng Tàu |Lê Văn A": no ship's
        if chunk.start and t.keys[chunk.start - 1] in self.no_person_after and not of_town:
            return True
        if "".join(t.words[chunk.start : chunk.end]).casefold() in self.central:
            return True  # "Trưởng ban Nội chính |T.Ư"
        if self._ship(t, before, chunk):
            return True
        lower_next = chunk.end < t.n and t.shapes[chunk.end] == LOWER
        half = lower_next and (t.keys[chunk.end - 1], t.keys[chunk.end]) in self.g.compounds
        if half and (single or first not in self.g.surnames):
            return True
        if single and before.type != "honorific":
            weak = first in self.g.lowercase and first not in self.g.strong_surnames
            if (weak and lower_next) or first in self.not_after_title or self._no_name(t, before, chunk):
                return True
        if single and chunk.end < t.n and t.words[chunk.end].isdecimal():
            return True
        if before.type == "title" and before.end == chunk.start and self._department(t, before, chunk):
            return True
        return chunk.end - chunk.start == 2 and first in self.departments and before.type == "title"

    def _department(self, t: Tokens, title: Chunk, chunk: Chunk) -> bool:
        """Whether the capitals after a head of department are the department's: ``Trưởng khoa |Nhi``."""
        last = title.end - 1
        if last == title.start or t.keys[last] not in self.divisions or t.words[last].isupper():
            return False
        words = t.words[chunk.start : chunk.end]
        if chunk.end - chunk.start == 1:
            return names.is_syllable(words[0])
        dashed = chunk.end < t.n and t.words[chunk.end] in "-–" and t.is_cap(chunk.end + 1)
        return names.looks_vietnamese(words) and (
            t.keys[chunk.start] not in self.g.surnames or (dashed and len(words) < 3)
        )

    def _titled_type(self, t: Tokens, chunks: list[Chunk], k: int) -> tuple[str, str] | None:
        """Person or body after a title; None for capitals that only may be an acronym."""
        chunk, before = chunks[k], chunks[k - 1]
        word = t.words[chunk.start]
        upper = t.shapes[chunk.start] == UPPER
        single = chunk.end - chunk.start == 1
        if (
            upper
            and single
            and before.type == "title"
            and before.kind in ("body", "mission")
            and len(word) > 2
            and word not in self.g.acronym_stop
        ):
            return "Organization", "acronym"
        addressed = single and before.type == "honorific"
        if not addressed and all(key in self.g.directions for key in t.keys[chunk.start : chunk.end]):
            return None  # "Cục trưởng An ninh |Tây Bắc"
        if self._post_in(t, chunks, k):
            return None  # "ông A, trạm trưởng y tế |Mỹ Sơn"
        if single and before.kind == "occupation" and called_so(t, before) and not names.is_syllable(word):
            return None  # "tên lửa có tên là |Oreshnik"
        if single and before.type == "title" and self._joint(word):
            return "Organization", "foreign"  # "ông trùm |WikiLeaks"
        if self._bracketed_firm(t, chunks, k) or (single and self._founded(t, chunks, k)):
            return "Organization", "document"
        if self._of_manager(t, chunks, k):
            return "Organization", "foreign"
        acronym = upper and not names.is_syllable(word) and len(word) < 7
        if acronym and self._initials(t, chunk):
            return "Person", "titled"
        if upper and (acronym or single) and before.type != "honorific":
            return None
        return "Person", "titled"

    def _post_in(self, t: Tokens, chunks: list[Chunk], k: int) -> bool:
        """Whether run ``k`` is where the post is held that stands behind a person's name with its field."""
        chunk, title, person = chunks[k], chunks[k - 1], chunks[k - 2] if k > 1 else None
        return (
            person is not None
            and person.type == "Person"
            and title.type == "title"
            and title.start - person.end == 1
            and t.words[person.end] in (",", "-", "–")
            and t.shapes[title.start] == LOWER
            and title.end < chunk.first
            and chunk.end - chunk.start == 2
            and t.keys[chunk.start] not in self.g.strong_surnames
        )

    def _initials(self, t: Tokens, chunk: Chunk) -> bool:
        """Whether two capitals before one family name are initials: ``JD Vance``; no firm, no known body."""
        last = t.keys[chunk.end - 1]
        return (
            len(t.words[chunk.start]) == 2
            and chunk.end - chunk.start == 2
            and t.shapes[chunk.start + 1] != UPPER
            and not names.is_syllable(t.words[chunk.end - 1])
            and last not in self.company
            and last not in self.g.given
            and self.g.known.longest(t.keys, chunk.start) is None
        )

    def _founded(self, t: Tokens, chunks: list[Chunk], k: int) -> bool:
        """Whether one foreign word after a founder is what was founded: ``nhà sáng lập |Wikileaks``."""
        title, word = chunks[k - 1], t.words[chunks[k].start]
        return (
            title.end == chunks[k].start
            and self.founders.longest(t.keys, title.start) == (title.end - title.start, True)
            and not names.is_syllable(word)
            and t.keys[chunks[k].start] not in self.g.given
            and not any(
                c.type in ("Person", "run") and c.end - c.start > 1 and t.words[c.end - 1] == word for c in chunks
            )
        )

    def _bracketed_firm(self, t: Tokens, chunks: list[Chunk], k: int) -> bool:
        """Whether a manager's title behind a name stands before: ``bà A (giám đốc |Việt Oil)``, ``A, chủ tịch |B,``."""
        chunk, title = chunks[k], chunks[k - 1]
        person = chunks[k - 2] if k > 1 else None
        founds = title.start - 3 > 0 and self.founding.longest(t.keys, title.start - 3) == (3, True)
        return (
            person is not None
            and person.type in ("Person", "run")
            and title.type == "title"
            and title.end == chunk.start
            and t.words[person.end] in ("(", ",", "-", "–")
            and (t.words[person.end] == "(" or t.keys[chunk.start] not in self.g.strong_surnames)
            and title.start - person.end <= 2 + 3 * founds
            and self.managers.longest(t.keys, title.start) == (title.end - title.start, True)
            and chunk.end < t.n
            and t.words[chunk.end] in (")", ",", ";", "-", "–")
        )

    def _untitled(self, t: Tokens, chunks: list[Chunk], k: int) -> None:
        """Read a run without a title by its own words and the words right beside it."""
        chunk = chunks[k]
        words = t.words[chunk.start : chunk.end]
        keys = t.keys[chunk.start : chunk.end]
        capitals = all(w.isupper() for w in words)
        foreign = not all(names.is_syllable(w) for w in words)
        linked = any(word in self.english_links and left not in "-–" for left, word in itertools.pairwise(words[:-1]))
        firm = any(key in self.company for key in keys)
        if foreign and (linked or firm or self._of_manager(t, chunks, k)):
            chunk.type, chunk.kind = "Organization", "foreign"
        elif self._vietnamese_person(t, chunk, words, keys):
            chunk.type, chunk.kind = "Person", "surname"
        elif self._by_name(t, chunk):
            chunk.type, chunk.kind = "Person", "called"
        elif dotted(t, chunk):
            chunk.type, chunk.kind, chunk.score = "Person", "initials", 0.7
        elif aged(t, chunk.end) and not capitals:
            chunk.type, chunk.kind = "Person", "aged"
        elif len(words) > 1 and self._apposed(t, chunks, k) and not capitals:
            chunk.type, chunk.kind = "Person", "apposed"
        elif len(words) > 1 and keys[0] in self.g.given and not capitals:
            chunk.type, chunk.kind = "Person", "given"
        elif self._somebody(t, chunk):
            chunk.type, chunk.kind, chunk.score = "Person", "told", 0.7
        elif self._deals(t, chunk):
            chunk.type, chunk.kind, chunk.score = "Organization", "dealing", 0.7
        elif self._cued(t, chunk, words) and not capitals:
            chunk.type, chunk.kind, chunk.score = "Place", "cue", 0.5

    def _by_name(self, t: Tokens, chunk: Chunk) -> bool:
        """Whether ``tên`` stands before, and somebody before that: ``một người đàn ông Lào tên |Văng Pao Vàng``."""
        p = chunk.start - 1
        if p < 1 or t.words[p] != NAME or chunk.end - chunk.start < 2:
            return False
        return any(key in self.people for key in t.keys[max(0, p - 5) : p])

    def _cued(self, t: Tokens, chunk: Chunk, words: list[str]) -> bool:
        """Whether ``ở``, ``tại`` or the like makes a foreign name a place."""
        way = (
            chunk.start > 0 and chunk.end < t.n and t.words[chunk.start - 1] == FROM and t.words[chunk.end] in _TOWARDS
        )
        return (
            chunk.start > 0
            and (way or t.keys[chunk.start - 1] in self.place_cues)
            and not names.looks_vietnamese(words)
            and len(words[0]) > 2
            and not words[0][0].islower()
            and not words[0][-1].isdecimal()  # "tại |Km41"
            and t.sentence[chunk.start - 1] == t.sentence[chunk.start]
        )

    def _of_manager(self, t: Tokens, chunks: list[Chunk], k: int) -> bool:
        """Whether a manager's title and ``của`` stand before: ``CEO của |Fast Retailing``, ``CEO |Sun Energy``."""
        c = chunks[k]
        before = chunks[k - 1] if k else None
        firm = c.end - c.start > 1 and t.keys[c.end - 1] in self.company
        return (
            before is not None
            and before.type == "title"
            and ((before.end == c.start - 1 and t.words[before.end] == OF) or (firm and before.end == c.start))
            and t.keys[c.start] not in self.g.given
            and self.managers.longest(t.keys, before.start) == (before.end - before.start, True)
        )

    def _apposed(self, t: Tokens, chunks: list[Chunk], k: int) -> bool:
        """Whether a title follows after a comma, dash or bracket: ``Wang Wei, phát ngôn viên``."""
        end = chunks[k].end
        if k + 1 >= len(chunks) or end >= t.n or t.words[end] not in (",", "-", "–", "("):
            return False
        nxt = chunks[k + 1]
        learned = self.learned.longest(t.keys, nxt.start) == (nxt.end - nxt.start, True)
        calling = learned and not names.looks_vietnamese(t.words[chunks[k].start : end])
        return (
            nxt.type == "title"
            and (nxt.kind != "occupation" or calling)
            and nxt.start in (end + 1, end + 2)
            and (t.shapes[nxt.start] == LOWER or self._own_post(t, chunks, k))
        )

    def _own_post(self, t: Tokens, chunks: list[Chunk], k: int) -> bool:
        """Whether a capitalised title behind a foreign name has a body and nobody else's name after it."""
        if names.looks_vietnamese(t.words[chunks[k].start : chunks[k].end]) or k + 2 >= len(chunks):
            return False
        title, body = chunks[k + 1], chunks[k + 2]
        after = chunks[k + 3] if k + 3 < len(chunks) else None
        return (
            body.type == "Organization"
            and body.first == title.end
            and (after is None or after.first != body.end or after.type not in ("run", "Person", "honorific"))
        )

    def _vietnamese_person(self, t: Tokens, chunk: Chunk, words: list[str], keys: list[str]) -> bool:
        if not names.is_full_vietnamese(keys, words):
            return False
        if all(w.isupper() and len(w) > 1 for w in words):
            return False
        if len(words) == 2 and self.g.small.longest(t.keys, chunk.start) is not None:
            return False
        land = self.g.country(t, chunk.start + 1)
        if land is not None and len(words) == 1 + land[0]:
            return False  # "Hàng Trung Quốc"
        if keys[0] in self.g.strong_surnames:
            return len(words) > 2 or self._listed(t, chunk)
        return len(words) > 2 and keys[1] in self.g.middles

    def _listed(self, t: Tokens, chunk: Chunk) -> bool:
        """Whether a two-syllable name stands in a list, or before a bracket or an age."""
        after = t.words[chunk.end] if chunk.end < t.n else ""
        before = t.words[chunk.start - 1] if chunk.start else ""
        return after in (",", "(", ";", AND) or before in (",", ":", AND, ";")
