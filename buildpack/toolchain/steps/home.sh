#!/usr/bin/env bash
# home.sh: a copy of the JDK with the parts laid out where the builder and the build plug-ins look for them.
set -euo pipefail
source "$(dirname "$0")/../settings.sh"

svm=$OUT/lib/svm target=linux-amd64 jars=$WORK/jars/files
(cd "$JAVA_HOME" && tar -cf - --exclude=./lib/src.zip --exclude=./man .) | tar -xf - -C "$OUT" --no-same-owner
mkdir -p "$OUT"/lib/{jvmci,truffle} "$svm"/{builder/lib,driver,schemas} "$svm/clibraries/$target/include"

jar() { cp "$jars/$1-$GRAAL_VERSION.jar" "$2/${3:-$1}.jar"; }
jar compiler "$OUT/lib/jvmci" graal
for name in collections word nativeimage nativeimage-libgraal; do jar "$name" "$OUT/lib/jvmci"; done
jar truffle-compiler "$OUT/lib/truffle"
for name in svm native-image-base pointsto objectfile svm-configure svm-capnproto-runtime espresso-shared espresso-svm; do
  jar "$name" "$svm/builder"
done

libraries() { # libraries LIBC STATIC SHIMS
  mkdir -p "$OUT/lib/static/$target/$1" "$svm/clibraries/$target/$1"
  cp "$2"/*.a "$OUT/lib/static/$target/$1/"
  cp "$3"/*.a "$svm/clibraries/$target/$1/"
}
libraries glibc "$WORK/static" "$WORK/shims"
if [ "$MUSL" = 1 ]; then
  libraries musl "$WORK/musl/static" "$WORK/musl/shims"
  cp -r "$WORK/musl/gcc" "$svm/musl"
fi
cp "$toolchain"/shims/include/*.h "$svm/clibraries/$target/include/"
cp "$WORK/shims/libreporterchelper.so" "$svm/builder/lib/"

# native-maven-plugin refuses a home without the schema.
unzip -q -p "$jars/graalvm-reachability-metadata-$METADATA_VERSION-repository.zip" 'schemas/reachability-metadata-schema-v*.json' \
  > "$svm/schemas/reachability-metadata-schema.json"

cp "$WORK/driver/driver.jar" "$svm/driver/"
install -m 755 "$toolchain/driver/native-image.sh" "$OUT/bin/native-image"
"$OUT/bin/java" -cp "$svm/driver/driver.jar" dev.muster.toolchain.driver.BuilderExports \
  "$OUT"/lib/jvmci/*.jar "$OUT"/lib/truffle/*.jar "$svm"/builder/*.jar > "$svm/builder.exports"

echo "$GRAAL_VERSION" > "$svm/version"
printf 'GRAALVM_VERSION="%s"\n' "$GRAAL_VERSION" >> "$OUT/release"
cat "$WORK/jars/downloads.sha256" "$WORK/sources/downloads.sha256" > "$svm/downloads.sha256"
if [ "$MUSL" = 1 ]; then cat "$WORK/musl/downloads.sha256" >> "$svm/downloads.sha256"; fi
cat > "$svm/provenance" << END
toolchain: $(toolchain_hash)
jdk: $(sed -n 's/^JAVA_RUNTIME_VERSION="\(.*\)"/\1/p' "$JAVA_HOME/release")
image-builder: $GRAAL_VERSION
c-sources: $(cat "$WORK/sources/version")
c-compiler: gcc $(gcc -dumpfullversion)
musl: $([ "$MUSL" = 1 ] && echo yes || echo no)
made-from: $MADE_FROM
END
