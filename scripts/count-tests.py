"""Prints how many tests ran and how many failed, from the JUnit files named."""

import sys
import xml.etree.ElementTree as tree

ran = bad = 0
for name in sys.argv[1:]:
    try:
        cases = list(tree.parse(name).getroot().iter("testcase"))
    except (OSError, tree.ParseError) as problem:
        print(f"{name}: {problem}", file=sys.stderr)
        continue
    ran += len(cases)
    bad += sum(1 for case in cases if case.find("failure") is not None or case.find("error") is not None)
print(ran, bad)
