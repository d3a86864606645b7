package io.github.erpsyncdesk.cli;

/** How a list or a state is printed. */
enum ListFormat {
    TABLE, JSON
}
