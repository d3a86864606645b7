package io.github.erpsyncdesk.keys;

/** What the pane of keys shows: the list, imports into it, and what the server knows of it. */
public record KeysModels(KeysViewModel keys, ImportViewModel imports, OutcomesViewModel outcomes,
        KeyRecords records, KeyCheck check) {}
