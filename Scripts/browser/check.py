"""Holds an exported web map to what is promised of it, in a real browser."""

import csv
import gzip
import http.server
import sys
import threading
import traceback

from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select

import sight  # noqa: F401  (its checks are listed)
from browser import DESKTOP, PHONE, Browser, read
from given import (address, check, checks, claims, dates, deep, expect, folder, hostile, index, layer, on_disc, one_date,
                   shots, wanted)


@check
def no_complaints_and_every_date_by_keyboard():
    for where in (on_disc, address):
        with Browser() as browser:
            browser.open(f"{where}#d={dates[0]}")
            slider = browser.find("#slider")
            browser.script("arguments[0].focus()", slider)
            seen = [browser.text("#date")]
            for _ in dates[1:]:
                browser.keys(Keys.ARROW_RIGHT)
                seen.append(browser.text("#date"))
            days = [f"{int(date[8:])} " for date in dates]
            expect(all(text.startswith(day) for text, day in zip(seen, days)), f"{where}: {seen}")
            expect(len(set(seen)) == len(dates), f"{where}: dates repeat: {seen}")
            expect(browser.complaints() == [], f"{where}: {browser.complaints()}")


@check
def a_click_inside_an_area_opens_its_evidence():
    date = dates[-1]
    place, _, feature = deep(date, "assessed", lambda item: item["claims"] and item["status"] != "unknown")
    quotes = [claims[claim]["quote"] for claim in feature["properties"]["claims"]]
    for where, size in ((on_disc, DESKTOP), (address, DESKTOP), (address, PHONE)):
        with Browser(size) as browser:
            # Off the middle, so that the projection is used.
            browser.open(f"{where}#d={date}&v=assessed&m=8/{place[1] - 0.08:.3f}/{place[0] - 0.1:.3f}")
            browser.press(*browser.spot(*place))
            body = browser.text("#evidence-body")
            expect(feature["properties"]["says"] in body, f"{where} {size}: {body[:300]}")
            expect(quotes[0] in body, f"{where} {size}: the quote is missing: {body[:300]}")
            expect(browser.complaints() == [], f"{where}: {browser.complaints()}")


@check
def perspectives_switch():
    with Browser() as browser:
        browser.open(f"{address}#d={dates[-1]}")
        seen = set()
        for view, perspective in enumerate(index["perspectives"]):
            browser.all("#views label")[view].click()
            features = [item["properties"] for item in layer(dates[-1], perspective)]
            drawn = {item.get_attribute("class").split("area-")[1] for item in browser.all("path.area")}
            wanted = {item["pattern"] for item in features if item["pattern"] != "unknown"}
            expect(drawn == wanted, f"{perspective}: {drawn} instead of {wanted}")
            seen.add(browser.text("#subtitle"))
        expect(len(seen) == len(index["perspectives"]), f"titles repeat: {seen}")


@check
def two_perspectives_lie_beside_each_other():
    with Browser() as browser:
        browser.open(f"{address}#d={dates[-1]}&v=assessed")
        Select(browser.find("#other")).select_by_value("independent")
        expect("left:" in browser.text("#subtitle"), browser.text("#subtitle"))
        expect(browser.find("#swipe").is_displayed(), "no line between the perspectives")
        browser.script("arguments[0].focus()", browser.find("#swipe"))
        before = browser.script("return document.querySelector('#right rect').getAttribute('x')")
        browser.keys(Keys.ARROW_RIGHT)
        after = browser.script("return document.querySelector('#right rect').getAttribute('x')")
        expect(float(after) > float(before), f"{before} and {after}")
        few = read(folder / dates[-1] / "coverage.json")["perspectives"]["independent"]
        if few["units_with_evidence"] * 2 < few["units"]:
            expect(not browser.find("#differences").is_enabled(), "differences are marked on too little evidence")
            expect(str(few["units_with_evidence"]) in browser.text("#differences-why"), browser.text("#differences-why"))


