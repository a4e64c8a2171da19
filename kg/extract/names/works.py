"""Names of documents (laws, treaties, resolutions) and of gatherings (conferences, forums, programmes)."""

from __future__ import annotations

from kg.extract.names.chunks import Chunk
from kg.extract.names.grammar import Grammar
from kg.extract.names.tokens import CAP, LOWER, NUMBER, UPPER, Tokens
from kg.languages.vi import lexicon
from kg.languages.vi.trie import Trie, trie_of

_OPEN, _CLOSE = "\"“«'‘", "\"”»'’"


class WorkParser:
    """Parses documents and gatherings that begin at a given token."""

    def __init__(self, grammar: Grammar) -> None:
        self.g = grammar
        data = lexicon.table("gatherings")
        self.document_heads = trie_of(data["documents"]["heads"])
        self.numbered = trie_of(data["documents"]["numbered"])
        self.not_behind = lexicon.syllables(data["documents"]["not_behind"])
        self.worded = trie_of(data["documents"]["worded"])
        self.known_documents = trie_of(data["documents"]["known"])
        self.gathering_heads = trie_of(data["gatherings"]["heads"])
        self.weak = trie_of(data["gatherings"]["weak"])
        self.known_gatherings = trie_of(data["documents"]["gatherings_known"])
        self.ordinal: Trie[bool] = trie_of(lexicon.table("grammar")["ordinal_gatherings"])
        self.modifiers: Trie[bool] = trie_of(lexicon.table("grammar")["gathering_modifiers"])

    # -- documents --------------------------------------------------------

    def document(self, t: Tokens, i: int) -> Chunk | None:
        """The document named at ``i``, or None."""
        known = self.known_documents.longest(t.keys, i)
        if known is not None and known[0] > 3:
            return Chunk(i, i + known[0], "Document", "known", core_end=i + known[0])
        if known is not None and (t.shapes[i] == UPPER or (t.shapes[i] == CAP and known[0] > 1)):
            return Chunk(i, i + known[0], "Document", "known", core_end=i + known[0])
        head = self.document_heads.longest(t.keys, i)
        if head is None:
            return None
        j = i + head[0]
        if j >= t.n or t.sentence[j] != t.sentence[i]:
            return None
        return self._numbered(t, i, j) or self._quoted(t, i, j, "Document") or self._worded(t, i, j)

    def _numbered(self, t: Tokens, i: int, j: int) -> Chunk | None:
        if self.numbered.longest(t.keys, i) is None:
            return None
        if t.words[j] == "số":
            j += 1
        if j >= t.n or t.shapes[j] != NUMBER or t.sentence[j] != t.sentence[i]:
            return None
        if t.words[j].count(".") or t.words[j].count(","):
            return None
        end = j + 1
        while end + 1 < t.n and t.words[end] in "/-" and t.glued[end - 1] and t.glued[end]:
            end += 2
        if t.words[j - 1] != "số" and end < t.n and t.shapes[end] == LOWER and t.keys[end] in self.g.quantity:
            return None
        return Chunk(i, end, "Document", "numbered", core_end=end)

    def _quoted(self, t: Tokens, i: int, j: int, kind: str) -> Chunk | None:
        """A head with a name in quotation marks; the quoted words alone if they have a head themselves."""
        if t.words[j] not in _OPEN or not t.is_cap(j + 1):
            return None
        end = j + 1
        while end < t.n and end - j < 45 and t.words[end] not in _CLOSE and t.sentence[end] == t.sentence[i]:
            end += 1
        if end >= t.n or t.words[end] not in _CLOSE or end - j < 3:
            return None
        chunk = Chunk(j + 1, end, kind, "quoted", outer=i, core_end=end)
        heads = self.document_heads if kind == "Document" else self.gathering_heads
        if heads.longest(t.keys, j + 1) is None and end - j < 5:
            chunk.start, chunk.outer, chunk.end = i, -1, end + 1
        return chunk

    def _worded(self, t: Tokens, i: int, j: int) -> Chunk | None:
        if self.worded.longest(t.keys, i) is None:
            return None
        p = j
        if i and t.keys[i - 1] in self.not_behind:
            return None
        if i and t.words[i - 1] in _OPEN and t.shapes[i] == CAP:
            q = p
            while q < t.n and q - i < 25 and t.words[q] not in _CLOSE and t.sentence[q] == t.sentence[i]:
                q += 1
            if (
                q < t.n
                and t.words[q] in _CLOSE
                and q > p
                and not any(key in self.g.speech_words for key in t.keys[p:q])
            ):
                return Chunk(i, q, "Document", "quoted", core_end=q)
        if t.shapes[i] == LOWER and (t.shapes[p] == LOWER or self.g.lower_documents.longest(t.keys, i) is None):
            return None
        if t.head[i] and self.g.lower_documents.longest(t.keys, i) is None and t.shapes[p] == LOWER:
            return None
        if t.shapes[p] == LOWER and not self._capital_soon(t, p) and not self._statute(t, i, p):
            return None
        end = self._words(t, p)
        if end == p:
            return None
        if (
            end + 2 < t.n
            and t.words[end] == "("
            and t.keys[end + 1] == self.g.amended[0]
            and t.words[end + 3 : end + 4] == [")"]
        ):
            end += 4
        if end - i < 2 or t.keys[p : p + 2] in self.g.no_titles or self._only_country(t, p, end):
            return None
        return Chunk(i, end, "Document", "worded", core_end=end)

    def _only_country(self, t: Tokens, p: int, end: int) -> bool:
        country = self.g.country(t, p)
        return country is not None and p + country[0] == end

    def _statute(self, t: Tokens, i: int, p: int) -> bool:
        """Whether ``Luật đất đai`` names a law: the head upper-case inside a sentence, a word of names after it."""
        if (
            t.head[i]
            or t.shapes[i] == LOWER
            or self.g.statutes.longest(t.keys, i) is None
            or t.keys[p] in self.g.gap_stop
        ):
            return False
        return (
            p + 1 < t.n
            and t.shapes[p + 1] == LOWER
            and (t.keys[p], t.keys[p + 1]) not in self.g.verbs
            and t.keys[p + 1] not in self.g.gap_stop
        )

    def _capital_soon(self, t: Tokens, p: int) -> bool:
        return any(t.is_cap(q) for q in range(p, min(p + 3, t.n)) if t.sentence[q] == t.sentence[p])

    def _words(self, t: Tokens, p: int) -> int:
        """Past the words of a document's name: up to a function word, verb, other name or mark."""
        g = self.g
        j = p
        sentence = t.sentence[p]
        last = p
        while j < t.n and t.sentence[j] == sentence and j - p < 18:
            shape = t.shapes[j]
            if shape == LOWER:
                if t.words[j] == "và" or t.words[j] == "về":
                    if not (j > p and t.is_cap(j + 1)) or self._other(t, j + 1):
                        break
                elif (
                    t.keys[j] in g.gap_stop
                    and (t.keys[j - 1], t.keys[j]) not in g.compounds
                    and not (j + 1 < t.n and (t.keys[j], t.keys[j + 1]) in g.compounds and t.shapes[j + 1] == LOWER)
                ) or (j + 1 < t.n and (t.keys[j], t.keys[j + 1]) in g.verbs):
                    break
                j += 1
                last = j
            elif shape in (CAP, UPPER):
                if j > p and self._other(t, j):
                    break
                country = g.country(t, j)
                j += country[0] if country else 1
                last = j
            elif shape == NUMBER and len(t.words[j]) == 4 and j > p:
                j += 1
                last = j
            elif t.words[j] in ",-–&" and j + 1 < t.n and t.is_cap(j + 1) and j > p and not self._other(t, j + 1):
                if t.words[j] == "," and not (j + 2 < t.n and t.shapes[j + 2] == LOWER):
                    break
                j += 1
            else:
                break
        return last

    def _other(self, t: Tokens, j: int) -> bool:
        """Whether another name, title or head begins at ``j``."""
        g = self.g
        if g.title(t, j) is not None or g.person_at(t, j) is not None:
            return True
        if self.document_heads.longest(t.keys, j) is not None:
            return True
        head = g.heads.longest(t.keys, j)
        return head is not None and head[1] in ("ministry", "area", "state") and g.fields.longest(t.keys, j) is None

    # -- gatherings -------------------------------------------------------

    def gathering(self, t: Tokens, i: int) -> Chunk | None:
        """The gathering named at ``i``, or None."""
        known = self.known_gatherings.longest(t.keys, i)
        if known is not None and t.is_cap(i):
            return self._close(t, Chunk(i, i + known[0], "Gathering", "known"), i + known[0])
        head = self.gathering_heads.longest(t.keys, i)
        if head is None:
            return None
        j = i + head[0]
        if j >= t.n or t.sentence[j] != t.sentence[i]:
            return None
        quoted = self._quoted(t, i, j, "Gathering")
        if quoted is not None:
            return quoted
        weak = self.weak.longest(t.keys, i) is not None
        ordinal = self.ordinal.longest(t.keys, i) is not None
        named, end = self._gathering_words(t, j, weak=weak)
        closed = self._close(t, Chunk(i, end, "Gathering", "headed"), end)
        if (not named and not (closed.end > end and not weak)) or (ordinal and closed.end == end):
            return None
        return closed

    def _gathering_words(self, t: Tokens, j: int, *, weak: bool) -> tuple[bool, int]:
        """(whether something names it, end) of the words after a gathering's head."""
        g = self.g
        p = j
        capitals = 0
        own = 0
        while p < t.n and t.sentence[p] == t.sentence[j] and p - j < 14:
            shape = t.shapes[p]
            if shape in (CAP, UPPER):
                if g.title(t, p) is not None or g.person_at(t, p) is not None:
                    break
                found = g.country(t, p) or g.place(t, p) or g.known.longest(t.keys, p)
                step = found[0] if found else 1
                own += 0 if found else 1
                p += step
                capitals += step
                while p < t.n and t.shapes[p] == LOWER and (t.keys[p - 1], t.keys[p]) in g.compounds:
                    p += 1
            elif shape == LOWER:
                modifier = self.modifiers.longest(t.keys, p)
                if modifier is not None:
                    p += modifier[0]
                    continue
                if t.words[p] == "và" and p > j and t.is_cap(p + 1) and own and self._compound(t, p + 1):
                    p += 1
                    continue
                break
            elif t.words[p] in "-–" and p > j and t.is_cap(p + 1) and t.is_cap(p - 1):
                p += 1
            else:
                break
        if capitals == 0:
            return False, j
        return (own >= 2 or t.shapes[j] == UPPER) if weak else True, p

    def _compound(self, t: Tokens, p: int) -> bool:
        return p + 1 < t.n and (t.keys[p], t.keys[p + 1]) in self.g.compounds

    def _close(self, t: Tokens, chunk: Chunk, p: int) -> Chunk:
        """Take in ordinal, number and year: ``lần thứ 47``, ``khóa XV``, ``thứ 8``, ``2024``."""
        start = p
        while p < t.n and t.sentence[p] == t.sentence[chunk.start]:
            word = t.words[p]
            if word == "thường" and t.words[p + 1 : p + 2] in (["kỳ"], ["kì"], ["niên"]):
                p += 2
                continue
            if word in ("lần", "thứ", "khóa", "khoá", "năm", "tháng") and p + 1 < t.n:
                q = p + (2 if t.words[p + 1] in ("thứ",) else 1)
                if q < t.n and (t.shapes[q] == NUMBER or t.words[q] in self.g.roman or t.keys[q] in self.g.ordinals):
                    p = q + 1
                    continue
            if (
                t.shapes[p] == NUMBER
                and word.isdigit()
                and (
                    (len(word) == 4 and word[:2] in ("19", "20"))
                    or (p == start and len(word) <= 3 and chunk.kind != "known")
                )
            ):
                after = t.keys[p + 1] if p + 1 < t.n else ""
                if after in self.g.quantity or (p + 1 < t.n and t.words[p + 1] in "/-%" and t.glued[p]):
                    break
                p += 1
                continue
            if word in self.g.roman and p > chunk.start:
                p += 1
                continue
            break
        chunk.end = chunk.core_end = p
        return chunk
