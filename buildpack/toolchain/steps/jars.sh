#!/usr/bin/env bash
# jars.sh: the files of builder-jars.xml, downloaded by Maven and checked against checksums.sha256.
set -euo pipefail
source "$(dirname "$0")/../settings.sh"

from="the repositories Maven is configured for"
arguments=(-B -e)
if [ -n "$MUSTER_MAVEN_MIRROR" ]; then
  from=$MUSTER_MAVEN_MIRROR
  cat > "$OUT/settings.xml" << END
<settings><mirrors><mirror><id>muster</id><mirrorOf>*</mirrorOf><url>$MUSTER_MAVEN_MIRROR</url></mirror></mirrors></settings>
END
  arguments+=(-s "$OUT/settings.xml")
fi
cp "$toolchain/builder-jars.xml" "$OUT/pom.xml" # Maven writes beside the file it reads
if ! "$MVN" "${arguments[@]}" -f "$OUT/pom.xml" \
  -Dgraal.version="$GRAAL_VERSION" -Dmetadata.version="$METADATA_VERSION" -Djspecify.version="$JSPECIFY_VERSION" \
  "org.apache.maven.plugins:maven-dependency-plugin:$DEPENDENCY_PLUGIN_VERSION:copy-dependencies" \
  -DoutputDirectory="$OUT/files" 2>&1 | tee "$OUT/maven.log"; then
  missing=$(grep -m1 -oE '(Could not (find|transfer) artifact|Failure to find|Plugin) [^ ]+' "$OUT/maven.log" | sed -n '1s/.* //p' || true)
  fail "step '$STEP': cannot download ${missing:-the files of builder-jars.xml} from $from. Set MUSTER_MAVEN_MIRROR to a Maven repository that has it and that this machine can reach, or correct Maven's own settings."
fi

cd "$OUT/files"
while read -r expected file; do
  [ -f "$file" ] || fail "step '$STEP': Maven did not deliver $file, which checksums.sha256 names. Make builder-jars.xml, the versions in settings.sh and checksums.sha256 agree."
  actual=$(sha256sum "$file" | cut -d' ' -f1)
  [ "$actual" = "$expected" ] || fail "step '$STEP': checksum mismatch of $file: expected $expected, actual $actual. The repository ($from) or Maven's local copy was changed: remove the local copy and use another repository."
done < <(grep -v '^#' "$toolchain/checksums.sha256")
for file in *; do
  grep -q " $file\$" "$toolchain/checksums.sha256" || fail "step '$STEP': $file has no line in checksums.sha256. Add its digest there."
done
sha256sum -- * > "$OUT/downloads.sha256"
