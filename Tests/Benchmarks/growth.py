"""Time per byte of `controlmap extract` on awkward texts that grow: it may not grow with them.

usage: growth.py PROGRAM GEODATA [MEGABYTES]

Each text is one line. Exits with 1 if the longest costs more than twice as much a byte as the one a quarter its size.
"""

import json
import os
import resource
import subprocess
import sys
import tempfile

program, geodata = sys.argv[1:3]
most = float(sys.argv[3]) if len(sys.argv) > 3 else 10
environment = dict(os.environ, CONTROLMAP_GEODATA=geodata)

shapes = {
    "one sentence": "the rebels who had taken the town of Karsk held it and said that the army near Kabul had left ",
    "sentences": "The Taliban captured Kunduz on Monday, officials said. The army said it had retaken the city. ",
    "commas": "Kunduz, Herat, Taloqan, ",
    "quotation marks": "“The army said ‘we hold Kunduz’, he “said that ‘they ",
    "one quotation": "they hold Kunduz and the army lost it. It fell to the Taliban. ",
    "brackets": "the army ((took [Herat ",
    "capitals": "KUNDUZ HERAT NORTHERN ALLIANCE PRESS AGENCY ",
    "stops": "... ? !) ",
    "dots": "." * 64,
    "hyphens": "rebel-held-",
    "apostrophes": "o'",
    "digits": "1,000,000 of 398 districts ",
    "pronouns": "He said they had captured it. ",
    "denials": "The army denied that it had lost it. ",
    "no letters": "🙂 ",
    "Arabic": "سقطت قندوز ",
}


def seconds(text):
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as lines:
        lead = "“The army left, " if text.startswith("they hold") else "The army left. "
        lines.write(json.dumps({"id": "a", "date": "2021-07-09", "text": lead + text}, ensure_ascii=False) + "\n")
        lines.flush()
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(
            [program, "extract", "--jobs", "1", lines.name], env=environment, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL, timeout=600,
        )
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


failed = False
start = seconds("Nothing.")
for name, piece in shapes.items():
    costs = []
    for size in (most / 4, most):
        count = int(size * 1e6 / len(piece.encode()))
        text = piece * count
        costs.append(max(0.0, seconds(text) - start) / len(text.encode()) * 1e9)
    small, large = costs
    grows = large > 2 * small + 5
    failed = failed or grows
    print(f"{large:10.0f} ns a byte  {name} ({most:g} MB; {small:.0f} at a quarter){'  GROWS' if grows else ''}", flush=True)
sys.exit(failed)
