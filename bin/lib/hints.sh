# shellcheck shell=bash
# Prints what the reports of a processed application say about the hints that Muster added.

# show_hints FOLDER: a line for each report in the folder that counts hints, and their sum
show_hints() {
	local report sum=0 added
	for report in "$1"/*.json; do
		added=$(jq -r '.added // empty' "$report")
		[ -n "$added" ] || continue
		sum=$((sum + added))
		jq -r --arg name "$(basename "$report" .json)" \
			'"hints of \($name): \(.added)" + ([(.reasons // {}) | to_entries[] | "\(.value) \(.key)"] | if length > 0 then " (" + join(", ") + ")" else "" end)
				+ (if .locales then ", locales " + ([.locales[].name] | join(" ")) else "" end)' "$report"
	done
	printf 'hints added: %s\n' "$sum"
}
