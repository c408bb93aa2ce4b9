"""The public timetable as somebody uses it who has no mouse, and who sees the page four times as large."""

from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

import rules
from browser import open_browser, set_width, wait_for_next

# A window 1280 pixels wide leaves this much at 400% (WCAG 2.2, success criterion 1.4.10).
ZOOMED = 320


def check(demo, tally):
    with tally.noting("the timetable without a mouse"):
        browser = open_browser(scripts=False)
        for width in [1280, ZOOMED]:
            set_width(browser, width)
            journey(browser, demo.address, tally, f"the timetable without a mouse at {width}")
        browser.quit()


def journey(browser, address, tally, place):
    """Types the day of a request and asks for the timetable, with the Tab, Enter and letter keys alone."""
    browser.get(address + "/timetable")
    tally.note(f"{place}: the form", rules.fits(browser))
    wrong = []
    reached = tab_to(browser, "input[name=request]", wrong)
    if reached:
        press(browser, "5 January 2026")
        reached = tab_to(browser, "button[name=show]", wrong)
    if reached:
        before = browser.find_element(By.TAG_NAME, "html")
        press(browser, Keys.ENTER)
        wait_for_next(browser, before)
        reached = tab_to(browser, "a[href='#form-heading']", wrong)
        if "request=5+January+2026" not in browser.current_url:
            wrong.append("the day typed did not arrive: " + browser.current_url)
    tally.note(f"{place}: by keys alone", wrong)
    tally.note(f"{place}: the dates", rules.fits(browser))


def tab_to(browser, wanted, wrong, most=60):
    """Presses Tab until the wanted thing has the focus; notes each stop on the way that cannot be seen."""
    for _ in range(most):
        press(browser, Keys.TAB)
        here = browser.switch_to.active_element
        seen = browser.execute_script(
            """
            const it = arguments[0], box = it.getBoundingClientRect(), style = getComputedStyle(it);
            const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
            const inView = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
            return [it.matches(arguments[1]), ring || style.boxShadow !== 'none', inView, it.outerHTML.slice(0, 120)];
            """,
            here, wanted,
        )
        if not (seen[1] and seen[2]):
            wrong.append(("no ring around " if not seen[1] else "out of sight: ") + seen[3])
        if seen[0]:
            return True
    wrong.append(f"{most} Tab keys did not reach {wanted}")
    return False


def press(browser, keys):
    ActionChains(browser).send_keys(keys).perform()
