"""Names of documents: laws, resolutions and decrees with numbers, treaties, statements, strategies."""

from __future__ import annotations

from kg.extract.names.chunks import Chunk
from kg.extract.names.gatherings import GatheringParser
from kg.extract.names.known_papers import KnownPapers
from kg.extract.names.tokens import CAP, LOWER, NUMBER, PUNCT, UPPER, Tokens
from kg.extract.names.work_words import CLOSE, OPEN, WorkGrammar
from kg.languages.vi import lexicon
from kg.languages.vi.particles import ABOUT, ALL, AND, BETWEEN, INSIDE, NUMERO, OF
from kg.languages.vi.trie import Trie, trie_of


class DocumentParser(KnownPapers):
    """Parses a document's name that begins at a given token."""

    def __init__(self, words: WorkGrammar, gatherings: GatheringParser) -> None:
        super().__init__(words)
        self.gatherings = gatherings
        data = lexicon.table("gatherings")["documents"]
        self.kinds: Trie[bool] = trie_of(data["kinds"])
        self.amending: Trie[bool] = trie_of(data["amending"])
        sets = (
            "numbered",
            "worded",
            "verbal",
            "treaties",
            "decisions",
            "capital",
            "nouns",
            "memoranda",
            "plans",
            "unnumbered",
        )
        self.dated = lexicon.syllables(data["dated"])
        self._sets = {name: lexicon.phrases(data[name]) for name in sets}
        self._sets["towned"] = lexicon.phrases(data["towned"])
        cues = lexicon.table("gatherings")["cues"]
        self.pointing = frozenset(cues["pointing"])
        self.plural = lexicon.syllables(data["plural"])
        self.having = lexicon.syllables(data["having"])

    def parse(self, t: Tokens, i: int) -> Chunk | None:
        """The document named at ``i``, or None."""
        found = self.constitution_at(t, i) or self.known_at(t, i) or self._longer_law(t, i) or self.law_at(t, i)
        if found is not None:
            return found
        head = self.heads.longest(t.keys, i)
        if head is None or (i and t.keys[i - 1] in self.not_behind):
            return None
        j = i + head[0]
        if j >= t.n or t.sentence[j] != t.sentence[i]:
            return None
        keys = tuple(t.keys[i:j])
        return (
            (self._numbered(t, i, j) if keys in self._sets["numbered"] else None)
            or self.w.quoted(t, i, j, "Document", self.heads)
            or (self._amending(t, i, j) if keys in self._sets["numbered"] else None)
            or (self._decision(t, i, j) if keys in self._sets["decisions"] else None)
            or (self._inside_quote(t, i, j) if keys in self._sets["worded"] else None)
            or (self._of_town(t, i, j) if keys in self._sets["towned"] else None)
            or (self._plan(t, i, j) if keys in self._sets["plans"] else None)
            or (self._about(t, i, j, keys) if keys in self._sets["treaties"] else None)
            or (self._worded(t, i, j, keys) if keys in self._sets["worded"] else None)
        )

    def _longer_law(self, t: Tokens, i: int) -> Chunk | None:
        """A law whose name only begins like a known one (``Luật Đầu tư |ven biển``)."""
        known, head = self.laws.longest(t.keys, i), self.heads.longest(t.keys, i)
        end = i + known[0] if known is not None else t.n
        goes_on = (
            end < t.n and t.shapes[end] == LOWER and t.shapes[end - 1] == LOWER and t.sentence[end] == t.sentence[i]
        )
        if known is None or head is None or not goes_on or not t.is_cap(i) or not t.is_cap(i + head[0]):
            return None
        whole = self._worded(t, i, i + head[0], tuple(t.keys[i : i + head[0]]))
        return whole if whole is not None and whole.end > end else None

    def _of_town(self, t: Tokens, i: int, j: int) -> Chunk | None:
        """``thỏa thuận |Sochi``: what states agreed on goes by the town where they did."""
        town = self.g.place(t, j) if t.is_cap(j) else None
        if town is None or town[1] not in ("known", "weak") or t.is_cap(j + town[0]):
            return None
        end = j + town[0]
        return Chunk(i, self.year(t, end), "Document", "headed", core_end=end)

    # -- by number --------------------------------------------------------

    def _numbered(self, t: Tokens, i: int, j: int) -> Chunk | None:
        if t.words[j] == NUMERO:
            j += 1
        if j >= t.n or t.shapes[j] != NUMBER or t.sentence[j] != t.sentence[i]:
            return None
        if t.words[j].count(".") or t.words[j].count(","):
            return None
        end = self._code(t, j)
        bare = t.words[j - 1] != NUMERO and end == j + 1 and end < t.n
        dated = end < t.n and t.keys[end] in self.dated and end + 1 < t.n and t.shapes[end + 1] == NUMBER
        if bare and dated and len(t.words[j]) < 3 and tuple(t.keys[i:j]) in self._sets["plans"]:
            return None  # "kế hoạch |5 năm 2016"
        bare = bare and not dated
        if bare and ((t.shapes[end] == LOWER and t.keys[end] in self.g.quantity) or t.words[end] == "%"):
            return None
        # ``thông báo 2 máy bay``: a number with what it counts.
        counts = not t.words[j].isdecimal() or (end < t.n and t.shapes[end] == LOWER and not self.w.stops(t, end))
        counted = self._sets["verbal"] | self._sets["unnumbered"]
        named = t.shapes[i] == CAP and not t.head[i] and len(t.words[j]) > 1  # "Nghị quyết 73 |hỗ trợ 16 tỉnh"
        if bare and counts and not named and tuple(t.keys[i:j]) in counted and t.sentence[end] == t.sentence[j]:
            return None
        return Chunk(i, end, "Document", "numbered", core_end=end)

    def _code(self, t: Tokens, j: int) -> int:
        """Past a number with its year and the letters of its issuer: ``57-NQ/TW``, ``70/2014 / QĐ - TTg``."""
        end = j + 1
        while end + 1 < t.n and t.words[end] in "/-–" and t.sentence[end + 1] == t.sentence[j]:
            tight = t.glued[end - 1] and t.glued[end]
            letters = t.is_cap(end + 1) and (t.shapes[end + 1] == UPPER or not t.words[end + 1][1:].islower())
            if not (tight and t.shapes[end + 1] != PUNCT) and not (letters and self._issuer(t, end, j)):
                break
            end += 2
        return end

    def _issuer(self, t: Tokens, end: int, j: int) -> bool:
        """Whether letters behind a loose mark are an issuer's: a stroke stands before or after them."""
        return "/" in t.words[j : end + 1] or "/" in t.words[end + 2 : end + 3]

    # -- by words ---------------------------------------------------------

    def _amending(self, t: Tokens, i: int, j: int) -> Chunk | None:
        """``Luật sửa đổi, bổ sung một số điều của Luật X``."""
        found = self.amending.longest(t.keys, j)
        if found is None:
            return None
        p = j + found[0]
        while p < t.n and t.words[p] in (OF, ALL):
            p += 1
        inner = self.parse(t, p) if p < t.n and t.sentence[p] == t.sentence[i] else None
        if inner is None or inner.start != p:
            return None
        return Chunk(i, inner.end, "Document", "law", core_end=inner.end)

    def _decision(self, t: Tokens, i: int, j: int) -> Chunk | None:
        """A resolution called after the gathering that took it (``Nghị quyết Đại hội XII``)."""
        central = self.w.central.longest(t.keys, j)
        if central is not None:
            p = j + central[0]
            if p < t.n and (t.shapes[p] == NUMBER or t.words[p] in self.g.roman) and t.sentence[p] == t.sentence[i]:
                chunk = self.gatherings.close(t, Chunk(i, p + 1, "Document", "decision"), p + 1)
                return Chunk(i, chunk.end, "Document", "decision", core_end=chunk.end)
            return None
        inner = self.gatherings.parse(t, j) if t.sentence[j] == t.sentence[i] else None
        if (
            inner is None
            or inner.start != j
            or not any(t.shapes[q] == NUMBER or t.words[q] in self.g.roman for q in range(j, inner.end))
        ):
            return None
        return Chunk(i, inner.end, "Document", "decision", core_end=inner.end)

    def _plan(self, t: Tokens, i: int, j: int) -> Chunk | None:
        """A plan with its years: ``Kế hoạch đầu tư công trung hạn giai đoạn 2016-2020``.

        In lower case the first and the last year must be told, for plans are also what anybody has (``có kế hoạch``).
        """
        lower = t.shapes[i] == LOWER
        if (not lower and not self.w.capital(t, i)) or (lower and (self._plural(t, i) or t.keys[i - 1] in self.having)):
            return None
        p = j
        while (
            p < t.n and p - j < 16 and t.sentence[p] == t.sentence[i] and (t.shapes[p] < NUMBER or t.words[p] in ",-–")
        ):
            end = self.w.period_end(t, p) if p > j + 1 else None
            if end is not None:
                spans = t.words[p - 1] != INSIDE and any(t.words[q] in "-–" for q in range(p, end))
                return Chunk(i, end, "Document", "worded", core_end=p) if spans or not lower else None
            p += 1
        return None

    def _about(self, t: Tokens, i: int, j: int, keys: tuple[str, ...]) -> Chunk | None:
        """A paper told by its theme: ``Tuyên bố tầm nhìn chung về quan hệ quốc phòng``."""
        noun = keys in self._sets["nouns"]
        lower = t.shapes[i] == LOWER
        if self._plural(t, i) or (lower and keys not in self._sets["memoranda"]) or (t.head[i] and not noun):
            return None
        p = self.w.to_acronym(t, j)
        if p is not None:
            return Chunk(i, p, "Document", "worded", core_end=p)
        p = j
        if noun and t.words[p] != ABOUT:
            p = self.w.lower_end(t, p, 4)
        if p < t.n and p > j and t.words[p] == BETWEEN and noun and t.sentence[p] == t.sentence[i]:
            return Chunk(i, p, "Document", "worded", core_end=p)
        if p >= t.n or t.words[p] != ABOUT or t.sentence[p] != t.sentence[i]:
            return None
        end = self.w.theme(t, p + 1)
        if end - p < 3 or (end < t.n and t.words[end] in self.pointing):
            return None
        return Chunk(i, self.year(t, end), "Document", "worded", core_end=end)

    def _worded(self, t: Tokens, i: int, j: int, keys: tuple[str, ...]) -> Chunk | None:
        if (t.head[i] and keys in self._sets["verbal"]) or (keys in self._sets["capital"] and t.shapes[i] == LOWER):
            return None
        treaty = keys in self._sets["treaties"]
        lower = self.g.lower_documents.longest(t.keys, i) is not None
        if t.shapes[i] == LOWER and not lower:
            return None
        statute = self._lower_statute(t, i, j)
        if statute is not None:
            return statute
        bracket = self.w.to_acronym(t, j) if treaty or self.w.capital(t, i) else None
        if bracket is not None:
            return Chunk(i, bracket, "Document", "worded", core_end=bracket)
        kind = self.kinds.longest(t.keys, i)
        if kind is not None and not self._plural(t, i):
            p = i + kind[0]
            end = self._words(t, p) if p < t.n and t.is_cap(p) and t.sentence[p] == t.sentence[i] else p
            return Chunk(i, self.year(t, end), "Document", "worded", core_end=end)
        return self._free(t, i, j, treaty=treaty)

    def _lower_statute(self, t: Tokens, i: int, j: int) -> Chunk | None:
        """A law in lower case behind its capital head, up to a mark: ``Luật |nội địa hoá,``."""
        if self.g.statutes.longest(t.keys, i) != (j - i, True) or not self.w.capital(t, i) or t.shapes[j] != LOWER:
            return None
        end = self.w.lower_end(t, j, 10)
        closed = end < t.n and t.words[end] in (",", ".", ";", "(", ")", "…", "...")
        if not closed or end - j < 2 or (t.keys[j], t.keys[j + 1]) in self.g.verbs or self._plural(t, i):
            return None
        core = self.amended(t, end)
        return Chunk(i, self.year(t, core), "Document", "worded", core_end=core)

    def _free(self, t: Tokens, i: int, p: int, *, treaty: bool) -> Chunk | None:
        """A head that goes on in words of no known name."""
        first_lower = t.shapes[p] == LOWER
        if t.shapes[i] == LOWER and first_lower:
            return None
        if first_lower and not self._capital_soon(t, p):
            end = self.w.lower_end(t, p, 10)
            clear = self.w.capital(t, i) or (t.shapes[i] == CAP and end - p > 2)
            if (
                not (treaty and clear and end - p >= 2)
                or self._plural(t, i)
                or (t.words[end : end + 1] and t.words[end] in self.pointing)
            ):
                return None
        elif first_lower and t.head[i] and not treaty:
            return None
        if t.shapes[p] in (CAP, UPPER) and self._body(t, p):
            return None
        end = self._words(t, p)
        if end == p or t.keys[p:end] == self.g.amended:
            return None
        core = self.amended(t, end)
        return Chunk(i, self.year(t, core), "Document", "worded", core_end=core)

    def _plural(self, t: Tokens, i: int) -> bool:
        return i > 0 and t.keys[i - 1] in self.plural

    def _body(self, t: Tokens, p: int) -> bool:
        """Whether nothing but a body follows (``luật Chính phủ trình``)."""
        return self.w.bodies.longest(t.keys, p) is not None

    def _inside_quote(self, t: Tokens, i: int, p: int) -> Chunk | None:
        """A head right behind an opening quotation mark: all up to the closing one."""
        if not i or t.words[i - 1] not in OPEN or t.shapes[i] != CAP:
            return None
        q = p
        while q < t.n and q - i < 25 and t.words[q] not in CLOSE and t.sentence[q] == t.sentence[i]:
            q += 1
        if q < t.n and t.words[q] in CLOSE and q > p and not any(k in self.g.speech_words for k in t.keys[p:q]):
            return Chunk(i, q, "Document", "quoted", core_end=q)
        return None

    def _capital_soon(self, t: Tokens, p: int) -> bool:
        return any(t.is_cap(q) for q in range(p, min(p + 3, t.n)) if t.sentence[q] == t.sentence[p])

    def _words(self, t: Tokens, p: int) -> int:
        """Past the words of a document's name: up to a function word, verb, other name or mark."""
        g = self.g
        j = last = p
        while j < t.n and t.sentence[j] == t.sentence[p] and j - p < 18:
            shape = t.shapes[j]
            if shape == LOWER:
                if t.words[j] in (AND, ABOUT):
                    if not (j > p and t.is_cap(j + 1)) or self._other(t, j + 1):
                        break
                elif (self.w.stops(t, j) and not self._after_comma(t, j, p)) or (
                    j + 1 < t.n and (t.keys[j], t.keys[j + 1]) in g.verbs and j > p
                ):
                    break
                j += 1
                last = j
            elif shape in (CAP, UPPER):
                if j > p and self._other(t, j):
                    break
                country = g.country(t, j)
                j += country[0] if country else 1
                last = j
            elif shape == NUMBER and j > p and (len(t.words[j]) == 4 or (t.words[j - 1] == "-" and t.glued[j - 1])):
                j += 1
                last = j
            elif self._joins(t, j, p):
                j += 1
            else:
                break
        return last

    def _after_comma(self, t: Tokens, j: int, p: int) -> bool:
        """``phòng, chống``: one word in two with a comma between them."""
        return j - 2 >= p and t.words[j - 1] == "," and (t.keys[j - 2], t.keys[j]) in self.w.plain

    def _joins(self, t: Tokens, j: int, p: int) -> bool:
        """Whether a mark joins two words of one name."""
        if t.words[j] not in ",-–&" or j == p or j + 1 >= t.n:
            return False
        if t.words[j] == "-" and t.glued[j - 1] and t.glued[j] and t.shapes[j + 1] == NUMBER:
            return True
        if t.words[j] == "," and (t.keys[j - 1], t.keys[j + 1]) in self.w.plain:
            return True  # "Luật Phòng, chống …"
        if not t.is_cap(j + 1) or self._other(t, j + 1):
            return False
        return t.words[j] != "," or (j + 2 < t.n and t.shapes[j + 2] == LOWER)

    def _other(self, t: Tokens, j: int) -> bool:
        """Whether another name, title or head begins at ``j``."""
        g = self.g
        if self.w.named(t, j):
            return True
        head = self.heads.longest(t.keys, j)
        if head is not None and t.is_cap(j) and t.words[j - 1] == AND:
            return True  # "Thỏa thuận Rút lui và Tuyên bố Chính trị": two papers
        if head is not None and tuple(t.keys[j : j + head[0]]) not in self._sets["capital"]:
            return tuple(t.keys[j : j + head[0]]) not in self._sets["verbal"]
        body = g.heads.longest(t.keys, j)
        return body is not None and body[1] in ("ministry", "area", "state") and g.fields.longest(t.keys, j) is None
