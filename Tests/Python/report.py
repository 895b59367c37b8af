"""Opens reports in a browser and prints their faults.

    report.py CHECK=PATH...

prints a line for each check: its name, a tab, and the faults found; nothing after the tab if there are none.
"""

import pathlib
import re
import subprocess
import sys
import tempfile

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

# Collects the policy violations of a page, including those that the console does not show.
WATCH = """
window.violations = [];
document.addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective));
"""


class Report:
    """One report, which is opened again for every question."""

    def __init__(self, browser, path):
        self.browser = browser
        self.path = pathlib.Path(path).resolve()
        self.messages = []
        self.requests = []

    def units(self):
        """The path of the page of the units in the folder of the report, or of a copy of that page."""
        return self.path.parent / "units.html" if self.path.name == "report.html" else self.path

    def open(self, fragment="", width=1366, height=768, path=None, **options):
        context = self.browser.new_context(viewport={"width": width, "height": height}, **options)
        page = context.new_page()
        page.on("console", lambda message: self.messages.append(message.text))
        page.on("pageerror", lambda error: self.messages.append(str(error)))
        page.on("request", lambda request: self.requests.append(request.url))
        if options.get("java_script_enabled", True):
            page.add_init_script(WATCH)
        page.goto((path or self.path).as_uri() + fragment)
        return page


def cells(page, table, column):
    return page.locator(f"#{table} tbody tr:visible").evaluate_all(
        "(rows, column) => rows.map((row) => row.cells[column].innerText.trim())", column)


def numbers(texts):
    return [float(text) for text in texts if text != "–"]


def silence(report):
    """The page writes nothing to the console, breaks no policy of its own, and requests no other file."""
    for options in ({}, {"color_scheme": "dark"}, {"width": 390, "height": 844}):
        page = report.open(**options)
        page.check("#en")
        page.check("#dark")
        report.messages += page.evaluate("violations")
    others = [url for url in report.requests if url != report.path.as_uri()]
    return report.messages + others


def sorting_by_click(report):
    page = report.open()
    heading = page.locator("#t-ranking thead th").nth(2)
    before = numbers(cells(page, "t-ranking", 2))
    heading.click()
    falling = numbers(cells(page, "t-ranking", 2))
    heading.click()
    rising = numbers(cells(page, "t-ranking", 2))
    wrong = [] if falling == sorted(before, reverse=True) else [f"not falling after a click: {falling[:4]}"]
    if rising != sorted(before) or rising == falling:
        wrong.append(f"not rising after another: {rising[:4]}")
    if heading.get_attribute("aria-sort") != "ascending":
        wrong.append(f"aria-sort is {heading.get_attribute('aria-sort')}")
    return wrong


def sorting_by_keyboard(report):
    page = report.open()
    heading = page.locator("#t-ranking thead th").nth(0)
    heading.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Space")
    ranks = numbers(cells(page, "t-ranking", 0))
    wrong = [] if ranks == sorted(ranks, reverse=True) and len(set(ranks)) > 1 else [f"not falling: {ranks[:4]}"]
    if heading.get_attribute("aria-sort") != "descending":
        wrong.append(f"aria-sort is {heading.get_attribute('aria-sort')}")
    return wrong


def filtering(report):
    page = report.open()
    everyone = len(cells(page, "t-ranking", 0))
    wrong = []
    page.fill("#find", "5030")
    if cells(page, "t-ranking", 1) != ["บางคอแหลม"]:
        wrong.append(f"5030 shows {cells(page, 't-ranking', 1)[:3]}")
    page.fill("#find", "")
    page.locator("input[name=group][value='2']").check()
    shown = cells(page, "t-ranking", 1)
    if not 0 < len(shown) < everyone:
        wrong.append(f"a group shows {len(shown)} rows of {everyone}")
    if page.locator("#shown b").inner_text() != str(len(shown)):
        wrong.append("the count is wrong: " + page.locator("#shown b").inner_text())
    page = report.open(path=report.path.parent / "units.html")
    page.locator("input[name=group][value='2']").check()
    blocks = page.locator("article:visible").count()
    if blocks != len(shown):
        wrong.append(f"a group shows {len(shown)} rows and {blocks} blocks")
    return wrong


