"""Megabytes a second of `controlmap extract`, of `wc -w` and of two peers on the same file, in one run.

usage: throughput.py PROGRAM GEODATA ARTICLES.jsonl

User and system time, the best of three runs, start-up included; memory at its highest. The peers only find names (and
take the first of a name); they run in the Python that runs this, where they are installed.
"""

import os
import resource
import subprocess
import sys

here = os.path.dirname(os.path.abspath(__file__))
program, geodata, articles = sys.argv[1:4]
environment = dict(os.environ, CONTROLMAP_GEODATA=geodata)
megabytes = os.path.getsize(articles) / 1e6


def best(command, runs=3):
    """Seconds of processor time, and the megabytes of memory of the heaviest process so far."""
    seconds = []
    for _ in range(runs):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        with open(articles, "rb") as lines:
            subprocess.run(
                command, stdin=lines, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment, check=True
            )
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        seconds.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return min(seconds), resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024


print(f"{megabytes:.1f} MB of articles")
words, _ = best(["wc", "-w"])
print(f"{megabytes / words:10.1f} MB/s  wc -w")
one, memory = best([program, "extract", "--jobs", "1", "-"])
print(f"{megabytes / one:10.1f} MB/s  controlmap extract --jobs 1 (1/{one / words:.0f} of wc -w, {memory:.0f} MB of memory)")
start, _ = best([program, "resolve", "Kabul"], runs=9)
print(f"{start * 1000:10.1f} ms    controlmap resolve Kabul")
index = os.path.join(geodata, "gazetteer.index")
print(f"{os.path.getsize(index) / 1e6:10.1f} MB    index")
built, _ = best([program, "geodata", "build"], runs=1)
print(f"{built:10.1f} s     building the index")
for peer in ["flashgeotext", "ahocorasick"]:
    command = [sys.executable, os.path.join(here, "names_peer.py"), peer, geodata, articles]
    try:
        result = subprocess.run(command, capture_output=True, text=True, check=True)
        print(result.stdout, end="")
    except subprocess.CalledProcessError as error:
        print(f"           {peer}: {error.stderr.strip().splitlines()[-1]}")
