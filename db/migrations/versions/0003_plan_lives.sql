-- The lives of plans and the council file, files kept inside; as shipped, never edited after.

CREATE TABLE node_link (
  node_id INTEGER NOT NULL, place INTEGER NOT NULL, kind VARCHAR(30) NOT NULL, words VARCHAR NOT NULL, target_uid VARCHAR(36) NOT NULL, id INTEGER NOT NULL, uid VARCHAR(36) NOT NULL, version INTEGER NOT NULL, deleted_at VARCHAR,
  CONSTRAINT pk_node_link PRIMARY KEY (id),
  CONSTRAINT fk_node_link_node_id_node FOREIGN KEY(node_id) REFERENCES node (id),
  CONSTRAINT uq_node_link_uid UNIQUE (uid)
);

CREATE INDEX ix_node_link_node_id ON node_link (node_id);

CREATE INDEX ix_node_link_target_uid ON node_link (target_uid);

CREATE TABLE progress (
  node_id INTEGER NOT NULL, from_on DATE NOT NULL, to_on DATE NOT NULL, state VARCHAR(30) NOT NULL, indicator VARCHAR NOT NULL, achieved VARCHAR NOT NULL, evidence VARCHAR NOT NULL, next_on DATE, id INTEGER NOT NULL, uid VARCHAR(36) NOT NULL, version INTEGER NOT NULL, deleted_at VARCHAR,
  CONSTRAINT pk_progress PRIMARY KEY (id),
  CONSTRAINT fk_progress_node_id_node FOREIGN KEY(node_id) REFERENCES node (id),
  CONSTRAINT uq_progress_uid UNIQUE (uid)
);

CREATE INDEX ix_progress_node_id ON progress (node_id);

CREATE TABLE carried_node (
  plan_id INTEGER NOT NULL, from_uid VARCHAR(36) NOT NULL, words VARCHAR NOT NULL, outcome VARCHAR(30) NOT NULL, reason VARCHAR NOT NULL, id INTEGER NOT NULL, uid VARCHAR(36) NOT NULL, version INTEGER NOT NULL, deleted_at VARCHAR,
  CONSTRAINT pk_carried_node PRIMARY KEY (id),
  CONSTRAINT fk_carried_node_plan_id_plan FOREIGN KEY(plan_id) REFERENCES "plan" (id),
  CONSTRAINT uq_carried_node_uid UNIQUE (uid)
);

CREATE INDEX ix_carried_node_plan_id ON carried_node (plan_id);

CREATE TABLE set_aside (
  plan_id INTEGER NOT NULL, field VARCHAR NOT NULL, words VARCHAR NOT NULL, reason VARCHAR NOT NULL, id INTEGER NOT NULL, uid VARCHAR(36) NOT NULL, version INTEGER NOT NULL, deleted_at VARCHAR,
  CONSTRAINT pk_set_aside PRIMARY KEY (id),
  CONSTRAINT fk_set_aside_plan_id_plan FOREIGN KEY(plan_id) REFERENCES "plan" (id),
  CONSTRAINT uq_set_aside_uid UNIQUE (uid)
);

CREATE INDEX ix_set_aside_plan_id ON set_aside (plan_id);

CREATE TABLE own_family (
  "key" VARCHAR NOT NULL, name VARCHAR NOT NULL, based_on VARCHAR NOT NULL, data JSON NOT NULL, id INTEGER NOT NULL, uid VARCHAR(36) NOT NULL, version INTEGER NOT NULL, deleted_at VARCHAR,
  CONSTRAINT pk_own_family PRIMARY KEY (id),
  CONSTRAINT uq_own_family_uid UNIQUE (uid)
);

CREATE UNIQUE INDEX ux_own_family_key ON own_family ("key") WHERE deleted_at IS NULL;

CREATE TABLE plan_version (
  plan_id INTEGER NOT NULL, number INTEGER NOT NULL, decision_number VARCHAR NOT NULL, decision_on DATE, frozen_at VARCHAR NOT NULL, plan_sha VARCHAR(64) NOT NULL, pdf_sha VARCHAR(64) NOT NULL, id INTEGER NOT NULL, uid VARCHAR(36) NOT NULL, version INTEGER NOT NULL, deleted_at VARCHAR,
  CONSTRAINT pk_plan_version PRIMARY KEY (id),
  CONSTRAINT fk_plan_version_plan_id_plan FOREIGN KEY(plan_id) REFERENCES "plan" (id),
  CONSTRAINT uq_plan_version_uid UNIQUE (uid)
);

CREATE INDEX ix_plan_version_plan_id ON plan_version (plan_id);

CREATE TABLE content (
  sha VARCHAR(64) NOT NULL, size INTEGER NOT NULL, data BLOB NOT NULL,
  CONSTRAINT pk_content PRIMARY KEY (sha)
);

