-- What signs a county's receipts, and where a county office keeps what it received.

ALTER TABLE county_key ADD COLUMN signer VARCHAR NOT NULL DEFAULT '';

CREATE TABLE consolidation (
  id INTEGER NOT NULL, address VARCHAR NOT NULL, made_at VARCHAR NOT NULL,
  CONSTRAINT pk_consolidation PRIMARY KEY (id)
);
