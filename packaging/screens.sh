# Which screens there are, and how the kiosk gets onto one; sourced by run, after common.sh.

# Does anything listen at this Unix socket, or at the abstract one of that name?
answers() {
    perl -MSocket -e 'for my $at ($ARGV[0], "\0$ARGV[0]") { socket(my $s, AF_UNIX, SOCK_STREAM, 0); exit 0 if connect($s, sockaddr_un($at)) } exit 1' "$1"
}

# A graphical session that can be reached from here. The display of another computer (ssh -X) is believed.
has_session() {
    local number
    if [ -n "${WAYLAND_DISPLAY-}" ]; then
        case $WAYLAND_DISPLAY in
            /*) answers "$WAYLAND_DISPLAY" && return ;;
            *) answers "${XDG_RUNTIME_DIR-}/$WAYLAND_DISPLAY" && return ;;
        esac
    fi
    case ${DISPLAY-} in
        "") return 1 ;;
        :*) number=${DISPLAY#:} && answers "/tmp/.X11-unix/X${number%%.*}" ;;
    esac
}

# Why has_session said no.
no_session() {
    if [ -n "${DISPLAY-}" ]; then echo "nothing answers at DISPLAY=$DISPLAY"
    elif [ -n "${WAYLAND_DISPLAY-}" ]; then echo "nothing answers at WAYLAND_DISPLAY=$WAYLAND_DISPLAY"
    else echo "there is no graphical session (neither DISPLAY nor WAYLAND_DISPLAY is set)"; fi
}

# The X display of somebody's desktop on this PC, such as :0.
desktop_here() {
    local socket
    for socket in /tmp/.X11-unix/X*; do
        [ -S "$socket" ] && answers "$socket" && echo ":${socket##*/X}" && return
    done
    return 1
}

# The first screen that is plugged in, as 1920x1080. The argument: where the kernel lists them.
screen_here() {
    local status mode
    for status in "${1:-/sys/class/drm}"/*/status; do
        [ -e "$status" ] && [ "$(<"$status")" = connected ] || continue
        read -r mode <"${status%/*}/modes" && echo "${mode%%[!0-9x]*}" && return
    done
    return 1
}

# The number of the console that somebody sits at; fails over SSH, in a window and without anybody.
console_here() {
    local terminal
    terminal=$(tty) || return 1
    case $terminal in
        /dev/tty[0-9]*) echo "${terminal#/dev/tty}" ;;
        *) return 1 ;;
    esac
}

# A window like a kiosk that stands, as high as fits well on the screen given as 1920x1080.
window_for() {
    local high=${1#*x}
    high=$((high * 85 / 100))
    [ "$high" -le 1600 ] || high=1600
    [ "$high" -ge 640 ] || high=640
    echo "$((high * 9 / 16))x$high"
}

# An Xauthority file with a fresh secret for display :0 of this host, in a folder that goes away with the script.
private_folder() {
    folder=$(mktemp -d "${TMPDIR:-/tmp}/clinic-kiosk.XXXXXX")
    trap 'rm -rf "$folder"' EXIT
    secret=$(mcookie)
    export XAUTHORITY=$folder/Xauthority
}
admit() { : >>"$XAUTHORITY" && xauth -q -f "$XAUTHORITY" add "$1" . "$secret"; }

# console NUMBER COMMAND…: a minimal X on this console, with the command on it.
run_on_console() {
    local console=$1 display=0
    shift
    while [ -e "/tmp/.X$display-lock" ]; do display=$((display + 1)); done
    private_folder
    admit ":$display"
    xinit /bin/sh -c 'setxkbmap -option terminate:ctrl_alt_bksp; exec "$@"' kiosk "$@" -- \
        /usr/bin/X ":$display" "vt$console" -keeptty -auth "$XAUTHORITY" -nolisten tcp
}

# run_on_virtual_screen PICTURE WIDTHxHEIGHT COMMAND…: a screen in memory, with the command on it.
run_on_virtual_screen() {
    local picture=$1 size=$2 kiosk
    shift 2
    private_folder
    admit ":0"
    Xvnc -displayfd 3 -geometry "$size" -depth 24 -br -desktop "Clinic kiosk" -auth "$XAUTHORITY" -nolisten tcp \
        -SecurityTypes None -rfbport -1 -rfbunixpath "$folder/live" -AcceptSetDesktopSize=0 \
        3>"$folder/display" >"$folder/log" 2>&1 &
    server=$!  # not local: the trap needs it
    trap 'kill "$server" 2>/dev/null; wait "$server"; rm -rf "$folder"' EXIT
    until [ -s "$folder/display" ]; do
        kill -0 "$server" 2>/dev/null || { cat "$folder/log" >&2; stop "the virtual screen did not start, its words are above"; }
        sleep 0.1
    done
    export DISPLAY=:$(<"$folder/display")
    unset WAYLAND_DISPLAY
    admit "$DISPLAY"
    scrot "$folder/nothing.png"
    "$@" &
    kiosk=$!
    trap 'kill "$kiosk" 2>/dev/null' INT TERM HUP
    if take_picture "$picture" "$kiosk"; then
        cat <<END

The kiosk runs on a virtual screen. Its picture: $picture
To look at it live and tap with the mouse, on your own PC, with any VNC viewer:
    ssh -L 5900:$folder/live $(id -un)@$(hostname)
    vncviewer localhost:5900
Ctrl+C here ends it.
END
        next_steps
    fi
    while kill -0 "$kiosk" 2>/dev/null; do wait "$kiosk" || true; done  # a signal ends the wait before the kiosk ends
    wait "$kiosk"
}

# take_picture FILE KIOSK: as soon as something is on the screen and stands still.
take_picture() {
    local before now=""
    while kill -0 "$2" 2>/dev/null; do
        sleep 0.7
        before=$now
        scrot -o "$folder/now.png"
        now=$(cksum <"$folder/now.png")
        if [ "$now" = "$before" ] && ! cmp -s "$folder/now.png" "$folder/nothing.png"; then
            mv "$folder/now.png" "$1"
            return
        fi
    done
    return 1
}
