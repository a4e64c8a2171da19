"""Whom titles without a name, pronouns and groups mean."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, partial

from kg.extract.mentions.clusters import Clusters, phrase_parser, title_key
from kg.extract.mentions.holders import Holders, elect
from kg.extract.mentions.land_groups import LandGroups
from kg.extract.mentions.offices import of_ministry
from kg.extract.mentions.pronouns import Pronouns
from kg.extract.mentions.records import EntityRecord, Mention
from kg.extract.mentions.title_lands import TitleLands
from kg.extract.mentions.wording import ends_before, listed, phrases, syllables
from kg.languages.vi import lexicon
from kg.languages.vi.countries import HOME
from kg.languages.vi.keys import key
from kg.languages.vi.names import looks_vietnamese
from kg.languages.vi.particles import HIS, IS, OF, SURNAMED, THAT_ONE, THIS

_NAMED = 8  # tokens behind somebody's calling in which his name or its absence is told


_unnamed = partial(phrases, "unnamed_people")
_words = partial(listed, "grammar")


@cache
def general_titles() -> frozenset[str]:
    """Keys of titles that many people have, so that one alone names nobody."""
    words = lexicon.table("grammar")["general_titles"]
    return frozenset(key(w) for w in words)


class Nominals:
    """Resolves mentions that are no names against the entities of the names."""

    def __init__(self, clusters: Clusters, captions: frozenset[int] = frozenset()) -> None:
        """``captions``: the sentences that stand under pictures; the text does not go on from them."""
        self.captions = captions
        self.c = clusters
        self.t = clusters.t
        self.persons = [e for e in clusters.entities if e.type == "Person"]
        self.countries = [e for e in clusters.entities if e.type == "Country"]
        self.titled = {post.title for phrase in clusters.phrases.values() for post in phrase.posts}
        self.named = sorted((m for m in clusters.mentions if m.entities[0].type == "Person"), key=lambda m: m.start)
        self.recent: list[tuple[int, EntityRecord]] = [(m.start, m.entities[0]) for m in self.named]
        self.spans = {m.start: (m.np_start, m.np_end) for m in self.named}
        self.quoted = clusters.quoted
        lands = TitleLands(clusters, self.persons, self.named)
        self.holders = Holders(clusters, self.persons, self.countries, lands, self.recent)
        people = _unnamed("heads").first | _unnamed("kin").first
        self.unnamed = [i for i, word in enumerate(self.t.keys) if word in people and self._unnamed(i)]
        self.pronouns = Pronouns(clusters, self.recent, self.spans, self.unnamed, captions, self._titled)

    def _unnamed(self, i: int) -> bool:
        """Whether somebody without a name comes up at token ``i`` (``một quan chức tình báo``, ``… giấu tên``)."""
        keys = self.t.keys
        kin = _unnamed("kin").longest(keys, i)
        one = kin is not None or (i > 0 and keys[i - 1] in syllables("unnamed_people", "one"))
        found = kin or _unnamed("heads").longest(keys, i)
        end = i + found[0] if found else i
        near = (m for m in self._names_of(i) if i <= m.start <= end + _NAMED)
        if found is None or not all(self._another(end, m) for m in near):
            return False
        return one or any(
            _unnamed("hidden").longest(keys, j) is not None for j in range(end, min(end + _NAMED, self.t.n))
        )

    def _another(self, end: int, m: Mention) -> bool:
        """Whether a name is not of whom the words before token ``end`` tell: ``một quan chức, |ông A sẽ từ chức``."""
        t = self.t
        says = phrases("role_anaphora", "does")
        if any(says.longest(t.keys, j) is not None for j in range(end, m.np_start)):
            return True  # "một quan chức cho biết |ông A …"
        closed = m.np_end < t.n and t.words[m.np_end] in ",)–-"
        return m.np_start > end and t.words[m.np_start - 1] == "," and not closed

    def _names_of(self, i: int) -> list[Mention]:
        """Mentions of persons in the sentence of token ``i``."""
        return [m for m in self.named if self.t.sentence[m.start] == self.t.sentence[i]]

    def resolve(self, before: Callable[[int], None]) -> list[Mention]:
        """Mentions by title, pronoun and group, in order.

        ``before`` is called with the token of each title and pronoun before it is resolved: whoever is told of
        in other words until there goes to ``recent``.
        """
        out: list[Mention] = []
        for k, chunk in enumerate(self.c.chunks):
            if chunk.type in ("title", "honorific"):
                before(chunk.start)
            if chunk.type == "title" and k not in self.titled:
                found = self._title(k)
                if found:
                    out.append(found)
                    self.recent.append((found.start, found.entities[0]))
                    self.spans[found.start] = (found.np_start, found.np_end)
            elif chunk.type == "honorific" and chunk.kind == "pronoun" and chunk.end < self.t.n:
                nxt = self.c.by_start.get(chunk.end)
                if nxt is None or self.c.chunks[nxt].type not in ("Person", "run", "title"):
                    person = None if self.pronouns.none(chunk.start) else self.pronouns.alone(chunk.start)
                    land, end = self._land_of(chunk.start, person) if person else None, chunk.end
                    if land is not None:
                        out += [Mention(chunk.start - 1, end, chunk.start - 1, end, [e], "nominal") for e in land]
                    elif person:
                        end = chunk.end + 1 if self.t.words[chunk.end] in (THIS, THAT_ONE, HIS) else chunk.end
                        out.append(Mention(chunk.start, end, chunk.start, end, [person], "pronoun"))
                        self.recent.append((chunk.start, person))
        out += LandGroups(self.c, self.persons, self.countries, self.recent).resolve()
        return out

    def _land_of(self, i: int, person: EntityRecord) -> list[EntityRecord] | None:
        """``nước |ông``: the state of the person, if the article names it; None where the person is meant."""
        if i == 0 or self.t.keys[i - 1] not in _words("lands_of") or self.t.sentence[i - 1] != self.t.sentence[i]:
            return None
        codes = {code for _, code in person.titles if code is not None}
        codes = codes or ({HOME} if looks_vietnamese(person.name.split()) else set())
        lands = [e for e in self.countries if e.country in codes]
        return lands if len(lands) == 1 else []

    def _titled(self, k: int) -> EntityRecord | None:
        """Whom title ``k`` without a name means."""
        found = self._title(k) if k not in self.titled else None
        return found.entities[0] if found is not None else None

    def _title(self, k: int) -> Mention | None:
        chunk = self.c.chunks[k]
        name = title_key(self.t, chunk)
        once = phrase_parser()._modifier(self.t, chunk.start)[1]
        if self._nobody(k, name, once):
            return None
        nxt = self.c.by_start.get(chunk.end)
        if nxt is None and chunk.end < self.t.n and self.t.keys[chunk.end] in _words("state"):
            nxt = self.c.by_start.get(chunk.end + 1)  # "Tổng thống nước Ấn Độ"
        nxt = nxt or self._land_behind(chunk.end)
        meanwhile = elect().longest(self.t.keys, chunk.end) if nxt is None and chunk.end < self.t.n else None
        if meanwhile is not None:
            nxt = self.c.by_start.get(chunk.end + meanwhile[0])  # "Tổng thống lâm thời Ấn Độ"
        holder = self.c.chunks[nxt] if nxt is not None else None
        country = holder.country if holder is not None and holder.type in ("Country", "Organization") else None
        end = holder.end if holder is not None and holder.type in ("Country", "Organization", "Place") else chunk.end
        if holder is None and self.t.is_cap(chunk.end) and self.t.sentence[chunk.end] == self.t.sentence[chunk.start]:
            return None
        other = holder is None and chunk.end < self.t.n and self.t.keys[chunk.end] in _words("other_holder")
        if other or (holder is not None and holder.type == "run"):  # "Thủ tướng |Ba Lan" is no third one
            return None
        if (
            end < self.t.n
            and self.t.keys[end] in _words("which_holder")
            and self.t.sentence[end] == self.t.sentence[chunk.start]
        ):
            return None  # "tổng thống Mỹ |đầu tiên": which of them, not who
        if self._named_behind(end):
            return None
        alone = holder is None or holder.type == "Country"
        body = self.c.entity_of.get(nxt) if nxt is not None else None
        minister = None if once else of_ministry(self.t, chunk, holder)
        fits = self.holders.of_land(k, minister, country, False) if minister else []
        if fits and minister:
            name = minister
        else:
            fits = self.holders.of_land(k, name, country, alone)
            if once or (holder is not None and holder.type == "Organization"):
                fits = self.holders.of_body(fits, name, body, once) if holder is not None else []
        if not once and phrases("role_anaphora", "terms").longest(self.t.keys, end) is None:
            fits = self.holders.in_office(fits, name, holder is None)
        if body is not None and self.holders.in_another_town(chunk, body):
            return None
        if meanwhile is not None and meanwhile[1]:
            fits = [e for e in fits if self.holders.for_now(e, name)]
        if holder is None and self.t.words[chunk.end : chunk.end + 1] == [SURNAMED] and self.t.is_cap(chunk.end + 1):
            fits = [e for e in fits if e.name.split()[0] == self.t.words[chunk.end + 1]]  # "Thủ tướng |họ Lý"
        if holder is None:
            fits = [e for e in fits if not self.holders.elsewhere(chunk, name, e)]
        if country is None:  # nor does "Chủ tịch |Quốc hội" say whose parliament it is
            fits = self.holders.at_home(fits, name)
        if chunk.start and self.t.keys[chunk.start - 1] in syllables("role_anaphora", "female"):
            fits = [e for e in fits if e.female is not False]  # "bắt nữ |giám đốc"
        person = self.last(chunk.start, fits) if fits else None
        return Mention(chunk.start, chunk.end, chunk.start, end, [person], "nominal") if person else None

    def _land_behind(self, i: int) -> int | None:
        """``Bộ trưởng Ngoại giao |của Anh``: the chunk of the state whose the office before token ``i`` is."""
        of = i < self.t.n and self.t.words[i] == OF
        nxt = self.c.by_start.get(i + 1) if of else None
        return nxt if nxt is not None and self.c.chunks[nxt].type == "Country" else None

    def _nobody(self, k: int, name: str, once: bool) -> bool:
        """Whether title ``k`` is an office or what somebody becomes, tells of several, or says whom one serves."""
        t, chunk = self.t, self.c.chunks[k]
        if name in general_titles() or chunk.kind in ("rank", "occupation"):
            return True
        if chunk.end < t.n and t.keys[chunk.end] in _words("levels"):
            return True
        if chunk.start == 0:
            return False
        before = self.c.chunks[k - 1] if k else None
        if (
            before is not None
            and before.end == chunk.start
            and phrase_parser()._serves(t, before, phrase_parser().serving)
        ):
            return True  # "phát ngôn viên |Tổng thống Nga nói": he has another name
        word = t.keys[chunk.start - 1]
        if any(
            ends_before(phrases("role_anaphora", kind), t.keys, chunk.start, 4) for kind in ("as_post", "into_post")
        ):
            return True  # "ông A được bầu làm |Thủ tướng": what he becomes
        several = t.words[chunk.start - 1].isdecimal() or (not once and word in _words("plural"))
        return several or word in _words("of_office")

    def _named_behind(self, end: int) -> bool:
        """``Tổng thống Nga |khi đó là ông A``: whether the sentence says behind token ``end`` who holds the post."""
        t = self.t
        i = end + (found[0] if (found := phrases("role_anaphora", "at_that_time").longest(t.keys, end)) else 0)
        i += i < t.n and t.words[i] == ","
        if i >= t.n or t.words[i] != IS:
            return bool(found) and any(m.np_start == i for m in self.named)
        return any(m.np_start == i + 1 for m in self.named)

    def last(self, position: int, fits: list[EntityRecord]) -> EntityRecord | None:
        """Whoever of ``fits`` is named last before token ``position``, else first after it."""
        before = [(p, e) for p, e in self.recent if p < position and e in fits]
        if before:
            return max(before, key=lambda pair: pair[0])[1]
        after = [(p, e) for p, e in self.recent if e in fits]
        return min(after, key=lambda pair: pair[0])[1] if after else None
