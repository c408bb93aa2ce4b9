"""Fills in each form as people do, in a browser that runs no scripts."""

import pathlib

from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import Select

import rules
from browser import open_browser, press, sign_in
from pages import kind, links
from screenshots import open_page

LINE = "/plans/wsoa/1.1.1.1"
SHARE = "/scorecard/ehc-plans-within-20-weeks"
WAIT = "/scorecard/1-1-1-1-longest-wait"
# Who fills in which form, with what. Radio buttons are chosen by their value; ANY is the first that is offered.
# A star stands for every group of them whose name begins so.
ANY = "(any)"
SAMPLE = "/quality/rounds/second-sample"
QUALITY = ["/quality", "/quality/training", "/quality/criteria", "/quality/criteria/ehc-plan", SAMPLE]
MARKS = {"mark-*": "2", "strengths": "Needs are told well", "improve": "Say how often", "themes": "provision"}
JOURNEYS = [
    ("actionLead", LINE + "/updates/new", {
        "narrative": "Two more clinics opened this month.", "progress": "green", "progressReason": "Both are staffed",
        "impact": "amber", "impactReason": "Too soon for families to say", "nextStep": "Ask families in June"}),
    ("actionLead", LINE + "/evidence/new", {
        "evidenceTitle": "Waiting figures", "evidenceLink": "https://ardenshire.example/waits"}),
    ("actionLead", LINE + "/evidence/new", {"evidenceTitle": "Clinic list", "evidenceFile": str(pathlib.Path(__file__))}),
    ("actionLead", LINE + "/observations/new", {"indicator": "longest wait", "value": "110", "unit": "weeks"}),
    ("forumMember", LINE + "/forum-ratings/new", {"code": "amber", "reason": "Some families see it"}),
    ("programmeManager", LINE + "/milestones/new", {"type": "final", "due": "2027-03", "target": "13", "unit": "weeks"}),
    ("programmeManager", "/plans/wsoa/sign-offs/new", {"body": "Partnership board", "decision": "Agreed"}),
    ("democraticServices", "/groups/new", {"name": "Reference group", "purpose": "Reads papers first", "order": "9"}),
    ("commissioner", "/waiting/new", {"name": "Ear check", "service": "Audiology", "due-1": "2027-03", "weeks-1": "6"}),
    ("dataOfficer", "/waiting/autism-assessment/snapshots/new", {
        "day": "2023-04", "longestWeeks": "109", "source": "Monthly return", "kind": "counted"}),
    ("dataOfficer", "/waiting/autism-assessment/activity/new", {
        "first": "2023-04-01", "last": "2023-04-30", "referrals": "110", "source": "Monthly return"}),
    ("commissioner", "/waiting/autism-assessment/capacity/new", {"from-1": "2023-07-01", "perWeek-1": "52"}),
    ("dataOfficer", "/waiting/autism-assessment/lost-slots/new", {
        "first": "2023-04-01", "last": "2023-04-30", "offered": "204", "lost": "16"}),
    ("dataOfficer", "/scorecard/new", {
        "name": "Weeks to a first appointment", "definition": "Weeks from referral to a first appointment.",
        "unit": "weeks", "direction": "lower", "frequency": "monthly"}),
    ("dataOfficer", WAIT + "/edit", {"owner": "Head of commissioning, Ardenshire"}),
    ("dataOfficer", WAIT + "/readings/new", {"period": "2023-04", "value": "109", "source": "Monthly return"}),
    ("dataOfficer", WAIT + "/targets/new", {"period": "2023-12", "value": "52", "sort": "milestone"}),
    ("dataOfficer", WAIT + "/commentary/new", {"period": "2022-09", "text": "The list is shorter than it was."}),
    ("dataOfficer", WAIT + "/overrides/new", {
        "period": "2022-09", "standing": "closeToTarget", "reason": "One clinic closes in May"}),
    ("dataOfficer", WAIT + "/links/new", {"sort": "planLine", "target": "wsoa/1.1.1.2"}),
    ("dataOfficer", SHARE + "/forecasts/new", {"period": "2026", "value": "45", "reason": "Two teams now write plans"}),
    ("dataOfficer", SHARE + "/rebases/new", {"period": "2023", "reason": "A record is now sent for each person"}),
    ("dataOfficer", SHARE + "/availability/new", {
        "period": "2025", "expected": "2027-01-31", "reason": "The return was put off"}),
    ("dataOfficer", SHARE + "/closings/new", {"period": "2025", "view": "wsoa on track"}),
    ("dataOfficer", "/scorecard/status-words/new", {"onTarget-improving": "On target and getting better"}),
    ("programmeManager", "/scorecard/approvals", {"lines": ANY, "decision": "approve"}),
    ("administrator", "/letters/contacts/mediation/edit", {"name": "Arden Mediation", "telephone": "01632 960 001"}),
    ("administrator", "/letters/acknowledgement/received/edit", {
        "words": "Your request came on {requestDay}.", "reason": "Families found it plainer"}),
    ("caseOfficer", "/caseload?stage=requested first letters/will-not-assess/new", {
        "to": "parent", "reasons": "The school can meet the needs.", "size": "large"}),
    ("caseOfficer", "/caseload?stage=draft first documents/new", {
        "what": "tribunal", "file": str(pathlib.Path(__file__).with_name("requirements.txt"))}),
    ("caseOfficer", "/caseload?stage=draft first > Tribunal order or paper > Take it back from this case", {
        "reason": "Kept with the wrong case"}),
    ("caseOfficer", "/caseload?stage=draft first identity/new", {"carer": "Parent of Somebody Invented"}),
    ("caseManager", "/quality/new", {"title": "Trial", "day": "2026-03-02", "plans": "held", "share": "10", "seed": "7"}),
    ("caseManager", SAMPLE + " > Mark plan", MARKS),
    ("caseManager", SAMPLE + " > To moderate > Agree the marks", {
        "mark-*": "2", "reason": "Read again together", "present": "Education, health"}),
    ("caseManager", "/quality/themes/new", {"code": "photos", "title": "No picture", "training": "One-page profiles"}),
    ("programmeManager", "/quality/criteria/person-centred/told/edit", {"weight": "2"}),
    ("programmeManager", "/quality/grades/edit", {"least-4": "90"}),
    ("caseOfficer", "/caseload/disputes/baselines/new", {
        "year": "2021", "decisions": "380", "appeals": "8", "source": "The case system before this one"}),
    ("caseOfficer", "/caseload/panels/new", {
        "name": "Placement panel", "held": "2027-01-14", "members": "SEND manager"}),
    ("democraticServices", "/words-list/new", {"short": "ARG", "meaning": "Ardenshire Reference Group"}),
]
# Everything in these may be left out, so that sent empty they are accepted.
OPTIONAL = ("/measures/new", "/reached/new")


