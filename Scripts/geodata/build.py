"""Builds GeoData's tables.

    build.py --inputs GeoData --packages UNPACKED --out OUT

Inputs written by hand (own/, theatre.yaml, README.md, SOURCES.json, the minted unit ids, lexicons, examples) are copied
when OUT is another folder, and never changed.
"""

import argparse
import pathlib
import shutil
import sys

import airports
import outlines
import units
import world
from packages import Packages
from tables import fail

MADE = {
    "world": ["places.tsv", "admin1.tsv", "admin2.tsv", "countries.tsv", "regions.tsv", "airports.tsv",
              "countries.geojson"],
    "theatres/*": ["units.tsv", "units.geojson", "provinces.tsv", "borders.geojson"],
}
LIMIT = 60_000_000


def main():
    parser = argparse.ArgumentParser()
    for name in ("inputs", "packages", "out"):
        parser.add_argument(f"--{name}", type=pathlib.Path, required=True)
    options = parser.parse_args()
    inputs, out = options.inputs.resolve(), options.out.resolve()
    out.mkdir(parents=True, exist_ok=True)
    if inputs != out:
        copy_inputs(inputs, out)
    packages = Packages(options.packages)
    for plan in sorted(inputs.glob("theatres/*/build.json")):
        units.build(packages, inputs, out, plan.parent.name)
    world.build(packages, inputs, out)
    airports.build(packages, inputs, out)
    outlines.build(packages, out)
    # Not what was compiled from it, nor what a user has added.
    size = sum(f.stat().st_size for f in out.rglob("*")
               if f.is_file() and f.suffix != ".index" and out / "added" not in f.parents)
    if size > LIMIT:
        fail(f"{out} has {size / 1e6:.1f} MB, more than {LIMIT / 1e6:.0f} MB")
    print(f"{out}: {size / 1e6:.1f} MB", file=sys.stderr)


def copy_inputs(inputs, out):
    for file in sorted(inputs.rglob("*")):
        relative = file.relative_to(inputs)
        if file.is_file() and not made(relative) and file.suffix != ".index":
            (out / relative).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, out / relative)


def made(relative):
    return any(relative.match(f"{folder}/{name}") for folder, found in MADE.items() for name in found)


main()
