"""One post with its body, written down as held, over or to come."""

from __future__ import annotations

from kg.extract.memberships.held import Held
from kg.extract.memberships.post_bodies import PostBodies
from kg.extract.mentions.anaphora import BodyAnaphora
from kg.extract.mentions.clusters import Clusters
from kg.extract.mentions.records import EntityRecord
from kg.extract.names.chunks import Chunk
from kg.extract.names.phrases import Post
from kg.languages.vi import lexicon
from kg.languages.vi.keys import key, syllable_key
from kg.languages.vi.particles import OF

NO_POST = frozenset(["rank", "occupation"])
_OF = lexicon.syllables([OF])
_FIELD = 4  # words at most between a post and "của"


class PostWriter(PostBodies):
    """Turns titles read off a phrase or behind a verb into :class:`Held` posts."""

    def __init__(self, clusters: Clusters) -> None:
        super().__init__(clusters)
        data = lexicon.table("posts")
        self.ids = {id(e): f"e{i}" for i, e in enumerate(clusters.entities)}
        self.general = {key(p) for p in lexicon.table("grammar")["general_titles"]}
        self.bodiless = self.general - {key(p) for p in (*data["by_themselves"], *data["of_one_house"])}
        self.deputy = key(lexicon.table("titles")["modifiers"]["deputy"][0])
        self.of_force = {key(p) for p in data["of_force"]}
        self.plurals = lexicon.syllables(data["plurals"])
        self.speakers = lexicon.syllables(data["speakers"])
        self.elect, self.acting = data["elect"], data["acting"]
        self.powers = lexicon.syllables(data["powers"])
        self.with_ministers = {key(post) for post in data["with_ministers"]}
        self.spelled = {key(short): full for short, full in data["spelled"].items()}
        self.party_posts = {key(p) for p in data["party_posts"]}
        self.councils = tuple(key(head) + " " for head in data["councils"])
        self.committees_of = {key(name) for name in data["committees_of"]}
        self.row_posts, self.row_marks = {key(p) for p in data["row_posts"]}, frozenset(data["row_marks"])
        self.chiefs = {key(post): head for post, head in data["chiefs"].items()}
        self.bodies = BodyAnaphora(clusters)
        self.held: list[Held] = []

    def _posts(self, person: EntityRecord, posts: list[Post], tenure: str, confidence: float) -> None:
        for n in range(len(posts) - 1):
            self._of_committee(posts, n)
            shared = posts[n].holder is None and self._holder(posts, n)[0] is not None
            posts[n + 1].former |= posts[n].former and shared  # "cựu Chủ tịch và Giám đốc |Công ty A"
        # Those with their own body first: it tells whose the others are.
        for n, post in sorted(enumerate(posts), key=lambda pair: pair[1].holder is None):
            title = self.c.chunks[post.title]
            if title.kind in NO_POST or self._plural(title) or (post.holder is None and self._of_somebody(title)):
                continue
            holder, shared = self._holder(posts, n)
            status = "former" if post.former else "nominated" if post.elect or post.coming else tenure
            self._add(person, post, title, holder, status, confidence - (0.15 if shared else 0.0))

    def _of_committee(self, posts: list[Post], n: int) -> None:
        """``Bí thư Đảng ủy, Giám đốc |Công ty A``: the committee is that of the body told next. Changes the post."""
        post, later = posts[n], posts[n + 1].holder
        own = self.c.chunks[post.holder] if post.holder is not None else None
        if own is None or post.holder is None or later is None or self.c.chunks[later].type != "Organization":
            return
        entity = self.c.entity_of.get(post.holder)
        if post.tail is None and entity is not None and key(entity.name) in self.committees_of:
            post.tail, post.holder = (own.start, own.end), later

    def _of_somebody(self, title: Chunk) -> bool:
        """Whether the post is somebody's, not a body's: ``trợ lý của |ông A``, ``tổng thống của |chúng tôi``."""
        p = title.end
        if p + 1 >= self.t.n or self.t.words[p] != OF:
            return False
        if self.t.keys[p + 1] in self.speakers:
            return True
        k = self.c.by_start.get(p + 1)
        return k is not None and self.c.chunks[k].type in ("Person", "honorific")

    def _plural(self, title: Chunk) -> bool:
        """Whether a general title is said of several people (``các lãnh đạo châu Âu``)."""
        return (
            title.start > 0
            and self.t.keys[title.start - 1] in self.plurals
            and self._title_words(title) in self.general
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
            if self.c.chunks[later.title].kind in NO_POST or later.title < post.title:
                break
            if later.former and not post.former:
                return None, False  # "công tố viên đặc biệt, cựu giám đốc |Cục A"
            if later.holder is not None:
                if self._alone(title) or self.c.chunks[later.title].kind != "body":
                    return None, False
                if self._title_words(title) in self.party_posts:
                    return self._party_seat(later.holder), True
                return self._own_force(title, later.holder), True
        return None, False

    def _party_seat(self, holder: int) -> EntityRecord | None:
        """Where a Party post told with another one is held: ``Bí thư, Chủ tịch UBND huyện A`` is A's, no UBND's."""
        body = self.c.entity_of.get(holder)
        name = key(body.name) if body is not None else ""
        if not name.startswith(self.councils):
            return body
        return next((e for e in self.c.entities if e.type == "Place" and name.endswith(" " + key(e.name))), None)

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
        if self._title_words(title) in self.of_force:
            forces = [parent for parent in self.c.chunks[holder].parents if parent.type == "Organization"]
            names = {self.c.form(parent) for parent in forces}
            return next((e for e in self.c.entities if e.type == "Organization" and e.name in names), entity)
        return entity

    def _alone(self, title: Chunk) -> bool:
        """Whether a post names its body itself (``tỉnh ủy viên``, ``Tổng Bí thư``)."""
        words = self._title_words(title)
        return key(self.spelled.get(words, words)) in self.by_body

    def _words(self, start: int, end: int) -> str:
        return " ".join(self.c.text[self.t.starts[start] : self.t.ends[end - 1]].split())

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
        elif organization is None and (body := self._noun_behind(post, title)) is not None:
            organization, basis = body, "inferred"
        elif organization is None:
            organization, basis = self._implied(key(words), title, person)
            if organization is None and post.tail is None and title.kind == "body":
                organization = self._of_chief(key(words), title) or self._of_row(key(words), title)
                basis = "inferred"
        elif organization.type == "Place":
            organization = self._committee(key(words), organization) or organization
        if organization is None and key(words) in self.bodiless:
            return
        if post.tail is not None and organization is None:
            organization = self._nearby(self._words(*post.tail), title.start) or self.bodies.body_at(post.tail[0])
            basis = "inferred" if organization is not None else basis
            named = organization is not None or key(self._words(*post.tail)) in self.this_country
            row = None if organization is not None else self._of_row(key(words), title)
            words = words if named else f"{words} {self._words(*post.tail)}"
            organization, basis = (row, "inferred") if row is not None else (organization, basis)
        elif post.tail is not None and key(self._words(*post.tail)) not in self.this_country:
            words = f"{words} {self._words(*post.tail)}"
        if post.elect and not words.endswith(self.elect):
            words = f"{words} {self.elect}"
        if organization is not None and (head := self.chiefs.get(key(words))):
            words = f"{words} {head}"
        if self._acting(title):
            words = f"{self.acting} {words}"
        self.held.append(
            Held(person, words[:1].upper() + words[1:], organization, basis, tenure, confidence, title.start)
        )
        self.held[-1].implied = implied

    def _noun_behind(self, post: Post, title: Chunk) -> EntityRecord | None:
        """The body that a noun right behind the title means: ``chủ tịch |hiệp hội``."""
        if post.tail is not None or title.kind != "body":
            return None
        i, t = title.end, self.t
        while i < min(title.end + _FIELD, t.n - 1) and t.words[i].islower() and t.keys[i] not in _OF:
            i += 1  # "giám đốc truyền thông |của nhà mạng"
        return self.bodies.body_at(i + 1 if i < t.n and t.keys[i] in _OF else title.end)

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

    def _of_row(self, words: str, title: Chunk) -> EntityRecord | None:
        """The body of whoever is told right before: ``A (giám đốc Sở X), B (kế toán trưởng)`` serve one body."""
        phrase = next((f for f in self.c.phrases.values() if f.start <= title.start < f.end), None)
        if phrase is None or words not in self.row_posts or title.start < phrase.start + 2:
            return None
        last = next((f for f in self.c.phrases.values() if f.end < phrase.start <= f.end + 2), None)
        if last is None or not self.row_marks.issuperset(self.t.words[last.end : phrase.start]):
            return None
        told = [h.organization for h in self.held if last.start <= h.place < last.end]
        bodies = [body for body in told if body is not None and body.type == "Organization"]
        return bodies[-1] if bodies else None

    def _title_words(self, title: Chunk) -> str:
        """The key of a title without its field."""
        return key(self._words(title.start, title.core_end))

    def _words_key(self, post: Post) -> str:
        """The key of a post's title."""
        return self._title_words(self.c.chunks[post.title])
