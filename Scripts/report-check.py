#!/usr/bin/env python3
"""Opens a report in headless Chromium, uses it and takes pictures.

    Scripts/report-check.py report.html [--pictures FOLDER] [--seconds 1.0] [--text WORD]

Checks: it loads in time and asks for nothing over the network; nothing of a document became markup
or script; filters hide rows; sorting sorts; the explanation follows the keyboard focus; nothing
overflows at 1280 and 400 pixels. With --pictures it takes a picture of every part. Needs the packages
chromium (apt) and playwright (pip).
"""
import argparse
import pathlib
import sys
import time

from playwright.sync_api import sync_playwright

LAUNCH = {"executable_path": "/usr/bin/chromium", "args": ["--no-sandbox"]}
FAILURES = []


def check(condition, what):
    print(("ok    " if condition else "FAIL  ") + what)
    if not condition:
        FAILURES.append(what)


def load(browser, url, width, scheme="light"):
    page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
    page.problems, page.requests = [], []
    page.on("pageerror", lambda error: page.problems.append(str(error)))
    page.on("dialog", lambda dialog: (page.problems.append("dialog"), dialog.dismiss()))
    page.on("request", lambda request: page.requests.append(request.url))
    start = time.monotonic()
    page.goto(url, wait_until="load")
    page.evaluate("() => new Promise(done => requestAnimationFrame(() => setTimeout(done)))")
    page.seconds = time.monotonic() - start
    return page


def shown(page):
    return page.evaluate(
        "() => [...document.querySelectorAll('#statements tbody tr')].filter(r => !r.hidden).length")


def column(page, number):
    return page.evaluate(
        "n => [...document.querySelectorAll('#statements tbody tr')].filter(r => !r.hidden)"
        ".map(r => r.cells[n].textContent)", number)


def use(page, seconds, word):
    count = shown(page)
    check(page.seconds < seconds, f"{count} statements loaded in {page.seconds:.2f} s")
    check(len(page.requests) == 1, f"one request, the page itself (were {len(page.requests)})")
    check(not page.problems, f"no script error, no dialog {page.problems}")
    foreign = page.evaluate(
        "() => document.querySelectorAll('script').length - 2 +"
        " document.querySelectorAll('img,iframe,object,embed,link,video,form form').length +"
        " [...document.querySelectorAll('*')].filter(e => [...e.attributes]"
        ".some(a => a.name.startsWith('on'))).length")
    check(foreign == 0, "nothing of a document became markup")

    def levels():
        return [int(text.split()[0]) for text in column(page, 3)]

    firm = [level for level in levels() if level >= 3]
    page.select_option("select[name=c]", "3")
    check(levels() == firm, f"filter by commitment leaves the {len(firm)} of level 3 and up")
    page.dispatch_event("button[type=reset]", "click")
    page.wait_for_timeout(50)
    check(shown(page) == count, "reset shows all")
    page.fill("input[name=text]", word)
    texts = [a + b for a, b in zip(column(page, 2), column(page, 1))]
    check(all(word.lower() in text.lower() for text in texts), f"filter '{word}' leaves {len(texts)}")
    page.dispatch_event("button[type=reset]", "click")
    page.wait_for_timeout(50)

    page.dispatch_event("th button[data-key=f]", "click")
    values = [float(text) for text in column(page, 6)]
    check(values == sorted(values, reverse=True), "firmness sorts from high to low")
    page.dispatch_event("th button[data-key=f]", "click")
    values = [float(text) for text in column(page, 6)]
    check(values == sorted(values), "and back from low to high")
    check(page.get_attribute("th:has(button[data-key=f])", "aria-sort") == "ascending", "aria-sort says so")
    page.dispatch_event("th button[data-key=n]", "click")

    if count:
        page.focus(".st")
        check(page.is_visible("#why"), "the explanation follows the focus")
        check("Commitment" in page.inner_text("#why"), "and tells the commitment")
        page.keyboard.press("Escape")
        check(not page.is_visible("#why"), "Escape closes it")
        page.hover(".st >> nth=0")
        check(page.is_visible("#why"), "the explanation follows the pointer")
    charts = page.evaluate("() => document.querySelectorAll('svg[role=img][aria-label]').length")
    check(charts == 3, "three charts with names")


def take_pictures(page, folder, name):
    """A picture of each part of the page, its first screens only, and one with an explanation open."""
    page.add_style_tag(content="*{content-visibility:visible!important}")
    for part in ["glance", "documents", "table", "charts", "legend"]:
        box = page.locator(f"#{part}").bounding_box()
        clip = dict(box, x=0, width=page.viewport_size["width"], height=min(box["height"], 1800))
        page.screenshot(path=folder / f"{name}-{part}.png", full_page=True, clip=clip)
    if page.locator(".st").count():
        page.focus(".st >> nth=0")
        page.screenshot(path=folder / f"{name}-why.png")


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("report", type=pathlib.Path)
    options.add_argument("--pictures", type=pathlib.Path)
    options.add_argument("--seconds", type=float, default=1.0)
    options.add_argument("--text", default="will")
    given = options.parse_args()
    url = given.report.resolve().as_uri()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(**LAUNCH)
        load(browser, url, 1280).close()
        use(load(browser, url, 1280), given.seconds, given.text)
        for width, scheme in [(1280, "light"), (400, "light"), (1280, "dark"), (400, "dark")]:
            page = load(browser, url, width, scheme)
            wide = page.evaluate("() => document.documentElement.scrollWidth")
            check(wide <= width, f"nothing overflows at {width} pixels ({wide})")
            if given.pictures:
                given.pictures.mkdir(parents=True, exist_ok=True)
                take_pictures(page, given.pictures, f"report-{width}-{scheme}")
            page.close()
        browser.close()
    return 1 if FAILURES else 0


if __name__ == "__main__":
    sys.exit(main())
