#!/usr/bin/env bash
# Makes the user guide's pictures anew, from the sample area: docs/guide/images/*.png.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
[ -x .build/debug/cairn ] || swift build --product cairn
exec bash Tests/Browser/run.sh screenshots docs/guide/images
