ALTER TABLE run ADD COLUMN changed INTEGER NOT NULL DEFAULT 0;
ALTER TABLE run ADD COLUMN written INTEGER NOT NULL DEFAULT 0;
ALTER TABLE run ADD COLUMN keys_seal INTEGER NOT NULL DEFAULT 0;
ALTER TABLE run ADD COLUMN seal INTEGER NOT NULL DEFAULT 0;
ALTER TABLE batch ADD COLUMN seal INTEGER NOT NULL DEFAULT 0;
ALTER TABLE table_name ADD COLUMN seal INTEGER NOT NULL DEFAULT 0;
UPDATE run SET changed = (SELECT coalesce(sum(b.changed), 0) FROM batch b WHERE b.run = run.id),
  written = (SELECT count(*) FROM batch b WHERE b.run = run.id);
UPDATE batch SET failure = CASE failure
  WHEN 'NotReached' THEN 'not reached' WHEN 'Refused' THEN 'refused' WHEN 'Reported' THEN 'reported'
  WHEN 'Unreadable' THEN 'unreadable' WHEN 'Withheld' THEN 'withheld' ELSE 'lost' END
  WHERE failure IS NOT NULL;
CREATE TABLE unsettled (
  run INTEGER PRIMARY KEY, server TEXT NOT NULL, source INTEGER NOT NULL, everything INTEGER NOT NULL,
  keys BLOB NOT NULL, dismissed INTEGER NOT NULL DEFAULT 0, seal INTEGER NOT NULL DEFAULT 0
);
