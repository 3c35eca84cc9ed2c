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
  parts         TEXT,                  -- [["title",0,12],["lead",14,90]]
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

CREATE TABLE mention (
  number          INTEGER PRIMARY KEY,
  mention_set     INTEGER NOT NULL REFERENCES mention_set (number) ON DELETE CASCADE,
  id              TEXT NOT NULL,
  kind            TEXT NOT NULL,
  maker           INTEGER NOT NULL REFERENCES maker (number),
  modality        TEXT NOT NULL,
  hedged_by       TEXT,
  -- when it was said: days as 2031-03-07
  said_text       TEXT,
  said_earliest   TEXT,
  said_latest     TEXT,
  -- the mention that it speaks of; NULL where it speaks of none
  refers_act      TEXT,
  refers_text     TEXT,
  refers_mention  TEXT,
  -- where the words stand; evidence_part is NULL where there is no evidence
  evidence_part   TEXT,
  evidence_start  INTEGER,
  evidence_end    INTEGER,
  exact           TEXT,
  prefix          TEXT,
  suffix          TEXT,
  figure_start    INTEGER,
  figure_end      INTEGER,
  content_start   INTEGER,             -- statements: what is said
  content_end     INTEGER,
  -- figure mentions only; NULL in statements
  measure         TEXT,
  stage           TEXT,
  group_id        TEXT,
  group_text      TEXT,
  group_of        TEXT,
  unit            TEXT,
  severity        TEXT,
  quantity_text   TEXT,
  value           INTEGER,
  qualifier       TEXT,
  vague           TEXT,
  range_low       INTEGER,
  range_high      INTEGER,
  event_role      TEXT,
  event_text      TEXT,
  event_id        TEXT,
  place_scope     TEXT,                -- NULL where the text gives no place
  place_text      TEXT,
  place_id        TEXT,
  place_inherited INTEGER,
  window_kind     TEXT,
  window_text     TEXT,
  window_from     TEXT,                -- 2031-03-01/2031-03-07, ".." for an end that is not known
  window_to       TEXT,
  part_of         TEXT                 -- id of the mention that it is said to be a part of
) STRICT;

CREATE INDEX mention_by_set ON mention (mention_set);
CREATE INDEX mention_by_id ON mention (id);

CREATE TRIGGER mention_is_never_changed BEFORE UPDATE ON mention
BEGIN
  SELECT RAISE(ABORT, 'a mention is never changed');
END;

-- Attribution chains: position 0 is the nearest source, the origin.
CREATE TABLE attribution (
  mention      INTEGER NOT NULL REFERENCES mention (number) ON DELETE CASCADE,
  position     INTEGER NOT NULL,
  text         TEXT,
  pronoun      TEXT,
  type         TEXT NOT NULL,
  jurisdiction TEXT,
  cue          TEXT,
  carried      INTEGER NOT NULL CHECK (carried IN (0, 1)),
  members      TEXT,                   -- ["the police","the hospital"]; NULL where it is one source
  span_start   INTEGER,
  span_end     INTEGER,
  cue_start    INTEGER,
  cue_end      INTEGER,
  PRIMARY KEY (mention, position)
) STRICT, WITHOUT ROWID;

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
