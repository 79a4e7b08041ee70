#!/usr/bin/env bash
# find-native-image.sh: prints the JDK home whose native-image is to be used: GRAALVM_HOME when it fits (Java 25,
# bin/native-image, lib/svm), otherwise the assembled one in $MUSTER_CACHE/toolchain, built when it is missing.
# The path alone goes to standard output; what was taken and why goes to standard error.
# Environment: GRAALVM_HOME, and that of build-toolchain.sh.
set -euo pipefail
source "$(dirname "$0")/settings.sh"

why_not() { # why_not HOME: the first thing that HOME lacks
  if [ ! -d "$1" ]; then echo "there is no such folder"
  elif [ ! -x "$1/bin/native-image" ]; then echo "it has no bin/native-image"
  elif [ ! -d "$1/lib/svm" ]; then echo "it has no lib/svm"
  elif [ "$(java_feature "$1")" != 25 ]; then echo "it is Java $(java_feature "$1"), not 25"
  fi
}

if [ -n "${GRAALVM_HOME:-}" ]; then
  reason=$(why_not "$GRAALVM_HOME")
  if [ -z "$reason" ]; then
    echo "native-image: taken from GRAALVM_HOME=$GRAALVM_HOME" >&2
    echo "$GRAALVM_HOME"
    exit 0
  fi
  echo "native-image: GRAALVM_HOME=$GRAALVM_HOME does not fit: $reason" >&2
  because="GRAALVM_HOME does not fit"
else
  because="GRAALVM_HOME is not set"
fi

require_jdk
require_packages
home=$MUSTER_CACHE/toolchain/$(toolchain_hash)
if [ -n "$(why_not "$home")" ]; then
  echo "native-image: $because; assembling $home" >&2
  # User and password of a mirror are nobody's business who reads the log.
  "$toolchain/build-toolchain.sh" "$home" 2>&1 | sed -uE 's#(://)[^/@[:space:]]*@#\1#g' >&2
fi
echo "native-image: $because; taken from the assembled $home" >&2
echo "$home"
