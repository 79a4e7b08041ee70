#!/bin/sh
# Entry point of the image muster/postgresql: makes a cluster with one database of one user, and runs the server.
# Settings without defaults: DATABASE_NAME, DATABASE_USER, DATABASE_PASSWORD.
set -eu
for setting in DATABASE_NAME DATABASE_USER DATABASE_PASSWORD; do
	eval "value=\${$setting:-}"
	[ -n "$value" ] || {
		printf 'error: %s is not set\n  where: %s\n  what to do: docker run -e %s=...\n' \
			"$setting" "the container's environment" "$setting" >&2
		exit 1
	}
done
quoted() {
	printf '%s' "$1" | sed "s/'/''/g"
}
if [ ! -e "$PGDATA/PG_VERSION" ]; then
	# psql inside the container is whoever the kernel says it is; everybody else needs the password.
	initdb --encoding=UTF8 --locale=C.UTF-8 --auth-local=peer --auth-host=scram-sha-256 >/dev/null
	echo 'host all all all scram-sha-256' >>"$PGDATA/pg_hba.conf"
	printf "create role %s login password '%s';\n\ncreate database %s owner %s;\n" \
		"$DATABASE_USER" "$(quoted "$DATABASE_PASSWORD")" "$DATABASE_NAME" "$DATABASE_USER" |
		postgres --single -j postgres >/dev/null
fi
# The folder of the packages is in /run, which is empty in the image.
exec postgres -c listen_addresses='*' -c unix_socket_directories="$PGHOST"
