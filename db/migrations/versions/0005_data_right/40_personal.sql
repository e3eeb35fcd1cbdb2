CREATE TABLE disclosure (
  person_id INTEGER NOT NULL, given_on DATE NOT NULL, given_to VARCHAR NOT NULL, what VARCHAR NOT NULL, ground VARCHAR NOT NULL, asked_number VARCHAR NOT NULL, asked_on DATE, identity VARCHAR NOT NULL, dossier BOOLEAN NOT NULL, note VARCHAR NOT NULL, id INTEGER NOT NULL, uid VARCHAR(36) NOT NULL, version INTEGER NOT NULL, deleted_at VARCHAR,
  CONSTRAINT pk_disclosure PRIMARY KEY (id),
  CONSTRAINT fk_disclosure_person_id_person FOREIGN KEY(person_id) REFERENCES person (id),
  CONSTRAINT uq_disclosure_uid UNIQUE (uid)
);

CREATE INDEX ix_disclosure_person_id ON disclosure (person_id);

CREATE TABLE restriction (
  person_id INTEGER NOT NULL, ground VARCHAR(30) NOT NULL, reason VARCHAR NOT NULL, from_on DATE NOT NULL, until_on DATE, lifted_on DATE, lifted_note VARCHAR NOT NULL, id INTEGER NOT NULL, uid VARCHAR(36) NOT NULL, version INTEGER NOT NULL, deleted_at VARCHAR,
  CONSTRAINT pk_restriction PRIMARY KEY (id),
  CONSTRAINT fk_restriction_person_id_person FOREIGN KEY(person_id) REFERENCES person (id),
  CONSTRAINT uq_restriction_uid UNIQUE (uid)
);

CREATE INDEX ix_restriction_person_id ON restriction (person_id);

CREATE TABLE sensitive_use (
  used_at VARCHAR NOT NULL, used_by VARCHAR NOT NULL, listed VARCHAR NOT NULL, held VARCHAR NOT NULL, purpose VARCHAR NOT NULL, id INTEGER NOT NULL, uid VARCHAR(36) NOT NULL, version INTEGER NOT NULL, deleted_at VARCHAR,
  CONSTRAINT pk_sensitive_use PRIMARY KEY (id),
  CONSTRAINT uq_sensitive_use_uid UNIQUE (uid)
);

CREATE TABLE retention_term (
  kind VARCHAR(30) NOT NULL, years INTEGER, permanent BOOLEAN NOT NULL, source VARCHAR NOT NULL, source_on DATE, id INTEGER NOT NULL, uid VARCHAR(36) NOT NULL, version INTEGER NOT NULL, deleted_at VARCHAR,
  CONSTRAINT pk_retention_term PRIMARY KEY (id),
  CONSTRAINT uq_retention_term_uid UNIQUE (uid)
);

CREATE UNIQUE INDEX ux_retention_term ON retention_term (kind) WHERE deleted_at IS NULL;

CREATE TABLE selection (
  number VARCHAR NOT NULL, made_on DATE NOT NULL, commission VARCHAR NOT NULL, confirmed_number VARCHAR NOT NULL, confirmed_on DATE, with_persons BOOLEAN NOT NULL, erased_on DATE, erased INTEGER NOT NULL, note VARCHAR NOT NULL, id INTEGER NOT NULL, uid VARCHAR(36) NOT NULL, version INTEGER NOT NULL, deleted_at VARCHAR,
  CONSTRAINT pk_selection PRIMARY KEY (id),
  CONSTRAINT uq_selection_uid UNIQUE (uid)
);

CREATE TABLE selection_item (
  selection_id INTEGER NOT NULL, place INTEGER NOT NULL, kind VARCHAR(30) NOT NULL, file_uid VARCHAR(36) NOT NULL, name VARCHAR NOT NULL, ended_on DATE, until_on DATE, id INTEGER NOT NULL, uid VARCHAR(36) NOT NULL, version INTEGER NOT NULL, deleted_at VARCHAR,
  CONSTRAINT pk_selection_item PRIMARY KEY (id),
  CONSTRAINT fk_selection_item_selection_id_selection FOREIGN KEY(selection_id) REFERENCES selection (id),
  CONSTRAINT uq_selection_item_uid UNIQUE (uid)
);

CREATE INDEX ix_selection_item_file_uid ON selection_item (file_uid);

CREATE INDEX ix_selection_item_selection_id ON selection_item (selection_id);

CREATE TABLE history_redaction (
  change_set_id INTEGER NOT NULL, left_hash VARCHAR(64) NOT NULL, selection_id INTEGER, id INTEGER NOT NULL, uid VARCHAR(36) NOT NULL, version INTEGER NOT NULL, deleted_at VARCHAR,
  CONSTRAINT pk_history_redaction PRIMARY KEY (id),
  CONSTRAINT fk_history_redaction_selection_id_selection FOREIGN KEY(selection_id) REFERENCES selection (id),
  CONSTRAINT uq_history_redaction_uid UNIQUE (uid)
);

CREATE INDEX ix_history_redaction_change_set_id ON history_redaction (change_set_id);