CREATE TABLE attachment (
  owner_uid VARCHAR(36) NOT NULL, place INTEGER NOT NULL, name VARCHAR NOT NULL, media_type VARCHAR NOT NULL, size INTEGER NOT NULL, sha VARCHAR(64) NOT NULL, id INTEGER NOT NULL, uid VARCHAR(36) NOT NULL, version INTEGER NOT NULL, deleted_at VARCHAR,
  CONSTRAINT pk_attachment PRIMARY KEY (id),
  CONSTRAINT uq_attachment_uid UNIQUE (uid)
);

CREATE INDEX ix_attachment_owner_uid ON attachment (owner_uid);

CREATE TABLE council_file (
  subject VARCHAR(30) NOT NULL, plan_id INTEGER, year INTEGER NOT NULL, title VARCHAR NOT NULL, amends VARCHAR NOT NULL, sitting VARCHAR(30) NOT NULL, sitting_on DATE, consultation_from_on DATE, consultation_to_on DATE, no_proposals BOOLEAN NOT NULL, county_body VARCHAR NOT NULL, chairs VARCHAR NOT NULL, votes_for INTEGER, votes_against INTEGER, abstained INTEGER, present INTEGER, seated INTEGER, reasons JSON NOT NULL, grounds JSON NOT NULL, articles JSON NOT NULL, notes VARCHAR NOT NULL, id INTEGER NOT NULL, uid VARCHAR(36) NOT NULL, version INTEGER NOT NULL, deleted_at VARCHAR,
  CONSTRAINT pk_council_file PRIMARY KEY (id),
  CONSTRAINT fk_council_file_plan_id_plan FOREIGN KEY(plan_id) REFERENCES "plan" (id),
  CONSTRAINT uq_council_file_uid UNIQUE (uid)
);

CREATE INDEX ix_council_file_plan_id ON council_file (plan_id);

CREATE TABLE council_step (
  file_id INTEGER NOT NULL, stage VARCHAR(30) NOT NULL, number VARCHAR NOT NULL, done_on DATE, skipped BOOLEAN NOT NULL, note VARCHAR NOT NULL, id INTEGER NOT NULL, uid VARCHAR(36) NOT NULL, version INTEGER NOT NULL, deleted_at VARCHAR,
  CONSTRAINT pk_council_step PRIMARY KEY (id),
  CONSTRAINT fk_council_step_file_id_council_file FOREIGN KEY(file_id) REFERENCES council_file (id),
  CONSTRAINT uq_council_step_uid UNIQUE (uid)
);

CREATE UNIQUE INDEX ux_council_step ON council_step (file_id, stage) WHERE deleted_at IS NULL;

CREATE TABLE council_paper (
  file_id INTEGER NOT NULL, place INTEGER NOT NULL, kind VARCHAR(30) NOT NULL, number VARCHAR NOT NULL, dated_on DATE, party VARCHAR NOT NULL, verdict VARCHAR NOT NULL, sent_on DATE, archived_sha VARCHAR(64) NOT NULL, id INTEGER NOT NULL, uid VARCHAR(36) NOT NULL, version INTEGER NOT NULL, deleted_at VARCHAR,
  CONSTRAINT pk_council_paper PRIMARY KEY (id),
  CONSTRAINT fk_council_paper_file_id_council_file FOREIGN KEY(file_id) REFERENCES council_file (id),
  CONSTRAINT uq_council_paper_uid UNIQUE (uid)
);

CREATE INDEX ix_council_paper_file_id ON council_paper (file_id);

CREATE TABLE proposal (
  file_id INTEGER NOT NULL, place INTEGER NOT NULL, received_on DATE, who VARCHAR NOT NULL, text VARCHAR NOT NULL, answer VARCHAR NOT NULL, accepted BOOLEAN, id INTEGER NOT NULL, uid VARCHAR(36) NOT NULL, version INTEGER NOT NULL, deleted_at VARCHAR,
  CONSTRAINT pk_proposal PRIMARY KEY (id),
  CONSTRAINT fk_proposal_file_id_council_file FOREIGN KEY(file_id) REFERENCES council_file (id),
  CONSTRAINT uq_proposal_uid UNIQUE (uid)
);

CREATE INDEX ix_proposal_file_id ON proposal (file_id);

CREATE TABLE paper_template (
  "key" VARCHAR NOT NULL, variant VARCHAR NOT NULL, sha VARCHAR(64) NOT NULL, id INTEGER NOT NULL, uid VARCHAR(36) NOT NULL, version INTEGER NOT NULL, deleted_at VARCHAR,
  CONSTRAINT pk_paper_template PRIMARY KEY (id),
  CONSTRAINT uq_paper_template_uid UNIQUE (uid)
);

CREATE UNIQUE INDEX ux_paper_template ON paper_template ("key", variant) WHERE deleted_at IS NULL;

ALTER TABLE plan ADD COLUMN until_year INTEGER;

ALTER TABLE plan ADD COLUMN origin_uid VARCHAR(36) NOT NULL DEFAULT '';

ALTER TABLE node ADD COLUMN number_kept BOOLEAN NOT NULL DEFAULT 0;

ALTER TABLE node ADD COLUMN note VARCHAR NOT NULL DEFAULT '';

ALTER TABLE node ADD COLUMN origin_uid VARCHAR(36) NOT NULL DEFAULT '';
