#!/usr/bin/env bash
# Checks the Dockerfile that `bin/muster dockerfile` writes: a stand-in for native-image links a tiny C program in the
# builder, all else is the real thing. The image is verified, reported, audited and run; a class file in the executable
# stops the build; an unchanged executable is not compiled again. No native build; needs BuildKit.
# usage: test-dockerfile.sh
set -euo pipefail
# shellcheck source=settings.sh
. "$(dirname "$0")/settings.sh"
# shellcheck source=../../bin/lib/java.sh
. "$project_folder/bin/lib/java.sh"
require_java
work=$(mktemp -d "${TMPDIR:-/tmp}/muster-dockerfile.XXXXXX")
image=muster/test-dockerfile stand_in=muster/test-dockerfile-builder
trap 'rm -rf "$work"; docker image rm -f "$image" "$stand_in" "$stand_in:leak" >/dev/null 2>&1 || true' EXIT

checks=0 failed=0
same() { # same NAME EXPECTED ACTUAL
	checks=$((checks + 1))
	if [ "$2" != "$3" ]; then
		failed=$((failed + 1))
		printf 'FAILED: %s\n  expected: %s\n  but was:  %s\n' "$1" "$2" "$3" >&2
	fi
}
has() { # has NAME TEXT FILE
	same "$1" found "$(grep -qF -- "$2" "$3" && echo found || echo "no '$2' in $(tail -n 30 "$3")")"
}

buildkit=$(buildkit_client)
build() { # build LOG BUILDER [OPTION...]
	local output=$1 builder=$2
	shift 2
	DOCKER_BUILDKIT=1 "$buildkit" build --progress plain --network none --build-arg "BUILDER=$builder" \
		--build-arg "RUN_IMAGE=${run:-$run_image}" "$@" -t "$image" "$work/app" >"$output" 2>&1
}

