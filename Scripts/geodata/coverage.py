"""Polygons cleaned into an edge-matched coverage, and what such a coverage must hold."""

import collections

import numpy
import shapely

from tables import fail

DECIMALS = 6
SLIVER = 1e-7  # square degrees, about 0.001 km2: what rounding cuts off


def clean(shapes):
    """Overlaps and gaps closed, every vertex on the grid that the file is written in."""
    exact = shapely.coverage_clean(numpy.array(shapes), gap_width=0.01)
    tiles = shapely.transform(exact, lambda points: numpy.round(points, DECIMALS))
    tiles = shapely.remove_repeated_points(tiles)
    if not (shapely.is_valid(tiles).all() and shapely.coverage_is_valid(tiles)):
        tiles = noded(exact)
    tiles = list(tiles)
    for index, tile in enumerate(tiles):
        parts = sorted(shapely.get_parts(tile), key=lambda part: -part.area)
        kept = [part for part in parts if part.area >= SLIVER]
        slivers = [part for part in parts if part.area < SLIVER]
        if slivers:
            tiles[index] = shapely.coverage_union_all(kept)
            for sliver in slivers:
                give(sliver, tiles, index)
    return tiles


def noded(tiles):
    """A coverage noded anew on the grid, where rounding each vertex by itself moved one across a thin tile."""
    lines = shapely.union_all(shapely.boundary(tiles), grid_size=10.0 ** -DECIMALS)
    faces = shapely.get_parts(shapely.polygonize(shapely.get_parts(lines)))
    tree = shapely.STRtree(tiles)
    of_tile = [[] for _ in tiles]
    found, holders = tree.query(shapely.point_on_surface(faces), predicate="within")
    for face, holder in zip(found.tolist(), holders.tolist()):
        of_tile[holder].append(faces[face])
    return [shapely.coverage_union_all(faces) for faces in of_tile]


def give(sliver, tiles, origin):
    """Gives a sliver to the neighbour that it shares the longest edge with; an islet of that size is dropped."""
    if sliver.area == 0:
        return
    edges = edge_set(sliver)
    shared = {int(i): sum(edges[e] for e in edge_set(tiles[i]) if e in edges)
              for i in sorted(shapely.STRtree(tiles).query(sliver)) if i != origin}
    best = max(shared, key=shared.get, default=None)
    if best is not None and shared[best] > 0:
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


def check_coverage(units, expected):
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
    parts = shapely.get_parts(union)
    holes = sum(len(part.interiors) for part in parts)
    if (len(parts), holes) != (expected["parts"], expected["holes"]):
        fail(f"the union of the units has {len(parts)} parts and {holes} holes: a gap is left, or build.json is wrong")
    total = float(shapely.area(tiles).sum())
    if abs(total - union.area) > 1e-9 * union.area:
        fail(f"the districts' areas sum to {total}, their union has {union.area}")
    for unit in units:
        before, after = square_kilometres(unit["raw"]), square_kilometres(unit["shape"])
        unit["raw_km2"] = before
        if abs(after - before) > expected["area_change"] * before:
            fail(f"{unit['id']}: cleaning changed the area from {before:.1f} to {after:.1f} km2, more than "
                 f"{expected['area_change']:.0%}")


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


def flat_metres(lon1, lat1, lon2, lat2):
    scale = numpy.cos(numpy.radians((lat1 + lat2) / 2))
    return float(numpy.hypot((lon2 - lon1) * scale, lat2 - lat1) * 111_200)