def deep_link(report):
    page = report.open("#unit-5030", path=report.units())
    page.wait_for_timeout(200)
    top = page.evaluate("document.getElementById('unit-5030').getBoundingClientRect().top")
    wrong = [] if 0 <= top < 768 else [f"the block is at {top}"]
    page.fill("#find", "5026")
    page.evaluate("location.hash = ''")
    page.evaluate("location.hash = '#unit-5030'")
    page.wait_for_timeout(200)
    if not page.locator("#unit-5030").is_visible():
        wrong.append("a link to a unit that is filtered away shows nothing")
    return wrong


def language(report):
    page = report.open()
    wrong = [] if page.locator("[lang=en]:visible").count() == 0 else ["English is visible in the Thai page"]
    page.check("#en")
    if page.locator("i[lang=th]:visible").count() > 0:
        wrong.append("Thai is visible in the English page")
    if page.evaluate("document.documentElement.lang") != "en" or "Bangkok" not in page.title():
        wrong.append(f"the title of the page is {page.title()}")
    if not page.locator("h1").inner_text().startswith("Integrity"):
        wrong.append(page.locator("h1").inner_text())
    return wrong


def theme(report):
    page = report.open(color_scheme="light")
    paper = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(paper)
    page.check("#dark")
    dark = page.evaluate(paper)
    page.check("#light")
    wrong = [] if light != dark and page.evaluate(paper) == light else [f"{light} and {dark}"]
    system = report.open(color_scheme="dark").evaluate(paper)
    return wrong if system == dark else wrong + [f"the system's dark is {system}"]


def without_script(report):
    page = report.open(java_script_enabled=False)
    wrong = []
    headings = ("h1", "#how-h", "#who-h", "#trust-h", "#changed-h")
    for selector in headings + ("#t-ranking", "#t-indicators", "#t-plan", "#t-matrix"):
        if not page.locator(selector).is_visible():
            wrong.append(f"{selector} is not visible")
    for heading in page.locator("h2").all():
        if not heading.is_visible():
            wrong.append("a section is not visible")
    rows = page.locator("#t-ranking tbody tr:visible").count()
    units = report.open(path=report.path.parent / "units.html", java_script_enabled=False)
    blocks = units.locator("article:visible").count()
    if rows != blocks or rows == 0:
        wrong.append(f"{rows} rows and {blocks} blocks")
    if page.locator(".filter").is_visible():
        wrong.append("a filter that cannot work is shown")
    page.check("#en")
    if not page.locator("h1 i[lang=en]").first.is_visible() or page.locator("h1 i[lang=th]").first.is_visible():
        wrong.append("the language cannot be switched")
    return wrong


def tokens(text):
    return re.findall(r"[A-Za-z0-9.+-]{2,}", text)


def paper(report):
    """Every row and every finding is on one page as a whole, and the heading of a table is on each of its pages."""
    page = report.open(color_scheme="dark")
    page.check("#en")
    with tempfile.TemporaryDirectory() as folder:
        page.pdf(path=f"{folder}/report.pdf", prefer_css_page_size=True)
        size = subprocess.run(["pdfinfo", f"{folder}/report.pdf"], capture_output=True, text=True, check=True).stdout
        text = subprocess.run(
            ["pdftotext", "-layout", f"{folder}/report.pdf", "-"], capture_output=True, text=True, check=True).stdout
    pages = [set(tokens(sheet)) for sheet in text.split("\f")]
    wrong = [] if "A4" in size else ["the paper is not A4"]
    pieces = page.locator(".w tbody tr:visible, .finding:visible").evaluate_all(
        "(parts) => parts.map((part) => [part.closest('table')?.id ?? '', part.innerText])")
    for table, piece in pieces:
        # A long path is broken at the end of the column, so only texts without a slash can be searched for.
        parts = {token for text in piece.split() if "/" not in text for token in tokens(text)}
        sheets = [sheet for sheet in pages if parts <= sheet]
        if not sheets:
            wrong.append(f"cut: {piece[:60]!r}")
        elif table == "t-ranking" and not any({"Rank", "Level", "Status"} <= sheet for sheet in sheets):
            wrong.append(f"without heading: {piece[:60]!r}")
    return wrong


def violations(report, tongue, scheme, pixels):
    page = report.open(width=pixels)
    page.check(f"#{tongue}")
    page.check(f"#{scheme}")
    found = Axe().run(page).response["violations"]
    page.context.close()
    return [f"{tongue} {scheme} {pixels}: {each['id']} {each['nodes'][0]['html'][:90]}" for each in found]


def accessibility(report):
    """Checks every language, theme and width; for a short report, since contrast is measured element by element."""
    for tongue in ("th", "en"):
        for scheme in ("light", "dark"):
            for pixels in (1366, 390):
                if wrong := violations(report, tongue, scheme, pixels):
                    return wrong
    return []


