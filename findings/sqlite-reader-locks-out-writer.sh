#!/usr/bin/env bash
# A look at a SQLite file in WAL mode can lock its owner out. A folder is shared by a group (2770), the database in it may be
# read by the group (640), and nobody has it open. Another user of the group reads it with `sqlite3 -readonly`: SQLite makes the
# -shm and -wal files in that user's name, with the mode of the database, and leaves them, because a reader may not
# checkpoint. From then on the owner's every write ends in "attempt to write a readonly database", until somebody removes them.
# SQLite 3.40.1, seen on Debian 12, 2026-11-28.
# Matters to every service whose statistics somebody else exports while it runs. Needs root, to be two users.
set -euo pipefail

packages=(sqlite3=3.40.1-2+deb12u2 libsqlite3-0=3.40.1-2+deb12u2)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -q "${packages[@]}" >download.log 2>&1 || { cat download.log; exit 1; }
for package in *.deb; do dpkg -x "$package" .; done
printf '%s\n' "${packages[@]}"
[ "$(id -u)" -eq 0 ] || { echo "run this as root: it takes the part of two users"; exit 1; }

chmod 755 . && mkdir shared && chown 20001:20000 shared && chmod 2770 shared
libraries=$(echo "$folder"/usr/lib/*-linux-gnu)
as() { local user=$1; shift; env LD_LIBRARY_PATH="$libraries" setpriv --reuid "$user" --regid "$user" --groups 20000 usr/bin/sqlite3 "$@"; }
umask 007
as 20001 shared/counts.db 'PRAGMA journal_mode=WAL; CREATE TABLE counts(n); INSERT INTO counts VALUES(1);' >/dev/null
echo "The reader reads: $(as 20002 -readonly shared/counts.db 'SELECT * FROM counts')"
stat -c '%A %u:%g %n' shared/*
said=$(as 20001 shared/counts.db 'INSERT INTO counts VALUES(2)' 2>&1) && { echo "The owner still writes: no longer so"; exit 1; }
echo "The owner writes: $said"
[[ $said == *readonly* ]] || { echo "refused for another reason: no longer so"; exit 1; }
rm shared/counts.db-shm shared/counts.db-wal  # both empty of content here
as 20001 shared/counts.db 'INSERT INTO counts VALUES(2)' && echo "Without the two files the owner writes again."
