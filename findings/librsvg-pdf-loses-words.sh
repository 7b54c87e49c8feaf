#!/usr/bin/env bash
# Words in a PDF that librsvg writes stop being words when their element, or a group around them, has an opacity, a
# mix-blend-mode or an isolation: they become outlines, which no reader can search, copy or speak. The same words in a paler
# colour stay words.
# librsvg 2.54.7 (rsvg-convert -f pdf), read by poppler's pdftotext 22.12; seen on Debian 12, 2026-11-28.
# Matters to leaflets and proofs made of SVG: fade by colours, not by opacity, where words are.
set -euo pipefail

packages=(librsvg2-2=2.54.7+dfsg-1~deb12u2 librsvg2-bin=2.54.7+dfsg-1~deb12u2 poppler-utils=22.12.0-2+deb12u3 libpoppler126=22.12.0-2+deb12u3)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -q "${packages[@]}" >download.log 2>&1 || { cat download.log; exit 1; }
for package in *.deb; do dpkg -x "$package" .; done
printf '%s\n' "${packages[@]}"

export LD_LIBRARY_PATH
LD_LIBRARY_PATH=$(echo "$folder"/usr/lib/*-linux-gnu)
words() {  # words ATTRIBUTES: what a reader of the PDF finds
    cat >words.svg <<SVG
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 100" width="400" height="100">
  <g $1><text x="20" y="60" font-family="sans-serif" font-size="24">Rest your foot</text></g>
</svg>
SVG
    usr/bin/rsvg-convert -f pdf -o words.pdf words.svg
    usr/bin/pdftotext words.pdf - | tr -d '\n\f'
}
failed=0
expect() {  # expect NAME ATTRIBUTES WORDS
    local found; found=$(words "$2")
    printf '%-20s reads as "%s"\n' "$1" "$found"
    [ "$found" = "$3" ] || { echo "no longer so"; failed=1; }
}
expect plain '' 'Rest your foot'
expect 'paler colour' 'fill="#999"' 'Rest your foot'
expect 'opacity' 'opacity="0.5"' ''
expect 'mix-blend-mode' 'style="mix-blend-mode: multiply"' ''
expect 'isolation' 'style="isolation: isolate"' ''
exit $failed
