-- Lists of one's own; as shipped, never edited after.

CREATE TABLE saved_list (
  page VARCHAR(60) NOT NULL, name VARCHAR NOT NULL, filters JSON NOT NULL, columns JSON NOT NULL, told JSON NOT NULL, id INTEGER NOT NULL, uid VARCHAR(36) NOT NULL, version INTEGER NOT NULL, deleted_at VARCHAR,
  CONSTRAINT pk_saved_list PRIMARY KEY (id),
  CONSTRAINT uq_saved_list_uid UNIQUE (uid)
);

CREATE INDEX ix_saved_list_page ON saved_list (page)