@check
def the_address_remembers():
    with Browser() as browser:
        browser.open(f"{address}#d={dates[3]}&v=independent&c=assessed&m=7/35/66")
        said = browser.text("#subtitle")
        browser.keys(".")
        browser.wait("return location.hash.includes(arguments[0])", dates[4])
        kept = browser.script("return location.href")
        expect("v=independent" in kept and "c=assessed" in kept, kept)
        browser.open(kept)
        expect(browser.text("#subtitle") != said and browser.view()[0] == 7, kept)
        browser.open(f"{address}#d=1999-99-99&v=nobody&m=x/y/z")
        expect(browser.complaints() == [], str(browser.complaints()))


@check
def search_finds_places_and_sources():
    row = next(row for row in claims.values() if row.get("place") and row.get("source"))
    with Browser() as browser:
        for wanted in (row["place"], row["source"]):
            browser.open(f"{address}#d={dates[-1]}")
            browser.find("#search").send_keys(wanted)
            expect(browser.all("#found button"), f"nothing found for {wanted}")
            browser.keys(Keys.ENTER)
            expect(wanted in browser.text("#evidence-body"), browser.text("#evidence-body")[:200])


@check
def the_keyboard_alone_is_enough():
    with Browser() as browser:
        date = dates[-1]
        place, _, feature = deep(date, "assessed", lambda item: item["claims"] and item["status"] != "unknown")
        browser.open(f"{address}#d={date}&m=9/{place[1]:.3f}/{place[0]:.3f}")
        reached = []
        for _ in range(60):
            browser.keys(Keys.TAB)
            reached.append(browser.script("const e = document.activeElement; return e.id || e.tagName"))
            if reached[-1] == "map":
                browser.keys(Keys.ENTER)
                break
        expect(reached[-1] == "map", f"Tab never reached the map: {reached}")
        shown = browser.script("return getComputedStyle(document.getElementById('map'), '::after').content")
        expect(shown != "none", "no cross shows what Enter opens")
        expect(feature["properties"]["says"] in browser.text("#evidence-body"), browser.text("#evidence-body")[:200])
        for wanted in ("slider", "play"):
            for _ in range(60):
                browser.keys(Keys.TAB)
                if browser.script("return document.activeElement.id") == wanted:
                    break
            else:
                raise AssertionError(f"Tab never reached {wanted}")


@check
def the_table_says_what_the_map_says():
    with Browser() as browser:
        browser.open(f"{address}#d={dates[-1]}")
        browser.find("#table-frame summary").click()
        browser.wait("return document.querySelector('#table tr')")
        text = browser.text("#table")
        for feature in layer(dates[-1]):
            if feature["properties"]["status"] != "unknown":
                expect(feature["properties"]["says"] in text, feature["properties"]["says"])


@check
def it_plays_to_the_end():
    with Browser() as browser:
        browser.open(f"{address}#d={dates[max(len(dates) - 4, 0)]}")
        browser.script("window.long = []; new PerformanceObserver((list) => { for (const e of list.getEntries())"
                       " window.long.push(e.duration); }).observe({ entryTypes: ['longtask'] })")
        browser.find("#play").click()
        browser.wait("return document.getElementById('play').getAttribute('aria-pressed') === 'false'")
        expect(browser.script("return document.getElementById('slider').value") == str(len(dates) - 1), "it stopped early")
        print("long tasks while playing:", browser.script("return window.long"))
        expect(browser.complaints() == [], str(browser.complaints()))


@check
def it_fits_a_phone_and_a_frame():
    with Browser(PHONE) as browser:
        browser.open(on_disc)
        width = browser.script("return document.documentElement.scrollWidth")
        expect(width <= PHONE[0], f"{width} pixels wide")
    port = serve_frame()
    with Browser() as browser:
        browser.driver.get(f"http://127.0.0.1:{port}/")
        browser.driver.switch_to.frame(0)
        browser.wait("return document.body.classList.contains('ready')")
        expect(browser.text("#date") != "", "no date in the frame")
        expect(browser.complaints() == [], str(browser.complaints()))


