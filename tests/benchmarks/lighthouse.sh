#!/usr/bin/env bash
# Lighthouse on the first page, an authority and the table: prints the four scores of each, out of 100.
# Needs Chromium, and Lighthouse itself, which is not locked here: npm install lighthouse. Run by hand on a quiet machine.
set -euo pipefail
cd "$(dirname "$0")/../.."
export CHROME_PATH="${CHROME_PATH:-$(command -v chromium)}"
work=$(mktemp -d)
trap 'kill "$server" 2>/dev/null; rm -rf "$work"' EXIT

"${PYTHON:-.venv/bin/python}" -m generator build --site "$work/site" --no-cache --base-url http://127.0.0.1:8399/ >/dev/null
"${PYTHON:-.venv/bin/python}" - "$work/site" <<'PYTHON' &
import sys, time
from pathlib import Path
from tests.browser.host import serving
with serving(Path(sys.argv[1]), "/", 8399):
    time.sleep(600)
PYTHON
server=$!
until curl -so /dev/null http://127.0.0.1:8399/; do sleep 0.2; done

for path in "" authorities/durham/ authorities/; do
    "${LIGHTHOUSE:-lighthouse}" "http://127.0.0.1:8399/$path" --quiet --output json --output-path "$work/told.json" \
        --chrome-flags="--headless=new --no-sandbox --disable-gpu"
    "${PYTHON:-.venv/bin/python}" - "/$path" "$work/told.json" <<'PYTHON'
import json, sys
told = json.load(open(sys.argv[2]))["categories"]
print(sys.argv[1], *(f"{each['title']} {each['score'] * 100:.0f}" for each in told.values()), sep="  ")
PYTHON
done
