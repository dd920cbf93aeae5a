"""A theatre's units as a clean coverage, its provinces, seats and borders."""

import json

import numpy
import shapely

from borders import outer_border
from coverage import DECIMALS, check_coverage, clean, flat_metres
from outlines import write_features
from seats import attach_divisions, attach_seats
from tables import degrees, fail, names, read_table, write_table

SNAP = 10_000  # metres


def build(packages, inputs, out, theatre):
    folder = inputs / "theatres" / theatre
    plan = json.loads((folder / "build.json").read_text(encoding="utf-8"))
    country = plan["country"]
    ids = {row["shape_id"]: row for row in read_table(folder / "unit-ids.tsv")}
    raw = packages.districts(plan["shapes"])
    if set(ids) != {shape for shape, _, _ in raw}:
        fail(f"{folder}/unit-ids.tsv and the package have not the same units; ids are never minted again")
    raw.sort(key=lambda row: ids[row[0]]["id"])
    units = [dict(id=ids[s]["id"], name=ids[s]["name"], raw_name=n, raw=g) for s, n, g in raw]
    tiles = clean([unit["raw"] for unit in units])
    for unit, tile in zip(units, tiles):
        unit["shape"] = tile
        unit["province"] = "-".join(unit["id"].split(":")[1].split("-")[:2])
    check_coverage(units, plan["coverage"])
    provinces = read_table(folder / "province-names.tsv")
    check_provinces(packages, units, provinces, folder, plan)
    attach_divisions(packages, units, provinces, plan, folder)
    attach_seats(packages, inputs, units, provinces, plan, folder)
    check_theatre_places(packages, inputs, units, country)
    target = out / "theatres" / theatre
    write_units(target, units)
    write_provinces(packages, target, provinces, units, country)
    write_features(target / "borders.geojson", [
        ({"id": code, "name": name, "country": code}, code, line)
        for code, name, line in outer_border(packages, units, country)], DECIMALS)


def natural_earth_provinces(packages, plan):
    """GeoNames' code -> outline, by the FIPS codes there; those that are wrong are listed by GeoNames name, which is
    right. Not by country: disputed provinces stand there under whoever holds them."""
    fips, codes = plan["natural_earth"]["fips"], plan["natural_earth"]["codes"]
    found = {}
    for division in packages.divisions:
        if (division["fips"] or "").startswith(fips):
            code = codes.get(division["gn_name"]) or division["fips"][len(fips):]
            if code in found:
                fail(f"Natural Earth has two provinces {fips}{code}")
            found[code] = division["shape"]
    return found


def provinces_by_outline(packages, shapes, rows, plan):
    """For each shape the code of the province that most of it lies in."""
    iso = {row["geonames_code"]: row["code"] for row in rows}
    outlines = natural_earth_provinces(packages, plan)
    if set(iso) != set(outlines):
        fail(f"Natural Earth's provinces {sorted(outlines)} are not those of province-names.tsv")
    codes = sorted(outlines)
    areas = numpy.array([outlines[code] for code in codes])
    shapely.prepare(areas)
    tree = shapely.STRtree(areas)
    found = []
    for shape in shapes:
        near = numpy.sort(tree.query(shape, predicate="intersects"))
        if len(near) == 0:
            near = numpy.array([tree.nearest(shape)])
        if len(near) > 1:
            near = near[[int(numpy.argmax(shapely.area(shapely.intersection(shape, areas[near]))))]]
        found.append(iso[codes[int(near[0])]])
    return found


def check_provinces(packages, units, provinces, folder, plan):
    """The province in each unit's id holds against Natural Earth's outlines, but for the listed exceptions."""
    known = {row["unit"] for row in read_table(folder / "province-exceptions.tsv")}
    wrong = [f"{unit['id']} lies mostly in {most}"
             for unit, most in zip(units, provinces_by_outline(packages, [u["shape"] for u in units], provinces, plan))
             if (most != unit["province"]) != (unit["id"] in known)]
    if wrong:
        fail(f"{'; '.join(wrong)}: correct province-exceptions.tsv or the ids")


def unit_names(unit):
    candidates = [unit["raw_name"], *unit["seat"]["names"], unit["seat"]["name"]]
    for part in unit["raw_name"].replace(")", "").split("("):
        candidates.append(" ".join(part.split()))
    for part in unit["name"].replace(")", "").split("("):
        candidates.append(part.strip())
    if unit["division"]:
        candidates += [unit["division"]["name"], *unit["division"]["names"]]
    candidates += unit["own_names"]
    return names(candidates, without=[unit["name"]])


def write_units(target, units):
    rows, features = [], []
    for unit in units:
        seat = unit["seat"]
        same = [f"gn:{unit['division']['geonames']}"] if unit["division"] else []
        rows.append([
            unit["id"], unit["name"], unit["province"], seat["id"], seat["name"], degrees(seat["lon"]),
            degrees(seat["lat"]), unit_names(unit), same, f"{unit['raw_km2']:.3f}",
        ])
        properties = {"id": unit["id"], "name": unit["name"], "province": unit["province"]}
        features.append((properties, unit["id"], unit["shape"]))
    write_table(target / "units.tsv",
                ["id", "name", "province", "seat", "seat_name", "longitude", "latitude", "names", "same_as", "raw_km2"],
                rows)
    write_features(target / "units.geojson", features, DECIMALS)


def write_provinces(packages, target, provinces, units, country):
    by_code = {d["code"]: d for d in packages.subdivisions if d["level"] == "1"}
    seats = {unit["seat"]["id"]: unit["seat"] for unit in units}
    rows = []
    for row in sorted(provinces, key=lambda r: r["code"]):
        division = by_code[f"{country}.{row['geonames_code']}"]
        seat = seats[row["capital"]]
        others = names([*row["names"].split("|"), division["name"], *division["names"]], without=[row["name"]])
        rows.append([f"unit:{row['code']}", row["code"], division["geonames"], row["name"], row["capital"],
                     degrees(seat["lon"]), degrees(seat["lat"]), others])
    write_table(target / "provinces.tsv",
                ["id", "code", "geonames", "name", "capital", "longitude", "latitude", "names"], rows)


def check_theatre_places(packages, inputs, units, country):
    """A place of the theatre's country outside the coverage may lie at most 10 km from the nearest unit."""
    union = shapely.coverage_union_all([unit["shape"] for unit in units])
    shapely.prepare(union)
    points = [(f"gn:{number}", city["longitude"], city["latitude"])
              for number, city in packages.cities.items() if city["countrycode"] == country]
    for row in read_table(inputs / "own/places.tsv"):
        if row["country"] == country:
            points.append((row["id"], float(row["longitude"]), float(row["latitude"])))
    for key, lon, lat in points:
        point = shapely.points(lon, lat)
        if not shapely.contains(union, point):
            near = shapely.get_coordinates(shapely.shortest_line(point, union))
            metres = flat_metres(*near[0], *near[1])
            if metres > SNAP:
                fail(f"{key} lies {metres / 1000:.1f} km outside the coverage, more than 10 km")
