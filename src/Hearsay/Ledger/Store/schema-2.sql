-- Version 2: how likely each statement is to be right, as its finder told it when the article was read (see models/en/attributions/MODEL.md).
-- What an earlier version had read was found by rules, which were certain of everything.
ALTER TABLE statements ADD COLUMN confidence REAL NOT NULL DEFAULT 1 CHECK (confidence BETWEEN 0 AND 1);