def serve_frame():
    """A page elsewhere that shows the map in a frame of few rights."""
    page = f'<!doctype html><title>f</title><iframe sandbox="allow-scripts" width=900 height=600 src="{address}"></iframe>'

    class Answer(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(200 if self.path == "/" else 204)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            if self.path == "/":
                self.wfile.write(page.encode())

        def log_message(self, *arguments):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Answer)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server.server_address[1]


@check
def axe_finds_nothing_serious():
    for size in (DESKTOP, PHONE):
        for dark in (False, True):
            with Browser(size, dark) as browser:
                browser.open(f"{address}#d={dates[len(dates) // 2]}")
                name = f"{size[0]}-{'dark' if dark else 'light'}"
                if shots:
                    browser.picture(shots / f"{name}.png")
                browser.script("document.querySelectorAll('details').forEach((node) => { node.open = true; })")
                browser.find("#ticker button, #events button, #coverage-body .link").click() if size == DESKTOP else None
                Select(browser.find("#other")).select_by_index(1)
                serious, everything = browser.axe()
                print(f"axe {name}: {everything or 'nothing'}")
                expect(not serious, f"{name}: {serious}")


@check
def hostile_text_stays_text():
    page = (hostile / "index.html").resolve().as_uri()
    with open(hostile / "claims.csv", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    expect(any("<img" in row["quote"] or "<script" in row["quote"] for row in rows), "the articles are not hostile")
    with Browser() as browser:
        browser.open(page)
        browser.script("document.querySelectorAll('details').forEach((node) => { node.open = true; })")
        for date in read(hostile / "index.json")["dates"]:
            browser.driver.get("about:blank")
            browser.open(f"{page}#d={date}")
            browser.find("#search").send_keys("img")
            for button in browser.all("#ticker button"):
                button.click()
            links = browser.script("return [...document.querySelectorAll('a[href]')].map((a) => a.protocol)")
            expect(set(links) <= {"http:", "https:", "file:"}, f"links: {links}")
            expect(not browser.all("body img, body iframe, body object, #panel script, #ticker script"), "markup ran in")
            expect("broken" not in browser.driver.title, "a script ran")
            expect(browser.script("return window.broken") is None, "a script ran")
        expect(browser.complaints() == [], str(browser.complaints()))


@check
def the_policy_lets_nothing_else_run():
    for where in (on_disc, address):
        with Browser() as browser:
            browser.open(where)
            browser.script("const code = document.createElement('script'); code.textContent = 'window.ran = 1';"
                           "document.body.append(code); const link = document.createElement('a'); link.href = "
                           "'javascript:window.ran=2'; document.body.append(link); link.click(); const image = new Image();"
                           "image.onerror = () => { window.refused = true; }; image.src = '/image.png';")
            browser.wait("return window.refused")
            expect(browser.script("return window.ran") is None, f"{where}: a script ran")
            expect(len([text for text in browser.complaints() if "Content Security Policy" in text]) >= 3,
                   f"{where}: {browser.complaints()}")


@check
def it_is_small():
    base, size = (len(gzip.compress((where / "index.html").read_bytes(), 9)) for where in (one_date, folder))
    print(f"1 date: {base} bytes gzipped; {len(dates)} dates: {size}")
    expect(len(read(one_date / "index.json")["dates"]) == 1, "more than one date")
    expect(base < 100_000, f"{base} bytes for one date")
    expect(size < base + 5_000 * (len(dates) - 1), f"{size} bytes for {len(dates)} dates")


failures = []
chosen = [function for function in checks if not wanted or function.__name__ in wanted]
if len(chosen) < len(wanted):
    sys.exit(f"there are these checks: {', '.join(function.__name__ for function in checks)}")
for function in chosen:
    try:
        function()
        print("ok:", function.__name__)
    except Exception as error:  # every failure is listed, whatever it is
        failures.append(function.__name__)
        lines = str(error).strip() if isinstance(error, AssertionError) else traceback.format_exc()
        print(f"FAILED: {function.__name__}: {lines}")
print(f"{len(chosen) - len(failures)} of {len(chosen)} hold")
sys.exit(1 if failures else 0)
