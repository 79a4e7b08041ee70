# settings.sh (sourced): the settings, pinned versions and checks that the scripts of this folder share.
# shellcheck shell=bash
# shellcheck disable=SC2034  # the variables are used by the scripts that source this file

toolchain=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
export LC_ALL=C.UTF-8

GRAAL_VERSION=25.0.2
METADATA_VERSION=1.1.13 # graalvm-reachability-metadata; holds the schema that native-maven-plugin wants to see
JSPECIFY_VERSION=1.0.0
DEPENDENCY_PLUGIN_VERSION=3.9.0
OPENJDK_SUITES="trixie forky sid" # newest last; the sources of a release leave the older suites
MUSL_SUITE=bookworm

MUSTER_CACHE=${MUSTER_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/muster}
MUSTER_MAVEN_MIRROR=${MUSTER_MAVEN_MIRROR:-}
MUSL=${MUSL:-1}
JOBS=${JOBS:-$(nproc)}
MVN=${MVN:-mvn}

fail() { # fail WHAT...: a message for the user, also out of a step whose output goes to its log
  printf 'toolchain: %s\n' "$*" >&2
  if [ -n "${STEP_MESSAGE:-}" ]; then printf 'toolchain: %s\n' "$*" > "$STEP_MESSAGE"; fi
  exit 1
}

debian_mirror() {
  # Both formats of apt: "deb http://... suite" and "URIs: http://..."
  cat /etc/apt/sources.list /etc/apt/sources.list.d/* 2> /dev/null |
    sed -nE 's#^(URIs:|deb( \[[^]]*\])?) +([^ ]+/debian)/?( .*)?$#\3#p' | sed -n 1p || true
}

require_mirror() {
  MUSTER_DEBIAN_MIRROR=${MUSTER_DEBIAN_MIRROR:-$(debian_mirror)}
  [ -n "$MUSTER_DEBIAN_MIRROR" ] ||
    fail "no Debian mirror in this machine's apt sources. Set MUSTER_DEBIAN_MIRROR to one (the URL that ends in /debian)."
  export MUSTER_DEBIAN_MIRROR
}

java_feature() { sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2> /dev/null || true; }

require_jdk() {
  local jdk=${JAVA_HOME:-}
  [ -n "$jdk" ] || fail "JAVA_HOME is not set. Set it to a JDK 25 that has lib/src.zip."
  [ -x "$jdk/bin/javac" ] || fail "JAVA_HOME=$jdk has no bin/javac. Set it to a JDK 25 that has lib/src.zip."
  [ "$(java_feature "$jdk")" = 25 ] ||
    fail "JAVA_HOME=$jdk is Java $(java_feature "$jdk"), not 25. Set it to a JDK 25 that has lib/src.zip."
  [ -f "$jdk/lib/src.zip" ] ||
    fail "JAVA_HOME=$jdk has no lib/src.zip, from which the JNI headers are made. Use a JDK 25 package that has it, or install its source package."
}

require_packages() { # names every missing Debian package at once
  local missing=() pair
  for pair in gcc:gcc make:make ar:binutils unzip:unzip xz:xz-utils apt-get:apt dpkg-deb:dpkg flock:util-linux; do
    command -v "${pair%%:*}" > /dev/null || missing+=("${pair#*:}")
  done
  command -v "$MVN" > /dev/null || missing+=("maven (or set MVN to a Maven launcher)")
  if command -v gcc > /dev/null; then
    for pair in stdio.h:libc6-dev zlib.h:zlib1g-dev; do
      echo "#include <${pair%%:*}>" | gcc -E - > /dev/null 2>&1 || missing+=("${pair#*:}")
    done
  fi
  [ -e /usr/share/keyrings/debian-archive-keyring.gpg ] || missing+=(debian-archive-keyring)
  [ ${#missing[@]} = 0 ] || fail "these Debian packages are missing: $(printf '%s, ' "${missing[@]}" | sed 's/, $//'). Install them with apt-get install."
}

content_hash() { # content_hash FACT FILE_OR_FOLDER...: a hash of the fact and of names and contents below this folder
  local fact=$1
  shift
  (
    cd "$toolchain"
    printf '%s\n' "$fact"
    find "$@" -type f -print0 | sort -z | xargs -0 sha256sum
  ) | sha256sum | cut -c1-16
}

machine() { # what outside this folder decides the result: the JDK and the C compiler
  cat "$JAVA_HOME/release"
  gcc -dumpfullversion
}

toolchain_hash() { # the name of the home that this folder, this JDK and these settings give
  content_hash "$(machine) MUSL=$MUSL" settings.sh build-toolchain.sh builder-jars.xml checksums.sha256 steps shims static musl \
    driver/native-image.sh driver/src/main
}

apt_options() { # apt_options FOLDER: lets apt work below a folder of ours, with only the sources given there
  printf '%s\n' -o Dir::Etc::sourcelist=/dev/null -o "Dir::Etc::sourceparts=$1/sources" -o "Dir::State::lists=$1/lists" \
    -o "Dir::Cache=$1/cache" -o APT::Sandbox::User=root -o APT::Update::Error-Mode=any -o Acquire::Retries=2
}

apt_update() { # apt_update FOLDER TYPES SUITES: reads the signed indices; they hold the digest of every file apt fetches later
  mkdir -p "$1"/{sources,lists/partial,cache/archives/partial}
  cat > "$1/sources/debian.sources" <<END
Types: $2
URIs: $MUSTER_DEBIAN_MIRROR
Suites: $3
Components: main
Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg
END
  mapfile -t APT < <(apt_options "$1")
  apt-get "${APT[@]}" update ||
    fail "step '$STEP': cannot read the package indices ($3) from $MUSTER_DEBIAN_MIRROR. Set MUSTER_DEBIAN_MIRROR to a Debian mirror that this machine can reach."
}
