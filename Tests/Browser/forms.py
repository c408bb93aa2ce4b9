"""Fills in each form as people do, in a browser that runs no scripts."""

from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import Select

import rules
from browser import open_browser, sign_in, submit
from pages import kind, links

LINE = "/plans/wsoa/1.1.1.1"
# Who fills in which form, with what. Radio buttons are chosen by their value.
JOURNEYS = [
    ("actionLead", LINE + "/updates/new", {
        "narrative": "Two more clinics opened this month.", "progress": "green", "progressReason": "Both are staffed",
        "impact": "amber", "impactReason": "Too soon for families to say", "nextStep": "Ask families in June"}),
    ("actionLead", LINE + "/evidence/new", {"title": "Waiting figures", "link": "https://ardenshire.example/waits"}),
    ("actionLead", LINE + "/observations/new", {"indicator": "longest wait", "value": "110", "unit": "weeks"}),
    ("forumMember", LINE + "/forum-ratings/new", {"code": "amber", "reason": "Some families see it"}),
    ("programmeManager", LINE + "/milestones/new", {"type": "final", "due": "2027-03", "target": "13", "unit": "weeks"}),
    ("programmeManager", "/plans/wsoa/sign-offs/new", {"body": "Partnership board", "decision": "Agreed"}),
    ("democraticServices", "/groups/new", {"name": "Reference group", "purpose": "Reads papers first", "order": "9"}),
    ("democraticServices", "/words-list/new", {"short": "ARG", "meaning": "Ardenshire Reference Group"}),
]


def fill(browser, fields):
    """Types and chooses; says which fields the form does not have."""
    missing = []
    for name, value in fields.items():
        found = browser.find_elements(By.NAME, name)
        if not found:
            missing.append(f"no field {name}")
        elif found[0].tag_name == "select":
            Select(found[0]).select_by_value(value)
        elif found[0].get_attribute("type") in ("radio", "checkbox"):
            chosen = [one for one in found if one.get_attribute("value") == value]
            if chosen:
                chosen[0].click()
            else:
                missing.append(f"no choice {value} of {name}")
        else:
            found[0].clear()
            found[0].send_keys(value)
    return missing


def main_form(browser):
    """The form of the page, not the one that signs out."""
    forms = browser.find_elements(By.CSS_SELECTOR, "main form")
    return [form for form in forms if (form.get_attribute("method") or "").lower() == "post"]


def empty_forms(browser, demo, role, tally):
    """Every form that this role is offered comes back, when sent empty, with problems that lead to their fields."""
    seen = set()
    for start in ["/plans", "/plans/wsoa", LINE, LINE.rsplit(".", 1)[0], "/groups", "/words-list", "/people", "/account"]:
        browser.get(demo.address + start)
        for url in links(browser, demo.address):
            if not url.endswith(("/new", "/edit")) or kind(url) in seen:
                continue
            seen.add(kind(url))
            browser.get(url)
            forms = main_form(browser)
            if not forms:
                tally.note(f"{role} sends {kind(url)} empty", ["no form on the page"])
                continue
            for field in forms[0].find_elements(By.CSS_SELECTOR, "input[type=text], input:not([type]), textarea"):
                field.clear()
            forms[0].find_element(By.CSS_SELECTOR, "button, input[type=submit]").click()
            summary = browser.find_elements(By.CSS_SELECTOR, ".error-summary a")
            breaches = rules.shape(browser)
            if not summary:
                breaches.append("no error summary")
            elif not browser.title.startswith("Error: "):
                breaches.append("the title does not begin with Error: " + browser.title)
            tally.note(f"{role} sends {kind(url)} empty", breaches + (rules.axe(browser) if summary else []))
            browser.get(demo.address + start)


def check(demo, tally):
    """Tries every journey, then every form empty, without scripts of pages."""
    browsers = {}
    for role in sorted({journey[0] for journey in JOURNEYS} | {"administrator"}):
        browsers[role] = open_browser(scripts=False)
        worked = sign_in(browsers[role], demo.address, demo.sign_ins[role])
        tally.note(f"{role} signs in without scripts", [] if worked else ["could not sign in"])
    for role, page, fields in JOURNEYS:
        browser = browsers[role]
        browser.get(demo.address + page)
        forms = main_form(browser)
        breaches = fill(browser, fields) if forms else ["no form: " + browser.title]
        if forms and not breaches:
            forms[0].find_element(By.CSS_SELECTOR, "button, input[type=submit]").click()
            problems = [link.text for link in browser.find_elements(By.CSS_SELECTOR, ".error-summary a")]
            breaches += ["refused: " + problem for problem in problems] + rules.loaded(browser)
        tally.note(f"{role} fills in {page}", breaches)
    for role in ["programmeManager", "actionLead", "democraticServices", "administrator"]:
        empty_forms(browsers[role], demo, role, tally)
    for browser in browsers.values():
        browser.quit()
