#!/usr/bin/env bash
# build-shims.sh JDK STATIC_LIBRARIES OUT: compiles liblibchelper.a, libsvm_container.a, libjvm.a and, for the machine's own C
# library, libreporterchelper.so (a plug-in of the builder, which is a glibc process).
# Environment: CC (default gcc).
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
jdk=$1 libraries=$2 out=$3
CC=${CC:-gcc}
flags=(-std=gnu11 -O2 -fPIC -ffunction-sections -fdata-sections -fvisibility=hidden -fstack-protector-strong
  -D_FORTIFY_SOURCE=2 -Wall -Wextra "-I$here/include" "-I$jdk/include" "-I$jdk/include/linux")
objects=$out/objects
mkdir -p "$objects"

compile() { # compile FOLDER: leaves one object file per C file in a folder of the same name
  mkdir -p "$objects/$1"
  for file in "$here/$1"/*.c; do
    "$CC" "${flags[@]}" -c "$file" -o "$objects/$1/$(basename "${file%.c}").o"
  done
}

for folder in libchelper container jvm; do compile "$folder"; done
"$here/jvm/make-stubs.sh" "$libraries" "$objects/jvm/jvm.o" > "$objects/stubs.c"
"$CC" -O2 -fPIC -ffunction-sections -fvisibility=hidden -c "$objects/stubs.c" -o "$objects/jvm/stubs.o"
ar rcsD "$out/liblibchelper.a" "$objects"/libchelper/*.o
ar rcsD "$out/libsvm_container.a" "$objects"/container/*.o
ar rcsD "$out/libjvm.a" "$objects"/jvm/*.o
[ "$CC" != gcc ] || gcc "${flags[@]}" -shared "$here/reporter/reporter.c" -o "$out/libreporterchelper.so"
rm -rf "$objects"
