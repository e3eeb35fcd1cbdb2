-- Other evidence compared with the registers.

CREATE TABLE comparison (
  kind VARCHAR(30) NOT NULL, month_on DATE NOT NULL, benefit_kind_id INTEGER, source VARCHAR NOT NULL, file_name VARCHAR NOT NULL, compared_on DATE NOT NULL, left_out JSON NOT NULL, id INTEGER NOT NULL, uid VARCHAR(36) NOT NULL, version INTEGER NOT NULL, deleted_at VARCHAR,
  CONSTRAINT pk_comparison PRIMARY KEY (id),
  CONSTRAINT fk_comparison_benefit_kind_id_benefit_kind FOREIGN KEY(benefit_kind_id) REFERENCES benefit_kind (id),
  CONSTRAINT uq_comparison_uid UNIQUE (uid)
);

CREATE INDEX ix_comparison_benefit_kind_id ON comparison (benefit_kind_id);

CREATE INDEX ix_comparison_month_on ON comparison (month_on);

CREATE TABLE comparison_line (
  comparison_id INTEGER NOT NULL, person_id INTEGER, state VARCHAR(30) NOT NULL, place INTEGER NOT NULL, name VARCHAR NOT NULL, ours JSON NOT NULL, theirs JSON NOT NULL, our_bani INTEGER, their_bani INTEGER, matched_by VARCHAR NOT NULL, difference VARCHAR NOT NULL, note VARCHAR NOT NULL, resolved_on DATE, name_key VARCHAR NOT NULL, id INTEGER NOT NULL, uid VARCHAR(36) NOT NULL, version INTEGER NOT NULL, deleted_at VARCHAR,
  CONSTRAINT pk_comparison_line PRIMARY KEY (id),
  CONSTRAINT fk_comparison_line_comparison_id_comparison FOREIGN KEY(comparison_id) REFERENCES comparison (id),
  CONSTRAINT fk_comparison_line_person_id_person FOREIGN KEY(person_id) REFERENCES person (id),
  CONSTRAINT uq_comparison_line_uid UNIQUE (uid)
);

CREATE INDEX ix_comparison_line_comparison_id ON comparison_line (comparison_id);

CREATE INDEX ix_comparison_line_person_id ON comparison_line (person_id);
