"""What each cue of finding and resolving place names adds: the evaluator's figures with one group of cues off at a time.

usage: cues.py PLACECUES GEODATA EVALUATE.py GOLD.jsonl...

PLACECUES is the program built from Sources/PlaceCues, EVALUATE.py the places evaluator, GOLD its labelled articles.
The groups stand in cues.tsv. Prints a Markdown table; a figure of a group is the score without it.
"""

import json
import pathlib
import subprocess
import sys
import tempfile

program, geodata, evaluate, *golds = sys.argv[1:]
groups = [line.split("\t") for line in (pathlib.Path(__file__).parent / "cues.tsv").read_text().splitlines()[1:]]


def score(gold, cues):
    bare = []
    for line in open(gold, encoding="utf-8"):
        row = json.loads(line)
        bare.append(json.dumps({key: row[key] for key in ("id", "title", "text") if row.get(key)}))
    found = subprocess.run(
        [program, geodata, *cues.split()], input="\n".join(bare) + "\n", capture_output=True, text=True, check=True
    ).stdout
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as file:
        file.write(found)
        file.flush()
        figures = subprocess.run(
            [sys.executable, evaluate, gold, file.name, "--json"], capture_output=True, text=True, check=True
        ).stdout
    figures = json.loads(figures)
    return figures["exact"]["F1"], figures["e2e_acc161"]


names = [pathlib.Path(gold).stem for gold in golds]
print("| without | " + " | ".join(f"{name} F1 | {name} end to end" for name in names) + " |")
print("| --- |" + " --- |" * 2 * len(names))
for what, cues in groups:
    scores = [figure for gold in golds for figure in score(gold, cues)]
    print(f"| {what} | " + " | ".join(f"{figure:.1f}" for figure in scores) + " |", flush=True)
