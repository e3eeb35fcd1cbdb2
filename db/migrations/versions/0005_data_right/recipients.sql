CREATE TABLE recipient_workbook (
  name VARCHAR NOT NULL, recipient VARCHAR(30) NOT NULL, file_name VARCHAR NOT NULL, size INTEGER NOT NULL, sha VARCHAR(64) NOT NULL, note VARCHAR NOT NULL, id INTEGER NOT NULL, uid VARCHAR(36) NOT NULL, version INTEGER NOT NULL, deleted_at VARCHAR,
  CONSTRAINT pk_recipient_workbook PRIMARY KEY (id),
  CONSTRAINT uq_recipient_workbook_uid UNIQUE (uid)
);

CREATE TABLE recipient_cell (
  workbook_id INTEGER NOT NULL, sheet VARCHAR NOT NULL, cell VARCHAR NOT NULL, figure VARCHAR NOT NULL, years_before INTEGER NOT NULL, day VARCHAR NOT NULL, words VARCHAR NOT NULL, replaces BOOLEAN NOT NULL, id INTEGER NOT NULL, uid VARCHAR(36) NOT NULL, version INTEGER NOT NULL, deleted_at VARCHAR,
  CONSTRAINT pk_recipient_cell PRIMARY KEY (id),
  CONSTRAINT fk_recipient_cell_workbook_id_recipient_workbook FOREIGN KEY(workbook_id) REFERENCES recipient_workbook (id),
  CONSTRAINT uq_recipient_cell_uid UNIQUE (uid)
);

CREATE INDEX ix_recipient_cell_workbook_id ON recipient_cell (workbook_id);

CREATE UNIQUE INDEX ux_recipient_cell ON recipient_cell (workbook_id, sheet, cell) WHERE deleted_at IS NULL;
