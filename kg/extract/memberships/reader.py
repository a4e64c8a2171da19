"""Reads the posts of an article off the noun phrases around persons and off verbs of office."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from kg.extract.memberships.headlined import of_headlines
from kg.extract.memberships.held import Held, one_land, settle_strangers, so_called
from kg.extract.memberships.mandates import Mandates
from kg.extract.memberships.predicates import PredicatePosts
from kg.extract.memberships.supposed import sought
from kg.extract.memberships.writing import NO_POST, PostWriter
from kg.extract.mentions.clusters import Clusters, phrase_parser, title_key
from kg.extract.mentions.records import EntityRecord
from kg.extract.names.phrases import Phrase, Post
from kg.languages.vi import lexicon
from kg.languages.vi.keys import key, phrase_keys
from kg.languages.vi.particles import AND
from kg.languages.vi.trie import Trie


def _fullest_first(h: Held) -> tuple[bool, bool, int, int]:
    """Posts with their body, of states before governments, then longer ones: what the others may be one with."""
    bare = h.organization is None
    return bare, _government(h.organization), -len(h.post) if bare else 0, h.place


def _government(body: EntityRecord | None) -> bool:
    """Whether a body is a state's government."""
    heads = tuple(map(key, lexicon.table("resolution")["bodies"]["governments"]))
    return body is not None and key(body.name).startswith(heads)


