"""What every page must keep to. Each rule gives a list of breaches in words."""

import contextlib
import pathlib
import sys

import axe_playwright_python
from selenium.common.exceptions import WebDriverException

AXE = pathlib.Path(axe_playwright_python.__file__).with_name("axe.min.js").read_text()
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def axe(browser):
    """The findings of axe-core, a line for each element."""
    browser.execute_script(AXE)
    found = browser.execute_async_script(
        "const done = arguments[arguments.length - 1];"
        "axe.run(document, {runOnly: {type: 'tag', values: arguments[0]}})"
        ".then(r => done(r.violations), e => done([{id: String(e), help: '', nodes: []}]));",
        TAGS,
    )
    lines = []
    for one in found:
        for node in one["nodes"][:3] or [{"target": [""], "html": ""}]:
            lines.append(f"axe {one['id']}: {one['help']} at {node['target'][0]} {node['html'][:160]}")
    return lines


def shape(browser):
    """One h1, a title, a language, a label for each field, and nothing that needs a script."""
    return browser.execute_script(
        """
        const wrong = [];
        const count = s => document.querySelectorAll(s).length;
        if (count('h1') !== 1) wrong.push(count('h1') + ' h1 headings');
        if (!document.title.trim()) wrong.push('no title');
        if (!document.documentElement.lang) wrong.push('no language');
        if (count('script')) wrong.push('a script');
        if (count('[style]')) wrong.push('a style of its own');
        if (count('a.skip[href="#main"]') !== 1 || !document.getElementById('main')) wrong.push('no skip link');
        for (const field of document.querySelectorAll('input:not([type=hidden]), select, textarea'))
            if (!field.labels.length) wrong.push('no label for ' + field.name);
        for (const table of document.querySelectorAll('table')) {
            if (!table.caption || !table.caption.textContent.trim()) wrong.push('a table without a caption');
            for (const th of table.querySelectorAll('th')) if (!th.scope) wrong.push('a th without scope: ' + th.textContent);
        }
        for (const link of document.querySelectorAll('.error-summary a'))
            if (!document.getElementById(link.hash.slice(1))) wrong.push('the error summary leads nowhere: ' + link.hash);
        const ids = [...document.querySelectorAll('[id]')].map(e => e.id);
        const met = new Set();
        for (const id of ids) met.has(id) ? wrong.push('two elements are #' + id) : met.add(id);
        for (const thing of document.querySelectorAll('[src], link[href]')) {
            const url = new URL(thing.src || thing.href, location);
            if (url.protocol.startsWith('http') && url.host !== location.host) wrong.push('fetches from ' + url.host);
        }
        return wrong;
        """
    )


def fits(browser):
    """No sideways scroll of the page."""
    widest = browser.execute_script(
        """
        const page = document.scrollingElement;
        if (page.scrollWidth <= page.clientWidth) return '';
        let worst = null;
        for (const e of document.querySelectorAll('body *')) {
            const r = e.getBoundingClientRect();
            let scrolls = false;
            for (let p = e.parentElement; p; p = p.parentElement)
                if (getComputedStyle(p).overflowX !== 'visible') scrolls = true;
            if (!scrolls && r.right > page.clientWidth && (!worst || r.right > worst.getBoundingClientRect().right)) worst = e;
        }
        return page.scrollWidth + ' px wide: ' + (worst ? worst.outerHTML.slice(0, 160) : '');
        """
    )
    return ["scrolls sideways, " + widest] if widest else []


def console(browser):
    """What the browser complained of: a breach of our own content policy, a missing file."""
    complaints = []
    for entry in browser.get_log("browser"):
        if entry["level"] == "SEVERE" and "status of 4" not in entry["message"]:
            complaints.append("browser: " + entry["message"][:200])
    return complaints


def loaded(browser):
    """The page is the page, not an apology."""
    heading = browser.execute_script("return (document.querySelector('h1') || {}).innerText || ''")
    sorry = ["Sorry", "no page", "not found", "There is a problem with the service"]
    return ["shows: " + heading] if any(word.lower() in heading.lower() for word in sorry) else []


class Tally:
    """Counts what passed and says what did not."""

    def __init__(self):
        self.passed = self.failed = 0

    def note(self, what, breaches):
        if breaches:
            self.failed += 1
            for breach in breaches:
                print(f"FAILED {what}: {breach}", flush=True)
        else:
            self.passed += 1
            print(f"ok {what}", flush=True)

    @contextlib.contextmanager
    def noting(self, what):
        """A check that the browser itself broke off has failed; the others still go on."""
        try:
            yield
        except WebDriverException as problem:
            self.note(what, [f"the check broke off: {type(problem).__name__}: {problem.msg}"])

    def end(self):
        print(f"{self.passed} passed, {self.failed} failed")
        sys.exit(1 if self.failed else 0)
