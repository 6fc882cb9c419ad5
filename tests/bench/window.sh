#!/bin/bash
# Figures of the workbench's window under Xvfb. Usage: tests/bench/window.sh BUILD_FOLDER [RUNS]
set -eu
build=${1:?the build folder}
runs=${2:-9}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export QT_QPA_PLATFORM=xcb XDG_CONFIG_HOME=$work/config
here=$(dirname "$0")

xvfb-run -a -s "-screen 0 1280x800x24" \
  "$build/tests/bench/driftseal-window-time" "$runs" "$build/app/workbench/driftseal-workbench"
for model in base tuned; do python3 "$here/sharded_model.py" "$work/$model"; done
xvfb-run -a -s "-screen 0 1280x800x24" \
  "$build/tests/bench/driftseal-window-figures" "$work/base" "$work/tuned" "$work"
