-- Version 8: what the articles can be searched by. The texts are not kept a second time: `passages` is an index alone, and gives the numbers of paragraphs.
-- All of it can be made again from the articles at any time. What an earlier version had read is brought in by and by, see `searching`.

CREATE TABLE searching (
  -- One row: how far the articles are brought into the index.
  method            INTEGER NOT NULL,           -- the version of the method that made the rows below; those of another are made again
  complete          INTEGER NOT NULL CHECK (complete IN (0, 1))  -- 0 while articles of an earlier version wait
);

INSERT INTO searching SELECT 1, NOT EXISTS (SELECT 1 FROM articles);

CREATE TABLE searched (
  -- The articles that are in the index, and what a search asks of each.
  number            INTEGER NOT NULL PRIMARY KEY,  -- from 0, in the order in which they came into the index
  article           TEXT NOT NULL UNIQUE REFERENCES articles (id),
  outlet            TEXT,
  published_from    TEXT,
  published_to      TEXT
);

CREATE TABLE search_terms (
  -- What results can be narrowed by, each once.
  number            INTEGER NOT NULL PRIMARY KEY,
  kind              TEXT NOT NULL,              -- speaker, outlet, stance, date or thing
  term              TEXT NOT NULL,
  UNIQUE (kind, term)
);

CREATE VIRTUAL TABLE passages USING fts5 (
  -- A row for each paragraph that is no page furniture: its number is 65536 times that of its article in `searched`, and its own in `blocks`.
  words,                                        -- of the paragraph
  speakers,                                     -- who speaks in it, by name
  headline,                                     -- of its article
  marks,                                        -- the numbers in `search_terms` that hold of it
  content = '', tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TABLE passage_statements (
  -- Which statements stand in a paragraph: a row for each, or for each thing that it counts.
  passage           INTEGER NOT NULL,           -- the number of its row in `passages`
  statement         INTEGER NOT NULL,           -- its number in its article
  thing             INTEGER NOT NULL,           -- a number of `search_terms`; 0 where it counts nothing
  stance            INTEGER NOT NULL,
  speaker           INTEGER NOT NULL,           -- 0 where the text does not settle who speaks
  PRIMARY KEY (passage, statement, thing)
) WITHOUT ROWID;
