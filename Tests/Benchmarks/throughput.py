"""Megabytes a second of `controlmap extract --jobs 1` and of `wc -w` on the same file, one after the other.

usage: throughput.py PROGRAM GEODATA ARTICLES.jsonl
"""

import os
import subprocess
import sys
import time

program, geodata, articles = sys.argv[1:4]
environment = dict(os.environ, CONTROLMAP_GEODATA=geodata)
megabytes = os.path.getsize(articles) / 1e6
for name, command in [
    ("wc -w", ["wc", "-w"]),
    ("controlmap extract --jobs 1", [program, "extract", "--jobs", "1", "-"]),
]:
    best = float("inf")
    for _ in range(3):
        with open(articles, "rb") as lines:
            start = time.perf_counter()
            subprocess.run(
                command, stdin=lines, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=environment, check=True
            )
            best = min(best, time.perf_counter() - start)
    print(f"{megabytes / best:10.1f} MB/s  {name} ({megabytes:.0f} MB)")
