"""How large exported web maps are, how long they take to load, and the longest tasks while they slide.

Times are by the clock, so on a busy machine they grow; "at work" is what the page's own thread took of the processor.

usage: .build/browser/venv/bin/python Tests/Benchmarks/webmap.py INDEX.HTML...   (Scripts/check-web-map makes the venv)
"""

import gzip
import pathlib
import statistics
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "Scripts/browser"))
from browser import Browser  # noqa: E402

WATCH = """
    window.long = [];
    new PerformanceObserver((list) => { for (const entry of list.getEntries()) window.long.push(Math.round(entry.duration)); })
        .observe({ entryTypes: ['longtask'] });
"""
# One step of the slider a frame, as a finger drags it, through at most 600 dates.
SLIDE = """
    const done = arguments[0];
    const slider = document.getElementById('slider');
    const last = Number(slider.max);
    const step = Math.max(1, Math.floor(last / 600));
    let day = 0;
    const frame = () => {
        slider.value = String(day);
        const start = performance.now();
        slider.dispatchEvent(new Event('input'));
        window.steps.push(performance.now() - start);
        day += step;
        if (day <= last) requestAnimationFrame(frame);
        else setTimeout(done, 300);
    };
    window.steps = [];
    requestAnimationFrame(frame);
"""

for name in sys.argv[1:]:
    page = pathlib.Path(name).resolve()
    bytes_ = page.read_bytes()
    loads, works = [], []
    for _ in range(5):
        with Browser() as browser:
            command = browser.driver.execute_cdp_cmd
            command("Performance.enable", {"timeDomain": "threadTicks"})
            browser.open(page.as_uri())
            metrics = {item["name"]: item["value"] for item in command("Performance.getMetrics", {})["metrics"]}
            works.append(metrics["TaskDuration"] * 1000)
            loads.append(browser.script(
                "return performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd"))
    with Browser() as browser:
        browser.open(page.as_uri())
        days = browser.script("return Number(document.getElementById('slider').max) + 1")
        browser.script(WATCH)
        browser.driver.set_script_timeout(300)
        browser.driver.execute_async_script(SLIDE)
        steps = browser.script("return window.steps")
        sliding = browser.script("return window.long.splice(0)")
        browser.script("document.getElementById('play').click()")
        time.sleep(15)
        playing = browser.script("return window.long")
    print(f"{page.name}: {days} dates, {len(bytes_)} bytes, {len(gzip.compress(bytes_, 9))} gzipped; load "
          f"{statistics.median(loads):.0f} ms (median of {len(loads)}: {', '.join(f'{one:.0f}' for one in loads)}), "
          f"{statistics.median(works):.0f} ms of it at work; "
          f"a step {statistics.median(steps):.1f} ms, at most {max(steps):.0f}; tasks over 50 ms while sliding: {sliding}, "
          f"while playing 15 s: {playing}")
