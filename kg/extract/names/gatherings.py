"""Names of gatherings: conferences, congresses, sessions, forums, exhibitions, programmes, campaigns."""

from __future__ import annotations

from kg.extract.names.chunks import Chunk
from kg.extract.names.tokens import CAP, LOWER, NUMBER, UPPER, Tokens
from kg.extract.names.work_words import WorkGrammar
from kg.languages.vi import lexicon
from kg.languages.vi.particles import ABOUT, ALL, AND, DAY, MONTH, ORDINAL, TIME, YEAR
from kg.languages.vi.trie import Trie, trie_of


class GatheringParser:
    """Parses a gathering's name that begins at a given token."""

    def __init__(self, words: WorkGrammar) -> None:
        self.w, self.g = words, words.g
        data, self.heads = lexicon.table("gatherings")["gatherings"], words.gathering_heads
        self.known: Trie[bool] = trie_of(data["known"])
        self.past: Trie[bool] = trie_of(data["past"])
        sets = "weak sessions sittings_of capital honouring worded coded quoted congresses summits in_turn programmes"
        self._sets = {name: lexicon.phrases(data[name]) for name in (*sets.split(), "themed", "works")}
        self.modifiers: Trie[bool] = trie_of(data["modifiers"])
        self.regular: Trie[bool] = trie_of(data["regular"])
        self.games: Trie[bool] = trie_of(data["games"])
        self.parties: Trie[bool] = trie_of(data["parties"])
        self.jubilee: Trie[bool] = trie_of(data["jubilee"])
        self.sittings: Trie[bool] = trie_of(lexicon.table("gatherings")["cues"]["regular_sittings"])
        grammar = lexicon.table("grammar")
        self.groups = frozenset(grammar["state_groups"])
        self.summit_cues = lexicon.syllables(grammar["summit_cues"])
        self.counters = frozenset(data["counters"])
        self.members = lexicon.syllables(data["members"])
        self.shows = lexicon.syllables(data["shows"])
        self.themes: Trie[bool] = trie_of(data["themes"])
        self.steering: Trie[bool] = trie_of(data["steering"])
        self.unled = frozenset(data["unled"])
        self.contests: Trie[bool] = trie_of(data["contests"])

    def parse(self, t: Tokens, i: int) -> Chunk | None:
        """The gathering named at ``i``, or None."""
        known = self.known.longest(t.keys, i)
        if known is not None and i and t.sentence[i - 1] == t.sentence[i] and t.keys[i - 1] in self.members:
            return None  # "nhóm G7", "các nước G20": the states, not their meeting
        group = known is not None and known[0] == 1 and t.words[i] in self.groups
        if group and not (i and t.keys[i - 1] in self.summit_cues) and not self.w.year(t, i + 1):
            return Chunk(i, i + 1, "Organization", "known", core_end=i + 1)
        games = self.games.longest(t.keys, i)
        if games is not None and self.contests.longest(t.keys, i + games[0]) is not None:
            return None  # "huy chương |Olympic vật lý"
        if games is not None and t.is_cap(i) and (site := self._host_town(t, i + games[0])) > 0:
            return self.close(t, Chunk(i, site, "Gathering", "known"), site)
        if known is not None and t.is_cap(i):
            end = i + known[0]
            field = t.words[end : end + 1] == [ABOUT] and end + 1 < t.n and t.is_cap(end + 1)
            if field and self.heads.longest(t.keys, i) is not None:
                end = self.w.theme(t, end + 1)  # "Diễn đàn Kinh tế thế giới |về ASEAN"
            return self.close(t, Chunk(i, end, "Gathering", "known"), end)
        past = self.past.longest(t.keys, i)
        if past is not None and t.is_cap(i):
            return Chunk(i, i + past[0], "modifier", "past", core_end=i + past[0])
        head = self.heads.longest(t.keys, i)
        if head is None:
            return None
        j = i + head[0]
        if j >= t.n or t.sentence[j] != t.sentence[i]:
            return None
        if t.shapes[j] == LOWER and (t.keys[j - 1], t.keys[j]) in self.g.compounds:
            return None  # ``ngày |hội đàm``
        keys = tuple(t.keys[i:j])
        sitting = self.sittings.longest(t.keys, i)
        if sitting is not None and sitting[0] > head[0] + 2:
            return Chunk(i, i + sitting[0], "Gathering", "headed", core_end=i + sitting[0])
        if keys in self._sets["capital"] and not self.w.capital(t, i):
            return None
        if keys in self._sets["sittings_of"] and self._whole(t, j):
            return None  # "phiên họp toàn thể |Diễn đàn A"
        other = t.words[j] in self.g.common_nouns_in_capitals or self._sitting(t, j)
        if (i and t.keys[i - 1] in self.shows) or (keys in self._sets["weak"] and other):
            return None  # "người dẫn |chương trình Fox News", "chương trình |Phiên họp thứ 36", "chương trình |ICBM …"
        return (
            (self.w.project if keys in self._sets["works"] else self.w.quoted)(t, i, j, "Gathering", self.heads)
            or (self._themed(t, i, j) if keys in self._sets["themed"] else None)
            or (self._jubilee(t, i, j) if self.jubilee.longest(t.keys, i) else None)
            or self._parties(t, i, j)
            or (self._coded(t, i, j) if keys in self._sets["coded"] else None)
            or self._fullest(self._headed(t, i, j, keys), self._told_by_turn(t, i, j, keys))
        )

    def _sitting(self, t: Tokens, j: int) -> bool:
        """Whether the head of a sitting stands at ``j``, or that of a law: ``chương trình |Luật …``."""
        if self.w.document_heads.longest(t.keys, j) is not None and t.is_cap(j) and not t.is_cap(j - 1):
            return t.shapes[j - 2] == LOWER
        found = self.heads.longest(t.keys, j)
        return found is not None and tuple(t.keys[j : j + found[0]]) in self._sets["sessions"]

    def _whole(self, t: Tokens, j: int) -> bool:
        """Whether the gathering of which one sitting is told is named behind it, over plain words from ``j``."""
        p = self.w.lower_end(t, j, 4)
        found = self.heads.longest(t.keys, p) if p < t.n and t.sentence[p] == t.sentence[j] and t.is_cap(p) else None
        return found is not None and tuple(t.keys[p : p + found[0]]) in self._sets["in_turn"]

    def _themed(self, t: Tokens, i: int, j: int) -> Chunk | None:
        """``Diễn đàn quốc tế "…"``, ``tọa đàm với chủ đề "…"``: a theme in quotation marks behind a few plain words."""
        p = self.w.lower_end(t, j, 6)
        found = self.themes.longest(t.keys, p) if p < t.n else None
        p += found[0] if found is not None else 0
        if p == j or p >= t.n or t.sentence[p] != t.sentence[i] or any(k in self.g.speech_words for k in t.keys[j:p]):
            return None
        return self.w.quoted(t, i, p, "Gathering", self.heads)

    @staticmethod
    def _fullest(*readings: Chunk | None) -> Chunk | None:
        """The longest of the readings that there are."""
        return max((c for c in readings if c is not None), key=lambda c: c.end, default=None)

    def _told_by_turn(self, t: Tokens, i: int, j: int, keys: tuple[str, ...]) -> Chunk | None:
        """``Hội nghị xúc tiến đầu tư tỉnh A |lần thứ hai``: whatever its ordinal, year or acronym closes."""
        if keys not in self._sets["in_turn"]:
            return None
        p, capitals, weak = j, 0, keys in self._sets["weak"]
        while p < t.n and p - j < 16 and t.sentence[p] == t.sentence[i]:
            shape, word = t.shapes[p], t.words[p]
            turn = word == TIME and p + 1 < t.n and (t.words[p + 1] == ORDINAL or t.shapes[p + 1] == NUMBER)
            year = self.w.year(t, p) or (word == YEAR and self.w.year(t, p + 1))
            short = word == "(" and self.w.short_name(t, p + 1)
            if p > j and (
                (turn and (capitals or not weak))
                or (capitals and year and not weak)
                or (short and (capitals or self.w.capital(t, i)))
            ):
                chunk = Chunk(i, p, "Gathering", "headed", core_end=p)
                return chunk if short else self.close(t, chunk, p)
            if shape in (CAP, UPPER):
                if self.w.named(t, p):
                    return None
                capitals += 1
            elif shape == LOWER:
                if word not in self.counters and word not in (ABOUT, ALL, AND) and self.w.stops(t, p):
                    return None
            elif word not in "-–&,":
                return None
            p += 1
        return None

    def _host_town(self, t: Tokens, p: int) -> int:
        """End of the town and year that tell one of the games held in turn: ``Olympic |Paris 2024``; 0 without."""
        town = self.g.place(t, p) or self.g.country(t, p) if t.is_cap(p) else None
        if town is None or (self.g.country(t, p) is not None and not self.w.year(t, p + town[0])):
            return 0
        return p + town[0]

    def _parties(self, t: Tokens, i: int, j: int) -> Chunk | None:
        """``Hội nghị lần thứ 29 các bên tham gia Công ước …``: up to the acronym, the mark or the verb."""
        p = self.close(t, Chunk(i, j, "Gathering", "headed"), j).end
        found = self.parties.longest(t.keys, p) if p < t.n and t.sentence[p] == t.sentence[i] else None
        if found is None:
            return None
        end = self.w.to_acronym(t, p) or self.w.theme(t, p + found[0])
        while (
            end + 3 < t.n and t.words[end] == "(" and t.words[end + 3] == ABOUT and t.sentence[end + 3] == t.sentence[i]
        ):
            end = self.w.to_acronym(t, end + 3) or self.w.theme(t, end + 4)  # "… của Liên Hiệp Quốc (LHQ) |về khí hậu"
        return Chunk(i, end, "Gathering", "headed", core_end=end) if end > p + found[0] else None

    def _jubilee(self, t: Tokens, i: int, j: int) -> Chunk | None:
        """``lễ kỷ niệm 40 năm Việt Nam gia nhập …``: up to a mark or a word that goes on with the sentence."""
        if j + 2 >= t.n or (t.shapes[j], t.words[j + 1], t.sentence[j + 2]) != (NUMBER, YEAR, t.sentence[i]):
            return None
        p = j + 3 if t.words[j + 2] == DAY else j + 2
        while p < t.n and p - j < 24 and t.sentence[p] == t.sentence[i]:
            if t.shapes[p] == LOWER and self.w.stops(t, p) and t.words[p] not in self.counters:
                break
            if t.shapes[p] > NUMBER and t.words[p] not in "-–/":
                break
            p += 1
        while p > j + 2 and t.words[p - 1] in self.counters | {"-", "–", "/"}:
            p -= 1
        return Chunk(i, p, "Gathering", "jubilee", core_end=p) if p - j > 3 else None

    def _coded(self, t: Tokens, i: int, j: int) -> Chunk | None:
        """``chuyên án VN10``, ``chuyên án 0923V``."""
        word = t.words[j]
        if any(c.isdecimal() for c in word) and any(c.isalpha() for c in word):
            return Chunk(i, j + 1, "Gathering", "coded", core_end=j + 1)
        return None

    def _headed(self, t: Tokens, i: int, j: int, keys: tuple[str, ...]) -> Chunk | None:
        if keys in self._sets["quoted"]:
            return None
        weak = keys in self._sets["weak"]
        session = keys in self._sets["sessions"] or keys in self._sets["congresses"]
        capitals, own, end = self._words(t, j, keys)
        closed = self.close(t, Chunk(i, end, "Gathering", "headed"), end, bare=session or own > 0)
        numbered = any(
            t.shapes[q] == NUMBER or t.words[q] in self.g.roman or t.keys[q] in self.g.ordinals
            for q in range(end, closed.end)
        )
        dated = end == j and closed.end > j and (t.words[j] in (YEAR, MONTH) or self.w.year(t, j))
        if dated and (session or not t.is_cap(i)):
            return None  # "thành viên của |diễn đàn năm 2011"
        if weak:
            told = t.shapes[j] == UPPER or end - j > 2 or closed.end > end or self._other_body(t, end)
            if keys in self._sets["sittings_of"] and self._other_body(t, j):
                return closed  # "cuộc họp |Ban chỉ đạo quốc gia …"
            return closed if own >= 2 or (own and told) else None
        if numbered and (session or keys in self._sets["summits"] or capitals):
            return closed
        if keys in self._sets["congresses"] and own == 0:
            return closed if capitals > 1 else None
        if keys in self._sets["sessions"]:
            kind = self.modifiers.longest(t.keys, j) or self.regular.longest(t.keys, j)
            told = kind is not None and j + kind[0] < t.n and t.is_cap(j + kind[0]) and capitals > 0
            return closed if told or self.sittings.longest(t.keys, i) or self._other_body(t, j) else None
        if capitals and (own or not self._only_body(t, j, end)):
            land = self.g.country(t, j)
            alone = land is not None and j + land[0] == closed.end and not t.is_cap(i)
            return None if alone and len(keys) < 3 else closed  # "thông qua |hội thảo Việt Nam có được …"
        bracket = self.w.to_acronym(t, j)
        if bracket is not None and capitals and not session:
            return Chunk(i, bracket, "Gathering", "headed", core_end=bracket)
        return self._spoken(t, i, j, keys)

    def _spoken(self, t: Tokens, i: int, j: int, keys: tuple[str, ...]) -> Chunk | None:
        """Lower case behind a capital (``Hội nghị triển khai …``), or a theme (``hội nghị toàn quốc về …``)."""
        if keys not in self._sets["worded"]:
            return None
        p = j
        if keys in self._sets["programmes"]:
            return self._programme(t, i, j)
        found = self.modifiers.longest(t.keys, p) if t.shapes[p] == LOWER else None
        while found is not None and p + found[0] < t.n:
            p += found[0]
            found = self.modifiers.longest(t.keys, p) if t.shapes[p] == LOWER else None
        if (
            p < t.n
            and t.words[p] == ABOUT
            and t.sentence[p] == t.sentence[i]
            and (p > j or len(keys) > 2 or self.w.capital(t, i))
        ):
            end = self.w.theme(t, p + 1)
            told = end - p > 2 - (p > j or len(keys) > 2)  # "hội nghị toàn quốc về |logistics"
            return self.close(t, Chunk(i, end, "Gathering", "spoken"), end, bare=False) if told else None
        if not self.w.capital(t, i) or t.words[p] in self.unled:
            return None
        end = self.w.theme(t, p)
        if end - j < 3:
            return None
        return self.close(t, Chunk(i, end, "Gathering", "spoken"), end)

    def _programme(self, t: Tokens, i: int, j: int) -> Chunk | None:
        """``chương trình mục tiêu quốc gia |phòng, chống ma túy đến năm 2030``: its field and its years."""
        end = self.w.theme(t, j + 1 if t.words[j] == ABOUT else j)
        if end - j < 2:
            return None
        end = self.w.period_end(t, end) or end
        return Chunk(i, end, "Gathering", "spoken", core_end=end)

    def _only_body(self, t: Tokens, j: int, end: int) -> bool:
        found = self.w.bodies.longest(t.keys, j)
        return found is not None and j + found[0] >= end

    def _words(self, t: Tokens, j: int, keys: tuple[str, ...]) -> tuple[int, int, int]:
        """(capitals, capitals that are no country, place or body, end) of the words after a head."""
        g = self.g
        p, capitals, own = j, 0, 0
        persons = keys in self._sets["honouring"]
        while p < t.n and t.sentence[p] == t.sentence[j] and p - j < 18:
            shape = t.shapes[p]
            modifier = self.modifiers.longest(t.keys, p)
            if modifier is not None and not (shape == CAP and (persons or g.country(t, p))):
                p += modifier[0]
                continue
            if shape in (CAP, UPPER):
                if not persons and self.w.named(t, p):
                    break
                sits = keys in self._sets["sessions"] | self._sets["sittings_of"]
                if (p > j or sits) and not own and self._other_body(t, p):
                    capitals, own = capitals + 1, own + 1
                    break  # "cuộc họp thường trực |Ban chỉ đạo …"
                found = g.country(t, p) or g.place(t, p) or g.known.longest(t.keys, p)
                step = found[0] if found else 1
                own += 0 if found else 1
                p += step
                capitals += step
                while p < t.n and t.shapes[p] == LOWER and (t.keys[p - 1], t.keys[p]) in g.compounds:
                    p += 1
            elif shape == LOWER:
                step = self._inner(t, p, j, capitals, own, keys)
                if step == 0:
                    break
                p += step
            elif t.words[p] == "," and own and self.g.fields.longest(t.keys, p + 1) and t.is_cap(p + 1):
                p += 1  # "Tuần Văn hóa, |Thể thao và Du lịch"
            elif self._dash(t, p, j, capitals):
                p += 1 if t.is_cap(p + 1) else 2
            else:
                break
        return capitals, own, p

    def _other_body(self, t: Tokens, p: int) -> bool:
        """Whether the name of a committee that sits begins at ``p``: ``cuộc họp thường trực |Ban chỉ đạo …``."""
        return self.steering.longest(t.keys, p) is not None and self.g.known.longest(t.keys, p) is None

    def _inner(self, t: Tokens, p: int, j: int, capitals: int, own: int, keys: tuple[str, ...]) -> int:
        """How many lower-case tokens at ``p`` belong to the name; 0 if it ends here."""
        told = own or CAP in t.shapes[j:p]  # "Đối thoại Kinh tế |và Tài chính Anh - Trung"
        if t.words[p] == AND and p > j and t.is_cap(p + 1) and told and self._compound(t, p + 1):
            return 0 if self.heads.longest(t.keys, p + 1) else 1
        if capitals:
            return self._to_close(t, p) or (self._goes_on(t, p) if capitals == own == 1 and t.shapes[j] == CAP else 0)
        if keys not in self._sets["worded"]:
            return 0
        end = self.w.lower_end(t, p, 6)
        if end == p or not t.is_cap(end) or t.sentence[end] != t.sentence[p] or self.w.named(t, end):
            return 0
        province = p > j and self.g.units.longest(t.keys, end - 1) is not None and self.g.place(t, end) is not None
        return end - p if province or self.g.country(t, end) is not None or t.shapes[end] == UPPER else 0

    def _to_close(self, t: Tokens, p: int) -> int:
        """Lower-case tokens at ``p`` that an ordinal or an acronym in brackets closes: ``Pháp |ngữ lần thứ 19``."""
        end = self.w.lower_end(t, p, 4)
        if end == p or end + 1 >= t.n or t.sentence[end] != t.sentence[p]:
            return 0
        ordinal = t.words[end] == TIME and (t.words[end + 1] == ORDINAL or t.shapes[end + 1] == NUMBER)
        return end - p if ordinal or self.w.to_acronym(t, p) == end else 0

    def _goes_on(self, t: Tokens, p: int) -> int:
        """Lower-case tokens that finish a name of one capital: ``cuộc thi Rung |chuông vàng``."""
        if self.g.country(t, p - 1) or self.g.place(t, p - 1):
            return 0
        q = p
        end = self.w.lower_end(t, p, 6)
        while q < end and (q + 1 >= t.n or (t.keys[q], t.keys[q + 1]) not in self.g.verbs):
            q += 1
        return q - p

    def _dash(self, t: Tokens, p: int, j: int, capitals: int) -> bool:
        """Whether a dash at ``p`` joins two parts of one name."""
        if t.words[p] not in "-–" or p == j or not capitals or p + 1 >= t.n or t.sentence[p + 1] != t.sentence[j]:
            return False
        if t.shapes[p + 1] == NUMBER:
            return t.glued[p - 1] and t.glued[p] and t.shapes[p - 1] == UPPER
        return t.is_cap(p + 1) and not self.w.named(t, p + 1) and self.w.bodies.longest(t.keys, p + 1) is None

    def _compound(self, t: Tokens, p: int) -> bool:
        return p + 1 < t.n and (t.keys[p], t.keys[p + 1]) in self.g.compounds

    def close(self, t: Tokens, chunk: Chunk, p: int, *, bare: bool = True) -> Chunk:
        """Take in ordinal, number and year: ``lần thứ 47``, ``khóa XV``, ``thứ 8``, ``2024``.

        Args:
            t: the text's tokens.
            chunk: the name so far; its end is set.
            p: where the closing may begin.
            bare: whether a small number may stand by itself (``phiên họp 43``).
        """
        start = p
        while p < t.n and t.sentence[p] == t.sentence[chunk.start]:
            word = t.words[p]
            regular = self.regular.longest(t.keys, p)
            if regular is not None:
                p += regular[0]
                continue
            if word.casefold() in self.counters and p + 1 < t.n:
                q = p + (2 if t.words[p + 1] == ORDINAL else 1)
                if q < t.n and (t.words[q].isdecimal() or t.words[q] in self.g.roman or t.keys[q] in self.g.ordinals):
                    p = q + 1
                    if word == MONTH and p + 1 < t.n and t.words[p] in "/-" and t.glued[p] and self.w.year(t, p + 1):
                        p += 2
                    continue
            if t.shapes[p] == NUMBER and word.isdecimal() and self._plain_number(t, p, chunk, start, bare):
                p += 1
                continue
            if word in self.g.roman and p > chunk.start:
                p += 1
                continue
            break
        if p > start and self._term(t, p - 1):
            p += 2
        chunk.end = chunk.core_end = self.w.second_year(t, p)
        return chunk

    def _term(self, t: Tokens, p: int) -> bool:
        """Whether the first of two years of a term of office stands at ``p``: ``nhiệm kỳ |2015 - 2020``."""
        return self.w.year(t, p) and t.words[p + 1 : p + 2] in (["-"], ["–"]) and self.w.year(t, p + 2)

    def _plain_number(self, t: Tokens, p: int, chunk: Chunk, start: int, bare: bool) -> bool:
        if self._term(t, p):
            return True
        small = p == start and len(t.words[p]) <= 3 and (chunk.kind != "known" or p - chunk.start == 2) and bare
        if not (self.w.year(t, p) or small):
            return False
        if p + 1 >= t.n or t.sentence[p + 1] != t.sentence[p]:
            return True
        if (t.keys[p + 1] in self.g.quantity and t.shapes[p + 1] == LOWER) or (t.words[p + 1] in "/-%" and t.glued[p]):
            return False
        goes_on = t.words[p + 1] in self.counters or self.w.stops(t, p + 1)
        return not small or t.shapes[p + 1] != LOWER or goes_on
