#!/usr/bin/env bash
# Whole-process figures of docs/performance.md: generated LLaMA-shaped BF16 pairs of 2^18, 2^22 and 2^26 parameters, each command
# run several times, the median printed. usage: whole_process.sh BUILD_FOLDER [WORK_FOLDER]
set -euo pipefail
build=$(realpath "$1")
work=${2:-$(mktemp -d)}
cli=$build/app/cli/driftseal verifier=$build/app/verify/driftseal-verify generate=$build/tests/bench/driftseal-generate-pair
mkdir -p "$work"
cd "$work"

# median LABEL RUNS COMMAND..: elapsed and processor time and peak memory over the runs
median() {
  local label=$1 runs=$2 began ended
  shift 2
  for _ in $(seq "$runs"); do
    began=${EPOCHREALTIME/[.,]/}
    /usr/bin/time -f '%U %S %M' -o time.txt "$@" >/dev/null 2>&1 || { echo "failed: $*" >&2; exit 1; }
    ended=${EPOCHREALTIME/[.,]/}
    echo "$((ended - began)) $(tail -n 1 time.txt)"
  done | sort -n | awk -v label="$label" '{line[NR] = $0} END {split(line[int((NR + 1) / 2)], f, " ");
    printf "%-34s %9.1f ms elapsed %8.2f s processor %8.1f MiB\n", label, f[1] / 1000, f[2] + f[3], f[4] / 1024}'
}

for n in 18 22 26; do
  [ -d "pair$n" ] || "$generate" "2^$n" "pair$n" >/dev/null
  base=pair$n/base tuned=pair$n/tuned
  echo "2^$n parameters"
  [ -f "policy$n.json" ] || "$cli" policy propose "$base" "$tuned" -o "policy$n.json" >/dev/null
  [ -f "base$n.json" ] || "$cli" commit "$base" -o "base$n.json" >/dev/null
  median "  openssl dgst -sha256 (tuned)" 5 openssl dgst -sha256 "$tuned"/model.safetensors
  median "  cat both files" 5 cat "$base"/model.safetensors "$tuned"/model.safetensors
  median "  drift" 5 "$cli" drift "$base" "$tuned" --json
  median "  commit (base)" 3 "$cli" commit "$base" -o out.json
  median "  prove (base manifest cached)" 3 "$cli" prove --base "$base" --tuned "$tuned" --policy "policy$n.json" \
    --base-manifest "base$n.json" -o out.driftseal
  median "  verify (driftseal-verify)" 9 "$verifier" out.driftseal --base-manifest "base$n.json" --policy "policy$n.json"
  echo "  certificate: $(stat -c %s out.driftseal) bytes"
done
