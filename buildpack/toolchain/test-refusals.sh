#!/usr/bin/env bash
# test-refusals.sh: what the toolchain's scripts say when something is missing or refused: each must end with exit code 1 and
# name what, where and what to do. Needs a Maven repository; no native build. Ends with "toolchain refusals: N checks, 0 failed".
set -euo pipefail
source "$(dirname "$0")/settings.sh"
require_jdk
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -r "$toolchain" "$work/toolchain"
export MUSTER_CACHE=$work/cache
closed=http://127.0.0.1:1 # nothing listens there
checks=0 failed=0

expect() { # expect TITLE STATUS "TEXT|TEXT..." COMMAND...: the exit code, and texts that the output must have
  local title=$1 expected=$2 texts=$3 status=0 text problem=""
  shift 3
  "$@" > "$work/output" 2>&1 || status=$?
  [ "$status" = "$expected" ] || problem="exit code $status instead of $expected"
  while read -r text; do
    grep -qF -- "$text" "$work/output" || problem="no '$text' in the output"
  done < <(tr '|' '\n' <<< "$texts")
  checks=$((checks + 1))
  if [ -z "$problem" ]; then
    echo "+ $title"
  else
    failed=$((failed + 1))
    echo "! $title: $problem"
    sed 's/^/  /' "$work/output"
  fi
}

build=$work/toolchain/build-toolchain.sh
find=$work/toolchain/find-native-image.sh
expect "no JDK" 1 "JAVA_HOME is not set|JDK 25" env JAVA_HOME= "$build" "$work/home"
mkdir -p "$work/old/bin"
printf '#!/bin/sh\n' > "$work/old/bin/javac"
chmod +x "$work/old/bin/javac"
echo 'JAVA_VERSION="17.0.1"' > "$work/old/release"
expect "old JDK" 1 "is Java 17, not 25|Set it to a JDK 25" env JAVA_HOME="$work/old" "$build" "$work/home"
echo 'JAVA_VERSION="25"' > "$work/old/release"
expect "JDK without sources" 1 "has no lib/src.zip" env JAVA_HOME="$work/old" "$build" "$work/home"
expect "foreign folder" 1 "was not made by this script|Name another folder" "$build" "$work/toolchain"
expect "Maven repository refuses" 1 "step 'jars'|from $closed/maven|Set MUSTER_MAVEN_MIRROR" \
  env MUSTER_MAVEN_MIRROR="$closed/maven" "$build" "$work/home"
expect "Debian mirror refuses" 1 "step 'sources'|from $closed/debian|Set MUSTER_DEBIAN_MIRROR" \
  env MUSTER_DEBIAN_MIRROR="$closed/debian" "$build" "$work/home"
sed -i '/word-/s/^....../000000/' "$work/toolchain/checksums.sha256"
expect "other content" 1 "checksum mismatch of word-|expected 000000|actual " "$build" "$work/home"

mkdir -p "$work/graalvm/bin"
expect "GRAALVM_HOME without native-image" 1 "does not fit: it has no bin/native-image|assembling" \
  env GRAALVM_HOME="$work/graalvm" MUSTER_DEBIAN_MIRROR="$closed/debian" "$find"
cp "$work/old/bin/javac" "$work/graalvm/bin/native-image"
mkdir -p "$work/graalvm/lib/svm"
echo 'JAVA_VERSION="21"' > "$work/graalvm/release"
expect "GRAALVM_HOME of another Java" 1 "does not fit: it is Java 21, not 25" \
  env GRAALVM_HOME="$work/graalvm" MUSTER_DEBIAN_MIRROR="$closed/debian" "$find"
echo 'JAVA_VERSION="25.0.2"' > "$work/graalvm/release"
expect "GRAALVM_HOME that fits" 0 "taken from GRAALVM_HOME" env GRAALVM_HOME="$work/graalvm" "$find"
expect "self-test without toolchain" 1 "usage: self-test.sh HOME" "$work/toolchain/self-test.sh" "$work/old"

echo "toolchain refusals: $checks checks, $failed failed"
[ "$failed" = 0 ]
