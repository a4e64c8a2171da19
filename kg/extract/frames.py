"""Event frames: which words tell an event and where its participants stand.

The frames are data (``kg/languages/vi/data/frames/*.toml``, one file an event class or a family of
them, with lists named once as :mod:`kg.extract.patterns` says); this module reads them, checks them and finds
their words in a text. Matching is a trie over syllable keys, longest phrase first, so ``tiếp tục`` (which
blocks) is never read as ``tiếp``.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from dataclasses import dataclass, field, fields
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, Literal

from kg.errors import KGError
from kg.extract.patterns import expand_file, named_lists
from kg.languages.vi.keys import syllable_key
from kg.languages.vi.tokenizer import tokenize

FOLDER = Path(__file__).resolve().parents[1] / "languages" / "vi" / "data" / "frames"
LISTS = FOLDER / "lists.toml"  # of all files
Form = Literal["verb", "noun"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """One way of telling one type of event.

    Attributes:
        type: event class (local name of the ontology).
        name: unique name of the frame within its type, for messages and tests.
        kind: ``event`` or ``speech``.
        verbs, nouns: trigger phrases.
        subject, object: role of the grammatical subject and object; empty = takes none.
        roles: preposition → role, for participants behind a preposition (``với`` → ``participant``).
        of: role of the participant behind ``của`` of a nominal trigger; empty = as ``subject``.
        nominal_object: role of a participant that follows a nominal trigger at once.
        require: roles that must be filled; ``any`` in it asks for one participant at least, ``two`` for two or a
            hint of the other, ``both`` for two.
        subject_types, object_types: entity types that may fill; empty = Person, Organization, Country.
        after, before: phrases, one of which must stand within ``window`` tokens after/before the trigger;
            the trigger's own later words count too (``ký nghị quyết``).
        without: phrases that rule the trigger out if they stand within ``without_window`` tokens after it.
        not_after, not_before: phrases that rule the trigger out if they stand there (adjacent).
        not_within: phrases that rule the trigger out if they stand within a dozen tokens before it.
        document: whether a named document after the trigger belongs to the event.
        sure: the subject must stand with the verb, not be taken over from another clause (everyday verbs).
        slack: an everyday verb; where its context is missing it is no trigger, and hides no subject.
        firm: what is only asked for or hoped for is no event (``mong muốn hợp tác``).
        inside: whose goods, shares or people the object is counts as object (``mua 20 % cổ phần của B``).
        symmetric: subject and object play one role (``hội đàm``).
        stage, change, status: fixed fields of the event.
        benefits: role of the participant behind a ``cho`` right before the verb (``A cho B vay``).
        weight: prior confidence.
    """

    type: str
    name: str
    kind: str = "event"
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    subject: str = ""
    object: str = ""
    roles: dict[str, str] = field(default_factory=dict)
    of: str = ""
    nominal_object: str = ""
    require: tuple[str, ...] = ()
    subject_types: tuple[str, ...] = ()
    object_types: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    not_after: tuple[str, ...] = ()
    not_before: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    not_within: tuple[str, ...] = ()
    without_window: int = 20
    window: int = 8
    document: bool = False
    inside: bool = False
    symmetric: bool = False
    sure: bool = False
    firm: bool = False
    slack: bool = False
    post: bool = False
    stage: str = ""
    change: str = ""
    status: str = ""
    gap: int = 3
    benefits: str = ""
    weight: float = 0.8


@dataclass(frozen=True, slots=True)
class Trigger:
    """Words of a text that may tell an event: tokens ``[start, end)`` and the frames they belong to."""

    start: int
    end: int
    form: Form
    frames: tuple[Frame, ...]

    @property
    def speech(self) -> Frame | None:
        """The frame of a speech act among the frames."""
        return next((f for f in self.frames if f.kind == "speech"), None)


Trie = dict[str, Any]
_END = ""  # never a syllable key


@cache
def legal_frame(name: str) -> Frame:
    """The first frame of legal actions that is called ``name``."""
    return next(f for f in load_frames().frames if f.type == "LegalAction" and f.name == name)


@lru_cache(maxsize=16384)  # frames ask for the same few thousand phrases again and again
def phrase_key(phrase: str) -> tuple[str, ...]:
    """Syllable keys of a phrase, tokenized as texts are."""
    return tuple(syllable_key(w) for w in tokenize(phrase)[0])


def add_phrase(trie: Trie, phrase: str, value: Any) -> None:
    """Add ``phrase`` to ``trie``; several values may stand at one phrase."""
    node = trie
    for part in phrase_key(phrase):
        node = node.setdefault(part, {})
    node.setdefault(_END, []).append(value)


def longest(trie: Trie, keys: list[str], i: int) -> tuple[int, list[Any]] | None:
    """The longest phrase of ``trie`` that begins at token ``i``: its end and its values."""
    node = trie.get(keys[i]) if i < len(keys) else None
    if node is None:
        return None
    found: tuple[int, list[Any]] | None = None
    j, n = i + 1, len(keys)
    while True:
        values = node.get(_END)
        if values is not None:
            found = (j, values)
        if j >= n:
            return found
        node = node.get(keys[j])
        if node is None:
            return found
        j += 1


@dataclass(frozen=True, slots=True)
class Frames:
    """All frames, and the trie that finds their words."""

    frames: tuple[Frame, ...]
    trie: Trie

    def find(self, keys: list[str], inside: Callable[[int, int], bool] | None = None) -> list[Trigger]:
        """Triggers of a text in order, without overlaps, longest first at each place.

        ``inside(i, end)`` tells whether tokens ``[i, end)`` begin inside a name and run out of it
        (Quốc ``hội thảo`` luận): no words of one phrase.
        """
        out: list[Trigger] = []
        trie, tense = self.trie, single_words("tense")
        i, n = 0, len(keys)
        while i < n:
            if keys[i] not in trie:
                i += 1
                continue
            hit = longest(trie, keys, i)
            if hit is None or (inside is not None and inside(i, hit[0])):
                i += 1
                continue
            if keys[i] in tense and _verb_behind(trie, keys, i, hit):
                i += 1
                continue
            end, values = hit
            values = [v for v in values if v is not None]
            for form in ("verb", "noun"):
                frames = tuple(f for f, fm in values if fm == form)
                if frames:
                    out.append(Trigger(i, end, form, frames))
                    break
            i = end
        return out


def _verb_behind(trie: Trie, keys: list[str], i: int, hit: tuple[int, list[Any]]) -> bool:
    """Whether the verb is rather the longer one behind word ``i``: ``đã |trao đổi qua điện thoại với``."""
    other = longest(trie, keys, i + 1)
    return other is not None and other[0] > hit[0] and all(_tells_verb(values) for _, values in (hit, other))


def _tells_verb(values: list[Any]) -> bool:
    return any(v is not None and v[1] == "verb" for v in values)


def _read(path: Path) -> dict[str, Any]:
    with path.open("rb") as file:
        return tomllib.load(file)


@cache
def load_frames() -> Frames:
    """Read all frame files; called once a process.

    Raises:
        KGError: a file has a key or a value that no frame knows.
    """
    known = {f.name for f in fields(Frame)}
    frames: list[Frame] = []
    trie: Trie = {}
    shared = named_lists(_read(LISTS), {}, str(LISTS))
    for path in sorted(set(FOLDER.glob("*.toml")) - {LISTS}):
        data = expand_file(_read(path), shared, str(path))
        for phrase in data.get("blocked", ()):
            add_phrase(trie, phrase, None)
        for raw in data.get("frame", ()):
            unknown = set(raw) - known
            if unknown:
                raise KGError(f"{path}: frame {raw.get('name')!r} has unknown keys {sorted(unknown)}; remove them")
            values: dict[str, Any] = {k: tuple(v) if isinstance(v, list) else v for k, v in raw.items()}
            values.setdefault("type", data.get("type"))
            values.setdefault("kind", data.get("kind", "event"))
            frame = Frame(**values)
            frames.append(frame)
            for form, phrases in (("verb", frame.verbs), ("noun", frame.nouns)):
                for phrase in phrases:
                    add_phrase(trie, phrase, (frame, form))
    return Frames(tuple(frames), trie)


@cache
def load_grammar() -> dict[str, Any]:
    """The function words of ``clauses.toml``: name of the class → tuple of phrases or table."""
    with (FOLDER.parent / "clauses.toml").open("rb") as file:
        return {k: tuple(v) if isinstance(v, list) else v for k, v in tomllib.load(file).items()}


@cache
def word_class(name: str) -> Trie:
    """The phrases of class ``name`` of the grammar as a trie (value: the phrase)."""
    trie: Trie = {}
    for phrase in load_grammar()[name]:
        add_phrase(trie, phrase, phrase)
    return trie


def called(name: str, kind: str) -> bool:
    """Whether ``name`` begins with a phrase of class ``kind`` of the grammar (``Tòa án tỉnh A`` with ``courts``)."""
    return longest(word_class(kind), list(phrase_key(name)), 0) is not None


@cache
def single_words(name: str) -> frozenset[str]:
    """Keys of the one-syllable words of class ``name``."""
    return frozenset(k[0] for p in load_grammar()[name] if len(k := phrase_key(p)) == 1)
