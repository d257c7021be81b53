#!/usr/bin/env bash
# Print the path of a Chromium that runs; install one if there is none. Usage: find_chromium.sh PYTHON
set -uo pipefail
python=${1:?usage: find_chromium.sh PYTHON}

runs() { [ -n "${1:-}" ] && "$1" --version >/dev/null 2>&1; }
say() { echo "$*" >&2; }
playwrights() {
    "$python" -c 'from playwright.sync_api import sync_playwright as start
with start() as playwright: print(playwright.chromium.executable_path)' 2>/dev/null
}
on_path() {
    local name path
    for name in chromium chromium-browser google-chrome google-chrome-stable; do
        path=$(command -v "$name") && runs "$path" && { echo "$path"; return 0; }
    done
    return 1
}

if [ -n "${CHROMIUM:-}" ]; then
    runs "$CHROMIUM" && { echo "$CHROMIUM"; exit 0; }
    say "\$CHROMIUM is $CHROMIUM, which does not run; unset it or name another"
    exit 1
fi
on_path && exit 0
path=$(playwrights)
runs "$path" && { echo "$path"; exit 0; }

say "No Chromium found; fetching Playwright's"
"$python" -m playwright install chromium >&2
path=$(playwrights)
runs "$path" && { echo "$path"; exit 0; }

say "That did not give one that runs; trying apt-get"
sudo=
[ "$(id -u)" -eq 0 ] || sudo=sudo
$sudo apt-get update >&2 && $sudo apt-get install -y --no-install-recommends chromium >&2
on_path && exit 0
say "No Chromium could be found or installed. Install one, or set \$CHROMIUM to its path."
exit 1
