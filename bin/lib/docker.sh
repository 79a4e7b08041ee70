# shellcheck shell=bash
# Makes sure that a Docker daemon answers. Source it after log.sh; it only defines functions.
#
#   ensure_docker                     returns when the daemon answers, exits 1 with a message otherwise
#   ensure_command COMMAND PACKAGE    returns when COMMAND exists, exits 1 with a message otherwise
#   buildkit_client                   prints the docker of the PATH whose `build` can use BuildKit, exits 1 without one
#
# On Debian and as root both install what is missing with apt, and ensure_docker starts `dockerd` in the
# background (process id and log in $MUSTER_CACHE/docker). MUSTER_DOCKER=use: never install or start
# anything. With DOCKER_HOST set the daemon is somebody else's and never started either.

ensure_docker() {
	ensure_command docker docker.io
	if _docker_answers; then
		return 0
	fi
	local where="docker version, DOCKER_HOST=${DOCKER_HOST:-(not set: /var/run/docker.sock)}"
	if [ -n "${DOCKER_HOST:-}" ]; then
		fail "the Docker daemon does not answer: $(_docker_error)" "$where" \
			"start that daemon, correct DOCKER_HOST, or unset it to use the daemon of this machine"
	fi
	if ! _may_change_machine; then
		fail "the Docker daemon does not answer: $(_docker_error)" "$where" \
			"start the Docker daemon (on Debian: systemctl start docker), or set DOCKER_HOST to one that runs; \
as root on Debian and without MUSTER_DOCKER=use it is started for you"
	fi
	ensure_command dockerd docker.io
	_start_dockerd
}

# Before Docker 23 the client brings BuildKit along, after it the component buildx.
buildkit_client() {
	local client
	while read -r client; do
		if "$client" buildx version >/dev/null 2>&1 ||
			[ "$("$client" version --format '{{.Client.Version}}' 2>/dev/null | cut -d . -f 1)" -lt 23 ]; then
			printf '%s\n' "$client"
			return 0
		fi
	done < <(type -ap docker)
	fail "no docker on the PATH can use BuildKit" "docker buildx version" \
		"install the component buildx (package docker-buildx-plugin or docker-buildx)"
}

ensure_command() {
	if command -v "$1" >/dev/null; then
		return 0
	fi
	if ! _may_change_machine; then
		fail "the command '$1' is missing" "PATH of this machine" \
			"install it (Debian package $2: apt-get install $2); as root on Debian and without MUSTER_DOCKER=use it is installed for you"
	fi
	if ! { step "updating apt's lists" apt-get update &&
		step "installing the Debian package $2" \
			env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$2"; }; then
		fail "the Debian package $2 could not be installed" "apt-get install $2" \
			"read the lines above; check the mirror in this machine's apt sources, or install $2 by hand"
	fi
	hash -r
	command -v "$1" >/dev/null ||
		fail "the command '$1' is missing" "PATH of this machine, after apt-get install $2" "install '$1' by hand"
}

_may_change_machine() {
	[ "${MUSTER_DOCKER:-}" != use ] && [ "$(id -u)" -eq 0 ] && [ -e /etc/debian_version ]
}

# The server's version is only known when the daemon answers.
_docker_answers() {
	timeout 20 docker version --format '{{.Server.Version}}' >/dev/null 2>&1
}

_docker_error() {
	timeout 20 docker version --format '{{.Server.Version}}' 2>&1 >/dev/null | tr '\n' ' ' | sed 's/ *$//'
}

# A daemon that was killed leaves its process id behind. When that number stands for another process by now, or
# for one that nobody has waited for, the next daemon takes it for its own elder and does not start.
_forget_dead_process() {
	local file=$1 name=$2 process
	process=$(cat "$file" 2>/dev/null) || return 0
	if [ "$(cat "/proc/$process/comm" 2>/dev/null)" != "$name" ] ||
		grep -q '^State:[[:space:]]*Z' "/proc/$process/status" 2>/dev/null; then
		log "removing $file: process $process is no running $name"
		rm -f "$file"
	fi
}

_start_dockerd() {
	local folder=${MUSTER_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/muster}/docker deadline=$((SECONDS + 90))
	mkdir -p "$folder"
	_forget_dead_process /var/run/docker.pid dockerd
	_forget_dead_process /var/run/docker/containerd/containerd.pid containerd
	log "starting dockerd (log: $folder/dockerd.log) ..."
	# Its own session, and none of our descriptors: it has to outlive the script and must not hold its pipes.
	setsid nohup dockerd >"$folder/dockerd.log" 2>&1 </dev/null &
	echo $! >"$folder/dockerd.pid"
	until _docker_answers; do
		if ! kill -0 "$(cat "$folder/dockerd.pid")" 2>/dev/null; then
			tail -n 20 "$folder/dockerd.log" | sed 's/^/    /' >&2
			fail "dockerd ended before it answered" "$folder/dockerd.log" \
				"read the lines above; start a Docker daemon by hand, or set DOCKER_HOST to one that runs"
		fi
		if [ "$SECONDS" -ge "$deadline" ]; then
			fail "dockerd did not answer within 90 s" "$folder/dockerd.log" \
				"read that log; start a Docker daemon by hand, or set DOCKER_HOST to one that runs"
		fi
		sleep 1
	done
	log "dockerd answers (process $(cat "$folder/dockerd.pid"))"
}
