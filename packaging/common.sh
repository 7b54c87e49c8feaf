# What run, install and test have in common; sourced by them.
set -euo pipefail

checkout=$(realpath "$(dirname "${BASH_SOURCE[0]}")/..")
me=packaging/${0##*/}

# stop SENTENCE: what is wrong, and the cure. Ends the script.
stop() {
    echo "$me: $*" >&2
    exit 1
}

# step WHAT: says where we are. How many there are is in `steps`.
steps=0 steps_begun=0
step() {
    steps_begun=$((steps_begun + 1))
    printf '\n== Step %d of %d: %s\n' "$steps_begun" "$steps" "$*"
}

# with_news COMMAND…: runs it, and gives a sign of life whenever it was silent for 45 s. Its exit status.
with_news() {
    "$@" 2>&1 | {
        local line begun=$SECONDS
        while true; do
            if IFS= read -r -t "${quiet_seconds:-45}" line; then
                printf '%s\n' "$line"
            elif [ $? -gt 128 ]; then
                printf '%s' "$line"
                echo "   … still at it, since $(((SECONDS - begun) / 60)) min $(((SECONDS - begun) % 60)) s"
            else
                printf '%s' "$line"
                return
            fi
        done
    }
}

under=()  # a program and its options, under which `compile` and the tests run

free_mb() { df --output=avail -m "$1" | tail -n 1 | tr -d ' '; }
used_mb() { [ ! -e "$1" ] && echo 0 || du -sm "$1" | cut -f 1; }

# check_folder MB…: a folder that cannot be built in is told before minutes of work. For each build folder, how large it gets.
#   check_folder release 120
check_folder() {
    local build=$checkout/build foreign preset needed=0 free probe
    if [ "$(id -u)" -eq 0 ] && [ "${SUDO_UID:-0}" -ne 0 ]; then
        stop "run it without sudo: it asks for the password where it needs one, and what it builds stays yours"
    fi
    mkdir -p "$build" 2>/dev/null || stop "nothing can be written here, as $(id -un): $(cure_for_owner "$checkout")"
    foreign=$(find "$build" ! -type l ! -writable -print -quit)
    [ -z "$foreign" ] || stop "${foreign#"$checkout/"} is $(stat -c %U "$foreign")'s: $(cure_for_owner build)"
    while [ $# -gt 0 ]; do
        preset=$build/$1 needed=$((needed + $2))
        needed=$((needed - $(used_mb "$preset")))
        shift 2
    done
    free=$(free_mb "$build")
    [ "$free" -ge "$needed" ] ||
        stop "the disk is too full: building needs $needed MB and $free MB are free; make room and run it again"
    probe=$(mktemp "$build/probe.XXXXXX") || stop "the disk is full: make room and run it again"
    printf '#!/bin/sh\n' >"$probe"
    chmod +x "$probe"
    "$probe" 2>/dev/null || { rm -f "$probe"; stop "programs may not run in this folder (a stick?): copy it into your home folder and run it there"; }
    rm -f "$probe"
}

cure_for_owner() { echo "give it to yourself with: sudo chown -R $(id -un): $1"; }

# One compiler a core, and no more than fit into memory: the largest file needs 0.7 GB.
compile_jobs() {
    local free cores
    free=$(awk '$1 == "MemAvailable:" { print int($2 / 1024) }' "${1:-/proc/meminfo}")
    cores=$(nproc)
    local jobs=$((free / 1000))
    [ "$jobs" -le "$cores" ] || jobs=$cores
    [ "$jobs" -ge 1 ] || jobs=1
    echo "$jobs"
}

# mend PRESET: takes out of a build folder what cannot be built on.
mend() {
    local build=$checkout/build/$1 made_for empty
    if [ -s "$build/CMakeCache.txt" ]; then
        made_for=$(sed -n 's/^CMAKE_HOME_DIRECTORY:INTERNAL=//p' "$build/CMakeCache.txt")
        if [ "$made_for" != "$checkout" ]; then
            echo "build/$1 was made for ${made_for:-another folder}: this one was moved or copied, so all is built anew."
            rm -rf "$build"
        fi
    else
        rm -f "$build/build.ninja"
    fi
    mapfile -t empty < <(find "$build" -type f -size 0 \( -name '*.o' -o -name '*.a' -o -name '*.cpp' -o -name '*.h' -o -perm -u+x \) 2>/dev/null)
    if [ ${#empty[@]} -gt 0 ]; then
        echo "${#empty[@]} files of build/$1 are empty, after a power cut or on a full disk: they are built anew."
        rm -f "${empty[@]}" "$build/build.ninja"
    fi
}

# is_configured PRESET OPTION…: with these options, such as BUILD_TESTING:BOOL=ON, and with the sources as they are now: what is compiled
# together depends on what stands in them (packaging/together.cmake).
is_configured() {
    local build=$checkout/build/$1 option
    [ -s "$build/build.ninja" ] && [ "$checkout/CMakePresets.json" -ot "$build/build.ninja" ] || return 1
    [ -z "$(find "$checkout/kiosk" "$checkout/tests" -name '*.cpp' -newer "$build/build.ninja" -print -quit)" ] || return 1
    for option in "${@:2}"; do grep -qx "$option" "$build/CMakeCache.txt" || return 1; done
}

# configure PRESET OPTION…
configure() {
    local options=("${@:2}")
    is_configured "$@" || (cd "$checkout" && with_news cmake --preset "$1" "${options[@]/#/-D}") || failed_to_build "$1"
}

# compile PRESET [TARGET…]: without targets, those of the preset.
compile() {
    local preset=$1
    shift
    [ $# -eq 0 ] || set -- --target "$@"
    (cd "$checkout" && with_news "${under[@]}" cmake --build --preset "$preset" --parallel "$(compile_jobs)" "$@") ||
        failed_to_build "$preset"
}

failed_to_build() {
    local free
    free=$(free_mb "$checkout/build")
    [ "$free" -ge 20 ] || stop "the disk is full ($free MB free): make room and run it again, it goes on where it was"
    stop "building failed, the first error above says why; if nobody changed kiosk/ or tests/, begin anew: rm -rf build/$1 and run it again"
}
