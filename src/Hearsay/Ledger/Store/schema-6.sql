-- Version 6: the addresses of an article and a hash of what it was read from, and every file, record or entry that gave it: by these it is known again
-- under another name. What an earlier version had read has none of it until it is read again.

DROP VIEW statement_view;
DROP VIEW figure_view;

-- The address that the page gives as its own.
ALTER TABLE articles ADD COLUMN address TEXT;
ALTER TABLE articles ADD COLUMN address_where TEXT;
ALTER TABLE articles ADD COLUMN address_wording TEXT;
-- The address that it was fetched from, or that a feed, a record or an archive gives for it.
ALTER TABLE articles ADD COLUMN fetched_from TEXT;
-- The SHA-256 of the file's bytes, and of what a feed or a record says of the article besides.
ALTER TABLE articles ADD COLUMN fingerprint TEXT;

CREATE TABLE sightings (
  -- Where an article was found: one row for each file, record or entry that gave it. The keys of addresses are equal where two addresses lead to one
  -- article (without scheme, "www." and what only tells where a reader came from); null where an address identifies no article.
  number            INTEGER NOT NULL PRIMARY KEY,  -- in the order in which they came
  article           TEXT NOT NULL REFERENCES articles (id),
  document          TEXT NOT NULL,              -- the file's name
  id                TEXT NOT NULL,              -- the id that it came with
  fingerprint       TEXT,                       -- as in `articles`
  address           TEXT, address_key  TEXT,    -- what the page gave as its own
  fetched_from      TEXT, fetched_key  TEXT,
  body              TEXT,                       -- a hash of the body, white space apart; null where there is none
  words             TEXT,                       -- a hash of body, headline and outlet; null where the body is very short
  readable          INTEGER NOT NULL,           -- how many characters of the text are read
  reason            TEXT NOT NULL CHECK (reason IN ('first', 'same_bytes', 'same_address', 'same_headline'))  -- by what it was found to be that article
);

CREATE INDEX sightings_by_article ON sightings (article, document);
CREATE INDEX sightings_by_fingerprint ON sightings (fingerprint) WHERE fingerprint IS NOT NULL;
CREATE INDEX sightings_by_address ON sightings (address_key, body) WHERE address_key IS NOT NULL;
CREATE INDEX sightings_by_fetched ON sightings (fetched_key, body) WHERE fetched_key IS NOT NULL;
CREATE INDEX sightings_by_words ON sightings (words) WHERE words IS NOT NULL;

CREATE TABLE absorbed (
  -- Articles that turned out, when another copy came, to be one with another article. They are kept whole, and no list has them.
  article           TEXT NOT NULL PRIMARY KEY REFERENCES articles (id),
  into_article      TEXT NOT NULL REFERENCES articles (id)  -- the one that stands for both
) WITHOUT ROWID;

CREATE VIEW statement_view AS
  -- One row for each statement, to be read by people. Discontinuous words are joined by ' … '.
  SELECT
    s.id, a.document, a.outlet,
    CASE a.published_from WHEN a.published_to THEN a.published_from ELSE a.published_from || '/' || a.published_to END AS published,
    s.speaker, s.speaker_kind AS kind, s.speaker_role AS role, s.speaker_anonymous AS anonymous, s.speaker_count AS how_many,
    (SELECT text FROM spans WHERE statement = s.id AND role = 'affiliation') AS affiliation,
    (SELECT text FROM spans WHERE statement = s.id AND role = 'knowledge') AS knowledge,
    (SELECT group_concat(name, ' < ') FROM (SELECT name FROM relays WHERE statement = s.id ORDER BY number)) AS relays,
    s.stance, s.nuance,
    (SELECT group_concat(text, ' … ') FROM (SELECT text FROM spans WHERE statement = s.id AND role = 'doubt' ORDER BY number)) AS doubt,
    (SELECT group_concat(text, ' … ') FROM (SELECT text FROM spans WHERE statement = s.id AND role = 'source' ORDER BY number)) AS source,
    (SELECT group_concat(text, ' … ') FROM (SELECT text FROM spans WHERE statement = s.id AND role = 'cue' ORDER BY number)) AS cue,
    (SELECT group_concat(text, ' … ') FROM (SELECT text FROM spans WHERE statement = s.id AND role = 'content' ORDER BY number)) AS content,
    s.quotation, s.act,
    (SELECT text FROM spans WHERE statement = s.id AND role = 'said') AS said, s.said_from, s.said_to,
    (SELECT text FROM spans WHERE statement = s.id AND role = 'occasion') AS occasion,
    (SELECT text FROM spans WHERE statement = s.id AND role = 'about') AS about, s.about_from, s.about_to,
    (SELECT group_concat(text, '; ') FROM (
      SELECT p.text FROM statement_figures sf JOIN spans p ON p.figure = sf.figure AND p.role = 'figure'
      WHERE sf.statement = s.id ORDER BY sf.number)) AS figures
  FROM statements s JOIN articles a ON a.id = s.article
  WHERE NOT EXISTS (SELECT 1 FROM absorbed WHERE absorbed.article = a.id)
  ORDER BY a.published_from IS NULL, a.published_from, a.document, a.id, s.number;

CREATE VIEW figure_view AS
  -- One row for each figure and statement that gives it; a figure that nobody is reported to give has one row without a statement.
  SELECT
    f.id, a.document, a.outlet,
    CASE a.published_from WHEN a.published_to THEN a.published_from ELSE a.published_from || '/' || a.published_to END AS published,
    (SELECT text FROM spans WHERE figure = f.id AND role = 'figure') AS figure, f.low, f.high,
    (SELECT text FROM spans WHERE figure = f.id AND role = 'modifier') AS modifier,
    (SELECT text FROM spans WHERE figure = f.id AND role = 'unit') AS unit, f.unit_name,
    (SELECT text FROM spans WHERE figure = f.id AND role = 'counted') AS counted,
    (SELECT text FROM spans WHERE figure = f.id AND role = 'subject') AS subject,
    (SELECT text FROM spans WHERE figure = f.id AND role = 'predicate') AS predicate,
    (SELECT text FROM spans WHERE figure = f.id AND role = 'where') AS place,
    f.status, f.scope,
    (SELECT text FROM spans WHERE figure = f.id AND role = 'asof') AS as_of, f.flaw,
    s.id AS statement, s.speaker, s.stance
  FROM figures f
  JOIN articles a ON a.id = f.article
  LEFT JOIN statement_figures sf ON sf.figure = f.id
  LEFT JOIN statements s ON s.id = sf.statement
  WHERE NOT EXISTS (SELECT 1 FROM absorbed WHERE absorbed.article = a.id)
  ORDER BY a.published_from IS NULL, a.published_from, a.document, a.id, f.number, s.number;
