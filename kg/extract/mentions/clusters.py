"""Which names in an article are one entity."""

from __future__ import annotations

from kg.extract.mentions.base import phrase_parser, title_key
from kg.extract.mentions.bodies import BodyClusters
from kg.extract.mentions.people import PersonClusters
from kg.extract.mentions.sites import SiteClusters
from kg.extract.mentions.works import WorkClusters

__all__ = ["Clusters", "phrase_parser", "title_key"]


class Clusters(PersonClusters, SiteClusters, BodyClusters, WorkClusters):
    """Entities of one article, from its name chunks."""

    def build(self) -> None:
        """Cluster all names; fills ``entities``, ``mentions``, ``entity_of`` and ``phrases``."""
        parser = phrase_parser()
        for k, c in enumerate(self.chunks):
            if c.type == "Person":
                self.phrases[k] = parser.parse(self.t, self.chunks, k, self.by_start)
        self._persons()
        self._countries()
        self._organizations()
        self._places()
        self._towns_of_bodies()
        self._works()
        for k in sorted(self.entity_of):
            self._mention(k)
