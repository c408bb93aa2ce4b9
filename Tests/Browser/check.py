"""Walks every page of the sample area, wide and narrow, light and dark, signed in as each role."""

import sys

from selenium.webdriver.common.by import By

import forms
import keyboard
import rules
from browser import open_browser, set_dark, set_width, sign_in
from demo import Demo
from pages import kind, walk

PUBLIC = ["/", "/plan", "/progress", "/meetings-and-groups", "/data", "/words", "/about", "/accessibility", "/privacy"]
PUBLIC += ["/timetable", "/timetable?request=2026-01-05&final=2026-06-01&show=yes", "/timetable?request=29+2+2027&show=yes"]
PUBLIC += ["/sign-in", "/plan?as-at=2022-11-30"]
STAFF = ["/work", "/plans", "/groups", "/words-list", "/people", "/access-log", "/proof", "/account"]
PUBLIC += ["/measures", "/measures/ehc-plans-within-20-weeks", "/measures/1-1-1-1-longest-wait"]
STAFF += ["/scorecard", "/scorecard/wall", "/scorecard/availability", "/scorecard/new"]
STAFF += ["/scorecard/ehc-plans-within-20-weeks", "/scorecard/ehc-plans-within-20-weeks?chart=mdc"]
STAFF += ["/scorecard/ehc-plans-within-20-weeks?chart=nhsr", "/scorecard/approvals", "/waiting"]
STAFF += ["/scorecard/status-words/new"]
STAFF += ["/waiting/autism-assessment", "/waiting/autism-assessment/what-if"]
STAFF += ["/caseload", "/caseload/officers", "/caseload/advice", "/caseload/reviews", "/caseload/phase-transfers"]
STAFF += ["/caseload/disputes", "/caseload/disputes/years", "/caseload/consultations", "/caseload/consultations/settings"]
STAFF += ["/caseload/moves", "/caseload/timeliness", "/cases/new", "/letters", "/letters/will-not-assess"]
STAFF += ["/letters/contacts/mediation/edit", "/letters/acknowledgement/received/edit"]
STAFF += ["/quality", "/quality/new", "/quality/over-time", "/quality/training", "/quality/criteria/ehc-plan"]
STAFF += ["/quality/rounds/first-sample", "/quality/rounds/first-sample/results", "/quality/rounds/second-sample"]
PUBLIC += ["/quality-charter", "/decisions"]
STAFF += ["/caseload/panels", "/caseload/complaints"]
STAFF += ["/plans/wsoa", "/plans/wsoa?as-at=2022-11-30"]
# These roles see the most, so they walk every page; the others walk what these have not seen, and their own first page.
FULL = ["programmeManager", "actionLead", "forumMember", "caseOfficer"]


def judge(browser, tally, who, url, address):
    place = f"{who} {url[len(address):] or '/'}"
    with tally.noting(place):
        judge_page(browser, tally, who, place)


def judge_page(browser, tally, who, place):
    for width in [1280, 375]:
        set_width(browser, width)
        breaches = rules.axe(browser)
        if width == 375:
            breaches += rules.fits(browser)
        else:
            breaches += rules.shape(browser) + rules.loaded(browser) + rules.console(browser)
        tally.note(f"{place} at {width}", breaches)
    if who in ("public", "programmeManager"):
        set_width(browser, 1280)
        set_dark(browser, True)
        tally.note(f"{place} in the dark", [b for b in rules.axe(browser) if "contrast" in b])
        set_dark(browser, False)


def main(program):
    tally = rules.Tally()
    with Demo(program) as demo:
        known = set()
        with tally.noting("public pages"):
            browser = open_browser()
            for url in walk(browser, demo.address, PUBLIC, known, each=2):
                judge(browser, tally, "public", url, demo.address)
            browser.quit()
        public = set(known)
        staff = set()
        for role, who in sorted(demo.sign_ins.items(), key=lambda pair: (pair[0] not in FULL, pair[0])):
            with tally.noting(f"pages of {role}"):
                walk_as(role, who, demo, tally, public, staff)
        forms.check(demo, tally)
        keyboard.check(demo, tally)
    tally.end()


def walk_as(role, who, demo, tally, public, staff):
    """Walks the pages of a role, less what others of its kind have walked, and adds its own to `staff`."""
    browser = open_browser()
    set_width(browser, 1280)
    tally.note(f"{role} signs in", [] if sign_in(browser, demo.address, who) else ["could not sign in"])
    mine = set(public) if role in FULL else public | staff
    mine -= {"/work", "/account"}
    mine.add("/sign-in")
    allowed = [path for path in STAFF if may_open(browser, demo.address + path)]
    for url in walk(browser, demo.address, allowed, mine):
        judge(browser, tally, role, url, demo.address)
    staff |= mine
    staff.update(kind(path) for path in allowed)
    browser.quit()


def may_open(browser, url):
    """Whether this role may open the page: a refusal is a page of its own, checked in the Swift tests."""
    browser.get(url)
    heading = browser.find_elements(By.TAG_NAME, "h1")
    return bool(heading) and "not" not in heading[0].text.lower().split()


if __name__ == "__main__":
    main(sys.argv[1])
