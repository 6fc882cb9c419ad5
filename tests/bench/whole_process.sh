#!/usr/bin/env bash
# Whole-process figures of docs/performance.md: generated LLaMA-shaped BF16 pairs of 2^18, 2^22 and 2^26 parameters, structured
# drifts of 2^26 and of GPT-2 small, opening of a large sharded model; each command is run several times, the median printed.
# usage: [RUNS=3] whole_process.sh BUILD_FOLDER [WORK_FOLDER]; RUNS: of the proofs
set -euo pipefail
build=$(realpath "$1")
here=$(realpath "$(dirname "$0")")
work=${2:-$(mktemp -d)} runs=${RUNS:-3}
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

# audited LABEL PAIR RUNS: proof and check of a pair with the policy that is proposed for it; the base is committed to once.
audited() {
  local label=$1 pair=$2 runs=$3
  [ -f "$pair.policy.json" ] || "$cli" policy propose "$pair/base" "$pair/tuned" -o "$pair.policy.json" >/dev/null
  [ -f "$pair.base.json" ] || "$cli" commit "$pair/base" -o "$pair.base.json" >/dev/null
  median "  prove, $label" "$runs" "$cli" prove --base "$pair/base" --tuned "$pair/tuned" --policy "$pair.policy.json" \
    --base-manifest "$pair.base.json" -o out.driftseal
  median "  verify, $label" 9 "$verifier" out.driftseal --base-manifest "$pair.base.json" --policy "$pair.policy.json"
  echo "  certificate: $(stat -c %s out.driftseal) bytes"
}

for n in 18 22 26; do
  [ -d "pair$n" ] || "$generate" "2^$n" "pair$n" >/dev/null
  base=pair$n/base tuned=pair$n/tuned
  echo "2^$n parameters"
  median "  openssl dgst -sha256 (tuned)" 5 openssl dgst -sha256 "$tuned"/model.safetensors
  median "  cat both files" 5 cat "$base"/model.safetensors "$tuned"/model.safetensors
  median "  drift" 5 "$cli" drift "$base" "$tuned" --json
  median "  commit (base)" "$runs" "$cli" commit "$base" -o out.json
  audited "norms" "pair$n" "$runs"
done

echo "structured drifts, 2^26 parameters and GPT-2 small"
for drift in lora:16 sparse:100; do
  [ -d "pair26-$drift" ] || "$generate" 2^26 "pair26-$drift" "$drift" >/dev/null
  audited "$drift" "pair26-$drift" "$runs"
done
[ -d gpt2-lora:8 ] || "$generate" gpt2 gpt2-lora:8 lora:8 >/dev/null
audited "GPT-2 small, lora:8" gpt2-lora:8 "$runs"

echo "2^26 parameters in other formats"
for model in base tuned; do
  [ -d "other-$model" ] || python3 "$here/other_formats.py" "pair26/$model/model.safetensors" "other-$model"
done
for format in gguf onnx; do
  median "  cat both files, $format" 5 cat "other-base/model.$format" "other-tuned/model.$format"
  median "  drift, $format" 5 "$cli" drift "other-base/model.$format" "other-tuned/model.$format" --json
done

echo "a model of 40 GB in 8 shards (sparse files)"
[ -d sharded ] || python3 "$here/sharded_model.py" sharded
median "  inspect" 9 "$cli" inspect sharded --json
