"""The job of Sources/Benchmarks with the usual tools: shapely alone, and geopandas.

usage: peer.py UNITS.geojson AREAS.json

The districts, parties and dates are the same; the areas have to be the same, else this fails. Everything that can be
computed once (reading, geometry arrays, the tree) is computed once and not counted.
"""

import json
import sys
import time

import geopandas
import numpy
import pyproj
import shapely
from shapely.geometry import mapping

DATES, PARTIES, SEED = 100, 12, 20_210_709
MASK = (1 << 64) - 1


def draws(seed):
    """SplitMix64 (Steele, Lea, Flood 2014), as in Parties.swift."""
    state = seed
    while True:
        state = (state + 0x9E3779B97F4A7C15) & MASK
        z = state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
        yield z ^ (z >> 31)


spent = {}


def timed(name, body):
    # Processor time, as in Stopwatch.swift.
    start = time.process_time()
    value = body()
    spent[name] = spent.get(name, 0) + time.process_time() - start
    return value


units = geopandas.read_file(sys.argv[1])
expected = numpy.array(json.load(open(sys.argv[2])))
shapes = numpy.array(units.geometry)
to_equal_area = pyproj.Transformer.from_crs(4326, "+proj=cea +ellps=WGS84", always_xy=True).transform


def square_metres(shape):
    """On the authalic cylinder, edges divided first: they are straight in degrees, not there."""
    fine = shapely.segmentize(shape, 0.002)
    return shapely.area(shapely.transform(fine, lambda xy: numpy.column_stack(to_equal_area(xy[:, 0], xy[:, 1]))))


unit_areas = numpy.array([square_metres(shape) for shape in shapes])


def dissolve(parties):
    return [shapely.coverage_union_all(shapes[parties == party]) for party in range(PARTIES)]


def fronts(areas):
    edges = [shapely.boundary(area) for area in areas]
    lines = []
    for left in range(PARTIES):
        shapely.prepare(edges[left])
        for right in range(left + 1, PARTIES):
            if shapely.intersects(edges[left], edges[right]):
                line = shapely.line_merge(shapely.intersection(edges[left], edges[right]))
                lines.append((left, right, line))
    return lines


def write(areas, lines):
    features = [
        {"type": "Feature", "id": f"party:{party}", "properties": {"party": party}, "geometry": mapping(area)}
        for party, area in enumerate(areas)
    ] + [
        {"type": "Feature", "id": f"front:{a}-{b}", "properties": {"left": a, "right": b}, "geometry": mapping(line)}
        for a, b, line in lines
    ]
    return json.dumps({"type": "FeatureCollection", "features": features})


stream = draws(SEED)
worst = 0.0
for date in range(DATES):
    parties = numpy.array([next(stream) % PARTIES for _ in range(len(shapes))])
    areas = timed("shapely: dissolve (coverage_union_all)", lambda: dissolve(parties))
    measured = timed("shapely: areas", lambda: numpy.bincount(parties, weights=unit_areas, minlength=PARTIES))
    lines = timed("shapely: fronts", lambda: fronts(areas))
    timed("shapely: write", lambda: write(areas, lines))
    worst = max(worst, float(numpy.max(numpy.abs(measured / expected[date] - 1))))
    if date < 10:
        drawn = numpy.array([square_metres(area) for area in areas])
        worst = max(worst, float(numpy.max(numpy.abs(drawn / expected[date] - 1))))
        units["party"] = parties
        for method in ("coverage", "unary"):
            timed(
                f"geopandas: dissolve(method={method!r}), 10 dates",
                lambda: units[["party", "geometry"]].dissolve(by="party", method=method),
            )

print(f"shapely {shapely.__version__}, GEOS {shapely.geos_version_string}, geopandas {geopandas.__version__}")
for name, seconds in spent.items():
    print(f"{seconds * 1000 / (10 if name.endswith('10 dates') else DATES):10.2f} ms  {name}")
print(f"areas differ by {worst:.1e} at most, summed over units and measured on what was dissolved")
if worst > 1e-8:
    sys.exit("the areas are not the same: one of both is wrong")
