/**
 * The schema, step by step: a database at `user_version` n has the first n of these. What was released is never edited;
 * a change is a further step.
 *
 * Values are kept as JSON, beside the columns by which they are found.
 */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE source (
    id TEXT PRIMARY KEY,
    facts TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE source_state (
    source_id TEXT PRIMARY KEY,
    state TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE fetch_log (
    number INTEGER PRIMARY KEY,
    source_id TEXT NOT NULL,
    record TEXT NOT NULL
  ) STRICT;
  CREATE INDEX fetch_log_by_source ON fetch_log (source_id, number);

  CREATE TABLE claim (
    source_id TEXT NOT NULL,
    key TEXT NOT NULL,
    claim TEXT NOT NULL,
    PRIMARY KEY (source_id, key)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE release (
    arrival INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    lead_id TEXT NOT NULL REFERENCES article (id),
    superseded_by TEXT,
    first_seen TEXT NOT NULL,
    published_at TEXT NOT NULL,
    revision INTEGER NOT NULL,
    release TEXT NOT NULL
  ) STRICT;
  CREATE INDEX release_by_lead ON release (lead_id);
  CREATE INDEX release_by_arrival ON release (arrival, key) WHERE superseded_by IS NULL;
  CREATE INDEX release_in_order ON release (first_seen, published_at, arrival, key, revision)
    WHERE superseded_by IS NULL;
  CREATE INDEX release_superseded ON release (arrival) WHERE superseded_by IS NOT NULL;
  CREATE INDEX release_by_revision ON release (revision, arrival, key);

  CREATE TABLE release_topic (
    topic TEXT NOT NULL,
    arrival INTEGER NOT NULL REFERENCES release (arrival),
    PRIMARY KEY (topic, arrival)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX release_topic_by_release ON release_topic (arrival, topic);

  CREATE TABLE article (
    arrival INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    source_id TEXT NOT NULL REFERENCES source (id),
    release_key TEXT NOT NULL REFERENCES release (key) DEFERRABLE INITIALLY DEFERRED,
    url_key TEXT,
    text_hash TEXT,
    first_seen TEXT NOT NULL,
    stored TEXT NOT NULL
  ) STRICT;
  CREATE INDEX article_by_url_key ON article (url_key) WHERE url_key IS NOT NULL;
  CREATE INDEX article_by_text_hash ON article (text_hash) WHERE text_hash IS NOT NULL;
  CREATE INDEX article_by_release ON article (release_key);
  CREATE INDEX article_by_source ON article (source_id, first_seen, release_key);

  CREATE TABLE alias (
    source_id TEXT NOT NULL,
    alias TEXT NOT NULL,
    article_id TEXT NOT NULL REFERENCES article (id),
    PRIMARY KEY (source_id, alias, article_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX alias_by_article ON alias (article_id);

  CREATE TABLE version (
    article_id TEXT NOT NULL REFERENCES article (id),
    number INTEGER NOT NULL,
    version TEXT NOT NULL,
    PRIMARY KEY (article_id, number)
  ) STRICT;

  CREATE TABLE mark (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  `,
  `
  -- Articles that are new or changed, and not yet compared with others.
  CREATE TABLE pending (
    article_id TEXT PRIMARY KEY REFERENCES article (id),
    stated TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX pending_in_order ON pending (stated, article_id);
  INSERT INTO pending SELECT id, coalesce(stored ->> '$.article.published.value', first_seen) FROM article;

  -- What comparing an article needs, while copies of it may come.
  CREATE TABLE traits (
    article INTEGER PRIMARY KEY REFERENCES article (arrival),
    traits TEXT NOT NULL,
    runs BLOB NOT NULL
  ) STRICT;
  CREATE TABLE signature (
    key INTEGER NOT NULL,
    day INTEGER NOT NULL,
    article INTEGER NOT NULL,
    PRIMARY KEY (key, day, article)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE relation (
    a TEXT NOT NULL,
    b TEXT NOT NULL,
    decision TEXT NOT NULL,
    PRIMARY KEY (a, b)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX relation_by_b ON relation (b, a);

  -- By arrival, so that the latest under an address are found without reading all of them.
  ALTER TABLE alias RENAME TO alias_before;
  DROP INDEX alias_by_article;
  CREATE TABLE alias (
    source_id TEXT NOT NULL,
    alias TEXT NOT NULL,
    article INTEGER NOT NULL REFERENCES article (arrival),
    PRIMARY KEY (source_id, alias, article)
  ) STRICT, WITHOUT ROWID;
  INSERT INTO alias SELECT alias_before.source_id, alias, arrival FROM alias_before JOIN article ON id = article_id;
  DROP TABLE alias_before;
  CREATE INDEX alias_by_article ON alias (article);
  CREATE INDEX alias_by_alias ON alias (alias);
  CREATE INDEX release_by_successor ON release (superseded_by) WHERE superseded_by IS NOT NULL;

  CREATE TABLE word_counts (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    texts INTEGER NOT NULL,
    counts BLOB NOT NULL
  ) STRICT;
  `,
  `
  CREATE VIRTUAL TABLE article_words USING fts5 (
    words, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii'
  );
  CREATE VIRTUAL TABLE article_vocabulary USING fts5vocab (article_words, 'row');
  CREATE TABLE article_words_hash (
    arrival INTEGER PRIMARY KEY,
    hash TEXT NOT NULL
  ) STRICT;
  `,
  `
  -- How the article was read, and where it stands in the index: what another program read is read anew.
  ALTER TABLE traits ADD COLUMN format INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE traits ADD COLUMN day INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE traits ADD COLUMN signatures BLOB NOT NULL DEFAULT x'';
  CREATE INDEX traits_by_format ON traits (format);
  `,
  `
  -- Under it a source finds an article again whose addresses are new and whose text was cut.
  ALTER TABLE article ADD COLUMN headline TEXT NOT NULL DEFAULT '';
  UPDATE article SET headline = headline_key(stored ->> '$.article.title');
  CREATE INDEX article_by_headline ON article (source_id, headline);
  `,
  `
  -- Words are kept with what they are worth in their article; those from before are listed anew.
  DROP TABLE article_vocabulary;
  DROP TABLE article_words;
  CREATE VIRTUAL TABLE article_words USING fts5 (
    words, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii'
  );
  CREATE VIRTUAL TABLE article_vocabulary USING fts5vocab (article_words, 'row');
  DELETE FROM article_words_hash;

  -- The revision at which anything but its topics last changed: archive pages tell of no topics.
  ALTER TABLE release ADD COLUMN changed INTEGER NOT NULL DEFAULT 0;
  UPDATE release SET changed = revision;
  DROP INDEX release_in_order;
  CREATE INDEX release_in_order ON release (first_seen, published_at, arrival, key, revision, changed)
    WHERE superseded_by IS NULL;
  `,
]
