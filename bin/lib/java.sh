# shellcheck shell=bash
# Finds a JDK 25. Source it after log.sh; it only defines functions.
#
#   require_java    sets and exports JAVA_HOME to a JDK 25, or exits 1 with a message

require_java() {
	local home
	if [ -n "${JAVA_HOME:-}" ] && [ "$(_java_feature "$JAVA_HOME")" = 25 ]; then
		log "java: $JAVA_HOME (JAVA_HOME)"
		export JAVA_HOME
		return 0
	fi
	while read -r home; do
		if [ "$(_java_feature "$home")" = 25 ] && [ -x "$home/bin/javac" ]; then
			export JAVA_HOME=$home
			log "java: $JAVA_HOME (found beside the default one)"
			return 0
		fi
	done < <(_java_homes)
	fail "no JDK 25 was found" "JAVA_HOME=${JAVA_HOME:-(not set)}, the java on the PATH and the JDKs installed beside it, SDKMAN" \
		"install a JDK 25 with its sources (lib/src.zip), for example Temurin 25, and set JAVA_HOME to it"
}

_java_feature() {
	sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null || true
}

_java_homes() {
	local java home
	java=$(command -v javac || command -v java || true)
	if [ -n "$java" ]; then
		home=$(dirname "$(dirname "$(readlink -f "$java")")")
		printf '%s\n' "$home" "$(dirname "$home")"/*
	fi
	printf '%s\n' "${SDKMAN_DIR:-$HOME/.sdkman}"/candidates/java/*
}
