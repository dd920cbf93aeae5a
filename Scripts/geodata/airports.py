"""Airports that airlines fly to, and air bases."""

import re

import shapely

from tables import cell, degrees, names, read_table, write_table

AIRPORT = re.compile(r"\b(Airport|Aerodrome|Airfield|Airstrip)$")
BASE = re.compile(r"\bAir ?base$|\bAir (Force Base|Base|Station)$")
# Farther from any place an airport is given no division.
REACH = 0.5


def build(packages, inputs, out):
    """Where a name says nothing of an airport ("... Island"), or our own table has the airport, it is left out."""
    own = {row["note"] for row in read_table(inputs / "own/places.tsv")}
    division_of = divisions(packages)
    rows = []
    for airport in packages.airports:
        name = cell(re.sub(r"\s*\([^)]*\)\s*", " ", airport["name"]))
        kind = "base" if BASE.search(name) else "airport" if AIRPORT.search(name) and airport["iata"] else None
        if kind is None or airport["icao"] in own:
            continue
        rows.append([
            f"icao:{airport['icao']}", name, kind, airport["country"],
            division_of(airport["country"], float(airport["lon"]), float(airport["lat"])), degrees(airport["lon"]),
            degrees(airport["lat"]), names(spellings(name), without=[name]), "airportsdata",
        ])
    write_table(out / "world/airports.tsv",
                ["id", "name", "kind", "country", "admin1", "longitude", "latitude", "names", "source"], sorted(rows))


def spellings(name):
    """As news shorten it: few say that an airport is international."""
    short = re.sub(r" International(?= )", "", name)
    found = [short] if short != name and short.count(" ") > 0 else []
    return found + [re.sub(r"\bAir Base$", "Airbase", text) for text in [name, *found] if text.endswith(" Air Base")]


def divisions(packages):
    """Tells the first-level division of a point by the nearest place of its country."""
    places = sorted(packages.cities.items())
    tree = shapely.STRtree([shapely.points(city["longitude"], city["latitude"]) for _, city in places])
    name_of = {row["code"]: cell(row["name"]) for row in packages.subdivisions if row["level"] == "1"}

    def division_of(country, longitude, latitude):
        point = shapely.points(longitude, latitude)
        near = [places[int(index)] for index in tree.query(point, predicate="dwithin", distance=REACH)]
        near = [(shapely.distance(point, shapely.points(city["longitude"], city["latitude"])), number, city)
                for number, city in near if city["countrycode"] == country]
        if not near:
            return ""
        city = min(near, key=lambda item: item[:2])[2]
        return name_of.get(f"{country}.{city['admin1code']}", "")

    return division_of
