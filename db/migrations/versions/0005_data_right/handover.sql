-- The hand-over to the county: keys, closed years, packages sent.

CREATE TABLE county_key (
  name VARCHAR NOT NULL, recipient VARCHAR NOT NULL, compared_on DATE, id INTEGER NOT NULL, uid VARCHAR(36) NOT NULL, version INTEGER NOT NULL, deleted_at VARCHAR,
  CONSTRAINT pk_county_key PRIMARY KEY (id),
  CONSTRAINT uq_county_key_uid UNIQUE (uid)
);

CREATE TABLE office_key (
  id INTEGER NOT NULL, secret BLOB NOT NULL, made_at VARCHAR NOT NULL,
  CONSTRAINT pk_office_key PRIMARY KEY (id)
);

CREATE TABLE sent_package (
  period VARCHAR NOT NULL, number INTEGER NOT NULL, leaving VARCHAR(30) NOT NULL, categories JSON NOT NULL, ground VARCHAR NOT NULL, county VARCHAR NOT NULL, recipient VARCHAR NOT NULL, medium VARCHAR NOT NULL, file_name VARCHAR NOT NULL, bytes INTEGER NOT NULL, sha256 VARCHAR NOT NULL, "before" VARCHAR NOT NULL, replaces INTEGER NOT NULL, counts JSON NOT NULL, made_on DATE NOT NULL, received_on DATE, receipt JSON NOT NULL, id INTEGER NOT NULL, uid VARCHAR(36) NOT NULL, version INTEGER NOT NULL, deleted_at VARCHAR,
  CONSTRAINT pk_sent_package PRIMARY KEY (id),
  CONSTRAINT uq_sent_package_uid UNIQUE (uid)
);

CREATE TABLE year_closing (
  year INTEGER NOT NULL, closed_on DATE NOT NULL, checks JSON NOT NULL, totals JSON NOT NULL, reopened_on DATE, reopened_why VARCHAR NOT NULL, id INTEGER NOT NULL, uid VARCHAR(36) NOT NULL, version INTEGER NOT NULL, deleted_at VARCHAR,
  CONSTRAINT pk_year_closing PRIMARY KEY (id),
  CONSTRAINT uq_year_closing_uid UNIQUE (uid)
);
