#!/usr/bin/env bash
# Sets up Driftseal on Debian 12, builds everything and passes all tests. Arguments go to ctest, e.g. `-L quick`.
set -euo pipefail
export LC_ALL="${LC_ALL:-C.UTF-8}"
root="$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)"
. "$root/installer/setup/setup.sh"

install_packages
configure
build_targets all
say "Testing"
QT_QPA_PLATFORM=offscreen ctest --test-dir "$build" --output-on-failure --parallel 2 "$@"
