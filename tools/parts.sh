#!/bin/sh
# What some tests want and pip does not have: a browser, a reader of PDF, and axe-core, which looks for barriers in
# pages. Installed where this is Debian or its kin and we may; what cannot be had is said, never an error, since the
# tests that want it are then skipped and say so. What is there already costs no time.
set -u
cd "$(dirname "$0")/.." || exit 2

AXE=axe-core@4.11.0
axe=${TERMTOOL_AXE:-build/node_modules/axe-core/axe.min.js}
log=build/parts.log
mkdir -p build
: >"$log"

there() { command -v "$1" >/dev/null 2>&1; }

browser() { there chromium || there chromium-browser || there google-chrome; }

# Without a network each of these gives up after a few tries, not after minutes.
apt() {
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y \
    -o Acquire::Retries=1 -o Acquire::http::Timeout=20 -o DPkg::Lock::Timeout=60 "$@" >>"$log" 2>&1
}

wanted=
browser || wanted="$wanted chromium"
there pdftotext || wanted="$wanted poppler-utils"
[ -f "$axe" ] || there npm || wanted="$wanted npm"

if [ "$(id -u)" -eq 0 ]; then as_root=; else as_root="sudo -n"; fi
if [ -n "$wanted" ] && there apt-get && $as_root true 2>>"$log"; then
  echo "installing for the tests:$wanted …"
  apt update
  for package in $wanted; do # one by one, for a missing one must not keep the others out
    apt install --no-install-recommends "$package"
  done
fi
if [ ! -f "$axe" ] && there npm; then
  npm install --prefix build --no-save --no-audit --no-fund --ignore-scripts \
    --fetch-retries=1 --fetch-timeout=20000 "$AXE" >>"$log" 2>&1
fi

missing() { echo "not here, so its tests will be skipped: $1 (see $log)"; }

browser || missing "chromium"
there pdftotext || missing "pdftotext, of poppler-utils"
[ -f "$axe" ] || missing "axe-core"
exit 0
