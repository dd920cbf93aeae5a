"""What is seen of an exported web map: patterns, names, lines, print."""

import time

from browser import DESKTOP, PHONE, Browser, read
from given import address, check, dates, deep, expect, folder, page_data, patterns

PAGE = page_data()


def numbers(colours):
    return [tuple(int(colour[at:at + 2], 16) for at in (1, 3, 5)) for colour in colours]


# Of each pattern: how much of a square of it shows its colours.
PATTERNS = {"solid": (0.95, 1), "dense": (0.5, 0.85), "stripes": (0.2, 0.5), "dots": (0.08, 0.3), "dots-ring": (0.05, 0.35),
            "cross": (0.35, 0.75), "dots-two": (0.08, 0.35), "bands": (0.85, 1), "vacated": (0.03, 0.2),
            "pale": (0.95, 1), "unknown": (0.95, 1)}


@check
def every_pattern_is_seen():
    page = (patterns / "index.html").resolve().as_uri()
    date = read(patterns / "index.json")["dates"][-1]
    with Browser() as browser:
        for pattern, (low, high) in PATTERNS.items():
            found = deep(date, "assessed", lambda item: item["pattern"] == pattern, patterns)
            expect(found, f"no area of {pattern}")
            (x, y), depth, feature = found
            expect(depth > 0.03, f"{pattern} has no room: {depth}")
            browser.open(f"{page}#d={date}&v=assessed&m=9.5/{y:.3f}/{x:.3f}")
            # Names, marks and hairlines lie above the patterns.
            browser.script("for (const id of ['labels', 'places']) document.querySelector("
                           "`.leaflet-${id}-pane`).style.display = 'none'; document.querySelectorAll("
                           "'.hairlines, .borders').forEach((node) => node.remove())")
            left, top, width, height = browser.map_box()
            centre = (int(left + width / 2), int(top + height / 2))
            picture = browser.picture()
            square = [picture.getpixel((centre[0] + i, centre[1] + k)) for i in range(-11, 12) for k in range(-11, 12)]
            colours = [LAND] if pattern == "unknown" else numbers(colours_of(feature, pattern))
            if pattern == "pale":
                colours = [tuple((3 * land + colour) / 4 for land, colour in zip(LAND, colours[0]))]
            reach = 12 if pattern in ("unknown", "pale") else 130
            shares = [sum(near(pixel, colour, reach) for pixel in square) / len(square) for colour in colours]
            expect(low <= sum(shares) <= high, f"{pattern}: {shares}")
            if pattern in ("cross", "dots-two", "bands"):
                expect(len(shares) == 2 and min(shares) > 0.02, f"{pattern}: one colour of two: {shares}")


# What the style sheet gives to land of which nothing is known.
LAND = (222, 220, 215)


def colours_of(feature, pattern):
    colours = {party["id"]: party["colour"] for party in PAGE["parties"]}
    beside = feature["properties"]["beside"] if pattern in ("cross", "dots-two", "vacated") else []
    return list(dict.fromkeys(colours[name] for name in feature["properties"]["holders"] + beside))


def near(pixel, colour, reach):
    """As near as a fill that lets a little of the land through."""
    return sum(abs(a - b) for a, b in zip(pixel, colour)) < reach


@check
def names_lie_apart_and_clear_of_what_lies_over_the_map():
    boxes = """return [...document.querySelectorAll(arguments[0])].map((node) => {
        const box = node.getBoundingClientRect();
        return [node.textContent.trim(), box.left, box.top, box.right, box.bottom];
    }).filter((box) => box[3] > box[1])"""
    for size in (DESKTOP, PHONE):
        with Browser(size) as browser:
            for view in ("", "&m=7/35/66", "&m=8.5/36.4/68.5"):
                browser.open(f"{address}#d={dates[-1]}{view}")
                names = browser.script(boxes, ".label")
                over = browser.script(boxes, "#compare, .leaflet-control-zoom" + (", #stamp" if size == DESKTOP else ""))
                expect(len(names) > 3, f"{size}{view}: only {len(names)} names")
                for at, name in enumerate(names):
                    for other in names[at + 1:] + over:
                        expect(not overlap(name, other), f"{size}{view}: {name} lies on {other}")


