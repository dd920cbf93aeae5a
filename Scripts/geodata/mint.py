"""Mints the unit ids of a new theatre, once: writes unit-ids.tsv from its build.json and province-names.tsv.

    mint.py --inputs GeoData --packages UNPACKED THEATRE

A unit belongs to the province of the largest GeoNames place in it, and without one to the province of Natural Earth that
most of it lies in; where the two differ the unit goes into province-exceptions.tsv. An id is the ISO 3166-2 code of the province with the name: `unit:XX-05-name`, numbered where a province has several of
one name, in the order of the package's shape ids.
"""

import argparse
import collections
import json
import pathlib
import re
import unicodedata

import shapely

import units
from coverage import clean
from packages import Packages
from tables import fail, read_table, write_table


def main():
    parser = argparse.ArgumentParser()
    for name in ("inputs", "packages"):
        parser.add_argument(f"--{name}", type=pathlib.Path, required=True)
    parser.add_argument("theatre")
    options = parser.parse_args()
    folder = options.inputs / "theatres" / options.theatre
    table = folder / "unit-ids.tsv"
    if table.exists():
        fail(f"{table} exists: ids are minted once, maps that were published name them")
    plan = json.loads((folder / "build.json").read_text(encoding="utf-8"))
    packages = Packages(options.packages)
    raw = packages.districts(plan["shapes"])
    rows = read_table(folder / "province-names.tsv")
    raw.sort(key=lambda row: row[0])
    shapes = clean([shape for _, _, shape in raw])
    outlines = units.provinces_by_outline(packages, shapes, rows, plan)
    provinces = provinces_by_places(packages, shapes, rows, plan, outlines)
    rows, exceptions, seen = [], [], collections.Counter()
    for (shape, name, _), province, outline in zip(raw, provinces, outlines):
        key = f"unit:{province}-{slug(name)}"
        seen[key] += 1
        key += f"-{seen[key]}" if seen[key] > 1 else ""
        rows.append([shape, key, name])
        if province != outline:
            exceptions.append([key, outline, "GeoNames has the largest place in it in the province of the id"])
    write_table(table, ["shape_id", "id", "name"], sorted(rows, key=lambda row: row[1]))
    write_table(folder / "province-exceptions.tsv", ["unit", "natural_earth", "source"], sorted(exceptions))


def provinces_by_places(packages, shapes, rows, plan, otherwise):
    iso = {row["geonames_code"]: row["code"] for row in rows}
    cities = sorted((-city["population"], number, city) for number, city in packages.cities.items()
                    if city["countrycode"] == plan["country"] and city["admin1code"] in iso)
    found, points = list(otherwise), [shapely.points(city["longitude"], city["latitude"]) for _, _, city in cities]
    done = set()
    tree = shapely.STRtree(shapes)
    for place, unit in sorted(tree.query(points, predicate="within").T.tolist()):
        if unit not in done:
            done.add(unit)
            found[unit] = iso[cities[place][2]["admin1code"]]
    return found


def slug(name):
    plain = unicodedata.normalize("NFD", name.lower())
    letters = "".join(c for c in plain if not unicodedata.combining(c) and c not in "'\u2019")
    return re.sub(r"[^a-z0-9]+", "-", letters).strip("-")


main()
