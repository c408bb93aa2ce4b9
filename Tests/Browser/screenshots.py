"""Makes the user guide's pictures from the sample area."""

import pathlib
import sys

from selenium.webdriver.common.by import By

from browser import open_browser, set_dark, set_width, sign_in
from demo import Demo

# The picture's name, who looks, the page, the width, and the height if not the whole page.
PICTURES = [
    ("home", None, "/", 1000, 760),
    ("public-plan", None, "/plan/wsoa", 1000, 900),
    ("public-plan-telephone", None, "/plan/wsoa", 375, 760),
    ("public-line", None, "/plan/wsoa/1.1.1.1", 1000, 900),
    ("progress", None, "/progress", 1000, 900),
    ("data", None, "/data", 1000, 760),
    ("timetable", None, "/timetable?request=2026-09-07&assess=2026-10-16&show=yes", 1000, 1000),
    ("decisions", None, "/decisions", 1000, 1000),
    ("sign-in", None, "/sign-in", 1000, 560),
    ("work", "actionLead", "/work", 1000, 800),
    ("update", "actionLead", "/plans/wsoa/1.1.1.1/updates/new", 1000, 1100),
    ("forum-rating", "forumMember", "/plans/wsoa/1.1.1.1/forum-ratings/new", 1000, 760),
    ("plan", "programmeManager", "/plans/wsoa", 1280, 1000),
    ("plan-as-at", "programmeManager", "/plans/wsoa?as-at=2022-11-30", 1280, 800),
    ("plan-dark", "programmeManager", "/plans/wsoa", 1280, 800),
    ("line", "programmeManager", "/plans/wsoa/1.1.1.1", 1280, 1100),
    ("attention", "programmeManager", "/plans/wsoa/attention", 1280, 900),
    ("compare", "programmeManager", "/plans/wsoa/compare", 1280, 900),
    ("approvals", "programmeManager", "/plans/wsoa/approvals", 1280, 900),
    ("scorecard", "programmeManager", "/scorecard", 1280, 1000),
    ("measure", "programmeManager", "/scorecard/ehc-plans-within-20-weeks", 1280, 1100),
    ("measure-control-chart", "programmeManager", "/scorecard/ehc-plans-within-20-weeks?chart=mdc", 1280, 1100),
    ("measure-wall", "programmeManager", "/scorecard/wall?theme=EHC%20plans", 1280, 900),
    ("availability", "programmeManager", "/scorecard/availability", 1280, 900),
    ("reports", "programmeManager", "/plans/wsoa/reports", 1280, 800),
    ("waiting-list", "commissioner", "/waiting/autism-assessment?as-at=2023-02-28", 1280, 1400),
    ("waiting-what-if", "commissioner",
     "/waiting/autism-assessment/what-if?as-at=2023-02-28&perWeek-1=57&from-2=2023-07-01&perWeek-2=52", 1000, 1400),
    ("caseload", "caseOfficer", "/caseload?stage=open", 1280, 900),
    ("case", "caseOfficer", "/caseload?stage=draft first", 1280, 1500),
    ("case-event", "caseOfficer", "/caseload?stage=draft first events/new", 1000, 1000),
    ("letters", "caseOfficer", "/caseload?stage=requested first letters", 1000, 900),
    ("letter-form", "caseOfficer", "/caseload?stage=requested first letters/will-not-assess/new", 1000, 1000),
    ("letter-contacts", "caseManager", "/letters", 1280, 1000),
    ("phase-transfers", "caseOfficer", "/caseload/phase-transfers", 1280, 800),
    ("moves", "caseOfficer", "/caseload/moves", 1280, 1100),
    ("timeliness", "caseOfficer", "/caseload/timeliness", 1280, 1300),
    ("quality-charter", None, "/quality-charter", 1000, 900),
    ("quality-sample", "caseManager", "/quality/rounds/second-sample", 1280, 900),
    ("quality-marking", "caseManager", "/quality/rounds/second-sample > Mark plan", 1000, 1200),
    ("quality-plan", "caseManager", "/quality/rounds/second-sample > To moderate", 1280, 1100),
    ("quality-results", "caseManager", "/quality/rounds/first-sample/results", 1280, 1400),
    ("quality-over-time", "caseManager", "/quality/over-time", 1280, 1200),
    ("quality-training", "caseManager", "/quality/training", 1280, 800),
    ("proof", "auditor", "/proof", 1000, 560),
    ("people", "administrator", "/people", 1000, 800),
]


def follow(browser, words):
    """Follows the first link that says so, or that stands in the first table row that does."""
    found = browser.find_elements(By.PARTIAL_LINK_TEXT, words)
    found = found or browser.find_elements(By.XPATH, f"//tr[contains(., '{words}')]//a")
    browser.get(found[0].get_attribute("href"))


def open_page(browser, address, page):
    """Opens the page; after 'first', the first case of that list, and the page of it that follows. After each >, what a link begins with."""
    page, *steps = page.split(" > ")
    listed, _, below = page.partition(" first")
    browser.get(address + listed)
    if listed != page:
        case = browser.find_element(By.CSS_SELECTOR, "main table a[href^='/cases/']").get_attribute("href")
        browser.get(case + ("/" + below.strip() if below.strip() else ""))
    for step in steps:
        follow(browser, step)


def main(program, folder):
    target = pathlib.Path(folder)
    target.mkdir(parents=True, exist_ok=True)
    with Demo(program) as demo:
        browsers = {}
        for name, role, page, width, height in PICTURES:
            if role not in browsers:
                browsers[role] = open_browser()
                if role:
                    sign_in(browsers[role], demo.address, demo.sign_ins[role])
            browser = browsers[role]
            set_dark(browser, name.endswith("dark"))
            set_width(browser, width, height)
            open_page(browser, demo.address, page)
            browser.save_screenshot(str(target / (name + ".png")))
            print(f"{name}.png: {browser.title}")
        for browser in browsers.values():
            browser.quit()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else "docs/guide/images")
