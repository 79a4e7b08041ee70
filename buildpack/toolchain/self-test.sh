#!/usr/bin/env bash
# self-test.sh HOME [static]: builds two executables with HOME's native-image and compares what they print, line by line, with
# what the same programs print on HOME's JVM. The smaller one is static where HOME has a musl compiler; with the word `static`
# both are. Ends with "toolchain self-test: N checks, 0 failed".
# A build takes a core and 2 GB for a minute or two; the caller sees to it that not many run at once. Executables are kept in
# $MUSTER_CACHE/executables by the hash of toolchain and sources.
set -euo pipefail
source "$(dirname "$0")/settings.sh"
[[ $# -ge 1 && -x $1/bin/native-image && ${2:-static} = static ]] ||
  fail "usage: self-test.sh HOME [static], where HOME has bin/native-image"
home=$(realpath "$1")
identity=$(cat "$home/release" "$home/lib/svm/provenance" 2> /dev/null || cat "$home/release")
probe_options=(-H:+UnlockExperimentalVMOptions -H:IncludeLocales=de,en -H:+AddAllCharsets)
hello_options=()
musl=$home/lib/svm/musl/bin/x86_64-linux-musl-gcc
if [ -x "$musl" ]; then
  hello_options=(--static --libc=musl)
elif [ -n "${2:-}" ]; then
  fail "$home has no musl compiler. Assemble it without MUSL=0."
fi
if [ -n "${2:-}" ]; then probe_options+=("${hello_options[@]}"); fi
executables=$MUSTER_CACHE/executables/$(content_hash "$identity ${hello_options[*]} ${probe_options[*]}" probe)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$executables"
checks=0 failed=0

find "$toolchain/probe" -name '*.java' | sort > "$work/sources"
"$home/bin/javac" -nowarn -proc:none -XDignore.symbol.file -d "$work/classes" "@$work/sources"

build() { # build NAME MAIN_CLASS OPTION...
  local name=$1 main=$2 begin=$SECONDS
  shift 2
  if [ -x "$executables/$name" ]; then
    echo "native image kept: $name"
    return
  fi
  # Exercises the driver's own reading, too: argument file, class path, output name, options of the builder's table.
  echo "--no-fallback -Ob -cp '$work/classes'" > "$work/options"
  "$home/bin/native-image" "@$work/options" "$@" -o "$work/$name" "$main" > "$work/$name.log" 2>&1 ||
    { cat "$work/$name.log" >&2; fail "native-image could not build $name; its output is above."; }
  mv "$work/$name" "$executables/$name"
  echo "native image built: $name in $((SECONDS - begin)) s, $(stat -c %s "$executables/$name") bytes"
}

# An executable keeps the native encoding of the machine that built it; the JVM takes that of the process. So says the image
# builder; it shows where the process has no UTF-8 locale.
known_without_utf8="charset native|file name"

line() { # line NAME FILE: the line of a check, or a text that says that there is none
  awk -v start="$1: " 'index($0, start) == 1 { print; found = 1; exit } END { if (!found) print "(no line)" }' "$2"
}

compare() { # compare TITLE EXPECTED ACTUAL [KNOWN]: every line is a check; the checks KNOWN (a|b) must differ, no others may
  local title=$1 name expected actual problem known=${4:-} before=$failed
  while read -r name; do
    checks=$((checks + 1)) problem=""
    expected=$(line "$name" "$2") actual=$(line "$name" "$3")
    if [[ -n $known && "|$known|" == *"|$name|"* ]]; then
      if [ "$expected" = "$actual" ]; then
        problem="a known difference is gone: take it off the list in self-test.sh"
      else
        echo "~ $title: '$name' differs, as is known"
      fi
    elif [ "$expected" != "$actual" ]; then
      problem="native differs from the JVM"
    fi
    if [ -n "$problem" ]; then
      failed=$((failed + 1))
      printf '! %s: %s\n  JVM:    %s\n  native: %s\n' "$title" "$problem" "$expected" "$actual"
    fi
  done < <(cat "$2" "$3" | sed 's/: .*//' | awk '!seen[$0]++')
  if [ "$failed" = "$before" ]; then
    echo "+ $title: $(wc -l < "$2") lines"
  else
    sed 's/^/  native, errors: /' "$3.errors"
  fi
}

run() { # run OUTPUT COMMAND...: the program's output and, as one more line, its exit status; errors beside, not compared
  local output=$1 status=0
  shift
  # They take seconds. One that hangs is a difference (exit status 124), not the end of the test.
  timeout --kill-after=10 120 "$@" > "$output" 2> "$output.errors" || status=$?
  echo "exit status: $status" >> "$output"
}

probe() { # probe TITLE KNOWN SETTING...: the probe in both forms, with the environment variables given and no others
  local title=$1 known=$2 form
  shift 2
  for form in jvm native; do
    # The preferences would otherwise be written to the user's home.
    local settings=("-Djava.util.prefs.userRoot=$work/folder") program=("$executables/probe")
    if [ $form = jvm ]; then program=("$home/bin/java" -cp "$work/classes"); settings+=(dev.muster.toolchain.probe.Probe); fi
    mkdir "$work/folder"
    run "$work/probe.$form" env -i PATH="$PATH" HOME="$work" MUSTER_PROBE=set "$@" \
      "${program[@]}" "${settings[@]}" "$work/folder" "$work/keys.p12" "$password"
    rm -rf "$work/folder"
  done
  compare "probe, $title" "$work/probe.jvm" "$work/probe.native" "$known"
}

check() { # check TITLE EXPECTED ACTUAL
  checks=$((checks + 1))
  if [ "$2" = "$3" ]; then
    echo "+ $1: $3"
  else
    failed=$((failed + 1))
    printf '! %s: %s instead of %s\n' "$1" "$3" "$2"
  fi
}

build hello dev.muster.toolchain.hello.Hello "${hello_options[@]}"
run "$work/hello.jvm" "$home/bin/java" -cp "$work/classes" dev.muster.toolchain.hello.Hello
run "$work/hello.native" "$executables/hello"
compare hello "$work/hello.jvm" "$work/hello.native"
if [ -x "$musl" ]; then
  check "the static executable is position independent" DYN "$(readelf -h "$executables/hello" | sed -n 's/.*Type: *\([A-Z]*\).*/\1/p')"
  check "the static executable loads nothing" 0 "$(readelf -dlW "$executables/hello" | grep -cE 'INTERP|NEEDED' || true)"
  "$musl" -O2 -Wl,-z,relro,-z,now -o "$work/read-only" "$toolchain/probe/read-only.c"
  check "relocated data of static executables" read-only "$("$work/read-only")"
fi

password=for-this-test-only
"$home/bin/keytool" -genkeypair -alias probe -keyalg EC -dname CN=localhost -ext san=dns:localhost -validity 2 \
  -keystore "$work/keys.p12" -storetype PKCS12 -storepass "$password" > "$work/keytool.log" 2>&1 ||
  { cat "$work/keytool.log" >&2; fail "keytool could not make the key store for the TLS checks."; }
build probe dev.muster.toolchain.probe.Probe "${probe_options[@]}"
probe "UTF-8 and UTC" "" LC_ALL=C.UTF-8 TZ=UTC
probe "UTF-8 and New York" "" LC_CTYPE=C.UTF-8 LANG=C TZ=America/New_York
probe "nothing set" "$known_without_utf8"

echo "toolchain self-test: $checks checks, $failed failed"
[ "$failed" = 0 ]
