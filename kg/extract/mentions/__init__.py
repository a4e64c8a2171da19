"""From chunks to entities: which names are one, and whom titles and pronouns mean."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.mentions.accused import AccusedAnaphora
from kg.extract.mentions.addressed import Addressed
from kg.extract.mentions.anaphora import BodyAnaphora
from kg.extract.mentions.area_anaphora import AreaAnaphora
from kg.extract.mentions.clusters import Clusters
from kg.extract.mentions.delegation_anaphora import DelegationAnaphora
from kg.extract.mentions.described import Described
from kg.extract.mentions.nominals import Nominals
from kg.extract.mentions.people_groups import PeopleGroups
from kg.extract.mentions.records import EntityRecord, Mention
from kg.extract.mentions.role_anaphora import RoleAnaphora
from kg.extract.mentions.seats import acting_seats
from kg.extract.mentions.successions import join_successors
from kg.extract.names.chunks import Chunk
from kg.extract.names.tokens import Tokens

__all__ = ["EntityRecord", "Mention", "collect"]


def collect(
    t: Tokens, chunks: list[Chunk], text: str, captions: Sequence[Sequence[int]] = ()
) -> tuple[Clusters, list[EntityRecord], list[Mention]]:
    """The clusters, entities in order of first mention, and mentions in order of place.

    ``captions`` are half-open character spans of picture captions.
    """
    aside = frozenset(t.sentence[i] for i, at in enumerate(t.starts) if any(a <= at < b for a, b in captions))
    clusters = Clusters(t, chunks, text)
    clusters.build()
    acting_seats(clusters)
    nominals = Nominals(clusters, aside)
    delegations = DelegationAnaphora(clusters).resolve()
    nominals.recent += [(m.start, m.entities[0]) for m in delegations]
    roles = RoleAnaphora(nominals)
    mentions = clusters.mentions + nominals.resolve(roles.read_to) + BodyAnaphora(clusters).resolve()
    mentions += AreaAnaphora(clusters).resolve() + delegations
    roles.read_to(t.n)
    mentions += roles.mentions
    mentions += PeopleGroups(nominals, mentions).resolve()
    mentions += AccusedAnaphora(nominals).resolve()
    mentions += Described(nominals, mentions).resolve()
    mentions += Addressed(nominals, mentions).resolve()
    clusters.successions = join_successors(clusters, mentions)
    mentions.sort(key=lambda m: (m.start, m.end))
    return clusters, clusters.finish(), mentions
