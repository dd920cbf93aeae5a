"""Megabytes a second of finding place names with a peer, its own start-up left out.

usage: names_peer.py flashgeotext|ahocorasick GEODATA ARTICLES.jsonl
"""

import csv
import json
import os
import sys
import time

peer, geodata, articles = sys.argv[1:4]
with open(articles, encoding="utf-8") as lines:
    texts = [json.loads(line)["text"] for line in lines]

if peer == "flashgeotext":
    from flashgeotext.geotext import GeoText
    from loguru import logger

    logger.remove()
    finder = GeoText()

    def count(text):
        return sum(len(kind) for kind in finder.extract(input_text=text).values())

else:
    import ahocorasick

    automaton = ahocorasick.Automaton()
    best = {}
    csv.field_size_limit(1 << 24)
    with open(os.path.join(geodata, "world", "places.tsv"), encoding="utf-8") as table:
        for row in csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE):
            for name in [row["name"], *row["names"].split("|")]:
                if len(name) > 3 and int(row["population"] or 0) >= best.get(name, 0):
                    best[name] = int(row["population"] or 0)
    for name, population in best.items():
        automaton.add_word(name, (name, population))
    automaton.make_automaton()

    def count(text):
        found = 0
        for end, (name, _) in automaton.iter_long(text):
            start = end - len(name) + 1
            inside = start > 0 and text[start - 1].isalnum() or end + 1 < len(text) and text[end + 1].isalnum()
            found += not inside
        return found


start = time.process_time()
found = sum(count(text) for text in texts)
seconds = time.process_time() - start
megabytes = os.path.getsize(articles) / 1e6
print(f"{megabytes / seconds:10.1f} MB/s  {peer} (names only, {found} found)")
