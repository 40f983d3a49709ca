-- The ledger of Hearsay, version 1: who said what, through whom, how many, when, how surely.
-- This file is run once, when a ledger is made. It is never edited after a release: a change is a new file, schema-2.sql.
-- The comments inside the statements travel with every ledger: `.schema` in the sqlite3 shell prints them.
--
-- Offsets are Unicode code points, half open, counted from 0. For every row of `spans` this gives nothing:
--   SELECT * FROM spans JOIN articles ON articles.id = spans.article
--   WHERE substr(articles.text, start + 1, end - start) <> spans.text;
-- (An article that holds the character U+0000 is the exception: SQLite's own substr stops there. `hearsay verify` does not.)
-- Only what sqlite3 3.31 (2020) understands stands here, so that older shells can read a ledger too.

CREATE TABLE articles (
  -- One published text. Rows are added and never changed.
  id                TEXT NOT NULL PRIMARY KEY,  -- the first 12 hexadecimal digits of the SHA-256 of the file's bytes
  document          TEXT NOT NULL,              -- the file's name
  encoding          TEXT NOT NULL,              -- the character encoding that its bytes were read with
  -- Of each known thing: the value, the place that it was read from ('text' or a part of the markup), the characters there.
  -- Where these characters stand in the text, they are also in `spans`, under the role of the same name.
  title             TEXT, title_where      TEXT, title_wording      TEXT,
  outlet            TEXT, outlet_where     TEXT, outlet_wording     TEXT,
  published_from    TEXT,                       -- YYYY-MM-DD; the first and the last day that it may have been published on
  published_to      TEXT, published_where  TEXT, published_wording  TEXT,
  wire              TEXT, wire_where       TEXT, wire_wording       TEXT,  -- the agency that the text credits
  dateline          TEXT, dateline_where   TEXT, dateline_wording   TEXT,
  remarks           TEXT NOT NULL,              -- a JSON array: what to know about how the file was read
  text_sha256       TEXT NOT NULL,              -- of the UTF-8 of `text`, so that any change to it shows
  text              TEXT NOT NULL               -- the characters, unchanged
);

CREATE INDEX articles_by_date ON articles (published_from, document);

CREATE TABLE authors (
  -- Who wrote an article, in the order of its byline.
  article           TEXT NOT NULL REFERENCES articles (id),
  number            INTEGER NOT NULL,           -- from 1
  name              TEXT NOT NULL, name_where TEXT NOT NULL, name_wording TEXT NOT NULL,
  PRIMARY KEY (article, number)
) WITHOUT ROWID;

CREATE TABLE blocks (
  -- The paragraphs of an article: what it says, and what is page furniture. Together they cover the text but for white space.
  article           TEXT NOT NULL REFERENCES articles (id),
  number            INTEGER NOT NULL,           -- from 1
  kind              TEXT NOT NULL CHECK (kind IN ('body', 'title', 'boilerplate')),
  reason            TEXT,                       -- why it was marked so; null for ordinary body
  start             INTEGER NOT NULL,
  end               INTEGER NOT NULL,
  PRIMARY KEY (article, number),
  CHECK (0 <= start AND start < end)
) WITHOUT ROWID;

CREATE TABLE statements (
  -- Somebody is reported to say something. The words are in `spans`: source, cue, content, speaker, role, stance, said, relay.
  id                TEXT NOT NULL PRIMARY KEY,  -- the article's id, -s and a number
  article           TEXT NOT NULL REFERENCES articles (id),
  number            INTEGER NOT NULL,           -- in text order, from 1
  stance            TEXT NOT NULL CHECK (stance IN ('asserts', 'hedges', 'confirms', 'denies', 'unconfirmed', 'declines')),
  quotation         TEXT NOT NULL CHECK (quotation IN ('direct', 'indirect', 'mixed')),
  -- Somebody utters it; a document or an observation tells it; somebody thinks, plans or favours it:
  act               TEXT NOT NULL CHECK (act IN ('speech', 'evidence', 'belief', 'intention', 'attitude')),
  depth             INTEGER NOT NULL,           -- 0, or 1 and more inside the content of another
  rule              TEXT NOT NULL,              -- the rule or model that found it
  speaker           TEXT,                       -- null where the text does not settle who speaks; then the next four are null too
  speaker_kind      TEXT CHECK (speaker_kind IN ('person', 'organization', 'government', 'outlet', 'group', 'document')),
  speaker_role      TEXT,                       -- as the article words it
  speaker_anonymous INTEGER CHECK (speaker_anonymous IN (0, 1)),
  speaker_how       TEXT,                       -- how the words of the source were led to the name
  said_from         TEXT,                       -- YYYY-MM-DD; null where the text does not settle it
  said_to           TEXT,
  UNIQUE (article, number)
);

CREATE INDEX statements_by_speaker ON statements (speaker);

CREATE TABLE relays (
  -- Who passed a statement on, from the article outward. The words are in `spans` under the role 'relay' and the same number.
  statement         TEXT NOT NULL REFERENCES statements (id),
  number            INTEGER NOT NULL,           -- from 1
  name              TEXT NOT NULL,
  PRIMARY KEY (statement, number)
) WITHOUT ROWID;

CREATE TABLE figures (
  -- Every quantity of an article, attributed or not. The words are in `spans`: figure, modifier, unit,
  -- counted, predicate (what is said of the things counted), status, asof.
  id                TEXT NOT NULL PRIMARY KEY,  -- the article's id, -f and a number
  article           TEXT NOT NULL REFERENCES articles (id),
  number            INTEGER NOT NULL,           -- in text order, from 1
  low               NUMERIC,                    -- the least and the greatest value that the words allow, to sort and compare by;
  high              NUMERIC,                    -- null where they give none ("up to 12,000" has no low)
  low_exact         TEXT,                       -- the same to the last digit
  high_exact        TEXT,
  status            TEXT NOT NULL CHECK (status IN ('happened', 'ongoing', 'planned', 'possible')),
  scope             TEXT NOT NULL CHECK (scope IN ('total', 'increment', 'share')),
  listed            INTEGER NOT NULL CHECK (listed IN (0, 1)), -- 0 where a statement alone reads the words this way
  UNIQUE (article, number)
);

CREATE TABLE statement_figures (
  -- Which figures stand in the content of which statement.
  statement         TEXT NOT NULL REFERENCES statements (id),
  number            INTEGER NOT NULL,           -- from 1
  figure            TEXT NOT NULL REFERENCES figures (id),
  PRIMARY KEY (statement, number)
) WITHOUT ROWID;

CREATE INDEX statement_figures_by_figure ON statement_figures (figure);

CREATE TABLE spans (
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
    WHEN statement IS NOT NULL THEN figure IS NULL AND role IN ('source', 'cue', 'content', 'speaker', 'role', 'stance', 'said', 'relay')
    WHEN figure IS NOT NULL THEN role IN ('figure', 'modifier', 'unit', 'counted', 'predicate', 'status', 'asof')
    ELSE role IN ('title', 'author', 'outlet', 'published', 'wire', 'dateline') END)
);