def overlap(a, b):
    """By more than a pixel."""
    return min(a[3], b[3]) - max(a[1], b[1]) > 1 and min(a[4], b[4]) - max(a[2], b[2]) > 1


@check
def one_look_says_where_when_and_by_whom():
    for size in (DESKTOP, PHONE):
        with Browser(size) as browser:
            browser.open(f"{address}#d={dates[-1]}")
            named = browser.script("return [...document.querySelectorAll('.label')].map((node) => node.textContent)")
            neighbours = {border["n"] for border in PAGE["borders"]}
            if size == DESKTOP:
                expect(neighbours <= set(named), f"not named: {neighbours - set(named)}")
            expect("Kabul" in named, f"{size}: the capital is not named: {named}")
            seen = browser.script("""return ['title', 'subtitle', 'stamp-day', 'date', 'views'].map((id) => {
                const box = document.getElementById(id).getBoundingClientRect();
                const top = document.elementFromPoint(box.left + 8, box.top + box.height / 2);
                return [id, !!top && (top.id === id || document.getElementById(id).contains(top))];
            })""")
            expect(all(here for _, here in seen), f"{size}: hidden without scrolling: {seen}")
            stamp = browser.text("#stamp")
            expect("by program" in stamp and "Natural Earth" in stamp, f"{size}: {stamp}")


@check
def a_front_tells_its_length():
    fronts = read(folder / dates[-1] / "fronts.geojson")["features"]
    fronts = sorted(fronts, key=lambda item: -item["properties"]["length_km"])[:3]
    with Browser() as browser:
        for front in fronts:
            length = f"{int(front['properties']['length_km'] + 0.5):,} km"
            line = max(front["geometry"]["coordinates"], key=len)
            browser.open(f"{address}#d={dates[-1]}")
            for x, y in line[::max(len(line) // 24, 1)]:
                browser.script("location.hash = arguments[0]", f"d={dates[-1]}&m=7.5/{y:.3f}/{x:.3f}")
                time.sleep(0.3)
                browser.press(*browser.spot(x, y))
                body = browser.text("#evidence-body")
                if body.startswith("Front") and length in body:
                    break
            else:
                raise AssertionError(f"no click on the line opens its length of {length}: {body[:200]}")


@check
def right_to_left_words_run_right_to_left():
    with Browser() as browser:
        browser.open((patterns / "index.html").resolve().as_uri())
        browser.find("#search").send_keys("ریگستان")
        browser.find("#found button").click()
        ways = browser.script("return [...document.querySelectorAll('#evidence-body blockquote')].map("
                              "(node) => getComputedStyle(node).direction)")
        expect(ways == ["rtl"], str(ways))


@check
def paper_shows_the_map_and_no_buttons():
    with Browser(dark=True) as browser:
        browser.open(f"{address}#d={dates[-1]}")
        browser.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
        browser.script("dispatchEvent(new Event('beforeprint'))")
        for selector in ("#play", "#slider", "#search", "#views", "#compare", ".leaflet-control-zoom"):
            expect(not browser.find(selector).is_displayed(), f"{selector} is printed")
        for selector in ("#title", "#subtitle", "#map", "#stamp", "#legend-rows", "#coverage-body", "#date"):
            expect(browser.find(selector).is_displayed(), f"{selector} is not printed")
        paper = browser.script("return getComputedStyle(document.body).backgroundColor")
        expect(paper == "rgb(255, 255, 255)", f"printed on {paper}")


@check
def motion_is_slow_where_less_is_wanted():
    with Browser() as browser:
        browser.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {
            "features": [{"name": "prefers-reduced-motion", "value": "reduce"}]})
        browser.open(f"{address}#d={dates[0]}")
        browser.find("#play").click()
        time.sleep(1.4)
        day = int(browser.script("return document.getElementById('slider').value"))
        expect(day <= 1, f"{day} steps in 1.4 seconds")
