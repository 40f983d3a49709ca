-- Version 4: what a content says (predicate and arguments); a person's word on decisions; revisions of one article; where each article
-- stands among the others (its sketch, its marks, which earlier ones it is like), so that an article is placed once, when it is read.
-- The check on the roles of `spans` grew, so that table is made again.

DROP VIEW statement_view;
DROP VIEW figure_view;

-- The lemma of the main predicate of the content; null where it has none. The words are in `spans` under the roles 'predicate' and 'negation'.
ALTER TABLE statements ADD COLUMN proposition TEXT;

CREATE TABLE arguments (
  -- The arguments of a statement's predicate, in text order. The words are in `spans` under the role 'argument' and the same number.
  statement         TEXT NOT NULL REFERENCES statements (id),
  number            INTEGER NOT NULL,           -- from 1
  role              TEXT NOT NULL CHECK (role IN ('subject', 'object', 'oblique')),
  lemma             TEXT NOT NULL,              -- of its head, in small letters; a key to compare by
  PRIMARY KEY (statement, number)
) WITHOUT ROWID;

CREATE TABLE spans_4 (
  -- Where every cell stands: the exact characters, and which cell they are for.
  article           TEXT NOT NULL REFERENCES articles (id),
  statement         TEXT REFERENCES statements (id),  -- null where the cell belongs to a figure or to the article itself
  figure            TEXT REFERENCES figures (id),
  role              TEXT NOT NULL,
  number            INTEGER NOT NULL,           -- within the role, from 1
  start             INTEGER NOT NULL,
  end               INTEGER NOT NULL,
  text              TEXT NOT NULL,              -- the characters from start to end
  CHECK (0 <= start AND start <= end),
  CHECK (CASE
    WHEN statement IS NOT NULL THEN figure IS NULL AND role IN ('source', 'cue', 'content', 'speaker', 'role', 'affiliation', 'knowledge',
      'stance', 'doubt', 'said', 'about', 'occasion', 'relay', 'predicate', 'argument', 'negation')
    WHEN figure IS NOT NULL THEN role IN ('figure', 'modifier', 'unit', 'counted', 'subject', 'predicate', 'where', 'status', 'asof')
    ELSE role IN ('title', 'author', 'outlet', 'published', 'wire', 'dateline') END)
);

INSERT INTO spans_4 SELECT article, statement, figure, role, number, start, end, text FROM spans ORDER BY rowid;
DROP TABLE spans;
ALTER TABLE spans_4 RENAME TO spans;

CREATE INDEX spans_by_article ON spans (article);
CREATE INDEX spans_by_statement ON spans (statement, role) WHERE statement IS NOT NULL;
CREATE INDEX spans_by_figure ON spans (figure, role) WHERE figure IS NOT NULL;

CREATE TABLE revisions (
  -- Articles that came under the id of another article and with another text: both are kept, the later one under an id of its own.
  article           TEXT NOT NULL PRIMARY KEY REFERENCES articles (id),
  revises           TEXT NOT NULL REFERENCES articles (id)  -- the article that has the id
) WITHOUT ROWID;

CREATE TABLE judgements (
  -- A person's word on decisions, in the order in which it was given. A row is never deleted, and changed only to note that it was taken back.
  -- The sides may name statements or articles that are not in this ledger; such a judgement changes nothing until they are.
  number            INTEGER NOT NULL PRIMARY KEY,  -- from 1; written as j1, j2 …
  kind              TEXT NOT NULL CHECK (kind IN ('speaker', 'claim', 'reprint', 'story', 'origin')),
  left_id           TEXT NOT NULL,              -- the sides in ordinal order: articles, statements, or figures in them (3f9a…-s2.f1)
  right_id          TEXT NOT NULL,
  same              INTEGER NOT NULL CHECK (same IN (0, 1)),  -- whether the two are one
  given             TEXT NOT NULL,              -- when, as YYYY-MM-DDTHH:MM:SS.fffffff+HH:MM
  reason            TEXT,
  undone            TEXT                        -- when it was taken back; null while it stands
);

CREATE TRIGGER judgements_are_kept BEFORE DELETE ON judgements
BEGIN
  SELECT raise(ABORT, 'a judgement is never deleted: note in "undone" when it was taken back');
END;

CREATE TRIGGER judgements_stay BEFORE UPDATE ON judgements
WHEN OLD.undone IS NOT NULL OR NEW.undone IS NULL OR NEW.number <> OLD.number OR NEW.kind <> OLD.kind OR NEW.left_id <> OLD.left_id
  OR NEW.right_id <> OLD.right_id OR NEW.same <> OLD.same OR NEW.given <> OLD.given OR NEW.reason IS NOT OLD.reason
BEGIN
  SELECT raise(ABORT, 'of a judgement nothing changes but that it was taken back, once');
END;

CREATE TABLE placing (
  -- One row: how far the articles are placed among each other. What it is about can be made again from the articles at any time.
  method            INTEGER NOT NULL,           -- the version of the method that made the rows below; those of another are made again
  complete          INTEGER NOT NULL CHECK (complete IN (0, 1))  -- 0 while articles of an earlier version wait to be placed
);

INSERT INTO placing VALUES (0, 0);

CREATE TABLE sketches (
  -- What is remembered of each article to compare it with others.
  number            INTEGER NOT NULL PRIMARY KEY,  -- from 0, in the order in which the articles were placed
  article           TEXT NOT NULL UNIQUE REFERENCES articles (id),
  sketch            BLOB NOT NULL
);

CREATE TABLE marks (
  -- Which articles bear a mark: a hash of some of an article's words.
  mark              INTEGER NOT NULL,
  article           INTEGER NOT NULL,           -- its number in `sketches`
  PRIMARY KEY (mark, article)
) WITHOUT ROWID;

CREATE TABLE likenesses (
  -- Which earlier articles an article is like, as found when it was placed.
  later             INTEGER NOT NULL,           -- the number of the article that was placed, in `sketches`
  kind              TEXT NOT NULL,              -- in what they are like
  earlier           INTEGER NOT NULL,           -- the number of the other article
  score             REAL NOT NULL,              -- 0 to 1
  PRIMARY KEY (later, kind, earlier)
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
