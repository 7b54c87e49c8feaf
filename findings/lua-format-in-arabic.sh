#!/usr/bin/env bash
# `msgfmt -c` refuses natural Arabic under the flag lua-format: every one of the six plural forms must have the %d, though
# Arabic writes none of "one minute" and "two minutes" with a digit. Under c-format the same file passes, because there
# msgfmt lets forms that stand for a single number leave the argument out.
# gettext 0.21, seen on Debian 12, 2026-11-28.
# Matters to whoever marks Lua messages with plurals as lua-format: the translator is made to write "1 minute" for "a minute".
set -euo pipefail

packages=(gettext=0.21-12)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -q "${packages[@]}" >download.log 2>&1 || { cat download.log; exit 1; }
for package in *.deb; do dpkg -x "$package" .; done
printf '%s\n' "${packages[@]}"

po() {
    cat <<PO
msgid ""
msgstr ""
"Language: ar\n"
"Content-Type: text/plain; charset=UTF-8\n"
"Plural-Forms: nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);\n"

#, $1
msgid "%d minute"
msgid_plural "%d minutes"
msgstr[0] "%d دقيقة"
msgstr[1] "دقيقة واحدة"
msgstr[2] "دقيقتان"
msgstr[3] "%d دقائق"
msgstr[4] "%d دقيقة"
msgstr[5] "%d دقيقة"
PO
}
libraries=$(echo "$folder"/usr/lib/*-linux-gnu)
verdict() { po "$1" >"$1.po"; if LD_LIBRARY_PATH=$libraries LC_ALL=C usr/bin/msgfmt -c -o /dev/null "$1.po" 2>"$1.log"; then echo passes; else echo refused; fi; }
lua=$(verdict lua-format) c=$(verdict c-format)
echo "lua-format: $lua"; cat lua-format.log
echo "c-format: $c"
[ "$lua" = refused ] && [ "$c" = passes ] || { echo "no longer so"; exit 1; }
