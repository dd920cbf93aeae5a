"""Makes many articles of a few: JSON Lines of so many megabytes from the text files of a folder.

usage: articles.py FOLDER MEGABYTES

Each copy has its own id and its paragraphs in another order, so that nothing is a reprint of what came before.
"""

import json
import pathlib
import random
import sys

texts = [path.read_text() for path in sorted(pathlib.Path(sys.argv[1]).rglob("*.txt"))]
if not texts:
    sys.exit(f"no text files in {sys.argv[1]}")
size, number = 0, 0
shuffled = random.Random(20210709)
while size < float(sys.argv[2]) * 1e6:
    paragraphs = texts[number % len(texts)].split("\n\n")
    shuffled.shuffle(paragraphs)
    line = json.dumps({"id": f"a{number}", "text": "\n\n".join(paragraphs), "date": "2021-07-09"}, ensure_ascii=False)
    print(line)
    size += len(line.encode()) + 1
    number += 1
