-- Version 9: which stories there are, as they were found the last time. All of it can be found again from the articles at any time, which takes long in a large
-- ledger: it is read where `found_stories_of` says that nothing came since.

CREATE TABLE found_stories_of (
  -- One row, or none before stories are found for the first time.
  key               TEXT NOT NULL               -- of which articles, judgements and program they were found
);

CREATE TABLE found_stories (
  number            INTEGER NOT NULL PRIMARY KEY,  -- from 0, in order of their first articles
  id                TEXT NOT NULL,              -- t- and the id of the first article
  label             TEXT NOT NULL,              -- made of an article's own words, or empty
  label_article     TEXT,                       -- where the label's words stand
  label_start       INTEGER,
  label_end         INTEGER
);

CREATE TABLE found_story_articles (
  story             INTEGER NOT NULL REFERENCES found_stories (number),
  place             INTEGER NOT NULL,           -- from 0, in order of publication
  article           TEXT NOT NULL,
  PRIMARY KEY (story, place)
) WITHOUT ROWID;

CREATE TABLE found_story_joins (
  -- Why articles are in one story, or are kept apart.
  story             INTEGER NOT NULL REFERENCES found_stories (number),
  number            INTEGER NOT NULL,           -- from 0
  left_id           TEXT NOT NULL,
  right_id          TEXT NOT NULL,
  same              INTEGER NOT NULL CHECK (same IN (0, 1)),
  rule              TEXT NOT NULL,
  judgement         TEXT,
  evidence          TEXT NOT NULL,              -- places with a blank between: l12-19 stands in the left article, r3-9 in the right one
  PRIMARY KEY (story, number)
) WITHOUT ROWID;
