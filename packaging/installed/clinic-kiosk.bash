# Completion of clinic-kiosk for bash. It asks the program itself, so that it knows what that knows.
_clinic_kiosk() {
    local cur prev words cword word help
    _init_completion || return
    local path=()
    for word in "${words[@]:1:cword-1}"; do  # the commands so far, without options and their values
        [[ $word =~ ^[a-z]+$ ]] || break
        path+=("$word")
    done
    help=$(clinic-kiosk "${path[@]}" --help 2>/dev/null)
    case $cur in
        -*) mapfile -t COMPREPLY < <(compgen -W "$(grep -oE -- '--[a-z][a-z-]*' <<<"$help" | sort -u)" -- "$cur") ;;
        *)
            local commands
            commands=$(sed -n '/^Subcommands:/,$ s/^  \([a-z]*\) .*/\1/p' <<<"$help")
            if [[ $commands && $prev != -* ]]; then
                mapfile -t COMPREPLY < <(compgen -W "$commands" -- "$cur")
            else
                _filedir
            fi
            ;;
    esac
}
complete -F _clinic_kiosk clinic-kiosk
