#!/bin/sh
# Answers one shard: shard.sh check|align|facts PART.jsonl ANSWERS.jsonl
#
# Run it as often as you like. Answers that are there whole stay, a torn last one is cut off, what is missing is added, and
# in the end the same bytes stand there as after a run that nobody disturbed. Exit 0 also where lines were refused (3):
# their error objects are among the answers, and another run would refuse them again. JOBS: workers, 1 unless it is set.
set -u
parallax batch "$1" --in "$2" --out "$3" --jobs "${JOBS:-1}" --resume
status=$?
[ "$status" -eq 3 ] && exit 0
exit "$status"
