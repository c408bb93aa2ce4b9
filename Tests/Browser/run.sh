#!/usr/bin/env bash
# Serves the sample area and walks every page of it in Chromium. ./test runs this; the program must be built.
#
#   bash Tests/Browser/run.sh [check|screenshots]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
python=.build/browser/bin/python
if ! [ -f .build/browser/ready ] || ! cmp -s Tests/Browser/requirements.txt .build/browser/ready; then
    rm -rf .build/browser
    /usr/bin/env python3 -m venv .build/browser >&2
    .build/browser/bin/pip install --quiet --disable-pip-version-check --no-deps -r Tests/Browser/requirements.txt >&2
    cp Tests/Browser/requirements.txt .build/browser/ready
fi
program=${CAIRN_PROGRAM:-.build/debug/cairn}
what=${1:-check}
shift || true
exec "$python" "Tests/Browser/$what.py" "$program" "$@"
