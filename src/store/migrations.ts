// The schema in versions. A migration that has been released is never edited; a change is a new one.
import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { Dialect } from './tables.ts'

/** Tables in which the migrator keeps what it has done. */
export const MIGRATION_TABLES = {
  migrationTableName: 'ledger_migrations',
  migrationLockTableName: 'ledger_migration_lock',
}

/** Every migration by name, in order. */
export function migrationsFor(dialect: Dialect): Record<string, Migration> {
  return {
    '0001-ledger': { up: (db) => createLedger(db, dialect) },
    '0002-adding': { up: (db) => quickenAdding(db, dialect) },
  }
}

/**
 * Columns of each table, with types that `typed` writes for a store. Tables of keys refer to nothing: a store would look
 * through all of them for each row that it deletes. `check` looks after them.
 */
const TABLES: Readonly<Record<string, string>> = {
  publishers:
    'name TEXT PRIMARY KEY, actor TEXT, country TEXT, state_media INT NOT NULL, reliability TEXT, note TEXT',
  documents: `n ID PRIMARY KEY, id TEXT NOT NULL UNIQUE, text_hash TEXT NOT NULL, length INT NOT NULL, title TEXT,
    url TEXT, publisher TEXT REFERENCES publishers (name), published_at TEXT, published TEXT NOT NULL,
    added_at TEXT NOT NULL, reader TEXT NOT NULL, claims INT NOT NULL, origin TEXT NOT NULL, copy_group ID NOT NULL,
    credit TEXT, address TEXT, supersedes TEXT REFERENCES documents (id) DEFERRABLE INITIALLY DEFERRED,
    superseded_by TEXT REFERENCES documents (id) DEFERRABLE INITIALLY DEFERRED,
    withdrawn_at TEXT, withdrawn_because TEXT`,
  texts: 'document ID PRIMARY KEY REFERENCES documents (n), text TEXT NOT NULL, escaped INT NOT NULL',
  bands: 'band ID NOT NULL, document ID NOT NULL REFERENCES documents (n), PRIMARY KEY (band, document)',
  claims: `n ID PRIMARY KEY, id TEXT NOT NULL, reader TEXT NOT NULL, document ID NOT NULL REFERENCES documents (n),
    kind TEXT NOT NULL, live INT NOT NULL, shown INT NOT NULL, day TEXT NOT NULL, last_day TEXT NOT NULL,
    published TEXT NOT NULL, added_at TEXT NOT NULL, type TEXT, quad INT, certainty TEXT NOT NULL,
    reality TEXT NOT NULL, polarity TEXT NOT NULL, component ID NOT NULL, keys TEXT NOT NULL, json TEXT NOT NULL, UNIQUE (id, reader)`,
  claim_keys: `role TEXT NOT NULL, key TEXT NOT NULL, day TEXT NOT NULL, claim ID NOT NULL,
    PRIMARY KEY (role, key, day, claim)`,
  claim_phrases: `phrase TEXT NOT NULL, claim ID NOT NULL, words TEXT NOT NULL,
    PRIMARY KEY (phrase, claim)`,
  block_keys: `key TEXT NOT NULL, width INT NOT NULL, from_day INT NOT NULL, to_day INT NOT NULL,
    claim ID NOT NULL, PRIMARY KEY (key, width, from_day, claim)`,
  likenesses: `left_claim ID NOT NULL REFERENCES claims (n), right_claim ID NOT NULL REFERENCES claims (n),
    verdict TEXT NOT NULL, score REAL NOT NULL, because TEXT NOT NULL, PRIMARY KEY (left_claim, right_claim)`,
  judgements: `id TEXT PRIMARY KEY, left_id TEXT NOT NULL, right_id TEXT NOT NULL, verdict TEXT NOT NULL, note TEXT,
    at TEXT NOT NULL, withdrawn_at TEXT`,
  events: `n ID PRIMARY KEY, id TEXT NOT NULL UNIQUE, day TEXT NOT NULL, last_day TEXT NOT NULL,
    published TEXT NOT NULL, added_at TEXT NOT NULL, type TEXT NOT NULL, quad INT NOT NULL, score REAL NOT NULL,
    certainty TEXT NOT NULL, reality TEXT NOT NULL, polarity TEXT NOT NULL, standing TEXT NOT NULL,
    counts INT NOT NULL, keys TEXT NOT NULL, json TEXT NOT NULL`,
  event_claims: `event ID NOT NULL REFERENCES events (n), position INT NOT NULL,
    claim ID NOT NULL UNIQUE REFERENCES claims (n), PRIMARY KEY (event, position)`,
  event_keys: `role TEXT NOT NULL, key TEXT NOT NULL, day TEXT NOT NULL, event ID NOT NULL,
    PRIMARY KEY (role, key, day, event)`,
  event_pairs: `how TEXT NOT NULL, one TEXT NOT NULL, other TEXT NOT NULL, day TEXT NOT NULL, last_day TEXT NOT NULL, event ID NOT NULL,
    counts INT NOT NULL, quad INT NOT NULL, score REAL NOT NULL, PRIMARY KEY (how, one, other, day, event)`,
  watches: 'name TEXT PRIMARY KEY, filter TEXT NOT NULL, added_at TEXT NOT NULL, last_run_at TEXT',
  lists: 'name TEXT PRIMARY KEY, source TEXT NOT NULL, added_at TEXT NOT NULL, entries INT NOT NULL',
}

