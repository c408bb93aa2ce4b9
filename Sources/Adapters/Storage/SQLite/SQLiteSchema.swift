extension Schema {
    /// An area in an SQLite file. The traps that each rule is for stand in section 5 of the layout.
    static let sqlite = Schema(
        scripts: [sqliteLedger + sqlitePeople + sqliteRest],
        hasSettings: "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'setting'")
}

// The shape first: `date` knows words such as 'now', which no day of ours may be.
private let day = "GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND onDay IS date(onDay, '+0 days')"
private let instant = "GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-6][0-9]Z'"

/// Refuses every change and every deletion; REPLACE too, for the connection has `recursive_triggers` on.
private func kept(_ table: String, _ words: String) -> String {
    """
    CREATE TRIGGER \(table)_unchanged BEFORE UPDATE ON \(table) BEGIN SELECT RAISE(ABORT, '\(words) never change'); END;
    CREATE TRIGGER \(table)_kept BEFORE DELETE ON \(table) BEGIN SELECT RAISE(ABORT, '\(words) are never deleted'); END;

    """
}

// The tally is the last line number ever given, so that none is given twice, even after somebody cut the ledger's end.
private let sqliteLedger =
    """
    CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
    CREATE TABLE fact (
        line INTEGER PRIMARY KEY AUTOINCREMENT CHECK (line > 0),
        kind TEXT NOT NULL CHECK (kind <> ''),
        subject TEXT NOT NULL CHECK (subject <> ''),
        onDay TEXT NOT NULL CHECK (onDay \(day)),
        body TEXT CHECK (body IS NULL OR json_valid(body)),
        replaces INTEGER UNIQUE CHECK (replaces < line),
        source TEXT,
        reference TEXT,
        author TEXT NOT NULL CHECK (author <> ''),
        recordedAt TEXT NOT NULL CHECK (recordedAt \(instant)),
        salt BLOB CHECK (length(salt) = 16),
        bodyHash BLOB NOT NULL CHECK (length(bodyHash) = 32),
        lineHash BLOB NOT NULL CHECK (length(lineHash) = 32),
        CHECK ((source IS NULL) = (reference IS NULL)),
        CHECK (body IS NULL OR salt IS NOT NULL),
        CHECK (body IS NOT NULL OR salt IS NULL OR replaces IS NOT NULL),
        UNIQUE (line, kind, subject),
        UNIQUE (source, reference),
        FOREIGN KEY (replaces, kind, subject) REFERENCES fact (line, kind, subject)
    ) STRICT;
    CREATE INDEX fact_kind ON fact (kind, line);
    CREATE INDEX fact_subject ON fact (subject, kind, line);
    CREATE VIEW tally (line) AS SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'fact';
    CREATE TRIGGER tally_kept INSTEAD OF UPDATE ON tally BEGIN SELECT 1; END;
    CREATE TABLE erasure (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        subject TEXT NOT NULL UNIQUE CHECK (subject <> ''),
        onDay TEXT NOT NULL CHECK (onDay \(day)),
        basis TEXT NOT NULL CHECK (basis <> ''),
        author TEXT NOT NULL CHECK (author <> ''),
        recordedAt TEXT NOT NULL CHECK (recordedAt \(instant))
    ) STRICT;
    CREATE TRIGGER fact_added BEFORE INSERT ON fact
    WHEN EXISTS (SELECT 1 FROM fact WHERE line = NEW.line) OR EXISTS (SELECT 1 FROM fact WHERE replaces = NEW.replaces)
        OR EXISTS (SELECT 1 FROM fact WHERE source = NEW.source AND reference = NEW.reference)
    BEGIN SELECT RAISE(ABORT, 'ledger lines are never replaced'); END;
    CREATE TRIGGER fact_unchanged BEFORE UPDATE ON fact
    WHEN NOT (NEW.body IS NULL AND NEW.salt IS NULL AND NEW.line = OLD.line AND NEW.kind = OLD.kind
        AND NEW.subject = OLD.subject AND NEW.onDay = OLD.onDay AND NEW.replaces IS OLD.replaces
        AND NEW.source IS OLD.source AND NEW.reference IS OLD.reference AND NEW.author = OLD.author
        AND NEW.recordedAt = OLD.recordedAt AND NEW.bodyHash = OLD.bodyHash AND NEW.lineHash = OLD.lineHash
        AND EXISTS (SELECT 1 FROM erasure WHERE subject = OLD.subject))
    BEGIN SELECT RAISE(ABORT, 'ledger lines never change'); END;
    CREATE TRIGGER fact_kept BEFORE DELETE ON fact BEGIN SELECT RAISE(ABORT, 'ledger lines are never deleted'); END;

    """ + kept("erasure", "erasures")

