"""One walk over the tokens that cuts out names, titles and forms of address."""

from __future__ import annotations

from kg.extract.names.chunks import Chunk
from kg.extract.names.grammar import Grammar
from kg.extract.names.organizations import OrganizationParser
from kg.extract.names.places import PlaceParser
from kg.extract.names.tokens import CAP, LOWER, UPPER, Tokens
from kg.extract.names.works import WorkParser
from kg.languages.vi import names
from kg.languages.vi.particles import AND, AT, IN


def titled_before(t: Tokens, i: int, last: Chunk | None) -> bool:
    """Whether an envoy's title and ``tại`` stand before a country: ``Đại sứ Trung Quốc ở |Mỹ Thôi Thiên Khải``."""
    return i > 0 and t.words[i - 1] in (AT, IN) and last is not None and last.end == i - 1 and last.country is not None


class Scanner:
    """Cuts a Doc's tokens into :class:`Chunk` objects, in order and without overlap."""

    def __init__(self) -> None:
        self.g = Grammar()
        self.places = PlaceParser(self.g)
        self.organizations = OrganizationParser(self.g, self.places)
        self.places.body = self._body_at
        self.works = WorkParser(self.g)
        self._starts = self._openers()

    def _openers(self) -> frozenset[str]:
        """Keys that open something in a lexicon: lower-case tokens with other keys are skipped at once."""
        g, w = self.g, self.works
        tries = (g.titles, g.heads, g.units, g.places, g.countries, w.document_heads, w.gathering_heads)
        return frozenset().union(*(trie.first for trie in tries))

    def _body_at(self, t: Tokens, i: int) -> Chunk | None:
        head = self.g.heads.longest(t.keys, i)
        known = self.g.known.longest(t.keys, i) is not None and t.is_cap(i)
        if not known and (head is None or head[1] not in ("state", "ministry", "area", "office")):
            return None
        return self.organizations.parse(t, i)

    def scan(self, t: Tokens) -> list[Chunk]:
        """All chunks of the text."""
        chunks: list[Chunk] = []
        i, n = 0, t.n
        shapes, keys, openers = t.shapes, t.keys, self._starts
        while i < n:
            shape = shapes[i]
            if shape > UPPER or (shape == LOWER and keys[i] not in openers):
                i += 1
                continue
            chunk = self._at(t, i, chunks[-1] if chunks else None)
            if chunk is None:
                i += 1
            else:
                chunks.append(chunk)
                i = max(chunk.end, i + 1)
        return chunks

    def _at(self, t: Tokens, i: int, last: Chunk | None) -> Chunk | None:
        """The chunk that begins at ``i``; the reading with the longest head wins."""
        keys = t.keys
        g = self.g
        if i and t.shapes[i] == LOWER and (keys[i - 1], keys[i]) in g.bound:
            return None
        if i and t.is_cap(i) and t.keys[i - 1] in g.currencies and t.shapes[i - 1] == LOWER and g.country(t, i):
            return None  # "30 triệu bảng |Anh": money, no country
        if t.is_cap(i) and any(self._language(t, s, i) for s in range(max(1, i - 2), i + 1)):
            return None
        ministry = self._listed_ministry(t, i, last)
        if ministry is not None:
            return ministry
        if t.shapes[i] == CAP and keys[i] in g.surnames and self._full_name(t, i):
            return self._capital(t, i, None, last)
        title = g.title(t, i)
        if title is None and i + 1 < t.n and t.words[i] in g.common_nouns_in_capitals and g.country(t, i + 1):
            return None  # "UAV |Nga lao xuống", "GDP |Lào tăng"
        head = g.heads.longest(keys, i)
        unit = g.units.longest(keys, i)
        gathering = self.works.gathering_heads.longest(keys, i)
        document = self.works.document_heads.longest(keys, i)
        tried = [(x[0], rank) for rank, x in enumerate((title, gathering, document, head, unit)) if x is not None]
        tried.sort(key=lambda pair: (-pair[0], pair[1]))
        country = g.country(t, i)
        place = g.place(t, i)
        faith = g.faiths.longest(t.keys, i) if t.is_cap(i) else None
        if faith is not None and not tried and not country and not place:
            return Chunk(i, i + faith[0], "title", "occupation", core_end=i + faith[0])
        longest_name = max(country[0] if country else 0, place[0] if place else 0)
        known = g.known.longest(keys, i) if tried and t.is_cap(i) else None
        if known is not None and known[0] > tried[0][0] + 2 and known[0] > longest_name and tried[0][1] == 1:
            return self.organizations.parse(t, i)  # "Chương trình Lương thực thế giới"
        for length, rank in tried:
            if longest_name > length or length < tried[0][0]:
                break
            chunk = self._reading(t, i, rank)
            if chunk is not None:
                return chunk
        return self._capital(t, i, country, last)

    def _language(self, t: Tokens, s: int, i: int) -> bool:
        """Whether the land from ``s`` over ``i`` is a tongue or a clock: ``tiếng |Anh``, no ``ca sĩ nổi tiếng |Mỹ``."""
        if t.keys[s - 1] not in self.g.tongue or (s > 1 and t.keys[s - 2] in self.g.no_tongue_after):
            return False
        country = self.g.country(t, s)
        return country is not None and country[0] < 4 and s + country[0] > i

    def _full_name(self, t: Tokens, i: int) -> bool:
        """Whether a surname that also is a head or unit opens a full name here (``Đoàn Quốc Huy``, ``Hồ Vinh``)."""
        end = self.g.run_end(t, i)
        if not 3 <= end - i <= 4 or not names.is_full_vietnamese(t.keys[i:end], t.words[i:end]):
            return False
        if end < t.n and t.shapes[end] == LOWER and (t.keys[end - 1], t.keys[end]) in self.g.compounds:
            return False
        if (
            self.g.place(t, i)
            or self.g.country(t, i)
            or self.g.known.longest(t.keys, i)
            or self.g.country(t, i + 1)
            or self.g.fields.longest(t.keys, i + 1)
        ):
            return False
        return (
            t.keys[i] in self.g.strong_surnames
            or t.keys[i + 1] in self.g.middles
            or any(head.longest(t.keys, i) for head in (self.g.heads, self.g.units))
        )

    def _reading(self, t: Tokens, i: int, rank: int) -> Chunk | None:
        if rank == 0:
            return self._title(t, i)
        if rank == 1:
            return self.works.gathering(t, i)
        if rank == 2:
            return self.works.document(t, i)
        if rank == 3:
            return self.organizations.parse(t, i)
        return self.places.parse(t, i)

    def _title(self, t: Tokens, i: int) -> Chunk | None:
        found = self.g.title(t, i)
        if found is None:
            return None
        kind, end = found[1], i + found[0]
        if i and self.g.needs_body.longest(t.keys, i) == (2, True) and t.keys[i - 1] in self.g.title_ends:
            return None  # "Phó trưởng ban Thường trực Ban …": a word of the post before
        if t.sentence[end - 1] != t.sentence[i]:
            return None
        if i > 1 and self.g.offices.longest(t.keys, i - 2) == (2, True):
            return None  # "Văn phòng Tổng thống": whose house it is, and nobody's title
        # A capital inside a sentence on one syllable is more likely a name's part ("Hà Văn Cao").
        if (
            end - i == 1
            and t.shapes[i] == CAP
            and not t.head[i]
            and kind not in ("pronoun", "rank")
            and self.g.needs_body.longest(t.keys, i) is None
            and t.keys[i] not in self.g.foreign_callings
        ):
            return None
        if kind in ("honorific", "pronoun"):
            if (not t.is_cap(end) and kind == "honorific") or self.g.in_name(t, i):
                return None
            return Chunk(i, end, "honorific", kind, core_end=end)
        end = self._before_body(t, i, end)
        chunk = Chunk(i, end, "title", kind, core_end=end)
        fielded = self.g.field_titles.longest(t.keys, i)
        if (fielded is not None and fielded[0] == end - i) or self._minister(t, end):
            self._portfolio(t, chunk)
        return chunk

    def _before_body(self, t: Tokens, i: int, end: int) -> int:
        """End of the title ``[i, end)`` without the head of the body behind it: ``Giám đốc |bệnh viện Hòa Minh``."""
        if not t.is_cap(end):
            return end
        for j in range(max(i + 2, end - 3), end):
            if self.g.heads.longest(t.keys, j) == (end - j, "free") and self.g.titles.longest(t.keys[i:j], 0):
                body = self.organizations.parse(t, j)
                return j if body is not None and body.start == j and body.end > end else end
        return end

    def _minister(self, t: Tokens, end: int) -> bool:
        """Whether the words up to ``end`` mean a minister or his deputy."""
        return " ".join(t.words[end - 2 : end]).casefold() in self.g.ministers

    def _portfolio(self, t: Tokens, chunk: Chunk) -> None:
        """Take the field of a minister without ``Bộ`` into the title: ``Bộ trưởng Công Thương``."""
        j = chunk.end
        if j >= t.n or t.sentence[j] != t.sentence[chunk.start]:
            return
        field = self.g.fields.longest(t.keys, j)
        minister = self._minister(t, j)
        if field is not None and (minister or t.is_cap(j) or t.is_cap(j + field[0])):
            end = self.organizations._tail(t, j + field[0])
            if self.g.person_at(t, j) is None or field[0] > 1:
                chunk.end, chunk.area = end, (j, end)
            return
        if (
            not t.is_cap(j)
            or (t.keys[j] in self.g.surnames and not minister)
            or self.g.heads.longest(t.keys, j)
            or self.g.country(t, j)
            or self.g.person_at(t, j)
            or (j + 1 < t.n and t.shapes[j + 1] == LOWER and (t.keys[j], t.keys[j + 1]) not in self.g.compounds)
        ):
            return  # "Bộ trưởng Carter| hội kiến Thủ tướng B": what he does is no field
        probe = Chunk(chunk.start, j, "title", "office")
        end = self.organizations._body(t, j, probe)
        lower = any(t.shapes[k] == LOWER for k in range(j, end))
        if end > j and lower:
            chunk.end, chunk.area = end, (j, end)

    def _capital(self, t: Tokens, i: int, country: tuple[int, str] | None, last: Chunk | None) -> Chunk | None:
        """A chunk that begins with a capital and no head: a known name or a run."""
        g = self.g
        if (
            last is not None
            and last.type == "Organization"
            and last.kind in ("free", "listed")
            and last.end == i - 1
            and t.words[i - 1] in (",", AND)
            and g.fields.longest(t.keys, i) is not None
        ):
            end = self.organizations._body(t, i, Chunk(i, i, "Organization", "free"))
            if end > i + g.fields.longest(t.keys, i)[0]:  # type: ignore[index]
                return Chunk(i, end, "Organization", "listed", core_end=end)
        if country is None and i and t.keys[i] in g.directions and t.is_cap(i + 1) and g.place(t, i) is None:
            sided = t.keys[i - 1] in g.sidewards or (t.keys[i - 1] in g.directions and t.is_cap(i - 1))
            if sided and names.is_syllable(t.words[i]):
                return None  # "phía Đông |TP Hà Tĩnh", "Đông Bắc |Ba Lan"
            if t.keys[i + 1] in g.directions and g.country(t, i + 2):
                return None
            land = g.country(t, i + 1) if not self._district(t, i) else None
            if land is not None and g.name_run(t, i) == i + 1 + land[0]:
                return None  # "miền Bắc |Syria"
        firm = g.known.longest(t.keys, i) if country is not None else None
        if country is not None and not (firm is not None and firm[0] > country[0]):  # "Malaysia |Airlines"
            chunk = self._country(t, i, country, last)
            if chunk is not None:
                return chunk
        if t.shapes[i] == LOWER:
            return self.places.parse(t, i)
        event = self.works.known_gatherings.longest(t.keys, i)
        if event is not None and event[0] > 1 and g.known.longest(t.keys, i) is not None:
            return self.works.gathering(t, i)  # "FIFA |World Cup"
        known = self.organizations._known(t, i)
        place = self.places.parse(t, i)
        if place is not None and (known is None or known.end < place.end):
            after_title = last is not None and last.end == i and last.type in ("title", "honorific")
            person = g.person_at(t, i)
            if person is None or (person <= place.end and not after_title):
                return place
        if known is not None and not self._family_name(t, known, last):
            return known
        for parser in (self.works.gathering, self.works.document):
            work = parser(t, i)
            if work is not None:
                return work
        return self._run(t, i, last)

    def _family_name(self, t: Tokens, known: Chunk, last: Chunk | None) -> bool:
        """Whether a firm's name is somebody's: ``ông |Honda Taro``, ``Thủ tướng |Suzuki Kenta``."""
        i, end = known.start, known.end
        if last is None or last.end != i or end - i > 1 or t.shapes[i] != CAP:
            return False
        if last.type == "honorific" and not t.is_cap(end):
            return True  # "ông |Ford"
        called = last.type == "honorific" or last.kind in ("state", "mission")
        two = self.g.run_end(t, i) - i == 2 and t.shapes[end] == CAP
        return called and two and t.keys[end] not in self.g.company and self.g.country(t, end) is None

    def _listed_ministry(self, t: Tokens, i: int, last: Chunk | None) -> Chunk | None:
        """A ministry that shares the head of the one before it: ``Bộ Ngoại giao, |Y tế và Công an``."""
        if (
            last is None
            or last.kind not in ("ministry", "ministry listed")
            or last.end != i - 1
            or last.country is not None
            or t.words[i - 1] not in (",", AND)
        ):
            return None
        found = self.g.ministries.longest(t.keys, i)
        if found is None or t.is_cap(i + found[0]) or t.sentence[i] != t.sentence[i - 1]:
            return None
        return Chunk(i, i + found[0], "Organization", "ministry listed", core_end=i + found[0])

    def _country(self, t: Tokens, i: int, country: tuple[int, str], last: Chunk | None) -> Chunk | None:
        length, code = country
        end = i + length
        place = self.g.place(t, i)
        if (place is not None and place[0] > length) or (length == 1 and self._district(t, i)):
            return None
        titled = last is not None and last.end == i and last.type == "title" and last.kind != "occupation"
        run = self.g.name_run(t, i)
        if length == 1 and not titled and run > end:
            rest = run - end
            vietnamese = all(names.is_syllable(w) for w in t.words[end:run])
            mission = titled_before(t, i, last) and rest > 1
            surname = (t.keys[end] in self.g.surnames and rest > 1) or mission
            if (
                vietnamese
                and not surname
                and rest <= 3
                and self.g.title(t, end) is None
                and self.g.heads.longest(t.keys, end) is None
                and self.g.country(t, end) is None
            ):
                return None
        if length == 1 and last is not None and last.end == i and last.type == "honorific":
            crowd = last.start and t.words[last.start - 1].casefold() in self.g.crowd_before
            if not (crowd and t.words[last.start] in self.g.crowd_address):
                return None
        if length == 1 and t.head[i] and t.words[i] == "Anh" and not t.is_cap(end) and not self._verbal(t, i, end):
            return None
        return Chunk(i, end, "Country", "country", core_end=end, country=code)

    def _district(self, t: Tokens, i: int) -> bool:
        """Whether a whole run of capitals is a district's name in a list: ``Mỹ Đức``, ``Đông Anh``."""
        small = self.g.small.longest(t.keys, i)
        return (
            small is not None
            and small[0] > 1
            and self.g.run_end(t, i) == i + small[0]
            and (t.words[i - 1 : i] in (["("], [","], [AND]))
        )

    def _verbal(self, t: Tokens, at: int, i: int) -> bool:
        """Whether ``Anh`` at a sentence's head, token ``at``, is the country: in a list, or told of and no pronoun."""
        if i < t.n and t.words[i] in (",", "-", "–", AND):
            return True
        if t.words[at].lower() in t.words:
            return False  # "anh cho biết": the article speaks so of somebody
        return any(
            w == t.words[at] and not t.head[j] and t.shapes[j - 1] == LOWER and not t.is_cap(j + 1)
            for j, w in enumerate(t.words)
        )

    def _run(self, t: Tokens, i: int, last: Chunk | None) -> Chunk | None:
        g = self.g
        end = g.name_run(t, i)
        after = last is not None and last.end == i and last.type != "run"
        if t.head[i] and not after and t.keys[i] in g.soldiers and g.country(t, i + 1) is not None:
            return None  # "Quân |Nga tiến vào …"
        if t.head[i] and not after and end - i == 1 and t.keys[i] in g.lowercase and not self._called(t, i, end):
            return None
        if (
            t.head[i]
            and not after
            and end - i > 1
            and t.keys[i] in g.lowercase
            and not (t.keys[i] in g.surnames and names.is_full_vietnamese(t.keys[i:end], t.words[i:end]))
            and not self._called(t, i, end)
        ):
            return None
        land = g.country(t, i + 1) if t.head[i] and not after and t.keys[i] in g.lowercase and end - i > 1 else None
        if land is not None and i + 1 + land[0] == end:
            return None  # "Hàng |Trung Quốc …"
        end = self._cut(t, i, end)
        return Chunk(i, end, "run", "", core_end=end)

    def _called(self, t: Tokens, i: int, end: int) -> bool:
        """``Chu Bá Lực … |Lực bị bắt``: a common word that is somebody's name, before what is told of people."""
        if end >= t.n or t.keys[end] not in self.g.tells_of_people:
            return False
        n = end - i
        last = (j for j in range(n + 1, i) if t.words[j - n + 1 : j + 1] == t.words[i:end] and not t.is_cap(j + 1))
        first = ((j - n - more + 1, j + 1) for j in last for more in (1, 2))
        return any(b - a > 2 and names.is_full_vietnamese(t.keys[a:b], t.words[a:b]) for a, b in first if a >= 0)

    def _cut(self, t: Tokens, i: int, end: int) -> int:
        """Cut a run where a title, a body or a second full name begins inside it."""
        g = self.g
        for p in range(i + 1, end):
            title = g.title(t, p)
            if title is not None and title[0] > 1 and not self._syllables_of(t, i, p, end, title[1]):
                return p
            if p == end - 1 and p > i + 1 and end < t.n and (t.keys[p], t.keys[end]) in g.honours:
                return p  # "Lương Cường |Huân chương"
            head = g.heads.longest(t.keys, p)
            if head is not None and p + head[0] == end and self._syllables_of(t, i, p, end, "rank"):
                continue  # "Vũ |Hải Quân"
            if (head is not None and head[0] > 1) or (
                head is not None and head[1] == "ministry" and g.fields.longest(t.keys, p + 1) if p + 1 < t.n else False
            ):
                return p
        return end

    def _syllables_of(self, t: Tokens, i: int, p: int, end: int, kind: str) -> bool:
        """Whether a rank or calling at ``p`` only closes a Vietnamese name that begins at ``i``: ``Đỗ |Tiến Sỹ``."""
        return (
            kind in ("rank", "occupation")
            and p - i < 3
            and end - p == 2
            and t.keys[i] in self.g.strong_surnames
            and t.shapes[end - 1] == CAP
        )
