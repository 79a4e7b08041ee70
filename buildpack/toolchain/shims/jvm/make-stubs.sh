#!/usr/bin/env bash
# make-stubs.sh STATIC_LIBRARIES JVM_OBJECT: prints C source with one stub for each JVM_* symbol that the static libraries
# in the folder use and the object file does not define.
set -euo pipefail
libraries=$1 object=$2

cat <<'C'
#include <stdio.h>
#include <stdlib.h>
static void missing(const char *name) { fprintf(stderr, "%s: not available in a native executable\n", name); abort(); }
C
comm -23 \
  <(nm -u "$libraries"/*.a | awk '$1 == "U" && $2 ~ /^JVM_/ { print $2 }' | sort -u) \
  <(nm "$object" | awk 'NF == 3 && $2 ~ /[TDBR]/ { print $3 }' | sort -u) |
  while read -r symbol; do echo "void $symbol(void) { missing(\"$symbol\"); }"; done
