# Sees to a locale in which Java can read every character. Sourced by the launchers; changes nothing where the locale can.
case $(locale charmap 2>/dev/null || echo unknown) in
    ANSI_X3.4-1968 | US-ASCII | 646 | '' | unknown)
        case $(uname) in
            Darwin) ;;
            *)
                for utf8 in C.UTF-8 C.utf8 en_US.UTF-8 en_US.utf8; do
                    if [ "$(LC_ALL=$utf8 locale charmap 2>/dev/null || echo UTF-8)" = UTF-8 ]; then
                        LC_ALL=$utf8
                        export LC_ALL
                        break
                    fi
                done
                ;;
        esac
        ;;
esac
