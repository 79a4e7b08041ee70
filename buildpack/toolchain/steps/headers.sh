#!/usr/bin/env bash
# headers.sh: the JNI headers of the JDK that will run the builder, made from its own sources.
set -euo pipefail
source "$(dirname "$0")/../settings.sh"

modules=(java.base jdk.net java.management jdk.management java.prefs jdk.security.auth)
mkdir "$OUT/java" "$OUT/classes" "$OUT/jni"
cd "$OUT/java"
# shellcheck disable=SC2046,SC2035  # unzip wants the patterns one by one, unexpanded
set -f
unzip -q "$JAVA_HOME/lib/src.zip" $(printf '%s/* ' "${modules[@]}")
set +f
for module in "${modules[@]}"; do
  grep -rlE '(\bnative\b[^;{}"]*\(|@Native\b)' --include='*.java' "$module" > "$OUT/$module.files"
  "$JAVA_HOME/bin/javac" -nowarn -proc:none -implicit:none -Xlint:none -d "$OUT/classes" -h "$OUT/jni" \
    --patch-module "$module=$module" "@$OUT/$module.files"
done
rm -rf "$OUT/java" "$OUT/classes"
