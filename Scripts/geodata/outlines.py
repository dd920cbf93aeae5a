"""Outlines of countries: Natural Earth's, simplified as a coverage, so that shared borders stay shared."""

import json

import numpy
import shapely

from world import iso_of

# The coverage simplifier drops corners whose triangle is smaller than this squared: about 1 km, enough for context.
TOLERANCE = 0.015
DECIMALS = 4


def build(packages, out):
    rows = [row for row in packages.outlines]
    shapes = numpy.array([row["shape"] for row in rows])
    shapes = shapely.coverage_simplify(shapes, TOLERANCE)
    shapes = [rounded(shape) for shape in shapes]
    features = []
    for row, shape in zip(rows, shapes):
        if not shapely.is_valid(shape):
            shape = shapely.make_valid(shape, method="structure", keep_collapsed=False)
            shape = rounded(shape)
        if not shapely.is_valid(shape) or shape.is_empty:
            continue
        features.append((iso_of(row), row["NAME_EN"] or row["NAME"], shape))
    features.sort(key=lambda one: (one[0] or "~", one[1]))
    write_features(out / "world/countries.geojson", [
        ({"iso2": iso or None, "name": name}, None, shape) for iso, name, shape in features], DECIMALS)


def rounded(shape):
    """Rounds every vertex by itself, as the same vertex of the neighbour is."""
    moved = shapely.transform(shape, lambda points: numpy.round(points, DECIMALS))
    parts = []
    for part in shapely.get_parts(moved):
        if part.geom_type != "Polygon":
            continue
        part = shapely.remove_repeated_points(part)
        if part.area > 0:
            parts.append(part)
    return shapely.multipolygons(parts)


def number(value, decimals):
    text = f"{value:.{decimals}f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def ring(points, decimals):
    return "[" + ",".join(f"[{number(x, decimals)},{number(y, decimals)}]" for x, y in points) + "]"


def polygon_text(polygon, decimals):
    """Rings as RFC 7946 winds them, each begun at its smallest vertex, whatever the engine began with."""
    rings = [begun(polygon.exterior, ccw=True)] + sorted(begun(hole, ccw=False) for hole in polygon.interiors)
    return "[" + ",".join(ring(points, decimals) for points in rings) + "]"


def begun(linear, ccw):
    points = [tuple(point) for point in shapely.get_coordinates(linear).tolist()][:-1]
    if shapely.is_ccw(linear) != ccw:
        points.reverse()
    start = points.index(min(points))
    points = points[start:] + points[:start]
    return points + points[:1]


def geometry_text(shape, decimals):
    if shape.geom_type == "MultiLineString":
        lines = sorted(shapely.get_coordinates(line).tolist() for line in shape.geoms)
        return '{"type":"MultiLineString","coordinates":[' + ",".join(ring(l, decimals) for l in lines) + "]}"
    parts = sorted(shapely.get_parts(shape), key=lambda part: begun(part.exterior, True)[0])
    if len(parts) == 1:
        return '{"type":"Polygon","coordinates":' + polygon_text(parts[0], decimals) + "}"
    return '{"type":"MultiPolygon","coordinates":[' + ",".join(polygon_text(p, decimals) for p in parts) + "]}"


def write_features(path, features, decimals):
    """One feature a line, so that a change shows in a diff."""
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = []
    for properties, key, shape in features:
        start = '{"type":"Feature",'
        if key is not None:
            start += f'"id":{json.dumps(key)},'
        text = json.dumps(properties, ensure_ascii=False, separators=(",", ":"))
        lines.append(start + f'"properties":{text},"geometry":{geometry_text(shape, decimals)}}}')
    path.write_text('{"type":"FeatureCollection","features":[\n' + ",\n".join(lines) + "\n]}\n", encoding="utf-8")
