"""How much of the score on control claims rests on rules that only one source shows to be needed.

usage: held_out.py PROGRAM GEODATA BARE.py SCORE.py GOLD.jsonl...

PROGRAM is `controlmap`, BARE.py strips the labels of GOLD's passages, SCORE.py scores claims. The passages are grouped by
where they were collected (the first word of `source`). A rule that fires in one group only might have been made for that
group: each group is scored once with all rules and once without the claims of such rules. Then come the rules that fire in
one passage alone.
"""

import collections
import json
import os
import subprocess
import sys
import tempfile

program, geodata, bare, score, *golds = sys.argv[1:]
environment = dict(os.environ, CONTROLMAP_GEODATA=geodata)


def group(passage):
    return passage["source"].split()[0].split("-")[0].rstrip(":")


passages, found = {}, {}
for gold in golds:
    stripped = subprocess.run([sys.executable, bare, gold], capture_output=True, check=True).stdout
    lines = subprocess.run(
        [program, "extract", "-"], input=stripped, capture_output=True, env=environment, check=True
    ).stdout
    passages.update((row["id"], row) for row in map(json.loads, open(gold, encoding="utf-8")))
    found.update((row["id"], row) for row in map(json.loads, lines.splitlines()))

where = collections.defaultdict(collections.Counter)
for name, row in found.items():
    for claim in row["claims"]:
        where[claim["rule"]][name] += 1
groups = collections.defaultdict(list)
for name, passage in passages.items():
    groups[group(passage)].append(name)
alone = {rule for rule, names in where.items() if len({group(passages[name]) for name in names}) == 1}


def scored(names, dropped=frozenset()):
    with tempfile.NamedTemporaryFile("w") as gold, tempfile.NamedTemporaryFile("w") as predicted:
        for name in names:
            kept = [claim for claim in found[name]["claims"] if claim["rule"] not in dropped]
            print(json.dumps(passages[name]), file=gold, flush=True)
            print(json.dumps(found[name] | {"claims": kept}), file=predicted, flush=True)
        line = subprocess.run(
            [sys.executable, score, gold.name, predicted.name, "--json"], capture_output=True, check=True
        ).stdout
    figures = json.loads(line)
    return f"{figures['sentences']['F1']:.3f} | {figures['claims']['F1']:.3f} | {figures['false_alarms']:.3f}"


print("| passages of | all rules: sentences | claims | false alarms | without its own: sentences | claims | false alarms |")
print("|---|---|---|---|---|---|---|")
for name, members in sorted(groups.items(), key=lambda item: -len(item[1])):
    print(f"| {name} ({len(members)}) | {scored(members)} | {scored(members, alone)} |")
print(f"| all ({len(passages)}) | {scored(passages)} | {scored(passages, alone)} |")
once = sorted(rule for rule, names in where.items() if len(names) == 1)
print(f"\n{len(where)} rules fire; {len(alone)} in one group only: {', '.join(sorted(alone))}")
print(f"{len(once)} in one passage only: {', '.join(once)}")
