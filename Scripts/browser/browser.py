"""Chromium without a window, and what is read from it."""

import io
import json
import math
import time

from axe_selenium_python import Axe
from PIL import Image
from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.actions.action_builder import ActionBuilder
from selenium.webdriver.common.actions.pointer_input import PointerInput
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

DESKTOP = (1280, 800)
PHONE = (360, 740)


class Browser:
    def __init__(self, size=DESKTOP, dark=False):
        options = Options()
        for argument in ["--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--no-first-run",
                         f"--window-size={size[0]},{size[1]}"]:
            options.add_argument(argument)
        options.binary_location = "/usr/bin/chromium"
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        self.driver = webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))
        self.size = size
        command = self.driver.execute_cdp_cmd
        command("Emulation.setDeviceMetricsOverride", {"width": size[0], "height": size[1], "deviceScaleFactor": 1,
                                                       "mobile": size == PHONE})
        if size == PHONE:
            command("Emulation.setTouchEmulationEnabled", {"enabled": True})
        scheme = "dark" if dark else "light"
        command("Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": scheme}]})

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.driver.quit()

    def open(self, address):
        # By way of an empty page: a change of the part after # alone would not load anew.
        self.driver.get("about:blank")
        self.driver.get(address)
        self.wait("return document.body.classList.contains('ready')")

    def wait(self, script, *arguments):
        return WebDriverWait(self.driver, 20).until(lambda driver: driver.execute_script(script, *arguments))

    def script(self, text, *arguments):
        return self.driver.execute_script(text, *arguments)

    def find(self, selector):
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def all(self, selector):
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def text(self, selector):
        return self.script("return document.querySelector(arguments[0]).textContent", selector)

    def complaints(self):
        return [entry["message"] for entry in self.driver.get_log("browser")]

    def map_box(self):
        return self.script("const b = document.getElementById('map').getBoundingClientRect();"
                           "return [b.left, b.top, b.width, b.height]")

    def view(self):
        """Zoom, latitude and longitude of the map's middle, as the address says."""
        self.wait("return location.hash.includes('m=')")
        part = self.script("return location.hash").split("m=")[1].split("&")[0]
        return [float(number) for number in part.split("/")]

    def spot(self, longitude, latitude):
        """Where a position lies in the window, by the projection of web maps."""
        zoom, middle_latitude, middle_longitude = self.view()
        left, top, width, height = self.map_box()
        x, y = mercator(longitude, latitude)
        x0, y0 = mercator(middle_longitude, middle_latitude)
        scale = 256 * 2 ** zoom
        return left + width / 2 + (x - x0) * scale, top + height / 2 + (y - y0) * scale

    def press(self, x, y):
        """A real mouse button, or a finger on the phone."""
        if self.size == PHONE:
            command = self.driver.execute_cdp_cmd
            command("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [{"x": x, "y": y}]})
            command("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
        else:
            actions = ActionBuilder(self.driver, mouse=PointerInput("mouse", "mouse"), duration=0)
            actions.pointer_action.move_to_location(round(x), round(y)).pointer_down().pointer_up()
            actions.perform()
        time.sleep(0.15)

    def keys(self, *keys):
        for key in keys:
            ActionChains(self.driver, duration=0).send_keys(key).perform()

    def picture(self, path=None):
        bytes_ = self.driver.get_screenshot_as_png()
        if path:
            with open(path, "wb") as file:
                file.write(bytes_)
        return Image.open(io.BytesIO(bytes_)).convert("RGB")

    def axe(self):
        """Serious and critical findings."""
        axe = Axe(self.driver)
        axe.inject()
        found = axe.run()["violations"]
        return [f"{item['id']} ({item['impact']}): {item['nodes'][0]['html'][:150]}" for item in found
                if item["impact"] in ("serious", "critical")], [item["id"] for item in found]


def mercator(longitude, latitude):
    sine = math.sin(math.radians(latitude))
    return longitude / 360 + 0.5, 0.5 - math.log((1 + sine) / (1 - sine)) / (4 * math.pi)


def polygons(feature):
    geometry = feature["geometry"]
    return [geometry["coordinates"]] if geometry["type"] == "Polygon" else geometry["coordinates"]


def inside(rings, x, y):
    within = False
    for ring in rings:
        for (xi, yi), (xj, yj) in zip(ring, ring[1:]):
            if (yi > y) != (yj > y) and x < (xj - xi) * (y - yi) / (yj - yi) + xi:
                within = not within
    return within


def middle(feature, steps=24):
    """The position of a grid that lies deepest inside an area, and how deep, in degrees."""
    best = (None, 0)
    for rings in polygons(feature):
        xs, ys = zip(*rings[0])
        edge = [(x, y) for ring in rings for x, y in ring]
        for i in range(1, steps):
            for k in range(1, steps):
                x = min(xs) + (max(xs) - min(xs)) * i / steps
                y = min(ys) + (max(ys) - min(ys)) * k / steps
                if not inside(rings, x, y):
                    continue
                depth = min(math.hypot((x - a) * math.cos(math.radians(y)), y - b) for a, b in edge)
                if depth > best[1]:
                    best = ((x, y), depth)
    return best


def read(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)
