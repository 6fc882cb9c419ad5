#!/bin/sh
# Every page of the workbench at 1280x800 and 1920x1080, light and dark, as PNG files.
# Usage: tests/ui/screenshots.sh BUILD_FOLDER OUTPUT_FOLDER
set -eu
build=${1:?the build folder}
out=${2:?the folder for the pictures}
mkdir -p "$out"
for size in 1280x800 1920x1080; do
  for palette in "" --dark; do
    # shellcheck disable=SC2086  # an empty palette is no argument
    xvfb-run -a -s "-screen 0 ${size}x24" env QT_QPA_PLATFORM=xcb \
      "$build/tests/ui/driftseal_screenshots" --screenshot "$out" --size "$size" $palette
  done
done
