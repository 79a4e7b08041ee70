#!/usr/bin/env bash
# sources.sh: OpenJDK's C sources from Debian: the newest downloadable of the JDK's own feature release, else of the next.
# apt checks every file against the signed indices it has read.
set -euo pipefail
source "$(dirname "$0")/../settings.sh"

apt=$WORK/apt-sources
feature=$(java_feature "$JAVA_HOME")
apt_update "$apt" deb-src "$OPENJDK_SUITES"
mkdir "$OUT/openjdk" "$OUT/download"
cd "$OUT/download"

versions_of() { apt-cache "${APT[@]}" showsrc "$1" 2> /dev/null | sed -n 's/^Version: //p' | sort -rV -u || true; }

download() { # a version that the index lists may be gone from the mirror: the next older one is tried
  local package version
  for package in "openjdk-$feature" "openjdk-$((feature + 1))"; do
    for version in $(versions_of "$package"); do
      if apt-get "${APT[@]}" source --download-only "$package=$version"; then
        echo "$package $version" > "$OUT/version"
        return
      fi
      rm -f ./*
    done
  done
  fail "step '$STEP': $MUSTER_DEBIAN_MIRROR has no downloadable source of openjdk-$feature or openjdk-$((feature + 1)) in $OPENJDK_SUITES. Set MUSTER_DEBIAN_MIRROR to a complete Debian mirror."
}

download
tar -xJf openjdk-*.orig.tar.xz -C "$OUT/openjdk" --strip-components=1 --wildcards \
  '*/LICENSE' '*/make/conf/version-numbers.conf' \
  '*/src/hotspot/share/include/*' '*/src/hotspot/os/posix/include/*' \
  '*/src/java.base/*/native/*' '*/src/jdk.net/*/native/*' '*/src/java.management/*/native/*' \
  '*/src/jdk.management/*/native/*' '*/src/java.prefs/*/native/*' '*/src/jdk.security.auth/unix/native/*'
sha256sum openjdk-*.orig.tar.xz > "$OUT/downloads.sha256"
rm -rf "$OUT/download"