private let sqlitePeople =
    """
    CREATE TABLE person (id TEXT PRIMARY KEY, sealedKey BLOB, erasedAt TEXT, erasedBasis TEXT) STRICT;
    CREATE TABLE account (
        id TEXT PRIMARY KEY REFERENCES person (id),
        emailMark BLOB UNIQUE,
        name BLOB,
        email BLOB,
        passwordSalt BLOB,
        passwordHash BLOB,
        passwordCost TEXT,
        secondFactor BLOB,
        lastStep INTEGER NOT NULL DEFAULT 0,
        closedAt TEXT
    ) STRICT;
    CREATE TABLE holding (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        person TEXT NOT NULL REFERENCES person (id),
        role TEXT NOT NULL,
        scope TEXT NOT NULL CHECK (json_valid(scope)),
        fromDay TEXT NOT NULL,
        toDay TEXT
    ) STRICT;
    CREATE INDEX holding_person ON holding (person);
    CREATE TABLE identity (
        person TEXT NOT NULL REFERENCES person (id), field TEXT NOT NULL, value BLOB NOT NULL,
        PRIMARY KEY (person, field)
    ) STRICT;
    CREATE TABLE person_change (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        person TEXT NOT NULL, author TEXT NOT NULL, recordedAt TEXT NOT NULL, words TEXT NOT NULL
    ) STRICT;
    CREATE TABLE access_line (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        recordedAt TEXT NOT NULL, reader TEXT NOT NULL, person TEXT NOT NULL, reason TEXT NOT NULL CHECK (reason <> '')
    ) STRICT;

    """ + kept("person_change", "changes to people") + kept("access_line", "lines of the access log")

private let sqliteRest =
    """
    CREATE TABLE draft (
        id TEXT PRIMARY KEY, kind TEXT NOT NULL, owner TEXT NOT NULL, body TEXT NOT NULL, expires TEXT NOT NULL
    ) STRICT;
    CREATE INDEX draft_owner ON draft (kind, owner);
    CREATE INDEX draft_expires ON draft (expires);
    CREATE TABLE kept_file (
        hash TEXT PRIMARY KEY CHECK (length(hash) = 64),
        mediaType TEXT NOT NULL, bytes BLOB NOT NULL, author TEXT NOT NULL, recordedAt TEXT NOT NULL
    ) STRICT;
    CREATE TABLE edition (
        series TEXT NOT NULL, number INTEGER NOT NULL CHECK (number > 0),
        title TEXT NOT NULL, onDay TEXT NOT NULL CHECK (onDay \(day)), previous TEXT,
        line INTEGER NOT NULL, headHash TEXT NOT NULL, software TEXT NOT NULL,
        author TEXT NOT NULL, recordedAt TEXT NOT NULL,
        PRIMARY KEY (series, number)
    ) STRICT;
    CREATE TABLE edition_file (
        series TEXT NOT NULL, number INTEGER NOT NULL, place INTEGER NOT NULL,
        format TEXT NOT NULL, mediaType TEXT NOT NULL, hash TEXT NOT NULL REFERENCES kept_file (hash),
        PRIMARY KEY (series, number, format),
        FOREIGN KEY (series, number) REFERENCES edition (series, number)
    ) STRICT;

    """ + kept("kept_file", "kept files") + kept("edition", "editions") + kept("edition_file", "editions")
