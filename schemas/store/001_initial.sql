-- The case file, schema 1. What every column means is said in docs/formats.md; the words are those of
-- docs/domain.md. Enumerated values are stored by their names (core/model/names.cpp). Text that the
-- model leaves empty is NULL. Spans are half-open byte ranges in the document's derived text.

CREATE TABLE setting (
  name  TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE document (
  number        INTEGER PRIMARY KEY,   -- in the order of taking in
  id            TEXT NOT NULL UNIQUE,
  path          TEXT,
  raw_sha256    TEXT,
  text_sha256   TEXT,
  derived_by    TEXT,
  language      TEXT,
  outlet        TEXT,
  title         TEXT,
  url           TEXT,
  published     TEXT,                  -- as it was given
  published_day TEXT,                  -- 2031-03-07, in the outlet's zone
  published_utc INTEGER,               -- seconds since 1970, where an instant was given
  parts         TEXT,                  -- [{"part":"title","span":[0,12]},{"part":"lead","span":[14,90]}]
  has_text      INTEGER NOT NULL CHECK (has_text IN (0, 1)), -- whether there is a row in content
  replaced_by   INTEGER REFERENCES document (number),
  excluded      INTEGER NOT NULL DEFAULT 0 CHECK (excluded IN (0, 1)),
  forgotten     INTEGER NOT NULL DEFAULT 0 CHECK (forgotten IN (0, 1))
) STRICT;

CREATE INDEX document_by_url ON document (url) WHERE url IS NOT NULL AND replaced_by IS NULL;
CREATE INDEX document_forgotten ON document (raw_sha256) WHERE forgotten = 1;

-- Apart from the metadata, so that lists of documents do not read the articles.
CREATE TABLE content (
  document INTEGER PRIMARY KEY REFERENCES document (number),
  raw      BLOB NOT NULL,              -- the bytes as they were taken in
  text     TEXT                        -- the derived text; NULL where the bytes are the text
) STRICT;

CREATE TRIGGER content_is_never_changed BEFORE UPDATE ON content
BEGIN
  SELECT RAISE(ABORT, 'the text of a document is never changed');
END;

-- A program with its language pack, a tool or a person.
CREATE TABLE maker (
  number  INTEGER PRIMARY KEY,
  program TEXT NOT NULL,
  pack    TEXT NOT NULL,
  UNIQUE (program, pack)
) STRICT;

-- Mentions that were added together. Reading a document again adds a set beside the old one.
CREATE TABLE mention_set (
  number        INTEGER PRIMARY KEY,
  document      INTEGER NOT NULL REFERENCES document (number),
  kind          TEXT NOT NULL CHECK (kind IN ('extracted', 'imported')),
  maker         INTEGER NOT NULL REFERENCES maker (number),
  superseded_by INTEGER REFERENCES mention_set (number)
) STRICT;

CREATE INDEX mention_set_by_document ON mention_set (document);

-- The columns are what queries look for. `details` holds the rest under the names of the mention's JSON
-- form, what is default left out: one text is read several times faster than fifty columns.
--   SELECT exact, details ->> '$.attribution[0].text' FROM mention WHERE measure = 'killed';
CREATE TABLE mention (
  number        INTEGER PRIMARY KEY,
  mention_set   INTEGER NOT NULL REFERENCES mention_set (number) ON DELETE CASCADE,
  maker         INTEGER NOT NULL REFERENCES maker (number),
  id            TEXT NOT NULL,
  kind          TEXT NOT NULL,
  measure       TEXT,                  -- this and the next three: NULL in statements
  group_id      TEXT,
  quantity_text TEXT,
  value         INTEGER,               -- the number named; NULL for vague words and ranges
  exact         TEXT,                  -- the quote; NULL without evidence
  details       TEXT NOT NULL
) STRICT;

CREATE INDEX mention_by_set ON mention (mention_set);
CREATE INDEX mention_by_id ON mention (id);

CREATE TRIGGER mention_is_never_changed BEFORE UPDATE ON mention
BEGIN
  SELECT RAISE(ABORT, 'a mention is never changed');
END;

-- The log of people's decisions: append-only.
CREATE TABLE decision (
  number     INTEGER PRIMARY KEY,
  decided_at TEXT NOT NULL,
  decided_by TEXT NOT NULL CHECK (decided_by <> ''),
  why        TEXT NOT NULL CHECK (why <> ''),
  kind       TEXT NOT NULL CHECK (kind <> ''),
  target     TEXT NOT NULL,
  payload    TEXT NOT NULL            -- a JSON object
) STRICT;

CREATE TRIGGER decision_is_never_changed BEFORE UPDATE ON decision
BEGIN
  SELECT RAISE(ABORT, 'the log of decisions is append-only');
END;

CREATE TRIGGER decision_is_never_removed BEFORE DELETE ON decision
BEGIN
  SELECT RAISE(ABORT, 'the log of decisions is append-only');
END;
