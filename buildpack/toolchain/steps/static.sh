#!/usr/bin/env bash
# static.sh: the JDK's static libraries, compiled by static/Makefile.
set -euo pipefail
source "$(dirname "$0")/../settings.sh"

make -C "$toolchain/static" -j"$JOBS" SRC="$WORK/sources/openjdk" JNI_HEADERS="$WORK/headers/jni" JDK="$JAVA_HOME" \
  FEATURE="$(java_feature "$JAVA_HOME")" OUT="$OUT"
rm -rf "$OUT/obj"
