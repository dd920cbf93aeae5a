"""A coverage's outer border, in stretches that each face one neighbour."""

import collections

import numpy
import shapely

from coverage import edge_set, flat_metres
from world import iso_of


# Degrees: an outer edge farther than this from every other country faces the sea. Packages draw one land border up to
# 3 km apart; the narrowest strait of the theatres (Kerch) has 4.
COAST = 0.05


def outer_border(packages, units, country):
    """The coverage's outer edges, each labelled with the country it faces, stitched into lines; coasts left out."""
    rings = outer_rings(units)
    facing = neighbours_of(packages, rings, country)
    codes = sorted(facing)
    lines = {code: [] for code in codes}
    for ring in rings:
        labels = labels_of(ring, [facing[code][1] for code in codes], codes)
        count = len(ring)
        for index in range(count):
            code = labels[index]
            if code is None or (labels[index - 1] == code and (index or set(labels) != {code})):
                continue
            line, at = [ring[index]], index
            while labels[at % count] == code and len(line) <= count:
                line.append(ring[(at + 1) % count])
                at += 1
            lines[code].append(shapely.linestrings(line))
    return [(code, facing[code][0], shapely.multilinestrings(lines[code])) for code in codes if lines[code]]


def outer_rings(units):
    """The outer edges as closed rings, the area on their left, each from its smallest point on."""
    sides = collections.Counter()
    for unit in units:
        sides.update(edge_set(unit["shape"]).keys())
    after = collections.defaultdict(list)
    for unit in units:
        for part in shapely.get_parts(unit["shape"]):
            part = shapely.geometry.polygon.orient(part)
            for one in [part.exterior, *part.interiors]:
                points = [tuple(point) for point in shapely.get_coordinates(one).tolist()]
                for a, b in zip(points, points[1:]):
                    if sides[min(a, b), max(a, b)] == 1:
                        after[a].append(b)
    rings = []
    while after:
        start = min(after)
        ring = [start]
        while True:
            following = after[ring[-1]]
            # Where the border touches itself any way on closes a ring in the end.
            point = following.pop()
            if not following:
                del after[ring[-1]]
            if point == start:
                break
            ring.append(point)
        rings.append(ring)
    return rings


def neighbours_of(packages, rings, country):
    """code -> (name, outline) of the countries near a border."""
    border = shapely.multilinestrings([shapely.linestrings(ring + ring[:1]) for ring in rings])
    facing = {}
    for row in packages.outlines:
        code = iso_of(row)
        if code != country and shapely.distance(row["shape"], border) < 0.5:
            facing[code] = (row["NAME_EN"], row["shape"])
    return facing


def labels_of(ring, shapes, codes):
    """For each edge of a ring the code of the country that it faces, None for a coast."""
    points = numpy.array(ring)
    ends = numpy.roll(points, -1, axis=0)
    middles = shapely.points((points + ends) / 2)
    for shape in shapes:
        shapely.prepare(shape)
    distance = numpy.array([shapely.distance(shape, middles) for shape in shapes])
    nearest = numpy.argmin(distance, axis=0)
    labels = [codes[i] if distance[i, at] <= COAST else None for at, i in enumerate(nearest)]
    return steady(labels, [flat_metres(*a, *b) for a, b in zip(points, ends)])


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
