#!/usr/bin/env bash
# musl.sh: a second set of the C libraries, compiled against Debian's musl, and a musl compiler that links static executables.
set -euo pipefail
source "$(dirname "$0")/../settings.sh"

apt=$WORK/apt-musl
apt_update "$apt" "deb deb-src" "$MUSL_SUITE"
mkdir -p "$OUT"/{download,root,zlib,objects,static,shims,gcc/bin,gcc/kernel}
cd "$OUT/download"
{ apt-get "${APT[@]}" download musl-dev musl-tools && apt-get "${APT[@]}" source --download-only zlib; } ||
  fail "step '$STEP': cannot download musl-dev, musl-tools and the source of zlib ($MUSL_SUITE) from $MUSTER_DEBIAN_MIRROR. Set MUSTER_DEBIAN_MIRROR to a complete Debian mirror, or set MUSL=0 to do without static executables."
for file in *.deb; do dpkg-deb -x "$file" "$OUT/root"; done
tar -xf zlib_*.orig.tar.* -C "$OUT/zlib" --strip-components=1
sha256sum ./*.deb zlib_*.orig.tar.* | sed 's#\./##' > "$OUT/downloads.sha256"

gcc=$OUT/gcc
cp -r "$OUT/root/usr/include/x86_64-linux-musl" "$gcc/include"
cp -r "$OUT/root/usr/lib/x86_64-linux-musl" "$gcc/lib"
ln -s /usr/include/linux /usr/include/asm-generic /usr/include/x86_64-linux-gnu/asm "$gcc/kernel/"
cp "$toolchain/musl/musl.specs" "$gcc/lib/"
cp "$toolchain/musl/x86_64-linux-musl-gcc" "$gcc/bin/"

export PATH=$gcc/bin:$PATH CC=x86_64-linux-musl-gcc
$CC -O2 -fPIC -Wall -Wextra -Werror -c "$toolchain/musl/relro.c" -o "$gcc/lib/relro.o"
for file in adler32 crc32 deflate infback inffast inflate inftrees trees zutil compress uncompr; do
  $CC -O2 -fPIC -DHAVE_HIDDEN -c "$OUT/zlib/$file.c" -o "$OUT/objects/$file.o"
done
ar rcsD "$OUT/static/libz.a" "$OUT"/objects/*.o
make -C "$toolchain/static" -j"$JOBS" SRC="$WORK/sources/openjdk" JNI_HEADERS="$WORK/headers/jni" JDK="$JAVA_HOME" \
  FEATURE="$(java_feature "$JAVA_HOME")" OUT="$OUT/static" CC="$CC" EXTRA_CFLAGS="-DMUSL_LIBC -I$OUT/zlib"
bash "$toolchain/shims/build-shims.sh" "$JAVA_HOME" "$OUT/static" "$OUT/shims"
rm -rf "$OUT"/{download,root,zlib,objects,static/obj}