def fill(browser, fields):
    """Types and chooses; says which fields the form does not have."""
    missing = []
    for name, value in fields.items():
        if name.endswith("*"):
            every = f"input[type=radio][name^='{name[:-1]}'][value='{value}']"
            for one in browser.find_elements(By.CSS_SELECTOR, every):
                one.click()
            continue
        found = browser.find_elements(By.NAME, name)
        if not found:
            missing.append(f"no field {name}")
        elif found[0].tag_name == "select":
            Select(found[0]).select_by_value(value)
        elif found[0].get_attribute("type") in ("radio", "checkbox"):
            chosen = [one for one in found if value in (ANY, one.get_attribute("value"))]
            if chosen:
                chosen[0].click()
            else:
                missing.append(f"no choice {value} of {name}")
        else:
            if found[0].get_attribute("type") != "file":
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
    starts = ["/plans", "/plans/wsoa", LINE, LINE.rsplit(".", 1)[0], "/groups", "/words-list", "/waiting"]
    starts += ["/scorecard", SHARE, "/letters", "/letters/acknowledgement"] + QUALITY
    if role == "caseOfficer":
        starts = ["/caseload", "/caseload/disputes/years", "/caseload/panels"]
    for start in starts + ["/waiting/autism-assessment", "/people", "/account"]:
        browser.get(demo.address + start)
        for url in links(browser, demo.address):
            if not url.endswith(("/new", "/edit")) or url.endswith(OPTIONAL) or kind(url) in seen:
                continue
            seen.add(kind(url))
            with tally.noting(f"{role} sends {kind(url)} empty"):
                send_empty(browser, url, f"{role} sends {kind(url)} empty", tally)
            browser.get(demo.address + start)


def send_empty(browser, url, what, tally):
    browser.get(url)
    forms = main_form(browser)
    if not forms:
        tally.note(what, ["no form on the page"])
        return
    for field in forms[0].find_elements(By.CSS_SELECTOR, "input[type=text], input:not([type]), textarea"):
        field.clear()
    press(browser, forms[0])
    summary = browser.find_elements(By.CSS_SELECTOR, ".error-summary a")
    breaches = rules.shape(browser)
    if not summary:
        breaches.append("no error summary")
    elif not browser.title.startswith("Error: "):
        breaches.append("the title does not begin with Error: " + browser.title)
    tally.note(what, breaches + (rules.axe(browser) if summary else []))


def check(demo, tally):
    """Tries every journey in a browser that runs no scripts, then every form empty in one in which axe can run."""
    browsers = {}
    for role in sorted({journey[0] for journey in JOURNEYS}):
        browsers[role] = signed_in(demo, role, tally, scripts=False)
    for role, page, fields in JOURNEYS:
        with tally.noting(f"{role} fills in {page}"):
            tally.note(f"{role} fills in {page}", filled_in(browsers[role], demo.address, page, fields))
    for browser in browsers.values():
        browser.quit()
    for role in ["programmeManager", "actionLead", "democraticServices", "administrator", "dataOfficer", "commissioner",
                 "caseManager", "caseOfficer"]:
        browser = signed_in(demo, role, tally, scripts=True)
        empty_forms(browser, demo, role, tally)
        browser.quit()


def filled_in(browser, address, page, fields):
    """What goes wrong when the form is filled in and sent."""
    open_page(browser, address, page)
    forms = main_form(browser)
    breaches = fill(browser, fields) if forms else ["no form: " + browser.title]
    if forms and not breaches:
        press(browser, forms[0])
        problems = [link.text for link in browser.find_elements(By.CSS_SELECTOR, ".error-summary a")]
        breaches += ["refused: " + problem for problem in problems] + rules.loaded(browser)
    return breaches


def signed_in(demo, role, tally, scripts):
    browser = open_browser(scripts)
    worked = sign_in(browser, demo.address, demo.sign_ins[role])
    tally.note(f"{role} signs in {'with' if scripts else 'without'} scripts", [] if worked else ["could not sign in"])
    return browser
