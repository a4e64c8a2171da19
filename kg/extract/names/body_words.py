"""The words inside a body's name, between its head and its area: fields, compounds, connectors, lower-case tails."""

from __future__ import annotations

from kg.extract.names.body_fields import BodyFields
from kg.extract.names.chunks import Chunk
from kg.extract.names.grammar import Grammar
from kg.extract.names.tokens import CAP, LOWER, UPPER, Tokens
from kg.languages.vi import names
from kg.languages.vi.particles import ABOUT, ALL, AND


class BodyWords(BodyFields):
    """Where the words of a body's name go on and where they end."""

    g: Grammar

    def _boundary(self, t: Tokens, p: int) -> bool:
        """Whether something else than the body's own words begins at ``p``."""
        g = self.g
        if g.title(t, p) is not None and g.fields.longest(t.keys, p) is None:
            return True
        end = g.person_at(t, p)
        if end is not None and not g.second_surname(t, p, end):
            return True
        if g.country(t, p) or g.place(t, p):
            return True
        head = g.heads.longest(t.keys, p)
        if head is None:
            unit = g.units.longest(t.keys, p)
            return unit is not None and t.shapes[p] != LOWER and t.is_cap(p + unit[0]) and unit[1] == "admin"
        return head[1] != "press" and self._opens(t, p, head) and not self._last_syllable(t, p, head)

    def _opens(self, t: Tokens, p: int, head: tuple[int, str]) -> bool:
        """Whether the head at ``p`` opens a body of its own, and is no word of a longer field."""
        field = self.g.fields.longest(t.keys, p)
        return field is None or field[0] <= head[0]

    def _body(self, t: Tokens, j: int, chunk: Chunk) -> int:
        """End of the words that say what the body is for, beginning at ``j``; ``j`` if there are none."""
        p = j
        sentence = t.sentence[chunk.start]
        while p < t.n and t.sentence[p] == sentence:
            shape = t.shapes[p]
            if shape in (CAP, UPPER):
                if field := self._field_at(t, p, j, chunk):
                    p += field
                    continue
                if p > j or chunk.kind != "free":
                    if self._boundary(t, p) and not self._firm_end(t, p, j, chunk):
                        break
                elif (self.g.country(t, p) and not self._trade_name(t, p, chunk)) or self._parent_head(t, p):
                    break
                city = shape == UPPER and chunk.kind == "office" and self.g.units.longest(t.keys, p) is not None
                if p > j and (city or self._official(t, p, chunk)):
                    break  # "Sở Giao thông vận tải |TP"
                place = self.g.place(t, p) if p == j and chunk.kind == "free" else None
                if place is not None:
                    p += place[0]
                    continue
                p = self._word(t, p)
                continue
            joins = shape != LOWER or t.words[p] in (AND, "and")
            nxt = self._join(t, p, j, chunk.kind) if joins else self._lower(t, p, j, chunk)
            if (
                nxt == p
                and t.words[p] == AND
                and t.shapes[chunk.start] != LOWER
                and (p > j or j - chunk.start > 1)
                and p + 1 < t.n
                and t.shapes[p + 1] == LOWER
                and self.g.inner.longest(t.keys, p + 1) is not None
                and self.g.heads.longest(t.keys, p + 1) is None
            ):
                further = self._lower(t, p + 1, j, chunk)
                nxt = further if further > p + 1 else p
            if nxt == p:
                english = t.words[p] in self.g.english_links
                nxt = self._english(t, p, j) if english else self._hyphened(t, p, j, chunk)
            if nxt == p:
                break
            p = nxt
        ward = p > j and self.g.number(t, p) and t.is_cap(p - 1) and self.g.units.longest(t.keys, p - 1) == (1, "admin")
        return p + ward  # "Trung tâm Y tế Quận |10"

    def _firm_end(self, t: Tokens, p: int, j: int, chunk: Chunk) -> bool:
        """Whether two syllables behind a firm's business are its name: ``Công ty thương mại dịch vụ |Hoàng Vinh``."""
        named = self.g.person_at(t, p) == p + 2 or (self.g.run_end(t, p) == p + 2 and self.g.units.longest(t.keys, p))
        return (
            p > j
            and bool(named)
            and t.shapes[p - 1] == LOWER
            and self.g.traders.longest(t.keys, chunk.start) is not None
            and self.g.places.longest(t.keys, p) is None
        )

    def _trade_name(self, t: Tokens, p: int, chunk: Chunk) -> bool:
        """Whether a country's syllable only opens a company's name: ``Công ty TNHH |Mỹ Hưng``."""
        end = self.g.run_end(t, p)
        return (
            end == p + 2
            and self.g.traders.longest(t.keys, chunk.start) is not None
            and all(names.is_syllable(w) and t.shapes[p] == CAP for w in t.words[p:end])
            and not any(trie.longest(t.keys, p + 1) for trie in (self.g.countries, self.g.titles))
        )

    def _portfolios(self, t: Tokens, p: int) -> int:
        """Past further fields of a ministry: ``Bộ Thương mại|, Du lịch và Thủ công nghiệp``, ``Bộ A |và B Ai Cập``."""
        q, items = p, 0
        while q + 2 < t.n and t.words[q] in (",", AND) and t.sentence[q + 1] == t.sentence[p - 1]:
            end = self._portfolio_item(t, q + 1)
            if end == 0 or self.g.ministries.longest(t.keys, q + 1) == (end - q - 1, True):  # a ministry of its own
                return p
            if t.words[q] == AND:
                closed = end >= t.n or t.words[end] != AND
                return end if closed and (items or self.g.country(t, end)) else p
            q, items = end, items + 1
        return p

    def _portfolio_item(self, t: Tokens, p: int) -> int:
        """End of one capitalised field of two syllables or more at ``p``; 0 if a name or another body begins there."""
        if t.shapes[p] != CAP or self._boundary(t, p) or self.g.known.longest(t.keys, p) is not None:
            return 0
        field = self.g.fields.longest(t.keys, p)
        end = p + field[0] if field is not None else self._word(t, p)
        while end < t.n and t.shapes[end] == LOWER and (t.keys[end - 1], t.keys[end]) in self.g.compounds:
            end += 1
        return end if end > p + 1 and all(t.shapes[k] == LOWER for k in range(p + 1, end)) else 0

    def _concern(self, t: Tokens, p: int, chunk: Chunk) -> int:
        """Past ``về …`` of a committee: ``Ban Chỉ đạo trung ương |về phòng chống tham nhũng``."""
        if (
            p + 2 >= t.n
            or t.words[p] != ABOUT
            or t.shapes[chunk.start] == LOWER
            or not (
                self.g.committees.longest(t.keys, chunk.start) is not None or tuple(t.keys[p - 2 : p]) == self.g.crime
            )
        ):
            return p
        q = p + 1
        while q < t.n and q - p < 12 and t.sentence[q] == t.sentence[p]:
            found = self.g.concerns.longest(t.keys, q) or self.g.fields.longest(t.keys, q)
            opens = q == p + 1 or t.words[q - 1] in (AND, ",")  # "về ma túy |kiểm tra căn hộ" goes on with a verb
            found = found or (self.g.inner if opens else self.g.inner_nouns).longest(t.keys, q)
            if found is None or (found[0] == 1 and q == p + 1):
                if t.words[q] in (AND, ",") and q > p + 1 and q + 1 < t.n and self.g.inner.longest(t.keys, q + 1):
                    q += 1
                    continue
                break
            q += found[0]
        while q > p and t.words[q - 1] in (AND, ","):
            q -= 1
        return q if q > p + 2 else p

    def _official(self, t: Tokens, p: int, chunk: Chunk) -> bool:
        """Whether a foreign given name at ``p`` begins the name of the body's official, whose title stands before."""
        q = p + 1 + (t.words[p + 1 : p + 2] == ["-"])  # "Chủ tịch Ủy ban A |Jean - Marc B"
        return (
            t.keys[p] in self.g.given
            and not names.is_syllable(t.words[p])
            and (t.is_cap(q) and not names.is_syllable(t.words[q]))
            and names.is_syllable(t.words[p - 1])
            and any(
                (found := self.g.titles.longest(t.keys, s)) is not None and s + found[0] == chunk.start
                for s in range(max(0, chunk.start - 6), chunk.start)
            )
        )

    def _english(self, t: Tokens, p: int, j: int) -> int:
        """Past ``and`` between two words of another language: ``Công ty cổ phần Ivo |and Lund``; else ``p``."""
        foreign = (
            p > j and t.is_cap(p + 1) and not (names.is_syllable(t.words[p - 1]) and names.is_syllable(t.words[p + 1]))
        )
        return p + 1 if foreign else p

    def _hyphened(self, t: Tokens, p: int, j: int, chunk: Chunk) -> int:
        """Past a spaced hyphen with its lower-case word: ``Hội Doanh nghiệp cơ khí - điện``."""
        q = p + 1
        if (
            p == j
            or t.words[p] not in "-–"
            or q >= t.n
            or t.shapes[chunk.start] == LOWER
            or t.shapes[q] != LOWER
            or t.shapes[p - 1] != LOWER
            or t.sentence[q] != t.sentence[chunk.start]
            or t.keys[q] in self.g.gap_stop
            or self.g.title(t, q) is not None
            or self.g.heads.longest(t.keys, q) is not None
            or (self.g.known.longest(t.keys, chunk.start) or (0,))[0] == p - chunk.start
        ):
            return p
        inner = self.g.inner_nouns.longest(t.keys, q) or self.g.fields.longest(t.keys, q)
        if inner is not None and inner[0] > 1 and self._closes(t, q + inner[0]):
            return q + inner[0]
        if q + 1 < t.n and (t.keys[q], t.keys[q + 1]) in self.g.compounds:
            return p
        return q + 1 if self._closes(t, q + 1) else p

    def _parent_head(self, t: Tokens, p: int) -> bool:
        head = self.g.heads.longest(t.keys, p)
        return head is not None and head[1] in ("ministry", "area") and self._opens(t, p, head)

    def _word(self, t: Tokens, p: int) -> int:
        """Past the capitalised word at ``p``, with the lower-case rest of a compound and glued hyphens."""
        p += 1
        while (
            p + 1 < t.n and t.words[p] in "-'’&." and t.glued[p - 1] and t.glued[p] and t.shapes[p + 1] in (CAP, UPPER)
        ):
            p += 2
        while (
            p < t.n and t.shapes[p] == LOWER and ((t.keys[p - 1], t.keys[p]) in self.g.compounds or self._second(t, p))
        ):
            p += 1
        if p < t.n and t.shapes[p - 1] == LOWER and t.shapes[p] == LOWER and t.keys[p] in self.g.suffixes:
            p += 1
        return p

    def _second(self, t: Tokens, p: int) -> bool:
        """Whether the lower-case syllable at ``p`` closes a word although the pair is unknown (``Châm cứu``)."""
        if t.shapes[p - 1] != CAP or t.keys[p] in self.g.gap_stop or not names.is_syllable(t.words[p - 1]):
            return False
        if p + 1 >= t.n or t.sentence[p + 1] != t.sentence[p]:
            return t.keys[p] not in self.g.gap_stop
        if self._first_word(t, p):
            return True
        if t.shapes[p + 1] == LOWER:
            return self._tail(t, p + 1) > p + 1
        if (t.keys[p], t.keys[p + 1]) in self.g.verbs or self.g.traders.longest(t.keys, p + 1) is not None:
            return False  # "Công ty An Phát |mua Công ty B"
        return t.shapes[p + 1] in (CAP, UPPER) or t.words[p + 1] in ",.;)("

    def _first_word(self, t: Tokens, p: int) -> bool:
        """Whether ``p`` closes the first word after a head that says a purpose: ``Tổng cục Dân |số``."""
        if len(t.words[p - 1]) < 2 or not names.is_syllable(t.words[p]) or (t.keys[p], t.keys[p + 1]) in self.g.verbs:
            return False
        if not self._closes(t, p + 1):
            return False
        for s in range(max(0, p - 5), p - 1):
            head = self.g.heads.longest(t.keys, s)
            if head is not None and s + head[0] == p - 1:
                return t.shapes[s] == CAP and (
                    head[1] == "office" or self.g.purposes.longest(t.keys, s) == (head[0], True)
                )
        return False

    def _join(self, t: Tokens, p: int, j: int, kind: str) -> int:
        """Past a connector at ``p`` if the name goes on after it, else ``p``."""
        if p == j or t.keys[p] not in self.g.connectors or p + 1 >= t.n or t.shapes[p + 1] not in (CAP, UPPER):
            return p
        if (
            t.words[p] in "-–"
            and t.words[p - 1] == self.g.own_short
            and t.keys[p + 1] in self.g.short_countries
            and not t.is_cap(p + 2)
        ):
            return p + 2  # "Bệnh viện Việt - Đức"
        if t.words[p] == AND and (end := self._second_task(t, p + 1, kind)):
            return end
        if self._boundary(t, p + 1) or (t.words[p] == AND and self._press_head(t, p + 1)):
            return p
        if t.words[p] == "," and (self.g.known.longest(t.keys, p + 1) or (0,))[0] > 2:
            return p  # "Kho bạc Nhà nước, |Bảo hiểm xã hội"
        if t.words[p] == AND and self.g.known.longest(t.keys, p + 1) and self.g.known.longest(t.keys, j):
            return p  # "đảng Dân chủ |và Cộng hòa"
        if self.g.fields.longest(t.keys, p + 1) is not None and t.words[p] != ",":
            return p + 1
        compound = p + 2 < t.n and t.shapes[p + 2] == LOWER and (t.keys[p + 1], t.keys[p + 2]) in self.g.compounds
        if t.words[p] == AND:
            return p + 1 if compound else p
        if t.words[p] == ",":
            listed = compound or self.g.fields.longest(t.keys, p + 1) is not None
            return p + 1 if listed and (self._list_closes(t, p + 1) or kind == "office") else p
        if t.words[p] == "&" or compound or self._one_of_two(t, p, kind):
            return p + 1
        return p + 1 if t.glued[p] else p

    def _one_of_two(self, t: Tokens, p: int, kind: str) -> bool:
        """Whether a dash joins two capitals of a firm's or school's name: ``Trường đại học Kinh tế -| Luật``."""
        dashed = kind == "free" and t.words[p] in "-–" and t.shapes[p + 1] == CAP and t.shapes[p - 1] != UPPER
        return dashed and names.is_syllable(t.words[p - 1]) and names.is_syllable(t.words[p + 1])

    def _press_head(self, t: Tokens, p: int) -> bool:
        head = self.g.heads.longest(t.keys, p)
        return head is not None and head[1] == "press" and t.is_cap(p)

    def _list_closes(self, t: Tokens, p: int) -> bool:
        """Whether a list ``A, B và C`` closes with ``và`` and a compound soon after ``p``."""
        for q in range(p, min(p + 9, t.n - 2)):
            if t.words[q] == AND:
                return t.shapes[q + 1] == CAP and (t.keys[q + 1], t.keys[q + 2]) in self.g.compounds
        return False

    def _lower(self, t: Tokens, p: int, j: int, chunk: Chunk) -> int:
        """Past lower-case words at ``p`` that belong to the name, else ``p``."""
        if p > j:
            tail = self._tail(t, p)
            if tail > p:
                return tail
            noun = self.g.inner_nouns.longest(t.keys, p) if chunk.kind != "ministry" else None
            if noun is not None and t.shapes[p + noun[0] - 1] == LOWER and self._closes(t, p + noun[0]):
                return p + noun[0]
        foreign = p > j and t.shapes[p - 1] == CAP and not names.is_syllable(t.words[p - 1])
        if (foreign and chunk.kind in ("office", "free")) or chunk.kind == "ministry":
            return p  # "Lực lượng Houthi |tấn công tàu A"
        if t.shapes[chunk.start] == LOWER and self.g.gap_heads.longest(t.keys, chunk.start) is None:
            return self._foreign_field(t, p, j, chunk)
        field = self.g.fields.longest(t.keys, p) if p == j else None
        if field is not None and field[0] > 4:
            return p + field[0]  # "phòng, chống dịch Covid-19"
        q = p + 1 if p == j and t.words[p] == ALL else p
        while q < t.n and q - p < 9 and t.shapes[q] == LOWER and t.sentence[q] == t.sentence[p]:
            inner = self.g.inner.longest(t.keys, q)
            if inner is not None and inner[0] > 1 and t.shapes[q + inner[0] - 1] == LOWER:
                q += inner[0]
                continue
            if t.keys[q] in self.g.gap_stop and not (t.words[q] == AND and q > p):
                return self._field_tail(t, p, j, chunk)
            if q + 1 < t.n and (t.keys[q], t.keys[q + 1]) in self.g.verbs:
                return self._field_tail(t, p, j, chunk)
            q += 1
        if (
            q < t.n
            and 2 <= q - p <= 8
            and t.words[q] in ",.;()"
            and t.shapes[chunk.start] != LOWER
            and self._inner(t, p, q)
            and (t.shapes[p - 1] == LOWER or self.g.inner_nouns.longest(t.keys, p) is not None)
        ):
            return q
        if q < t.n and t.is_cap(q) and t.words[q - 1] == AND and not self._coordinate(t, q):
            q -= 1  # "Ủy ban Thống nhất đất nước |và A B"
            return q if self._inner(t, p, q) else self._field_tail(t, p, j, chunk)
        trader = self.g.traders.longest(t.keys, chunk.start) is not None
        other = trader and p > j and q < t.n and self.g.traders.longest(t.keys, q) is not None  # "Công ty A bàn mua |…"
        single = p == j and q - p == 1 and trader
        to_capital = (q - p >= 2 or single) and t.is_cap(q) and t.sentence[q] == t.sentence[p] and not other
        person = self.g.person_at(t, q) if to_capital else None
        person = None if trader and person == q + 2 else person  # "Công ty TNHH thương mại dịch vụ |Hoàng Vinh"
        named = trader and p > j and self._own_name_ends(t, p, j)
        if to_capital and person is None and (self._inner(t, p, q) or not (named or self._title_between(t, p, q))):
            return q
        return self._field_tail(t, p, j, chunk)

    def _coordinate(self, t: Tokens, q: int) -> bool:
        """Whether a field or a word of two syllables stands at ``q``, as in names joined by ``và``."""
        return self.g.fields.longest(t.keys, q) is not None or (
            q + 1 < t.n and t.shapes[q + 1] == LOWER and (t.keys[q], t.keys[q + 1]) in self.g.compounds
        )

    def _foreign_field(self, t: Tokens, p: int, j: int, chunk: Chunk) -> int:
        """Past a lower-case field before a country: ``lực lượng |biên phòng Ukraine``."""
        found = (self.g.fields.longest(t.keys, p) or self.g.inner.longest(t.keys, p)) if p == j else None
        if found is None or chunk.kind != "office" or self.g.forces.longest(t.keys, chunk.start) is None:
            return p
        end = p + found[0]
        return end if end < t.n and self.g.country(t, end) and t.sentence[end] == t.sentence[p] else p

    def _closes(self, t: Tokens, q: int) -> bool:
        """Whether a name may close before token ``q``: a mark, a capital, a function word, a verb, a noun of names."""
        if q >= t.n or t.sentence[q] != t.sentence[q - 1] or t.shapes[q] != LOWER or t.keys[q] in self.g.gap_stop:
            return True
        if q + 1 < t.n and (t.keys[q], t.keys[q + 1]) in self.g.verbs:
            return True
        return any(trie.longest(t.keys, q) for trie in (self.g.inner_nouns, self.g.safe_tails, self.g.units))

    def _field_tail(self, t: Tokens, p: int, j: int, chunk: Chunk) -> int:
        """Past a lower-case field of state right after the head (``Sở tài chính``, ``Khối doanh nghiệp``)."""
        if p == j and t.shapes[chunk.start] != LOWER:
            found = self.g.fields.longest(t.keys, p) or self.g.inner.longest(t.keys, p)
            while found is not None and t.shapes[p] == LOWER:
                p += found[0]
                found = self.g.inner_nouns.longest(t.keys, p) or self.g.safe_tails.longest(t.keys, p)
        return p

    def _inner(self, t: Tokens, p: int, q: int) -> bool:
        """Whether all words from ``p`` to ``q`` are known from inside names of bodies."""
        while p < q:
            found = self.g.inner.longest(t.keys, p) or self.g.fields.longest(t.keys, p)
            if found is None:
                return False
            p += found[0]
        return p == q

    def _title_between(self, t: Tokens, p: int, q: int) -> bool:
        return any(self.g.title(t, k) is not None for k in range(p, q))

    def _tail(self, t: Tokens, p: int) -> int:
        if p < t.n:
            tail = self.g.safe_tails.longest(t.keys, p)
            if tail is not None:
                return p + tail[0]
        return p

    def _boundary_head(self, t: Tokens, p: int) -> bool:
        head = self.g.heads.longest(t.keys, p)
        return (head is not None and head[1] in ("office", "state", "area", "free")) or self.g.known.longest(
            t.keys, p
        ) is not None
