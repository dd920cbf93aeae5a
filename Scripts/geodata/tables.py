"""Tables, numbers and names, as every step of the build writes them."""

import functools
import pathlib
import re
import sys
import unicodedata


def fail(text):
    sys.exit(f"build-geodata: {text}")


def read_table(path):
    """The rows of a TSV file with a header line, as dictionaries."""
    lines = pathlib.Path(path).read_text(encoding="utf-8").split("\n")
    header = lines[0].split("\t")
    rows = []
    for number, line in enumerate(lines[1:], 2):
        if line == "":
            continue
        cells = line.split("\t")
        if len(cells) != len(header):
            fail(f"{path}:{number}: {len(cells)} cells, the header has {len(header)}")
        rows.append(dict(zip(header, cells)))
    return rows


def write_table(path, header, rows):
    """Writes rows (lists of cells in the header's order); lists in a cell are joined by `|`."""
    path = pathlib.Path(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write("\t".join(header) + "\n")
        for row in rows:
            if len(row) != len(header):
                fail(f"{path}: a row of {len(row)} cells for {len(header)} columns: {row}")
            file.write("\t".join(cell(value) for value in row) + "\n")


def cell(value):
    if value is None:
        return ""
    if isinstance(value, (list, tuple)):
        return "|".join(cell(one).replace("|", "/") for one in value)
    return " ".join(str(value).split()) if isinstance(value, str) else str(value)


def degrees(value, decimals=5):
    """A coordinate with at most `decimals` decimals, always the same text for the same number."""
    text = f"{float(value):.{decimals}f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


@functools.cache
def script_of(letter):
    """The first word of a letter's Unicode name, `LATIN` for one; None for what is no letter of a script."""
    if not letter.isalpha():
        return None
    kind = unicodedata.name(letter, "").split(" ")[0]
    return None if kind == "MODIFIER" else kind


def script(name):
    """`LATIN`, `ARABIC`, `CYRILLIC`, or None for a name in another script or in several."""
    found = set(map(script_of, name)) - {None}
    if len(found) == 1 and found <= {"LATIN", "ARABIC", "CYRILLIC"}:
        return found.pop()
    return None


def is_name(text):
    """Whether an alternate name can stand in a text: no address, no code, no letter-by-letter transliteration."""
    if len(text) < 2 or "://" in text or "|" in text or "\t" in text or re.search(r"\d", text):
        return False
    if (kind := script(text)) is None:
        return False
    if kind == "LATIN":
        if not any(letter.isupper() for letter in text):
            return False  # GeoNames' own transliterations are all in lower case
        if text.isascii() and text.isupper() and len(text) <= 5:
            return False  # airport and trade codes
    return True


def names(candidates, without=()):
    """The usable names among the candidates, each once, sorted, without those given."""
    seen = set(without)
    result = []
    for one in candidates:
        one = unicodedata.normalize("NFC", " ".join(one.split()))
        if one not in seen and is_name(one):
            seen.add(one)
            result.append(one)
    return sorted(result)


def plain(text):
    """Lower-case ASCII letters and digits of a name, for comparing."""
    if not text.isascii():
        text = unicodedata.normalize("NFD", text)
    return re.sub(r"[^a-z0-9]+", "", text.lower())
