"""Chromium with the sizes and switches that the checks need."""

import shutil

from selenium import webdriver
from selenium.common.exceptions import WebDriverException
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.support.expected_conditions import staleness_of
from selenium.webdriver.support.ui import WebDriverWait

# Seconds that a page or a check of it may take on a busy machine. It says when to give up, not how fast a page must be.
PATIENCE = 100


def open_browser(scripts=True):
    """A new browser with no history. Without scripts, the pages' own scripts do not run."""
    options = Options()
    options.binary_location = shutil.which("chromium") or "/usr/bin/chromium"
    for switch in ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars"]:
        options.add_argument(switch)
    if not scripts:
        options.add_experimental_option("prefs", {"profile.managed_default_content_settings.javascript": 2})
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    browser = webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver")))
    browser.set_page_load_timeout(PATIENCE)
    browser.set_script_timeout(PATIENCE)
    return browser


def set_width(browser, width, height=900):
    """Narrower than a window can be, as a telephone is."""
    browser.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride",
        {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False},
    )


def set_dark(browser, dark):
    features = [{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}]
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})


def sign_in(browser, address, who):
    """Signs in through the form, and says whether it worked."""
    browser.get(address + "/sign-in")
    browser.find_element(By.NAME, "email").send_keys(who["email"])
    browser.find_element(By.NAME, "password").send_keys(who["password"])
    submit(browser, browser.find_element(By.NAME, "password"))
    return "/sign-in" not in browser.current_url


def submit(browser, field):
    """Presses the button of the form that the field is in."""
    press(browser, field.find_element(By.XPATH, "./ancestor::form"))


def press(browser, form):
    """Presses the form's button and waits for the next page: a password takes its time to check."""
    page = browser.find_element(By.TAG_NAME, "html")
    form.find_element(By.CSS_SELECTOR, "button:not([type=button]), input[type=submit]").click()
    wait_for_next(browser, page)


def wait_for_next(browser, page):
    """Waits until the page gives way to the next one."""
    # Between two pages the driver may answer that a node is in no document; it is asked again.
    WebDriverWait(browser, PATIENCE, ignored_exceptions=[WebDriverException]).until(staleness_of(page))
