import Storage

extension Schema {
    /// An area in a schema of PostgreSQL. The traps that each rule is for stand in section 5 of the layout.
    static let postgres = Schema(
        scripts: [postgresLedger + postgresPeople + postgresRest],
        hasSettings: "SELECT CASE WHEN to_regclass('setting') IS NULL THEN 0 ELSE 1 END")
}

// A cast refuses 30 February; the comparison refuses every other way of writing a day.
private let day = "to_char(onDay::date, 'YYYY-MM-DD')"
private let instant = "~ '^[0-9]{4}-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-6][0-9]Z$'"

/// Refuses every change, every deletion and the emptying of the whole table.
private func kept(_ table: String) -> String {
    """
    CREATE TRIGGER \(table)_kept BEFORE UPDATE OR DELETE ON \(table) FOR EACH ROW EXECUTE FUNCTION refuse_change();
    CREATE TRIGGER \(table)_whole BEFORE TRUNCATE ON \(table) FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

    """
}

// Line numbers come from the tally, not from a sequence: it rolls back with its transaction, so that there are no
// gaps, and it never goes back otherwise, so that no number is given twice.
private let postgresLedger =
    """
    CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $refuse$
    BEGIN RAISE EXCEPTION 'rows of % never change and are never deleted', TG_TABLE_NAME; END $refuse$;
    CREATE TABLE setting (name text PRIMARY KEY, value text NOT NULL);
    CREATE TABLE tally (line bigint NOT NULL);
    INSERT INTO tally (line) VALUES (0);
    CREATE TABLE fact (
        line bigint PRIMARY KEY CHECK (line > 0),
        kind text COLLATE "C" NOT NULL CHECK (kind <> ''),
        subject text COLLATE "C" NOT NULL CHECK (subject <> ''),
        onDay text COLLATE "C" NOT NULL CHECK (onDay = \(day)),
        body text CHECK (body IS NULL OR body::json IS NOT NULL),
        replaces bigint UNIQUE CHECK (replaces < line),
        source text COLLATE "C",
        reference text COLLATE "C",
        author text COLLATE "C" NOT NULL CHECK (author <> ''),
        recordedAt text COLLATE "C" NOT NULL CHECK (recordedAt \(instant)),
        salt bytea CHECK (length(salt) = 16),
        bodyHash bytea NOT NULL CHECK (length(bodyHash) = 32),
        lineHash bytea NOT NULL CHECK (length(lineHash) = 32),
        CHECK ((source IS NULL) = (reference IS NULL)),
        CHECK (body IS NULL OR salt IS NOT NULL),
        CHECK (body IS NOT NULL OR salt IS NULL OR replaces IS NOT NULL),
        UNIQUE (line, kind, subject),
        UNIQUE (source, reference),
        FOREIGN KEY (replaces, kind, subject) REFERENCES fact (line, kind, subject)
    );
    CREATE INDEX fact_kind ON fact (kind, line);
    CREATE INDEX fact_subject ON fact (subject, kind, line);
    CREATE TABLE erasure (
        number bigint PRIMARY KEY,
        subject text COLLATE "C" NOT NULL UNIQUE CHECK (subject <> ''),
        onDay text NOT NULL CHECK (onDay = \(day)),
        basis text NOT NULL CHECK (basis <> ''),
        author text NOT NULL CHECK (author <> ''),
        recordedAt text NOT NULL CHECK (recordedAt \(instant))
    );
    CREATE FUNCTION refuse_unless_erased() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $unless$
    BEGIN
        IF NEW.body IS NULL AND NEW.salt IS NULL
            AND (NEW.line, NEW.kind, NEW.subject, NEW.onDay, NEW.replaces, NEW.source, NEW.reference, NEW.author,
                NEW.recordedAt, NEW.bodyHash, NEW.lineHash)
            IS NOT DISTINCT FROM (OLD.line, OLD.kind, OLD.subject, OLD.onDay, OLD.replaces, OLD.source, OLD.reference,
                OLD.author, OLD.recordedAt, OLD.bodyHash, OLD.lineHash)
            AND EXISTS (SELECT 1 FROM erasure WHERE erasure.subject = OLD.subject)
        THEN RETURN NEW; END IF;
        RAISE EXCEPTION 'ledger lines never change';
    END $unless$;
    CREATE TRIGGER fact_unchanged BEFORE UPDATE ON fact FOR EACH ROW EXECUTE FUNCTION refuse_unless_erased();
    CREATE TRIGGER fact_kept BEFORE DELETE ON fact FOR EACH ROW EXECUTE FUNCTION refuse_change();
    CREATE TRIGGER fact_whole BEFORE TRUNCATE ON fact FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

    """ + kept("erasure")

private let postgresPeople =
    """
    CREATE TABLE person (id text PRIMARY KEY, sealedKey bytea, erasedAt text, erasedBasis text);
    CREATE TABLE account (
        id text PRIMARY KEY REFERENCES person (id),
        emailMark bytea UNIQUE,
        name bytea,
        email bytea,
        passwordSalt bytea,
        passwordHash bytea,
        passwordCost text,
        secondFactor bytea,
        lastStep bigint NOT NULL DEFAULT 0,
        closedAt text
    );
    CREATE TABLE holding (
        number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        person text NOT NULL REFERENCES person (id),
        role text NOT NULL,
        scope text NOT NULL CHECK (scope::json IS NOT NULL),
        fromDay text NOT NULL,
        toDay text
    );
    CREATE INDEX holding_person ON holding (person);
    CREATE TABLE identity (
        person text NOT NULL REFERENCES person (id), field text NOT NULL, value bytea NOT NULL,
        PRIMARY KEY (person, field)
    );
    CREATE TABLE person_change (
        number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        person text NOT NULL, author text NOT NULL, recordedAt text NOT NULL, words text NOT NULL
    );
    CREATE TABLE access_line (
        number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        recordedAt text NOT NULL, reader text NOT NULL, person text NOT NULL, reason text NOT NULL CHECK (reason <> '')
    );

    """ + kept("person_change") + kept("access_line")

private let postgresRest =
    """
    CREATE TABLE draft (
        id text COLLATE "C" PRIMARY KEY, kind text NOT NULL, owner text NOT NULL, body text NOT NULL,
        expires text COLLATE "C" NOT NULL
    );
    CREATE INDEX draft_owner ON draft (kind, owner);
    CREATE INDEX draft_expires ON draft (expires);
    CREATE TABLE kept_file (
        hash text PRIMARY KEY CHECK (length(hash) = 64),
        mediaType text NOT NULL, bytes bytea NOT NULL, author text NOT NULL, recordedAt text NOT NULL
    );
    CREATE TABLE edition (
        series text NOT NULL, number bigint NOT NULL CHECK (number > 0),
        title text NOT NULL, onDay text NOT NULL CHECK (onDay = \(day)), previous text,
        line bigint NOT NULL, headHash text NOT NULL, software text NOT NULL,
        author text NOT NULL, recordedAt text NOT NULL,
        PRIMARY KEY (series, number)
    );
    CREATE TABLE edition_file (
        series text NOT NULL, number bigint NOT NULL, place bigint NOT NULL,
        format text NOT NULL, mediaType text NOT NULL, hash text NOT NULL REFERENCES kept_file (hash),
        PRIMARY KEY (series, number, format),
        FOREIGN KEY (series, number) REFERENCES edition (series, number)
    );

    """ + kept("kept_file") + kept("edition") + kept("edition_file")
