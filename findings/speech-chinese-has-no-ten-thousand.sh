#!/usr/bin/env bash
# espeak-ng's Mandarin counts in thousands, as English does: 10000 is spoken "ten thousand" (十千) and 100000 "a hundred thousand" (一百千), where
# every speaker says 一万 and 十万. It says these right when they are written as characters, and 1000 in digits too.
# espeak-ng 1.51, seen on Debian 12, 2026-11-29.
# Matters wherever a count, a price or a dose above 9,999 is read aloud to Chinese speakers: write such numbers out in characters, or group them by 万,
# before the text goes to the voice.
set -euo pipefail

packages=(espeak-ng=1.51+dfsg-10+deb12u2 libespeak-ng1=1.51+dfsg-10+deb12u2 espeak-ng-data=1.51+dfsg-10+deb12u2 libpcaudio0=1.2-2 libsonic0=0.2.0-12)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -q "${packages[@]}" >download.log 2>&1 || { cat download.log; exit 1; }
for package in *.deb; do dpkg -x "$package" .; done
printf '%s\n' "${packages[@]}"

libraries=$(echo "$folder"/usr/lib/*-linux-gnu)
export LD_LIBRARY_PATH=$libraries ESPEAK_DATA_PATH=$libraries/espeak-ng-data
spoken() { usr/bin/espeak-ng -v cmn-latn-pinyin -q -x "$1"; }  # its phonemes, with tones and pauses
syllables() { spoken "$1" | sed 's/j,*i55n*_/ji_/g' | tr -d " _|',!0-9\n"; }  # without tones, which change with the neighbours
for text in 1000 一千 10000 一万 十千 100000 十万 一百千; do printf '%s\t%s\n' "$text" "$(spoken "$text")"; done

failed=0
holds() { if ! eval "$2"; then echo "no longer so: $1"; failed=1; fi; }
holds "1000 is 一千" '[ "$(syllables 1000)" = "$(syllables 一千)" ]'
holds "10000 is not 一万" '[ "$(syllables 10000)" != "$(syllables 一万)" ]'
holds "10000 is ten thousands" '[ "$(syllables 10000)" = "$(syllables 十千)" ]'
holds "100000 is not 十万" '[ "$(syllables 100000)" != "$(syllables 十万)" ]'
holds "100000 is a hundred thousands" '[ "$(syllables 100000)" = "$(syllables 一百千)" ]'
exit $failed
