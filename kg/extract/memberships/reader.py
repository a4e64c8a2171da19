"""Reads the posts of an article off the noun phrases around persons and off verbs of office."""

from __future__ import annotations

from typing import Any

from kg.extract.memberships.held import Held, one_land, settle_strangers, so_called
from kg.extract.memberships.mandates import Mandates
from kg.extract.memberships.post_bodies import PostBodies
from kg.extract.memberships.predicates import PredicatePosts
from kg.extract.mentions.clusters import Clusters, phrase_parser, title_key
from kg.extract.mentions.records import EntityRecord
from kg.extract.names.chunks import Chunk
from kg.extract.names.phrases import Phrase, Post
from kg.languages.vi import lexicon
from kg.languages.vi.keys import key, syllable_key

_NO_POST = frozenset(["rank", "occupation"])


def _fullest_first(h: Held) -> tuple[bool, int, int]:
    """Posts with their body, then longer ones: what the shorter ones may be one with."""
    bare = h.organization is None
    return bare, -len(h.post) if bare else 0, h.place


class PostReader(PostBodies):
    """Posts of one article.

    Args:
        clusters: entities and name chunks of the article.
        mentions: ``doc._.mentions``, for the subjects of verbs of office.
        attested: ISO date at which posts that are held are attested, or None.
    """

    def __init__(self, clusters: Clusters, mentions: list[dict[str, Any]], attested: str | None) -> None:
        super().__init__(clusters)
        self.attested = attested
        self.ids = {id(e): f"e{i}" for i, e in enumerate(clusters.entities)}
        self.mentions = mentions
        data = lexicon.table("posts")
        self.general = {key(p) for p in lexicon.table("grammar")["general_titles"]}
        self.bodiless = self.general - {key(p) for p in (*data["by_themselves"], "đại biểu quốc hội")}
        self.deputy = key(lexicon.table("titles")["modifiers"]["deputy"][0])
        self.then = frozenset(data["then"])
        self.one_name = {key(short): key(full) for short, full in data["one_name"].items()}
        self.of_force = {key(p) for p in data["of_force"]}
        self.plurals = lexicon.syllables(data["plurals"])
        self.several = lexicon.syllables(data["several"])
        self.crowds = {key(words) for words in data["crowds"]}
        self.peers = {key(words) for words in data["peers"]}
        self.listing = [tuple(syllable_key(w) for w in words.split()) for words in data["listing"]]
        self.elect, self.acting = data["elect"], data["acting"]
        self.powers = lexicon.syllables(data["powers"])
        self.with_ministers = {key(post) for post in data["with_ministers"]}
        self.spelled = {key(short): full for short, full in data["spelled"].items()}
        self.callings = {key(word): tuple(key(h) for h in heads) for word, heads in data["callings"].items()}
        self.held: list[Held] = []

    def numbered(self) -> list[tuple[str, EntityRecord]]:
        """Entities with their identifiers, those added for posts last."""
        return [(self.ids[id(e)], e) for e in self.c.entities]

    def read(self) -> list[dict[str, Any]]:
        """All posts as the dicts of ``doc._.memberships``."""
        for k, phrase in sorted(self.c.phrases.items()):
            self._phrase(self.c.entity_of[k], phrase)
        self._named_after()
        self._described()
        self._shared()
        self._called()
        self._peers()
        predicates = PredicatePosts(self.c, self.mentions, self.ids)
        for person, posts, tenure, confidence in predicates.find():
            self._posts(person, posts, tenure, confidence)
        member = lexicon.table("posts")["member"]
        for person, body, tenure, place in predicates.joined():
            self.held.append(Held(person, member, body, "inferred", tenure, 0.7, place))
        founder = lexicon.table("posts")["founder"]
        for person, body, place in predicates.founded():
            self.held.append(Held(person, founder, body, "inferred", "held", 0.75, place))
        mandates = Mandates(self.c)
        self.held += mandates.over(self.held)
        self.held = one_land(mandates.without_elect(self.held))
        return [self._record(h) for h in self._merged()]

    def _shared(self) -> None:
        """``Các phó thủ tướng A, B và C``: a title in the plural is that of all who follow."""
        t = self.t
        phrases = sorted(self.c.phrases.items())
        for n, (_, phrase) in enumerate(phrases):
            posts = [p for p in phrase.posts if self.c.chunks[p.title].kind not in _NO_POST]
            several = phrase.start > 0 and t.keys[phrase.start - 1] in self.several
            if len(posts) != 1 or not several or self.c.chunks[posts[0].title].start != phrase.start:
                continue
            end = phrase.end
            for k, other in phrases[n + 1 :]:
                if other.posts or end >= t.n or t.words[end] not in (",", "và") or other.start != end + 1:
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
                post = next((p for p in earlier.posts if chunks[p.title].kind not in _NO_POST), None)
                if post is not None and so_called(holder.country, self._words_key(post)):
                    self._add(self.c.entity_of[k], Post(post.title), chunks[post.title], holder, "held", 0.75)
                    self.held[-1].basis, self.held[-1].place = "inferred", phrase.start
                    break

    def _words_key(self, post: Post) -> str:
        title = self.c.chunks[post.title]
        return key(self._words(title.start, title.core_end))

    def _named_after(self) -> None:
        """``Trưởng đoàn Việt Nam là ông A``, ``3 phó chủ tịch gồm: A, B, C``: the persons are named after the post."""
        used = {post.title for phrase in self.c.phrases.values() for post in phrase.posts}
        for k, c in enumerate(self.c.chunks):
            if c.type != "title" or c.kind in _NO_POST or k in used or title_key(self.t, c) in self.crowds:
                continue
            posts, end = phrase_parser().groups(self.t, self.c.chunks, c.start, self.c.by_start)
            if len(posts) == 1 and posts[0].title == k:
                posts[0].holder = posts[0].holder if posts[0].holder is not None else self._body_before(k)
                then = any(word in self.then for word in self.t.words[end : end + 4])
                counted = self.t.words[c.start - 1].isdigit() or self.t.keys[c.start - 1] in self.several
                for person in self._listed(end, colon=c.start > 0 and counted):
                    self._posts(person, posts, "former" if then else "held", 0.85)

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
        while p in starts and (not out or t.sentence[p] == t.sentence[p - 1]):
            k, phrase = starts[p]
            out.append(self.c.entity_of[k])
            p = phrase.end
            while p < t.n and t.words[p] in (",", ";", "và") and t.sentence[p] == t.sentence[p - 1]:
                p += 1
        return out

    def _phrase(self, person: EntityRecord, phrase: Phrase) -> None:
        self._posts(person, phrase.posts, "held", 0.95)

    def _posts(self, person: EntityRecord, posts: list[Post], tenure: str, confidence: float) -> None:
        # Those with their own body first: it tells whose the others are.
        for n, post in sorted(enumerate(posts), key=lambda pair: pair[1].holder is None):
            title = self.c.chunks[post.title]
            if title.kind in _NO_POST or self._plural(title) or (post.holder is None and self._of_somebody(title)):
                continue
            holder, shared = self._holder(posts, n)
            status = "former" if post.former else "nominated" if post.elect else tenure
            self._add(person, post, title, holder, status, confidence - (0.15 if shared else 0.0))

    def _of_somebody(self, title: Chunk) -> bool:
        """Whether the post is somebody's, not a body's: ``người phát ngôn của |ông A``."""
        p = title.end
        if p + 1 >= self.t.n or self.t.words[p] != "của":
            return False
        k = self.c.by_start.get(p + 1)
        return k is not None and self.c.chunks[k].type in ("Person", "honorific")

    def _plural(self, title: Chunk) -> bool:
        """Whether a general title is said of several people (``các lãnh đạo châu Âu``)."""
        return (
            title.start > 0
            and self.t.keys[title.start - 1] in self.plurals
            and key(self._words(title.start, title.core_end)) in self.general
        )

    def _holder(self, posts: list[Post], n: int) -> tuple[EntityRecord | None, bool]:
        """The body of post ``n``: its own, else that of the next post (``phó chủ tịch, chủ tịch Hội …``)."""
        post = posts[n]
        if post.holder is not None:
            return self.c.entity_of.get(post.holder), False
        title = self.c.chunks[post.title]
        if title.kind in ("state", "mission") and title.area is None:
            return self._state_of_next(posts, n)
        if title.kind != "body" or title.area is not None:
            return None, False
        for later in posts[n + 1 :]:
            if self.c.chunks[later.title].kind in _NO_POST or later.title < post.title:
                break
            if later.holder is not None:
                if self._alone(title) or self.c.chunks[later.title].kind != "body":
                    return None, False
                return self._own_force(title, later.holder), True
        return None, False

    def _state_of_next(self, posts: list[Post], n: int) -> tuple[EntityRecord | None, bool]:
        """The country of the state post that follows: ``Phó thủ tướng kiêm Bộ trưởng Ngoại giao |Lào``."""
        later = posts[n + 1] if n + 1 < len(posts) else None
        if later is None or later.holder is None or later.title < posts[n].title:
            return None, False
        if self._words_key(posts[n]) in self.ministers and self._words_key(later) in self.with_ministers:
            return self.c.entity_of.get(later.holder), True  # "Bộ trưởng, |Chủ nhiệm Văn phòng Chính phủ"
        kind, holder = self.c.chunks[later.title].kind, self.c.chunks[later.holder]
        country = holder.type == "Country" and kind == "state"
        sent = self.c.chunks[posts[n].title].kind == "mission" and kind in ("mission", "body")
        return (self.c.entity_of.get(later.holder), True) if country or sent else (None, False)

    def _own_force(self, title: Chunk, holder: int) -> EntityRecord | None:
        """The force above its investigators: ``phó giám đốc, thủ trưởng Cơ quan điều tra |Công an tỉnh A``."""
        entity = self.c.entity_of.get(holder)
        if key(self._words(title.start, title.core_end)) in self.of_force:
            forces = [parent for parent in self.c.chunks[holder].parents if parent.type == "Organization"]
            names = {self.c.form(parent) for parent in forces}
            return next((e for e in self.c.entities if e.type == "Organization" and e.name in names), entity)
        return entity

    def _alone(self, title: Chunk) -> bool:
        """Whether a post names its body itself (``tỉnh ủy viên``, ``Tổng Bí thư``)."""
        return key(self._words(title.start, title.core_end)) in self.by_body

    def _words(self, start: int, end: int) -> str:
        return " ".join(self.c.text[self.t.starts[start] : self.t.ends[end - 1]].split())

    # -- one post ---------------------------------------------------------

    def _add(
        self,
        person: EntityRecord,
        post: Post,
        title: Chunk,
        holder: EntityRecord | None,
        tenure: str,
        confidence: float,
    ) -> None:
        words = self._words(title.start, title.core_end)
        words = self.spelled.get(key(words), words)
        basis = "stated"
        organization = holder
        implied = holder is None
        if title.area is not None:
            field_ = self._words(*title.area)
            minister = key(words).endswith(self.ministers)
            ministry = self._ministry(field_, holder) if minister else None
            if not minister:
                words = f"{words} {field_}"
            elif ministry is not None:
                organization = ministry
                basis = "stated" if holder is None or ministry is holder else "inferred"
            elif holder is None and self._vietnamese(person):
                organization, basis = self._new_ministry(field_, title.start), "inferred"
            else:
                words = f"{words} {field_}"
        elif organization is not None and key(words) in self.legislators and self._party(organization):
            organization, basis = self._first_country() or organization, "inferred"
        elif organization is None:
            organization, basis = self._implied(key(words), title, person)
            if organization is None and post.tail is None and title.kind == "body":
                organization, basis = self._of_chief(key(words), title), "inferred"
        elif organization.type == "Place":
            organization = self._committee(key(words), organization) or organization
        if organization is None and key(words) in self.bodiless:
            return
        if post.tail is not None and organization is None:
            organization = self._nearby(self._words(*post.tail), title.start)
            basis = "inferred" if organization is not None else basis
            words = words if organization is not None else f"{words} {self._words(*post.tail)}"
        elif post.tail is not None:
            words = f"{words} {self._words(*post.tail)}"
        if post.elect and not words.endswith(self.elect):
            words = f"{words} {self.elect}"
        if self._acting(title):
            words = f"{self.acting} {words}"
        self.held.append(
            Held(person, words[:1].upper() + words[1:], organization, basis, tenure, confidence, title.start)
        )
        self.held[-1].implied = implied

    def _acting(self, title: Chunk) -> bool:
        """Whether a post is held for the time being: ``quyền Chủ tịch``; not ``chính quyền Tổng thống A``."""
        p = title.start - 1
        told = p >= 0 and self.t.keys[p] == syllable_key(self.acting)
        return told and (self.t.head[p] or self.t.keys[p - 1] not in self.powers)

    def _of_chief(self, words: str, title: Chunk) -> EntityRecord | None:
        """The body of the chief told just before whose deputy this is: ``chủ nhiệm Ban A; B phó chủ nhiệm``."""
        here = self.t.sentence[title.start]
        chiefs = [
            h
            for h in self.held
            if words == f"{self.deputy} {key(h.post)}"
            and 0 <= here - self.t.sentence[h.place] <= 1
            and h.place < title.start
        ]
        return chiefs[-1].organization if chiefs else None

    # -- all posts --------------------------------------------------------

    def _merged(self) -> list[Held]:
        """One record for each (person, post, body); a post without body joins the same post with one."""
        out: list[Held] = []
        settle_strangers(self.held)
        for h in sorted(self.held, key=_fullest_first):
            same = next((o for o in out if o.person is h.person and self._same_post(o, h)), None)
            if same is None:
                h.evidence = [(h.place, h.confidence)]
                out.append(h)
            else:
                same.evidence.append((h.place, h.confidence))
                self._settle(same, h)
        return sorted(out, key=lambda h: h.place)

    @staticmethod
    def _settle(a: Held, b: Held) -> None:
        """One post told as held and as over is over, unless only a verb looks back at it (``khi ấy giữ chức …``)."""
        if {a.tenure, b.tenure} == {"held", "former"}:
            held, over = (a, b) if a.tenure == "held" else (b, a)
            a.tenure = "held" if held.confidence > over.confidence else "former"
            a.confidence = max(a.confidence, b.confidence)

    def _same_post(self, a: Held, b: Held) -> bool:
        pa, pb = (key(post).removeprefix(key(self.acting) + " ") for post in (a.post, b.post))
        pa, pb = self.one_name.get(pa, pa), self.one_name.get(pb, pb)
        if a.organization is b.organization is None and a.tenure == b.tenure and pa.startswith(pb + " "):
            return True  # "thẩm phán liên bang A … thẩm phán A"
        if a.organization is b.organization:
            return pa == pb and (a.tenure == b.tenure or "held" in (a.tenure, b.tenure))
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
        evidence = [[*self.t.sentence_span(place), round(confidence, 2)] for place, confidence in h.evidence]
        attested = [self.attested] if self.attested and h.tenure == "held" else []
        return {
            "person": self.ids[id(h.person)],
            "post": h.post,
            "organization": self.ids[id(h.organization)] if h.organization is not None else None,
            "basis": h.basis,
            "tenure": h.tenure,
            "start": h.start,
            "end": None,
            "attested": attested,
            "evidence": evidence,
        }