CREATE INDEX spans_by_article ON spans (article);
CREATE INDEX spans_by_statement ON spans (statement, role) WHERE statement IS NOT NULL;
CREATE INDEX spans_by_figure ON spans (figure, role) WHERE figure IS NOT NULL;

CREATE VIEW statement_view AS
  -- One row for each statement, to be read by people. Discontinuous words are joined by ' … '.
  SELECT
    s.id, a.document, a.outlet, 
    CASE a.published_from WHEN a.published_to THEN a.published_from ELSE a.published_from || '/' || a.published_to END AS published,
    s.speaker, s.speaker_kind AS kind, s.speaker_role AS role, s.speaker_anonymous AS anonymous,
    (SELECT group_concat(name, ' < ') FROM (SELECT name FROM relays WHERE statement = s.id ORDER BY number)) AS relays,
    s.stance,
    (SELECT group_concat(text, ' … ') FROM (SELECT text FROM spans WHERE statement = s.id AND role = 'source' ORDER BY number)) AS source,
    (SELECT group_concat(text, ' … ') FROM (SELECT text FROM spans WHERE statement = s.id AND role = 'cue' ORDER BY number)) AS cue,
    (SELECT group_concat(text, ' … ') FROM (SELECT text FROM spans WHERE statement = s.id AND role = 'content' ORDER BY number)) AS content,
    s.quotation, s.act,
    (SELECT text FROM spans WHERE statement = s.id AND role = 'said') AS said, s.said_from, s.said_to,
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
    (SELECT text FROM spans WHERE figure = f.id AND role = 'unit') AS unit,
    (SELECT text FROM spans WHERE figure = f.id AND role = 'counted') AS counted,
    (SELECT text FROM spans WHERE figure = f.id AND role = 'predicate') AS predicate,
    f.status, f.scope,
    (SELECT text FROM spans WHERE figure = f.id AND role = 'asof') AS as_of,
    s.id AS statement, s.speaker, s.stance
  FROM figures f
  JOIN articles a ON a.id = f.article
  LEFT JOIN statement_figures sf ON sf.figure = f.id
  LEFT JOIN statements s ON s.id = sf.statement
  ORDER BY a.published_from IS NULL, a.published_from, a.document, a.id, f.number, s.number;
