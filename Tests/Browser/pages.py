"""Which pages there are: follows links, and counts pages of one kind as one."""

import re
from urllib.parse import urljoin, urlsplit, parse_qsl

from selenium.webdriver.common.by import By

# Read by other programs, not by people in a browser.
NOT_PAGES = re.compile(r"\.(csv|json|docx|odt|pdf|html|ics|svg|png|txt|css)$")
NOT_QUERIES = re.compile(r"(^|&)format=(csv|json)")

# Where one page stands for all of its kind, and what stands beside them with a page of its own.
SORTS = {
    "plan": [],
    "plans": ["new"],
    "words-list": ["new"],
    "measures": [],
    "scorecard": ["wall", "availability", "approvals", "new", "status-words"],
    "waiting": ["new"],
    "groups": ["new"],
    "letters": ["contacts"],
}

# Below these, one name stands for all.
NAMED = ["quality/criteria", "quality/rounds", "quality/themes"]
NOUNS = ["new", "edit", "results", "plans", "markings", "moderations"]


def kind(url):
    """What sort of page an address leads to: the same for every line of every plan."""
    parts = urlsplit(url)
    words = []
    for word in parts.path.strip("/").split("/"):
        if re.search(r"[0-9]", word):
            # A plan line's depth decides its page: an area, an action, a measure.
            word = "line-" + str(word.count(".") + 1)
        words.append(word)
    if words[0] in SORTS and len(words) > 1 and words[1] not in SORTS[words[0]]:
        words[1] = "{one}"
    if words[0] == "letters" and len(words) == 4:
        words[2] = "{one}"
    if "/".join(words[:2]) in NAMED:
        words[2:] = [word if word in NOUNS else "{one}" for word in words[2:]]
    query = ",".join(sorted({name for name, _ in parse_qsl(parts.query)}))
    return "/" + "/".join(words) + ("?" + query if query else "")


def links(browser, address):
    """The pages of ours that this page leads to."""
    found = []
    for link in browser.execute_script("return [...document.querySelectorAll('a[href]')].map(a => a.href)"):
        url = urljoin(address, link).split("#")[0]
        parts = urlsplit(url)
        is_file = NOT_PAGES.search(parts.path) or NOT_QUERIES.search(parts.query)
        if parts.netloc != urlsplit(address).netloc or is_file:
            continue
        found.append(url)
    return found


def walk(browser, address, start, known, each=1):
    """Opens pages from `start` on, `each` of every kind that is not in `known`, and gives each address once open."""
    waiting = [address + path for path in start]
    seen = set()
    counts = {}
    while waiting:
        url = waiting.pop(0)
        sort = kind(url)
        if url in seen or counts.get(sort, 0) >= each or sort in known:
            continue
        seen.add(url)
        counts[sort] = counts.get(sort, 0) + 1
        browser.get(url)
        further = links(browser, address)
        yield url
        waiting += further
    known.update(counts)


def headings(browser):
    return [heading.text for heading in browser.find_elements(By.TAG_NAME, "h1")]
