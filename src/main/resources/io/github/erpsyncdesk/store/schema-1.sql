CREATE TABLE run (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  started_at INTEGER NOT NULL,
  company TEXT NOT NULL, db_name TEXT NOT NULL, serial TEXT NOT NULL, version TEXT NOT NULL,
  profile TEXT NOT NULL, kind TEXT NOT NULL, user_name TEXT NOT NULL,
  source_id INTEGER NOT NULL, source_name TEXT NOT NULL, others INTEGER NOT NULL,
  blanks TEXT NOT NULL, everything INTEGER NOT NULL, confirmed_at INTEGER NOT NULL,
  requested INTEGER NOT NULL, keys BLOB NOT NULL, batch_sizes BLOB NOT NULL,
  ended INTEGER NOT NULL DEFAULT 0, outcome TEXT, took_nanos INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE batch (
  run INTEGER NOT NULL REFERENCES run(id), n INTEGER NOT NULL,
  state TEXT NOT NULL,
  ok INTEGER, status TEXT, user_text TEXT, technical TEXT, error_code TEXT, unreadable TEXT,
  failure TEXT, code TEXT, effect TEXT, args TEXT, details TEXT,
  took_nanos INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (run, n)
) WITHOUT ROWID;
CREATE TABLE table_name (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
CREATE TABLE change (
  run INTEGER NOT NULL, n INTEGER NOT NULL, seq INTEGER NOT NULL,
  kind INTEGER NOT NULL, table_id INTEGER NOT NULL, record INTEGER NOT NULL,
  PRIMARY KEY (run, n, seq)
) WITHOUT ROWID;
CREATE INDEX change_of_record ON change (record, table_id, run);
