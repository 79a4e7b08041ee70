# shellcheck shell=bash
# Progress and failure messages of the scripts. Source it; it only defines functions.
# Everything goes to standard error, so that a script can print what it made on standard output.
#
#   log TEXT...                        one line of progress
#   fail WHAT WHERE WHAT_TO_DO         the error message, then exit 1
#   without_credentials                a filter that takes user and password out of addresses
#   step NAME COMMAND [ARG...]         runs COMMAND with its output in a file: name, seconds, heartbeat,
#                                      and the last lines of the output when it fails
#   with_heartbeat NAME COMMAND [ARG...]   runs COMMAND with its output as it is: heartbeat only
#
# The heartbeat is a line every MUSTER_HEARTBEAT seconds (default 30): "... still NAME (90 s)".
# `set -e` has no effect inside COMMAND when it is a function (bash's rule): give a script.

log() {
	printf '%s\n' "$*" >&2
}

fail() {
	printf 'error: %s\n  where: %s\n  what to do: %s\n' "$1" "$2" "$3" | without_credentials >&2
	exit 1
}

without_credentials() {
	sed -E 's#(://)[^/@[:space:]]*@#\1#g'
}

step() {
	local name=$1 start=$SECONDS status=0 output
	shift
	output=$(mktemp "${TMPDIR:-/tmp}/muster-step.XXXXXX")
	log "$name ..."
	with_heartbeat "$name" _into_file "$output" "$@" || status=$?
	if [ "$status" -ne 0 ]; then
		without_credentials <"$output" >"$output.log"
		mv "$output.log" "$output"
		tail -n 30 "$output" | sed 's/^/    /' >&2
		log "$name: failed after $((SECONDS - start)) s, exit code $status, whole output: $output"
		return "$status"
	fi
	rm -f "$output"
	log "$name: $((SECONDS - start)) s"
}

with_heartbeat() {
	local name=$1 heart status=0
	shift
	_heartbeat "$name" "$$" &
	heart=$!
	"$@" || status=$?
	kill "$heart" 2>/dev/null || true
	wait "$heart" 2>/dev/null || true
	return "$status"
}

_into_file() {
	local file=$1
	shift
	"$@" >"$file" 2>&1
}

_heartbeat() {
	local start=$SECONDS pipe
	# A timed read of a pipe nobody writes to: unlike `sleep`, nothing is left behind by a kill.
	exec {pipe}<> <(:) >/dev/null
	while true; do
		read -r -t "${MUSTER_HEARTBEAT:-30}" -u "$pipe" || true
		# A background process of a script ignores Ctrl-C, so it must see for itself that the script is gone.
		kill -0 "$2" 2>/dev/null || return 0
		printf '... still %s (%d s)\n' "$1" "$((SECONDS - start))" >&2
	done
}
