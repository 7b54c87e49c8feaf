#!/usr/bin/env bash
# espeak-ng loses what stands between the two ends of a range, and mistakes grouped numbers:
# - "5–10" (en dash) is spoken "five ten" in English, Spanish and Chinese; in Chinese "5-10" has the very syllables of 50.
#   An English "5-10" says "dash". Only a word between them ("to", "a", "到") is heard as a range.
# - Spanish of Latin America reads 1,234 as a decimal number, and "10 000" as "ten zero zero zero".
# espeak-ng 1.51, seen on Debian 12, 2026-11-28.
# Matters wherever a dose, a time or a count is read aloud: put the word in, and take the sign out of thousands, before the
# text goes to the voice.
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
spoken() { usr/bin/espeak-ng -v "$1" -q -x "$2"; }                      # its phonemes, with stress and pauses
sounds() { spoken "$1" "$2" | tr -d " _|',!\n"; }                        # the same without them
for voice in en-us es-419 cmn-latn-pinyin; do
    for text in 5-10 5–10 "5 10" 50; do printf '%s\t%s\t%s\n' "$voice" "$text" "$(spoken "$voice" "$text")"; done
done
for text in 1234 1,234 "10 000" 10000; do printf 'es-419\t%s\t%s\n' "$text" "$(spoken es-419 "$text")"; done

failed=0
holds() { if ! eval "$2"; then echo "no longer so: $1"; failed=1; fi; }
for voice in en-us es-419 cmn-latn-pinyin; do
    holds "$voice: an en dash is silent" '[ "$(sounds $voice 5–10)" = "$(sounds $voice "5 10")" ]'
done
holds "Chinese 5-10 sounds like 50" '[ "$(sounds cmn-latn-pinyin 5-10)" = "$(sounds cmn-latn-pinyin 50)" ]'
holds "English 5-10 has a word in it" '[ "$(sounds en-us 5-10)" != "$(sounds en-us "5 10")" ]'
holds "Spanish 1,234 is another number than 1234" '[ "$(sounds es-419 1,234)" != "$(sounds es-419 1234)" ]'
holds "Spanish 10 000 is another number than 10000" '[ "$(sounds es-419 "10 000")" != "$(sounds es-419 10000)" ]'
exit $failed
