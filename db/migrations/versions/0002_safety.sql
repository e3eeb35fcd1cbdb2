-- Safety: its marks, the run that holds the file, the end of history; as shipped, never edited after.

CREATE TABLE safety_mark (
  id INTEGER NOT NULL, kind VARCHAR(30) NOT NULL, at VARCHAR NOT NULL, place VARCHAR NOT NULL, bytes INTEGER NOT NULL, sound BOOLEAN NOT NULL, note VARCHAR NOT NULL,
  CONSTRAINT pk_safety_mark PRIMARY KEY (id)
);

CREATE INDEX ix_safety_mark_kind ON safety_mark (kind);

CREATE TABLE run_mark (
  token VARCHAR NOT NULL, is_open BOOLEAN NOT NULL, opened_at VARCHAR NOT NULL
);

CREATE TABLE history_head (
  change_set_id INTEGER NOT NULL, hash VARCHAR NOT NULL
);

CREATE TRIGGER change_set_stays BEFORE UPDATE ON change_set BEGIN SELECT RAISE(ABORT, 'history is never changed'); END;

CREATE TRIGGER change_set_remains BEFORE DELETE ON change_set BEGIN SELECT RAISE(ABORT, 'history is never changed'); END;

CREATE TRIGGER change_row_stays BEFORE UPDATE ON change_row BEGIN SELECT RAISE(ABORT, 'history is never changed'); END;

CREATE TRIGGER change_row_remains BEFORE DELETE ON change_row BEGIN SELECT RAISE(ABORT, 'history is never changed'); END;
