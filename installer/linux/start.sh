folder=$(dirname -- "$(readlink -f -- "$0")")
# a command needs other options of the virtual machine, and another cache, than the window
case "${1:-}" in
    '' | --tour | --self-check | --rehearsal) exec "$folder/erpsync-desk-java" "$@" ;;
    *) exec "$folder/erpsync-desk-command" "$@" ;;
esac