def accessibility_at_length(report):
    return violations(report, "th", "light", 1366)


def accessibility_of_units(report):
    page = report.open(path=report.units())
    return [f"{each['id']} {each['nodes'][0]['html'][:90]}" for each in Axe().run(page).response["violations"]]


def links(report):
    page = report.open()
    others = {}
    wrong = []
    for link in sorted(set(page.locator("a").evaluate_all("(links) => links.map((link) => link.getAttribute('href'))"))):
        file, _, fragment = link.partition("#")
        exists = not file or (report.path.parent / file).is_file()
        if exists and fragment:
            holder = page
            if file:
                holder = others.setdefault(file, None) or report.open(path=report.path.parent / file)
                others[file] = holder
            exists = holder.evaluate("(id) => document.getElementById(id) !== null", fragment)
        if not exists:
            wrong.append(link)
    return wrong


def sticky(report):
    """The headings stay visible when rows are scrolled, and the names when columns are."""
    page = report.open(height=300)
    page.locator("#t-ranking tbody tr").first.evaluate("(row) => row.scrollIntoView({block: 'start'})")
    top = page.locator("#t-ranking thead th").first.evaluate("(cell) => cell.getBoundingClientRect().top")
    wrong = [] if abs(top) <= 2 else [f"the heading is at {top}"]
    page = report.open(width=390)
    left = page.locator("#t-ranking").evaluate(
        "(table) => { table.parentElement.scrollLeft = 300; const name = table.tBodies[0].rows[0].cells[1];"
        " return name.getBoundingClientRect().left - table.parentElement.getBoundingClientRect().left; }")
    return wrong if abs(left) <= 2 else wrong + [f"the name is at {left}"]


def telephone(report):
    """A width of 390 pixels shows the rank, name, total, level and status of a unit without scrolling."""
    wrong = []
    for tongue in ("th", "en"):
        page = report.open(width=390, height=844)
        page.check(f"#{tongue}")
        rights = page.locator("#t-ranking tbody tr").first.evaluate(
            "(row) => [...row.cells].slice(0, 5).map((cell) => [...cell.querySelectorAll('b')].at(-1) ?? cell)"
            ".map((part) => part.getBoundingClientRect().right)")
        if max(rights) > 390:
            wrong.append(f"{tongue}: the first cells end at {max(rights)}")
    return wrong


def pages(report):
    """The report has at most eight pages of A4, each with its number."""
    page = report.open()
    with tempfile.TemporaryDirectory() as folder:
        page.pdf(path=f"{folder}/report.pdf", prefer_css_page_size=True)
        text = subprocess.run(
            ["pdftotext", "-layout", f"{folder}/report.pdf", "-"], capture_output=True, text=True, check=True).stdout
    sheets = text.split("\f")[:-1]
    wrong = [f"{len(sheets)} pages"] if len(sheets) > 8 else []
    return wrong + [
        f"page {number} has no number" for number, sheet in enumerate(sheets, 1)
        if not re.search(rf"\b{number} ?/ ?{len(sheets)}\b", sheet)]


def width(report):
    wrong = []
    for pixels in (360, 390, 768, 1366):
        for tongue in ("th", "en"):
            page = report.open(width=pixels)
            page.check(f"#{tongue}")
            wide = page.evaluate("document.documentElement.scrollWidth")
            if wide > pixels:
                wrong.append(f"{tongue}: {wide} pixels wide on {pixels}")
    return wrong


def markup(report):
    """No received text has become an element."""
    page = report.open()
    return page.locator("main script, main img, main iframe, main [onclick]").evaluate_all(
        "(found) => found.map((element) => element.outerHTML)")


CHECKS = {check.__name__.replace("_", "-"): check for check in (
    silence, sorting_by_click, sorting_by_keyboard, filtering, deep_link, language, theme, without_script, paper,
    accessibility, accessibility_at_length, accessibility_of_units, links, width, markup, sticky, telephone, pages)}


def main():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        for argument in sys.argv[1:]:
            name, path = argument.split("=", 1)
            try:
                wrong = CHECKS[name](Report(browser, path))
            except Exception as error:  # A page that a check cannot be applied to is also at fault.
                wrong = [f"{type(error).__name__}: {error}"]
            print(name + "\t" + "; ".join(wrong[:5]).replace("\n", " "), flush=True)
        browser.close()


if __name__ == "__main__":
    main()
