# The database library carries its own code for every system, to be unpacked and compared at each start. Sourced, never run.

# Prints the folder of this system's code in the library of the database, nothing where it is not known.
sqlite_system() {
    case "$(uname)-$(uname -m)" in
        Linux-x86_64) echo Linux/x86_64 ;;
        Linux-aarch64) echo Linux/aarch64 ;;
        Darwin-x86_64) echo Mac/x86_64 ;;
        Darwin-arm64) echo Mac/aarch64 ;;
    esac
}

# Unpacks that code once. Where it cannot be loaded from there, the library unpacks its own as ever.
# $1: jar (the tool), $2: the library, $3: where the code goes
unpack_sqlite() {
    system=$(sqlite_system)
    mkdir -p "$3/unpacked"
    [ -z "$system" ] || (cd "$3/unpacked" && "$1" --extract --file "$2" "org/sqlite/native/$system" && mv org/sqlite/native/"$system"/* "$3/")
    rm -rf "$3/unpacked"
}