const INDEXES: readonly string[] = [
  'documents_text_hash ON documents (text_hash)',
  'documents_address ON documents (address)',
  'documents_copy_group ON documents (copy_group)',
  'documents_reader ON documents (reader)',
  'claims_document ON claims (document)',
  'claims_component ON claims (component)',
  'claims_day ON claims (shown, day, id)',
  'claims_published ON claims (shown, published, id)',
  'claims_added ON claims (shown, added_at, id)',
  'claim_phrases_claim ON claim_phrases (claim)',
  'likenesses_right ON likenesses (right_claim)',
  'judgements_left ON judgements (left_id)',
  'judgements_right ON judgements (right_id)',
  'events_day ON events (day, id)',
  'events_published ON events (published, id)',
  'events_added ON events (added_at, id)',
]

/** Tables whose rows are their key: SQLite keeps them in one tree. */
const KEYED = new Set([
  'bands',
  'claim_keys',
  'block_keys',
  'likenesses',
  'event_claims',
  'event_keys',
  'event_pairs',
])

/** What adding needs to stay quick in a large ledger. Documents kept before have no sketch, and do without. */
const ADDING: Readonly<Record<string, string>> = {
  sketches:
    'document ID PRIMARY KEY REFERENCES documents (n), shingles INT NOT NULL, signature TEXT NOT NULL, outline TEXT NOT NULL',
  waiting: 'claim ID PRIMARY KEY',
}

async function quickenAdding(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
  await createTables(db, dialect, ADDING)
  await sql.raw(typed('ALTER TABLE block_keys ADD COLUMN telling ID NOT NULL DEFAULT 0', dialect)).execute(db)
}

async function createTables(
  db: Kysely<unknown>,
  dialect: Dialect,
  tables: Readonly<Record<string, string>>,
): Promise<void> {
  for (const [name, columns] of Object.entries(tables)) {
    const end = dialect === 'sqlite' && KEYED.has(name) ? ' WITHOUT ROWID' : ''
    await sql.raw(`CREATE TABLE ${name} (${typed(columns, dialect)})${end}`).execute(db)
  }
}

async function createLedger(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
  await createTables(db, dialect, TABLES)
  for (const index of INDEXES) await sql.raw(`CREATE INDEX ${index}`).execute(db)
  if (dialect === 'sqlite') {
    // Words are folded before they come here: only spaces part them. The text itself is not kept twice.
    await sql
      .raw(
        `CREATE VIRTUAL TABLE claim_words USING fts5 (title, quote, content='', contentless_delete=1, tokenize='ascii')`,
      )
      .execute(db)
  } else {
    await sql.raw('CREATE TABLE claim_words (claim bigint PRIMARY KEY, words tsvector NOT NULL)').execute(db)
    await sql.raw('CREATE INDEX claim_words_words ON claim_words USING gin (words)').execute(db)
  }
}

/** Columns with the types of a store. PostgreSQL compares text by code point only when told to. */
function typed(columns: string, dialect: Dialect): string {
  if (dialect === 'sqlite') return columns.replaceAll(/\b(?:ID|INT)\b/g, 'INTEGER')
  return columns
    .replaceAll(/\bTEXT\b/g, 'text COLLATE "C"')
    .replaceAll(/\bINT\b/g, 'integer')
    .replaceAll(/\bREAL\b/g, 'double precision')
    .replaceAll(/\bID\b/g, 'bigint')
}
