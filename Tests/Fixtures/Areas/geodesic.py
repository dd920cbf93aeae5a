"""Areas of a theatre's units by GeographicLib, for GeodesicAreaTests: edges that are straight in longitude and latitude,
in geodesic pieces of at most 0.002 degree, on the WGS 84 ellipsoid.

usage: geodesic.py UNITS.geojson [EVERY] > AREAS.tsv      (every EVERYth unit; the last row is the sum of all)
Needs pyproj, as pinned in Tests/Benchmarks/requirements.txt.
"""

import json
import math
import sys

import numpy
import pyproj

PIECE = 0.002
geod = pyproj.Geod(ellps="WGS84")


def area(ring):
    """Square metres, positive if it runs counter-clockwise."""
    points = numpy.asarray(ring, dtype=float)
    longitudes, latitudes = [], []
    for start, end in zip(points, points[1:]):
        count = max(8, math.ceil(max(abs(end - start)) / PIECE))
        steps = numpy.arange(count) / count
        longitudes.append(start[0] + steps * (end[0] - start[0]))
        latitudes.append(start[1] + steps * (end[1] - start[1]))
    return geod.polygon_area_perimeter(numpy.concatenate(longitudes), numpy.concatenate(latitudes))[0]


def polygon(rings):
    return abs(area(rings[0])) - sum(abs(area(hole)) for hole in rings[1:])


every = int(sys.argv[2]) if len(sys.argv) > 2 else 1
features = json.load(open(sys.argv[1], encoding="utf-8"))["features"]
total = 0.0
print(f"# GeographicLib by pyproj {pyproj.__version__} (PROJ {pyproj.proj_version_str}): geodesic.py, every {every}.")
for number, feature in enumerate(features):
    geometry = feature["geometry"]
    parts = [geometry["coordinates"]] if geometry["type"] == "Polygon" else geometry["coordinates"]
    metres = sum(polygon(rings) for rings in parts)
    total += metres
    if number % every == 0:
        print(f"{feature['id']}\t{metres:.3f}")
print(f"sum\t{total:.3f}")
