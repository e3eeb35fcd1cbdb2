-- Which plan left alone, for the county's opinion, and the opinion that came back.

ALTER TABLE sent_package ADD COLUMN plan_uid VARCHAR(36) NOT NULL DEFAULT '';

ALTER TABLE sent_package ADD COLUMN opinion JSON NOT NULL DEFAULT '{}';
