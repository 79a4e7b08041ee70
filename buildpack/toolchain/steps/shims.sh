#!/usr/bin/env bash
# shims.sh: our own C libraries that stand in for those of a GraalVM distribution.
set -euo pipefail
source "$(dirname "$0")/../settings.sh"

bash "$toolchain/shims/build-shims.sh" "$JAVA_HOME" "$WORK/static" "$OUT"
