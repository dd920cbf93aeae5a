"""A coverage's outer border, in stretches that each face one neighbour."""

import collections

import numpy
import shapely

from coverage import edge_set, flat_metres
from tables import fail
from world import iso_of


def outer_border(packages, units, country):
    """The coverage's outer edges, each labelled with the country it faces, stitched into lines."""
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
