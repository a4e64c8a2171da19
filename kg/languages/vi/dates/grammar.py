"""Compiles ``data/dates.toml``: the patterns of Vietnamese dates and the words around them."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kg.errors import KGError

DATA = Path(__file__).resolve().parents[1] / "data" / "dates.toml"

_MACRO = re.compile(r"\{([A-Z]\w*)\}")


@dataclass(frozen=True, slots=True)
class Rule:
    """One way of writing a date. ``kind`` says which reading its groups get."""

    name: str
    kind: str
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Clue:
    """What tells the year of an undated article's days.

    Attributes:
        pattern: with the groups ``y`` (a year) and perhaps ``m`` (a month, or a quarter if ``quarters``).
        step: years to add to ``y``.
        within: days after that month begins in which the days of the story lie.
        sentence: whether it must stand in the sentence of the day. ``past``: it is none in a plan.
        first_month, last_month: of the days that it can date.
    """

    pattern: re.Pattern[str]
    step: int = 0
    within: int = 0
    quarters: bool = False
    sentence: bool = False
    past: bool = False
    first_month: int = 1
    last_month: int = 12


@dataclass(frozen=True, slots=True)
class Grammar:
    """Everything of ``dates.toml``, compiled.

    Attributes:
        scan: finds candidates: the name of the group that matched (``r0``, ``r1`` …) is the rule's index.
        before, after: word patterns anchored at the end, respectively the start, of a stretch of text.
    """

    rules: tuple[Rule, ...]
    scan: re.Pattern[str]
    before: dict[str, re.Pattern[str]]
    after: dict[str, re.Pattern[str]]
    anywhere: dict[str, re.Pattern[str]]
    never: frozenset[str]
    relative_days: dict[str, tuple[int, str]]
    words: dict[str, tuple[str, ...]]
    steps: dict[str, int]
    numbers: dict[str, int]
    weekdays: dict[str, int]
    present_year: tuple[re.Pattern[str], ...]
    clues: tuple[Clue, ...]
    to: re.Pattern[str]
    now_after: re.Pattern[str]
    day_name: re.Pattern[str]
    part: re.Pattern[str]
    clock: re.Pattern[str]

    def step_of(self, words: str) -> tuple[int, str]:
        """Days from its base, and the base (``report`` or ``told``), of a relative day (``sáng nay``)."""
        if words in self.relative_days:
            return self.relative_days[words]
        return self.relative_days[words.split()[-1]]


def lower(text: str) -> str:
    """Lower-cased text of the same length, so that offsets stay."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(c if len(low := c.lower()) != 1 else low for c in text)


def _blanks(pattern: str) -> str:
    """Spell out the shorthands for blanks, outside character classes."""
    parts = re.split(r"(\\.|\[[^\]]*\]|\(\?P<\w+>)", pattern)
    return "".join(
        p if i % 2 else p.replace(" ", "\x00").replace("_", r"[ \xa0]*").replace("\x00", r"[ \xa0]+")
        for i, p in enumerate(parts)
    )


def _alternatives(words: list[str]) -> str:
    return "|".join(re.escape(w).replace(r"\ ", r"[ \xa0]+") for w in sorted(words, key=len, reverse=True))


def _expand(pattern: str, macros: dict[str, str]) -> str:
    while _MACRO.search(pattern):
        pattern = _MACRO.sub(lambda m: macros[m.group(1)], pattern)
    return pattern


def _anonymous(pattern: str) -> str:
    """The same pattern without named groups, so that many fit into one alternation."""
    return re.sub(r"\(\?P<\w+>", "(?:", pattern)


def _rules(raw: dict[str, object], macros: dict[str, str]) -> tuple[tuple[Rule, ...], re.Pattern[str]]:
    rules, scan = [], []
    for index, entry in enumerate(raw["rules"]):  # type: ignore[arg-type, var-annotated]
        pattern = _blanks(_expand(entry["pattern"], macros))
        rules.append(Rule(entry["name"], entry["kind"], re.compile(pattern)))
        scan.append(f"(?P<r{index}>{_anonymous(pattern)})")
    start = _blanks(_expand("{START}", macros))
    return tuple(rules), re.compile(rf"(?<!\w){start}(?:" + "|".join(scan) + ")")


@cache
def load(path: Path = DATA) -> Grammar:
    """The grammar, compiled once a process.

    Raises:
        KGError: the data file has an unknown macro, a missing table or a pattern that does not compile.
    """
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
        macros: dict[str, str] = raw["macros"]
        rules, scan = _rules(raw, macros)
        guards, markers = raw["guards"], raw["markers"]

        def end(words: list[str], closing: str = r"[ \xa0]*[,:(]?[ \xa0]*$") -> re.Pattern[str]:
            return re.compile(rf"(?<!\w)(?:{_alternatives(words)}){closing}")

        before = {k: end(words) for k, words in guards.items() if k not in ("never", "not_before", "counted")}
        before |= {k: end(markers[k], r"[ \xa0]+$") for k in ("from", "until", "before", "after", "done", "goes_on")}
        before["holiday"] = re.compile(_blanks(_expand(raw["holiday"]["pattern"], macros)) + "$")
        after = {k: re.compile(rf"[ \xa0]+(?:{_alternatives(guards[k])})(?!\w)") for k in ("not_before", "counted")}
        anywhere = {
            k: re.compile(rf"(?<!\w)(?:{_alternatives(markers[k])})(?!\w)")
            for k in ("future", "plan", "past", "caption", "jubilee")
        }
        to = _blanks(_expand("_{TO}_", macros))
        return Grammar(
            rules=rules,
            scan=scan,
            before=before,
            after=after,
            anywhere=anywhere,
            never=frozenset(guards["never"]),
            relative_days={k: (v["days"], v["base"]) for k, v in raw["relative_days"].items()},
            words={k: tuple(v) for k, v in raw["words"].items()},
            steps=raw["steps"],
            numbers=raw["numbers"],
            weekdays=raw["weekdays"],
            present_year=tuple(
                re.compile(r"(?<!\w)" + _blanks(_expand(p, macros))) for p in raw["present_year"]["patterns"]
            ),
            clues=tuple(
                Clue(**{**c, "pattern": re.compile(r"(?<!\w)" + _blanks(_expand(c["pattern"], macros)))})
                for c in raw["undated"]
            ),
            to=re.compile(to),
            now_after=re.compile(to + rf"(?:{_alternatives(markers['now'])})(?!\w)"),
            day_name=re.compile(_blanks(_expand("{DAYNAME}", macros))),
            part=re.compile(_blanks(_expand("{PART}", macros))),
            clock=re.compile(_blanks(_expand("{CLOCK}", macros))),
        )
    except (KeyError, TypeError, re.error, tomllib.TOMLDecodeError) as error:
        raise KGError(f"{path}: {type(error).__name__} {error}; correct the date grammar there") from error