log "making a builder with a stand-in, and an application"
mkdir -p "$work/builder" "$work/app/target" "$work/jar/BOOT-INF/classes/demo" "$work/jar/META-INF/native-image/demo/app"
cp "$project_folder/buildpack/src/test/resources/dev/muster/buildpack/native-image" "$work/builder/stand-in"
cat >"$work/builder/native-image" <<'SH'
#!/bin/sh
export STAND_IN_RECORD=/tmp/record
[ ! -e /opt/leak ] || export STAND_IN_EMBED=/opt/leak
exec /opt/stand-in "$@"
SH
chmod 755 "$work/builder"/*
printf 'public class Leak {}\n' >"$work/builder/Leak.java"
"$JAVA_HOME/bin/javac" -d "$work/builder" "$work/builder/Leak.java"
cat >"$work/builder/Dockerfile" <<DOCKERFILE
FROM $builder_image
COPY stand-in /opt/stand-in
COPY native-image /opt/muster/graalvm/bin/native-image
DOCKERFILE
cat >"$work/builder/Dockerfile.leak" <<DOCKERFILE
FROM $stand_in
COPY Leak.class /opt/leak
DOCKERFILE
DOCKER_BUILDKIT=1 "$buildkit" build -q -t "$stand_in" "$work/builder" >"$work/builder.log" 2>&1 ||
	fail "the builder with the stand-in could not be made" "docker build FROM $builder_image" "$(tail -n 5 "$work/builder.log")"
DOCKER_BUILDKIT=1 "$buildkit" build -q -t "$stand_in:leak" -f "$work/builder/Dockerfile.leak" "$work/builder" >>"$work/builder.log" 2>&1
package() { # package VERSION
	printf 'Implementation-Title: Dockerfile Test\nImplementation-Version: %s\nSpring-Boot-Native-Processed: true\nStart-Class: demo.App\nSpring-Boot-Version: 4.1.2\n' \
		"$1" >"$work/manifest"
	echo "version = $1 $$" >"$work/jar/BOOT-INF/classes/application.properties"
	touch "$work/jar/BOOT-INF/classes/demo/App__ApplicationContextInitializer.class"
	echo '{"resources": []}' >"$work/jar/META-INF/native-image/demo/app/reachability-metadata.json"
	"$JAVA_HOME/bin/jar" --create --file "$work/app/target/app.jar" --manifest "$work/manifest" -C "$work/jar" .
}
echo '<project/>' >"$work/app/pom.xml"
package 1.0
openssl genpkey -algorithm ed25519 -out "$work/key.pem" 2>/dev/null
openssl pkey -in "$work/key.pem" -pubout -out "$work/public.pem"
chmod 644 "$work/key.pem"
"$project_folder/bin/muster" dockerfile "$work/app" --port 8081 >"$work/log" 2>&1
status=0
"$project_folder/bin/muster" dockerfile "$work/app" >"$work/log" 2>&1 || status=$?
same "a Dockerfile is not replaced" 1 "$status"
has "a Dockerfile is not replaced" "--force" "$work/log"

log "building with docker alone"
status=0
build "$work/log" "$stand_in" --secret "id=muster-signing-key,src=$work/key.pem" || status=$?
same "the image is built" 0 "$status"
has "the executable is audited" "elf audit: pass (1 file" "$work/log"
has "the gate has looked" "leak gate: clean" "$work/log"
status=0
"$project_folder/bin/muster" verify "$image" --key "$work/public.pem" >"$work/log" 2>&1 || status=$?
same "the image is verified" 0 "$status"
has "the image is verified" "verified: $image" "$work/log"
status=0
"$project_folder/bin/muster" report "$image" >"$work/log" 2>&1 || status=$?
same "the report is read" 0 "$status"
has "the report is read" "user 1002:1000, entry point [/layers/muster_native/native-image/service]" "$work/log"
status=0
"$project_folder/bin/audit" "$image" >"$work/log" 2>&1 || status=$?
same "the image is audited" 0 "$status"
same "what is exposed, and who made what" '1002:1000 {"8081/tcp":{}} Dockerfile Test 1.0' \
	"$(docker image inspect -f '{{.Config.User}} {{json .Config.ExposedPorts}} {{index .Config.Labels "org.opencontainers.image.title"}} {{index .Config.Labels "org.opencontainers.image.version"}}' "$image")"
same "the image runs" started "$(docker run --rm --pull never --network none --read-only --cap-drop ALL \
	--security-opt no-new-privileges "$image" 2>&1)"
same "no layer has the key" 0 "$(docker save "$image" | grep -acF -- "$(sed -n 2p "$work/key.pem")" || true)"

log "building again, then with a leak"
status=0
build "$work/log" "$stand_in" --no-cache || status=$?
same "the image is built again" 0 "$status"
has "an unchanged executable is not compiled again" "unchanged, reusing the executable" "$work/log"
docker image rm -f "$image" >/dev/null
package 1.1
status=0
build "$work/log" "$stand_in:leak" || status=$?
same "a leak stops the build" differs "$([ "$status" -ne 0 ] && echo differs || echo same)"
has "a leak stops the build" "class file Leak.class in /layers/muster_native/native-image/service" "$work/log"
same "a leak leaves no image" 1 "$(docker image inspect "$image" >/dev/null 2>&1 && echo 0 || echo 1)"

log "building a static executable for an empty image"
"$project_folder/bin/muster" dockerfile "$work/app" --static --port 8081 --force >"$work/log" 2>&1
status=0
run=$static_run_image build "$work/log" "$stand_in" --secret "id=muster-signing-key,src=$work/key.pem" || status=$?
same "the static image is built" 0 "$status"
has "the build knows that the image is empty" "the run image is empty" "$work/log"
status=0
"$project_folder/bin/muster" verify "$image" --key "$work/public.pem" >"$work/log" 2>&1 || status=$?
same "the static image is verified" 0 "$status"
has "the static image has no packages" "its 0 packages are those of the SBOM" "$work/log"
same "the static image runs" started "$(docker run --rm --pull never --network none --read-only --cap-drop ALL \
	--security-opt no-new-privileges "$image" 2>&1)"
same "the static image has no other file" "etc/group etc/passwd layers/muster_native/native-image/service" \
	"$(docker save "$image" | tar -xO --wildcards '*.tar' | tar -ti --ignore-zeros 2>/dev/null | sed 's:^\./::' | grep -v '/$\|^$' |
		grep -vE '^layers/(sbom|muster_native/report)/' | LC_ALL=C sort | paste -sd ' ')"
status=0
run=$static_run_image build "$work/log" "$stand_in" --build-arg BP_MUSTER_LINK=mostly-static || status=$?
same "another form of linking is refused" differs "$([ "$status" -ne 0 ] && echo differs || echo same)"
has "another form of linking is refused" "set BP_MUSTER_LINK=static" "$work/log"

echo "dockerfile: $checks checks, $failed failed"
[ "$failed" -eq 0 ]
