#!/usr/bin/env bash
# build-toolchain.sh HOME: puts a GraalVM-shaped JDK home with a working native-image at HOME, from package registries only:
# the image builder from a Maven repository, the JDK's C sources from Debian, the JDK itself from JAVA_HOME.
#
# Environment:
#   JAVA_HOME             a JDK 25 with lib/src.zip
#   MUSTER_MAVEN_MIRROR   Maven repository to use for everything (default: what Maven is configured for)
#   MUSTER_DEBIAN_MIRROR  Debian mirror (default: the first in this machine's apt sources)
#   MUSTER_CACHE          kept between runs; the work folder is $MUSTER_CACHE/toolchain-work
#   MUSL=0                leaves out what --static --libc=musl needs
#   JOBS, MVN             parallel compilers (default: the processors), Maven launcher (default: mvn)
#
# A step is kept when the hash of its inputs (scripts, sources, versions, JDK, the steps before it) is that of its last run.
set -euo pipefail
source "$(dirname "$0")/settings.sh"
[ $# = 1 ] || fail "usage: build-toolchain.sh HOME"
home=$(realpath -m "$1")
provenance=lib/svm/provenance
if [ -n "$(ls -A "$home" 2> /dev/null)" ] && [ ! -e "$home/$provenance" ]; then
  fail "$home exists and was not made by this script. Name another folder, or remove it."
fi
require_jdk
require_packages
require_mirror
WORK=$MUSTER_CACHE/toolchain-work
mkdir -p "$WORK" "$(dirname "$home")"
export WORK JAVA_HOME GRAAL_VERSION METADATA_VERSION JSPECIFY_VERSION DEPENDENCY_PLUGIN_VERSION OPENJDK_SUITES MUSL_SUITE
export MUSTER_MAVEN_MIRROR MUSL JOBS MVN

exec 9> "$WORK/lock" # two runs would write the same folders
flock 9

declare -A done_hash

step() { # step NAME "STEPS BEFORE" INPUT...: runs steps/NAME.sh, which fills the folder $OUT, unless its result can be kept
  local name=$1 before=$2 begin=$SECONDS hash made_from="" earlier
  shift 2
  for earlier in $before; do made_from+="$earlier=${done_hash[$earlier]} "; done
  hash=$(content_hash "$(machine) $made_from" settings.sh "steps/$name.sh" "$@")
  if [ -d "$WORK/$name" ] && [ "$(cat "$WORK/$name.hash" 2> /dev/null)" = "$hash" ]; then
    echo "= $name (kept)"
  else
    rm -rf "$WORK/$name.hash" "$WORK/$name.message" "$WORK/$name.new"
    mkdir "$WORK/$name.new"
    if ! STEP=$name STEP_MESSAGE=$WORK/$name.message OUT=$WORK/$name.new MADE_FROM=$made_from \
      bash "$toolchain/steps/$name.sh" > "$WORK/$name.log" 2>&1 9>&-; then
      [ -s "$WORK/$name.message" ] || tail -n 15 "$WORK/$name.log" >&2
      cat "$WORK/$name.message" >&2 2> /dev/null || true
      STEP_MESSAGE='' fail "step '$name' failed; its output is in $WORK/$name.log"
    fi
    rm -rf "${WORK:?}/$name"
    mv "$WORK/$name.new" "$WORK/$name"
    echo "$hash" > "$WORK/$name.hash"
    echo "+ $name: $((SECONDS - begin)) s"
  fi
  # Downloads of a version that is not pinned may differ from run to run; what depends on them must notice.
  done_hash[$name]=$hash$( (cat "$WORK/$name/downloads.sha256" 2> /dev/null || true) | sha256sum | cut -c1-8)
}

step jars "" builder-jars.xml checksums.sha256
step sources ""
step headers ""
step static "sources headers" static
step shims "static" shims
parts="jars static shims driver"
step driver "jars" driver/src/main driver/native-image.sh
if [ "$MUSL" = 1 ]; then
  step musl "sources headers" static shims musl
  parts="$parts musl"
fi
step home "$parts"

if [ -x "$home/bin/native-image" ] && cmp -s "$WORK/home/$provenance" "$home/$provenance"; then
  echo "= $home (kept)"
else
  # A home that others may be using is replaced in one go, never seen half copied.
  rm -rf "$home.new" "$home.old"
  cp -a "$WORK/home" "$home.new"
  if [ -e "$home" ]; then mv "$home" "$home.old"; fi
  mv "$home.new" "$home"
  rm -rf "$home.old"
fi
"$home/bin/native-image" --version
echo "toolchain in $home ($(du -sh "$home" | cut -f1)), $SECONDS s"
