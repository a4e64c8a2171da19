"""Article identifiers: ASCII, safe in paths and IRIs, the same on every run and machine."""

from __future__ import annotations

import hashlib
import re
import unicodedata

from kg.languages.vi.keys import slug

# What may stand in an id as it is: nothing that a path, an IRI or a shell could trip over.
_SAFE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,119}")
_SCHEME = re.compile(r"^[a-z][a-z0-9+.-]*://(?:www\.)?", re.I)
_SLUG_LENGTH = 60


def content_hash(*parts: str | bytes) -> str:
    """32 hexadecimal digits that depend on the parts and nothing else."""
    digest = hashlib.blake2b(digest_size=16)
    for part in parts:
        data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        digest.update(len(data).to_bytes(8, "big"))
        digest.update(data)
    return digest.hexdigest()


def safe_id(own: str) -> str:
    """An id that the source gives, made ASCII-safe. A safe one stays as it is; different ids stay different.

    ``tt_20241109085550572`` → the same; ``Bài số 1`` → ``bai-so-1-4f6c2a91`` (the hash keeps it apart from
    ``bai-so-1``).
    """
    # File names come decomposed from some file systems.
    own = unicodedata.normalize("NFC", own.strip())
    if _SAFE.fullmatch(own):
        return own
    stem = slug(_SCHEME.sub("", own).replace("/", " "), _SLUG_LENGTH)
    return "-".join(filter(None, (stem or "article", content_hash(own)[:8])))


def content_id(headline: str, digest: str) -> str:
    """An id for an article that has none: slug of its headline and the first 8 digits of its content hash."""
    return f"{slug(headline, _SLUG_LENGTH) or 'article'}-{digest[:8]}"
