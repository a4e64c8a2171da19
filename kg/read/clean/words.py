"""The words of page furniture, from ``data/furniture.toml``, ready for matching."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

_DATA = Path(__file__).parents[1] / "data" / "furniture.toml"
# Capital letters of all Latin scripts, for character classes: ranges such as ``À-Ỹ`` hold small ones too.
UPPER = "".join(c for c in map(chr, (*range(0x41, 0x250), *range(0x1E00, 0x1F00))) if c.isupper())
LOWER = "".join(c for c in map(chr, (*range(0x61, 0x250), *range(0x1E00, 0x1F00))) if c.islower())
_NOT_LETTERS = re.compile(r"[\W_]+")


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads(_DATA.read_text("utf-8"))


def squeezed(text: str) -> str:
    """Letters and digits alone, case folded: how menu entries compare (``Chia sẻFacebook``)."""
    return _NOT_LETTERS.sub("", text.casefold())


@cache
def squeezed_set(name: str) -> frozenset[str]:
    """A list of the data file, squeezed."""
    return frozenset(map(squeezed, _data()[name]))


@cache
def plain_set(name: str) -> frozenset[str]:
    """A list of the data file as it is (lower case)."""
    return frozenset(_data()[name])


@cache
def expression(name: str) -> str:
    """An entry of the data file that is one word or one regular expression."""
    found: str = _data()[name]
    return found


@cache
def furniture_pattern() -> re.Pattern[str]:
    """Matches a whole line of furniture."""
    return re.compile("|".join(f"(?:{pattern})" for pattern in _data()["patterns"]), re.IGNORECASE)


@cache
def alternatives(name: str) -> str:
    """A regular expression for any entry of a list, longest first."""
    return "|".join(re.escape(word) for word in sorted(_data()[name], key=len, reverse=True))
