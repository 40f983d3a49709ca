-- Version 3: what a statement is about, its nuance, the article's doubt, the occasion; how many speak, whose they are, what they know;
-- where a count is, its unit's name, what is wrong with a number; how exactly a date is told, with its time of day.
-- A CHECK cannot be changed in place, so the tables whose checks grew are made again, those that refer to others first.

DROP VIEW statement_view;
DROP VIEW figure_view;

ALTER TABLE statements ADD COLUMN nuance TEXT NOT NULL DEFAULT 'none'
  CHECK (nuance IN ('none', 'not_ruled_out', 'nothing_yet', 'neither_nor', 'on_condition'));
ALTER TABLE statements ADD COLUMN speaker_count INTEGER;  -- how many speak as one; null where the words do not tell
-- How exactly the words tell the date, its time of day as HH:MM:SS/HH:MM:SS, what is wrong with it; null where nothing is told.
ALTER TABLE statements ADD COLUMN said_grain TEXT;
ALTER TABLE statements ADD COLUMN said_clock TEXT;
ALTER TABLE statements ADD COLUMN said_flaw TEXT;
-- When what is said happened or is to happen; the words are in `spans` under the role 'about'.
ALTER TABLE statements ADD COLUMN about_from TEXT;
ALTER TABLE statements ADD COLUMN about_to TEXT;
ALTER TABLE statements ADD COLUMN about_grain TEXT;
ALTER TABLE statements ADD COLUMN about_clock TEXT;
ALTER TABLE statements ADD COLUMN about_flaw TEXT;

ALTER TABLE relays ADD COLUMN kind TEXT NOT NULL DEFAULT 'outlet'
  CHECK (kind IN ('person', 'organization', 'government', 'outlet', 'group', 'document'));

CREATE TABLE figures_3 (
  -- Every quantity of an article, attributed or not. The words are in `spans`: figure, modifier, unit,
  -- counted, subject (of whom or what it is said beyond that), predicate (what is said of the things counted), where, status, asof.
  id                TEXT NOT NULL PRIMARY KEY,  -- the article's id, -f and a number
  article           TEXT NOT NULL REFERENCES articles (id),
  number            INTEGER NOT NULL,           -- in text order, from 1
  low               NUMERIC,                    -- the least and the greatest value that the words allow, to sort and compare by;
  high              NUMERIC,                    -- null where they give none ("up to 12,000" has no low)
  low_exact         TEXT,                       -- the same to the last digit
  high_exact        TEXT,
  unit_name         TEXT,                       -- the unit whatever its wording: ISO 4217 for money, else its English singular
  status            TEXT NOT NULL CHECK (status IN ('happened', 'ongoing', 'planned', 'possible', 'hypothetical')),
  scope             TEXT NOT NULL CHECK (scope IN ('total', 'increment', 'share')),
  flaw              TEXT NOT NULL DEFAULT 'none'  -- what is wrong with the number as it is written
                    CHECK (flaw IN ('none', 'out_of_range', 'malformed', 'mixed_scripts', 'upside_down')),
  listed            INTEGER NOT NULL CHECK (listed IN (0, 1)), -- 0 where a statement alone reads the words this way
  UNIQUE (article, number)
);

INSERT INTO figures_3 (id, article, number, low, high, low_exact, high_exact, status, scope, listed)
  SELECT id, article, number, low, high, low_exact, high_exact, status, scope, listed FROM figures;

CREATE TABLE statement_figures_3 (
  -- Which figures stand in the content of which statement.
  statement         TEXT NOT NULL REFERENCES statements (id),
  number            INTEGER NOT NULL,           -- from 1
  figure            TEXT NOT NULL REFERENCES figures_3 (id),
  PRIMARY KEY (statement, number)
) WITHOUT ROWID;

INSERT INTO statement_figures_3 SELECT statement, number, figure FROM statement_figures;

CREATE TABLE spans_3 (
  -- Where every cell stands: the exact characters, and which cell they are for.
  article           TEXT NOT NULL REFERENCES articles (id),
  statement         TEXT REFERENCES statements (id),  -- null where the cell belongs to a figure or to the article itself
  figure            TEXT REFERENCES figures_3 (id),
  role              TEXT NOT NULL,
  number            INTEGER NOT NULL,           -- within the role, from 1
  start             INTEGER NOT NULL,
  end               INTEGER NOT NULL,
  text              TEXT NOT NULL,              -- the characters from start to end
  CHECK (0 <= start AND start <= end),
  CHECK (CASE
    WHEN statement IS NOT NULL THEN figure IS NULL AND role IN ('source', 'cue', 'content', 'speaker', 'role', 'affiliation', 'knowledge',
      'stance', 'doubt', 'said', 'about', 'occasion', 'relay')
    WHEN figure IS NOT NULL THEN role IN ('figure', 'modifier', 'unit', 'counted', 'subject', 'predicate', 'where', 'status', 'asof')
    ELSE role IN ('title', 'author', 'outlet', 'published', 'wire', 'dateline') END)
);

INSERT INTO spans_3 SELECT article, statement, figure, role, number, start, end, text FROM spans ORDER BY rowid;

DROP TABLE spans;
DROP TABLE statement_figures;
DROP TABLE figures;
ALTER TABLE figures_3 RENAME TO figures;
ALTER TABLE statement_figures_3 RENAME TO statement_figures;
ALTER TABLE spans_3 RENAME TO spans;

CREATE INDEX statement_figures_by_figure ON statement_figures (figure);
CREATE INDEX spans_by_article ON spans (article);
CREATE INDEX spans_by_statement ON spans (statement, role) WHERE statement IS NOT NULL;
CREATE INDEX spans_by_figure ON spans (figure, role) WHERE figure IS NOT NULL;

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
  ORDER BY a.published_from IS NULL, a.published_from, a.document, a.id, f.number, s.number;
