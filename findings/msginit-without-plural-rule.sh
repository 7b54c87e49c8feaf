#!/usr/bin/env bash
# msginit writes a header that no tool accepts for some languages: `msginit -l ar` and `-l zh_CN` leave xgettext's placeholder
# "nplurals=INTEGER; plural=EXPRESSION" in Plural-Forms, where -l es gives the rule. With GETTEXTCLDRDIR pointing to the CLDR
# data (Debian package unicode-cldr-core) both are filled in.
# gettext 0.21, seen on Debian 12, 2026-11-28.
# Matters to a translator who begins a language with the documented command: msgfmt -c then refuses the file, and the cure
# is an environment variable that no message names.
set -euo pipefail

packages=(gettext=0.21-12 unicode-cldr-core=41-0.1)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -q "${packages[@]}" >download.log 2>&1 || { cat download.log; exit 1; }
for package in *.deb; do dpkg -x "$package" .; done
printf '%s\n' "${packages[@]}"

cat >template.pot <<'POT'  # the header as xgettext writes it
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\n"
"Plural-Forms: nplurals=INTEGER; plural=EXPRESSION;\n"

msgid "%d minute"
msgid_plural "%d minutes"
msgstr[0] ""
msgstr[1] ""
POT
libraries=$(echo "$folder"/usr/lib/*-linux-gnu)
begin() {  # the language's header of plurals, in one line
    LD_LIBRARY_PATH=$libraries usr/bin/msginit --no-translator -l "$1" -i template.pot -o "$2" 2>/dev/null
    tr -d '\n' <"$2" | sed 's/""//g; s/.*Plural-Forms: \([^"]*;\)\\n.*/\1/'
}
failed=0
for language in ar zh_CN es; do
    plain=$(begin $language plain-$language.po)
    helped=$(GETTEXTCLDRDIR=$folder/usr/share/unicode/cldr begin $language cldr-$language.po)
    printf '%s: %s\n    with GETTEXTCLDRDIR: %s\n' "$language" "$plain" "$helped"
    case $language in
        es) [[ $plain != *INTEGER* ]] || { echo "Spanish has no rule any more"; failed=1; } ;;
        *) [[ $plain == *nplurals=INTEGER* ]] || { echo "no longer so: $language has a rule by itself"; failed=1; } ;;
    esac
    [[ $helped != *INTEGER* ]] || { echo "no longer so: CLDR does not help $language"; failed=1; }
done
exit $failed
