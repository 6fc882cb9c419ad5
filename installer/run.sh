#!/usr/bin/env bash
# Sets up Driftseal on Debian 12 and runs its main job on a small real pair of models: the workbench where there is a
# display, else the audit on the command line. `--no-window` asks for the command line in any case.
set -euo pipefail
export LC_ALL="${LC_ALL:-C.UTF-8}"
root="$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)"
. "$root/installer/setup/setup.sh"

base="$root/resources/samples/llama/base"
tuned="$root/resources/samples/llama/lora_merged_bf16"

has_display() { [ -n "${DISPLAY:-}" ] || [ -n "${WAYLAND_DISPLAY:-}" ]; }

open_workbench() {
  build_targets driftseal-workbench driftseal driftseal-verify
  say "Opening the sample pair in the workbench"
  exec "$build/app/workbench/driftseal-workbench" "$base" "$tuned"
}

# The folder is made anew for every run: a secret is never written over an older one.
audit_on_command_line() {
  build_targets driftseal driftseal-verify
  local driftseal="$build/app/cli/driftseal" out="$build/sample-audit"
  local policy="$out/policy.json" certificate="$out/sample.driftseal" manifest="$out/sample.base.json"
  rm -rf -- "$out"
  mkdir -p -- "$out"
  say "Proposing the tightest policy that this drift meets"
  "$driftseal" policy propose "$base" "$tuned" -o "$policy"
  say "Audit: measure, judge, prove, verify"
  "$driftseal" audit "$base" "$tuned" --policy "$policy" -o "$certificate"
  say "Verifying again with the stand-alone verifier, which has neither model"
  "$build/app/verify/driftseal-verify" "$certificate" --base-manifest "$manifest" --policy "$policy"
  "$driftseal" report "$certificate" --base-manifest "$manifest" --policy "$policy" --base "$base" --tuned "$tuned" \
    -o "$out/report.html"
  say "Report:      $out/report.html"
  say "Certificate: $certificate"
}

install_packages
configure
if [ "${1:-}" != --no-window ] && has_display; then
  open_workbench
else
  audit_on_command_line
fi
