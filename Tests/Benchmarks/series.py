"""Writes a made-up claims table over a span of days, for webmap.py: every few days districts change hands.

usage: series.py DAYS CLAIMS > series.csv      (from 2017-01-01; the same arguments give the same table)
"""

import csv
import datetime
import pathlib
import random
import sys

days, count = int(sys.argv[1]), int(sys.argv[2])
theatre = pathlib.Path(__file__).resolve().parents[2] / "GeoData/theatres/afghanistan"


def rows(name):
    with open(theatre / name, encoding="utf-8") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


provinces = {row["code"]: row["name"] for row in rows("provinces.tsv")}
units = [(row["name"], provinces[row["province"]]) for row in rows("units.tsv")]
random.seed(5)
out = csv.writer(sys.stdout, lineterminator="\n")
out.writerow(["date", "party", "predicate", "place", "province", "claimant", "relation", "source", "quote"])
first = datetime.date(2017, 1, 1)
for day in sorted(random.randrange(days) for _ in range(count)):
    date = first + datetime.timedelta(days=day)
    place, province = random.choice(units)
    party = random.choice(["taliban", "taliban", "government"])
    relation, claimant = random.choice([("self", "a spokesman"), ("resident", "a resident"), ("monitor", "a monitor"),
                                        ("media", "a newspaper")])
    verb = random.choice(["captured", "captured", "captured", "contested", "controls"])
    out.writerow([date, party, verb, place, province, claimant, relation, f"Gazette {random.randrange(40)}",
                  f"{claimant} on {date}: {party} {verb} {place} in {province}."])