class PostReader(PostWriter):
    """Posts of one article.

    Args:
        clusters: entities and name chunks of the article.
        mentions: ``doc._.mentions``, for the subjects of verbs of office.
        attested: ISO date at which posts that are held are attested, or None.
    """

    def __init__(self, clusters: Clusters, mentions: list[dict[str, Any]], attested: str | None) -> None:
        super().__init__(clusters)
        self.attested = attested
        self.mentions = mentions
        data = lexicon.table("posts")
        self.then = frozenset(data["then"])
        self.one_name = {key(short): key(full) for short, full in data["one_name"].items()}
        self.offices: Trie[str] = Trie()
        for office, post in data["offices"].items():
            self.offices.add(office, post)
        self.standing = key(data["standing"])
        self.several = lexicon.syllables(data["several"])
        self.crowds = {key(words) for words in data["crowds"]}
        self.peers = {key(words) for words in data["peers"]}
        self.listing = [phrase_keys(words) for words in data["listing"]]
        self.callings = {key(word): tuple(key(h) for h in heads) for word, heads in data["callings"].items()}

    def numbered(self) -> list[tuple[str, EntityRecord]]:
        """Entities with their identifiers, those added for posts last."""
        return [(self.ids[id(e)], e) for e in self.c.entities]

    def read(self) -> list[dict[str, Any]]:
        """All posts as the dicts of ``doc._.memberships``."""
        for k, phrase in sorted(self.c.phrases.items()):
            self._phrase(self.c.entity_of[k], phrase)
        self._of_offices()
        self._named_after()
        self._described()
        self._shared()
        self._called()
        self._peers()
        predicates = PredicatePosts(self.c, self.mentions, self.ids, self.attested)
        for person, posts, tenure, confidence, stage in predicates.find():
            before = len(self.held)
            self._posts(person, posts, "former" if stage.over and tenure == "held" else tenure, confidence)
            for held in self.held[before:]:
                held.stage = stage if len(posts) == 1 else replace(stage, start=None, end=None)
        member = lexicon.table("posts")["member"]
        for person, body, tenure, place in predicates.joined():
            self.held.append(Held(person, member, body, "inferred", tenure, 0.7, place))
        founder = lexicon.table("posts")["founder"]
        for person, body, place in predicates.founded():
            self.held.append(Held(person, founder, body, "inferred", "held", 0.75, place))
        self._succeeded()
        mandates = Mandates(self.c)
        self.held += mandates.over(self.held)
        of_headlines(self.c, self.held)
        self.held = one_land(mandates.of_lands(mandates.without_elect(self.held), self._electing()))
        return [self._record(h) for h in self._merged()]

    def _succeeded(self) -> None:
        """``Người tiền nhiệm của ông A, bà B``: she held the post of A that was told last before."""
        for s in self.c.successions:
            known = [h for h in self.held if h.person is s.other and h.place < s.token and h.tenure == "held"]
            post = max(known, key=lambda h: h.place, default=None)
            own = {key(h.post) for h in self.held if h.person is s.person and h.tenure == "former"}
            if post is not None and key(post.post) not in own:
                tenure = "former" if s.before else "held"
                self.held.append(Held(s.person, post.post, post.organization, "inferred", tenure, 0.65, s.token))

    def _shared(self) -> None:
        """``Các phó thủ tướng A, B và C``: a title in the plural is that of all who follow."""
        t = self.t
        phrases = sorted(self.c.phrases.items())
        for n, (_, phrase) in enumerate(phrases):
            posts = [p for p in phrase.posts if self.c.chunks[p.title].kind not in NO_POST]
            several = phrase.start > 0 and t.keys[phrase.start - 1] in self.several
            first = phrase_parser()._modifier(t, self.c.chunks[posts[0].title].start)[0] if posts else -1
            if len(posts) != 1 or not several or first != phrase.start:
                continue
            end = phrase.end
            for k, other in phrases[n + 1 :]:
                if other.posts or end >= t.n or t.words[end] not in (",", AND) or other.start != end + 1:
                    break
                self._posts(self.c.entity_of[k], posts, "held", 0.85)
                end = other.end

    def _described(self) -> None:
        """``…", cựu thủ tướng Nga nhấn mạnh``: the post of whoever spoke just before."""
        for k, person in self.c.told.items():
            chunk = self.c.chunks[k]
            _, former = phrase_parser()._modifier(self.t, chunk.start)
            posts, _ = phrase_parser().groups(self.t, self.c.chunks, chunk.start, self.c.by_start)
            before = len(self.held)
            self._posts(person, posts, "former" if former else "held", 0.6)
            for held in self.held[before:]:
                held.basis = "inferred"

    def _called(self) -> None:
        """``luật sư A (Đoàn luật sư B)``: a calling with its chamber behind the name is a post."""
        chunks = self.c.chunks
        for k in sorted(self.c.phrases):
            title, body = chunks[k - 1] if k else None, chunks[k + 1] if k + 1 < len(chunks) else None
            if title is None or body is None or title.type != "title" or body.type != "Organization":
                continue
            word = self._words(title.start, title.core_end)
            heads = self.callings.get(key(word), ())
            near = body.first - chunks[k].end <= 2 and self.t.sentence[body.start] == self.t.sentence[title.start]
            if near and title.end == chunks[k].first and key(self.c.form(body)).startswith(heads or ("?",)):
                post = word[:1].upper() + word[1:]
                self.held.append(
                    Held(self.c.entity_of[k], post, self.c.entity_of.get(k + 1), "stated", "held", 0.9, title.start)
                )

    def _of_offices(self) -> None:
        """``Văn phòng Thủ tướng Lào |Lê A chưa bình luận``: whose office it is holds the post in its name."""
        for k, phrase in sorted(self.c.phrases.items()):
            body = self.c.chunks[k - 1] if k else None
            if body is None or body.type != "Organization" or body.country is None or body.end != phrase.start:
                continue
            office = self.offices.longest(self.t.keys, body.start)
            if office is not None:
                land = self._country(body.country)
                self.held.append(Held(self.c.entity_of[k], office[1], land, "stated", "held", 0.85, body.start))

    def _peers(self) -> None:
        """``Ngoại trưởng A gặp người đồng cấp Nga B``: B holds the post of A in his own country."""
        t, chunks = self.t, self.c.chunks
        phrases = sorted(self.c.phrases.items())
        for n, (k, phrase) in enumerate(phrases):
            peer = next((p for p in phrase.posts if self._words_key(p) in self.peers and p.holder is not None), None)
            holder = self.c.entity_of.get(peer.holder) if peer is not None and peer.holder is not None else None
            if holder is None or holder.type != "Country":
                continue
            for m, earlier in [*reversed(phrases[:n]), *phrases[n + 1 : n + 2]]:
                own = any(land == holder.country for _, land in self.c.entity_of[m].titles)
                if own or t.sentence[earlier.start] != t.sentence[phrase.start]:
                    continue
                post = next((p for p in earlier.posts if chunks[p.title].kind not in NO_POST), None)
                if post is not None and so_called(holder.country, self._words_key(post)):
                    self._add(self.c.entity_of[k], Post(post.title), chunks[post.title], holder, "held", 0.75)
                    self.held[-1].basis, self.held[-1].place = "inferred", phrase.start
                    break
                told = self._told_of(self.c.entity_of[m], phrase.start) if post is None and m < k else None
                if told is not None and so_called(holder.country, key(told)):
                    self.held.append(Held(self.c.entity_of[k], told, holder, "inferred", "held", 0.7, phrase.start))
                    break

    def _told_of(self, person: EntityRecord, place: int) -> str | None:
        """The post of a state that somebody was told with before token ``place``."""
        told = [h for h in self.held if h.person is person and h.tenure == "held" and h.place < place]
        state = [h for h in told if h.organization is not None and h.organization.type == "Country"]
        return max(state, key=lambda h: h.place).post if state else None

    def _named_after(self) -> None:
        """``Trưởng đoàn Việt Nam là ông A``, ``3 phó chủ tịch gồm: A, B, C``: the persons are named after the post."""
        used = {post.title for phrase in self.c.phrases.values() for post in phrase.posts}
        for k, c in enumerate(self.c.chunks):
            if c.type != "title" or c.kind in NO_POST or k in used or title_key(self.t, c) in self.crowds:
                continue
            posts, end = phrase_parser().groups(self.t, self.c.chunks, c.start, self.c.by_start)
            if len(posts) == 1 and posts[0].title == k:
                if posts[0].holder is None and c.kind == "body":
                    posts[0].holder = self._body_before(k)
                then = any(word in self.then for word in self.t.words[end : end + 4])
                start, former = phrase_parser()._modifier(self.t, c.start)
                counted = start > 0 and (self.t.words[start - 1].isdecimal() or self.t.keys[start - 1] in self.several)
                for person in self._listed(end, colon=counted):
                    tenure = "former" if then or former else "nominated" if sought(self.t, c.start) else "held"
                    self._posts(person, posts, tenure, 0.85)

    def _body_before(self, k: int) -> int | None:
        """Index of the body named last before title ``k`` in its sentence: ``UBND tỉnh có 3 |phó chủ tịch``."""
        sentence = self.t.sentence[self.c.chunks[k].start]
        for j in range(k - 1, -1, -1):
            c = self.c.chunks[j]
            if self.t.sentence[c.start] != sentence:
                return None
            if c.type == "Organization":
                return j
        return None

    def _listed(self, p: int, *, colon: bool) -> list[EntityRecord]:
        """The persons named from token ``p`` on behind ``là``, ``gồm`` or a colon, joined by commas and ``và``."""
        t = self.t
        opener = next((n for w in self.listing if tuple(t.keys[p : p + (n := len(w))]) == w), 0)
        opener = opener or int(colon and t.words[p : p + 1] == [":"])
        if not opener:
            return []
        p += opener
        starts = {phrase.start: (k, phrase) for k, phrase in self.c.phrases.items()}
        out: list[EntityRecord] = []
        titled = False
        while p in starts and (not out or t.sentence[p] == t.sentence[p - 1]):
            k, phrase = starts[p]
            own = any(self.c.chunks[post.title].kind not in NO_POST for post in phrase.posts)
            if out and own and not titled:
                break  # "3 phó thủ tướng: A, B, C; |Bộ trưởng D"
            titled = own
            out.append(self.c.entity_of[k])
            p = phrase.end
            while p < t.n and t.words[p] in (",", ";", AND) and t.sentence[p] == t.sentence[p - 1]:
                p += 1
        return out

    def _phrase(self, person: EntityRecord, phrase: Phrase) -> None:
        self._posts(person, phrase.posts, "held", 0.95)

    # -- all posts --------------------------------------------------------

    def _merged(self) -> list[Held]:
        """One record for each (person, post, body); a post without body joins the same post with one."""
        out: list[Held] = []
        settle_strangers(self.held)
        for h in sorted(self.held, key=_fullest_first):
            same = next((o for o in out if o.person is h.person and self._same_post(o, h)), None)
            told = (h.place, h.confidence, h.stage.when)
            if same is None:
                h.evidence = [told]
                out.append(h)
            else:
                same.evidence.append(told)
                if same.tenure == h.tenure and not same.stage.start:
                    same.stage = h.stage
                same.post = h.post if key(h.post) == f"{key(same.post)} {self.standing}" else same.post
                self._settle(same, h)
        return sorted(out, key=lambda h: h.place)

    @staticmethod
    def _settle(a: Held, b: Held) -> None:
        """One post told as held and as over is over, unless only a verb looks back at it (``khi ấy giữ chức …``)."""
        if {a.tenure, b.tenure} == {"held", "former"}:
            held, over = (a, b) if a.tenure == "held" else (b, a)
            # "từ năm 2006 đến 2007, ông là ủy viên …", and he still is as another sentence tells
            still = over.stage.over and held.stage.when is None and held.confidence == over.confidence
            a.tenure = "held" if still or held.confidence > over.confidence else "former"
            a.stage = held.stage if a.tenure == "held" else over.stage
            a.confidence = max(a.confidence, b.confidence)

    def _same_post(self, a: Held, b: Held) -> bool:
        pa, pb = (key(post).removeprefix(key(self.acting) + " ") for post in (a.post, b.post))
        pa, pb = self.one_name.get(pa, pa), self.one_name.get(pb, pb)
        if a.organization is b.organization is None and a.tenure == b.tenure and pa.startswith(pb + " "):
            return True  # "thẩm phán liên bang A … thẩm phán A"
        if a.organization is b.organization:
            full, short = (pa, pb) if len(pa) > len(pb) else (pb, pa)
            sent = a.organization is not None and a.organization.type == "Country"
            same = pa == pb or (sent and full == f"{short} {self.standing}")  # "Đại diện A … Đại diện thường trực A"
            return same and (a.tenure == b.tenure or "held" in (a.tenure, b.tenure))
        state = a.organization is not None and a.organization.type == "Country" and not pa.startswith(self.deputy)
        if state and a.organization is not None and _government(b.organization):
            home = b.organization.country if b.organization is not None else None
            return pa == pb and a.tenure == b.tenure and home in (None, a.organization.country)
        if b.organization is None:
            return pa == pb or (pa.startswith(pb + " ") and b.tenure == a.tenure)
        ka, kb = (
            key(f"{a.post} {a.organization.name}" if a.organization else a.post),
            key(f"{b.post} {b.organization.name}"),
        )
        return ka == kb or (
            a.organization is not None
            and a.organization.country == b.organization.country is not None
            and (set(ka.split()) >= set(kb.split()) and pa.startswith(pb))
        )

    def _record(self, h: Held) -> dict[str, Any]:
        evidence = [[*self.t.sentence_span(place), round(confidence, 2)] for place, confidence, _ in h.evidence]
        attested = [self.attested] if self.attested and h.tenure == "held" else []
        told_for = [when if h.tenure == "held" else None for _, _, when in h.evidence]
        return {
            "person": self.ids[id(h.person)],
            "post": h.post,
            "organization": self.ids[id(h.organization)] if h.organization is not None else None,
            "basis": h.basis,
            "tenure": h.tenure,
            "start": h.stage.start,
            "end": h.stage.end,
            "attested": attested,
            "evidence": evidence,
            "told_for": told_for,
        }
