"""What a check is given: the exports, where they are served, and how checks are listed."""

import csv
import pathlib
import sys

from browser import Browser, middle, read

folder, address = pathlib.Path(sys.argv[1]), sys.argv[2]
hostile, patterns, one_date = (pathlib.Path(name) for name in sys.argv[3:6])
shots = pathlib.Path(sys.argv[6]) if len(sys.argv) > 6 else None
wanted = sys.argv[7:]
on_disc = (folder / "index.html").resolve().as_uri()
index = read(folder / "index.json")
dates = index["dates"]
with open(folder / "claims.csv", encoding="utf-8", newline="") as file:
    claims = {row["id"]: row for row in csv.DictReader(file)}
checks = []


def check(function):
    checks.append(function)
    return function


def expect(condition, message):
    if not condition:
        raise AssertionError(message)


def layer(date, perspective="assessed", where=folder):
    name = "control.geojson" if perspective == "assessed" else f"control.{perspective}.geojson"
    return read(where / date / name)["features"]


def deep(date, perspective, accept, where=folder):
    """The area accepted that has most room around some position, with that position."""
    found = [(middle(feature), feature) for feature in layer(date, perspective, where) if accept(feature["properties"])]
    found = [(place, depth, feature) for (place, depth), feature in found if place]
    return max(found, key=lambda item: item[1], default=None)


def page_data():
    """What the page itself was told."""
    with Browser() as browser:
        browser.open(on_disc)
        return browser.script("return JSON.parse(document.getElementById('data').textContent)")
