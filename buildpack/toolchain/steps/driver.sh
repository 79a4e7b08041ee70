#!/usr/bin/env bash
# driver.sh: compiles the native-image front end with plain javac; Maven builds the same sources with checks and tests.
set -euo pipefail
source "$(dirname "$0")/../settings.sh"

find "$toolchain/driver/src/main/java" -name '*.java' | sort > "$OUT/sources"
"$JAVA_HOME/bin/javac" -proc:none --release 25 -cp "$WORK/jars/files/jspecify-$JSPECIFY_VERSION.jar" -d "$OUT/classes" "@$OUT/sources"
"$JAVA_HOME/bin/jar" --create --file "$OUT/driver.jar" --date 2026-01-01T00:00:00Z -C "$OUT/classes" .
