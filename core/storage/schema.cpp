// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/schema.h"
#include "core/storage/database.h"

#include <array>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

struct Step {
    int version;
    const char *sql;
};

// Append only: a released step is never edited, a mistake in it is corrected by the next one.
// All times are seconds since 1970, UTC. A term is a word that many appeals share (a district, a topic); 0 is «not
// stated». The wide index appeal_by_date is a narrow copy of what filters ask for: any filter is one pass over it.
constexpr std::array kSteps{
    Step{1, R"sql(
        CREATE TABLE setting (
            key    TEXT PRIMARY KEY,
            value  TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE operator (
            id      INTEGER PRIMARY KEY,
            name    TEXT    NOT NULL UNIQUE,
            role    INTEGER NOT NULL,
            active  INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE term (
            id    INTEGER PRIMARY KEY,
            kind  INTEGER NOT NULL,
            name  TEXT    NOT NULL,
            UNIQUE (kind, name)
        ) STRICT;

        CREATE TABLE appeal (
            id               INTEGER PRIMARY KEY,
            uid              BLOB    NOT NULL,
            number           TEXT    NOT NULL,
            channel          INTEGER NOT NULL,
            step             INTEGER NOT NULL,
            source_step      INTEGER NOT NULL,
            type             INTEGER NOT NULL,
            outcome          INTEGER NOT NULL,
            importance       INTEGER NOT NULL,
            district         INTEGER NOT NULL,
            settlement       INTEGER NOT NULL,
            topic_group      INTEGER NOT NULL,
            topic            INTEGER NOT NULL,
            department       INTEGER NOT NULL,
            assignee         INTEGER NOT NULL,
            tags             TEXT    NOT NULL,  -- ids of terms, in the order they were added
            is_repeat        INTEGER NOT NULL,
            level            INTEGER NOT NULL,
            replies          INTEGER NOT NULL,
            notes            INTEGER NOT NULL,
            is_approved      INTEGER NOT NULL,
            is_final         INTEGER NOT NULL,
            urgency          INTEGER NOT NULL,
            received         INTEGER NOT NULL,
            published        INTEGER,
            due              INTEGER,
            first_answered   INTEGER,
            final_due        INTEGER,
            closed           INTEGER,
            escalation_due   INTEGER,
            postponed_until  INTEGER,
            promised_until   INTEGER,
            source_due       INTEGER,
            latitude         REAL,
            longitude        REAL,
            author           TEXT    NOT NULL,
            author_key       TEXT    NOT NULL,
            address          TEXT    NOT NULL,
            addressee        TEXT    NOT NULL,
            postpone_reason  TEXT    NOT NULL,
            promise          TEXT    NOT NULL,
            draft            TEXT,              -- JSON
            submitted        TEXT,              -- JSON
            source_key       BLOB,
            title            TEXT    NOT NULL,
            url              TEXT    NOT NULL,
            attachments      TEXT    NOT NULL,  -- one a line
            text             TEXT    NOT NULL
        ) STRICT;
        CREATE UNIQUE INDEX appeal_by_source ON appeal (source_key) WHERE source_key IS NOT NULL;
        CREATE INDEX appeal_by_number ON appeal (number);
        CREATE INDEX appeal_by_author ON appeal (author_key, received) WHERE author_key <> '';
        CREATE INDEX appeal_by_date ON appeal (
            received, id, step, channel, district, topic_group, topic, department, importance, assignee, level,
            type, outcome, source_step, due, first_answered, urgency);
        CREATE INDEX appeal_by_urgency ON appeal (urgency, id, step);
        CREATE INDEX appeal_by_district ON appeal (district, received, id, step);
        CREATE INDEX appeal_open ON appeal (step, urgency, id, received, district) WHERE step < 5;
        CREATE INDEX appeal_mine ON appeal (assignee, urgency, id, received, district, step)
            WHERE step < 5 AND assignee > 0;
        CREATE INDEX appeal_escalated ON appeal (urgency, id, received, district, step, level)
            WHERE step < 5 AND level > 0;
        CREATE INDEX appeal_promised ON appeal (promised_until, id, received, district)
            WHERE promised_until IS NOT NULL;
        CREATE INDEX appeal_waiting ON appeal (
            due, received, district, topic_group, topic, channel, assignee, department, step, first_answered)
            WHERE step < 5 AND first_answered IS NULL AND due IS NOT NULL;

        CREATE TABLE appeal_tag (
            tag     INTEGER NOT NULL,
            appeal  INTEGER NOT NULL REFERENCES appeal (id),
            PRIMARY KEY (tag, appeal)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE operation (
            seq     INTEGER PRIMARY KEY,
            id      BLOB    NOT NULL UNIQUE,
            appeal  INTEGER NOT NULL REFERENCES appeal (id),
            kind    TEXT    NOT NULL,
            author  INTEGER NOT NULL,           -- operator; 0 is the program itself
            at      INTEGER NOT NULL,
            body    TEXT    NOT NULL            -- JSON
        ) STRICT;
        CREATE INDEX operation_by_appeal ON operation (appeal, seq);
        CREATE INDEX operation_sent ON operation (appeal) WHERE kind = 'reply.send';

        -- One entry a text: rowid = appeal * 65536 + the operation's place in the appeal's history.
        CREATE VIRTUAL TABLE search USING fts5 (
            body, author, address, number, content = '', columnsize = 0, tokenize = 'otklik');

        -- Cohort counts: appeals received on a local day of the municipality, as they stand now; and `answers`, the
        -- first answers given on that day, whenever the appeal was received.
        CREATE TABLE workload (
            dimension          INTEGER NOT NULL,
            term               INTEGER NOT NULL,
            day                INTEGER NOT NULL,  -- days since 1970; -1000000 holds the sum of all days
            received           INTEGER NOT NULL,
            answered           INTEGER NOT NULL,
            in_time            INTEGER NOT NULL,
            late               INTEGER NOT NULL,
            open               INTEGER NOT NULL,
            closed_unanswered  INTEGER NOT NULL,
            answer_seconds     INTEGER NOT NULL,
            answers            INTEGER NOT NULL,
            PRIMARY KEY (dimension, day, term)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE step_count (
            step  INTEGER PRIMARY KEY,
            n     INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE draft (
            appeal    INTEGER NOT NULL REFERENCES appeal (id),
            operator  INTEGER NOT NULL REFERENCES operator (id),
            body      TEXT    NOT NULL,          -- JSON
            saved     INTEGER NOT NULL,
            PRIMARY KEY (appeal, operator)
        ) STRICT, WITHOUT ROWID;
    )sql"},
    Step{2, R"sql(
        ALTER TABLE operation ADD COLUMN feed_seq INTEGER;          -- the hub's number; NULL: not in its feed as known here
        ALTER TABLE operation ADD COLUMN said INTEGER;              -- when its desk said that it was, where the hub decided otherwise
        ALTER TABLE operation ADD COLUMN fate INTEGER NOT NULL DEFAULT 0; -- 0: in effect; 1: refused by the hub; 2: dropped; 3: the hub had the appeal; 4: lost by the hub
        ALTER TABLE operator ADD COLUMN uid BLOB;                   -- the hub's name of the operator
        CREATE UNIQUE INDEX operator_by_uid ON operator (uid) WHERE uid IS NOT NULL;

        -- What this desk did and the hub has not put into its feed.
        CREATE TABLE outbox (
            operation  INTEGER PRIMARY KEY REFERENCES operation (seq),
            state      INTEGER NOT NULL,           -- 0: waits; 1: acknowledged, not pulled yet; 2: refused; 3: held by a person
            base       INTEGER NOT NULL,           -- the appeal's last number in the feed that the operator had seen
            round      INTEGER NOT NULL,           -- answers that the operator had seen
            since      INTEGER NOT NULL,
            reason     TEXT    NOT NULL,           -- the hub's word
            detail     TEXT    NOT NULL            -- JSON
        ) STRICT;

        -- Own operations in the feed, kept for pushing again after a restored backup of the hub.
        CREATE TABLE sent (
            operation  INTEGER PRIMARY KEY REFERENCES operation (seq),
            at         INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX sent_by_time ON sent (at);

        -- How far the feed of a municipality was taken in: number and chain go together.
        CREATE TABLE feed (
            municipality   INTEGER PRIMARY KEY,
            cursor         INTEGER NOT NULL,
            chain          BLOB    NOT NULL,
            snapshot_from  INTEGER,                -- first sync: appeals before this number are still to come; NULL: done
            taken          INTEGER NOT NULL        -- when it was last in step with the hub
        ) STRICT;
    )sql"},
    Step{3, R"sql(
        ALTER TABLE appeal ADD COLUMN account TEXT NOT NULL DEFAULT '';  -- of the gateway that delivers its answers
        ALTER TABLE appeal ADD COLUMN deliveries TEXT;                   -- JSON; NULL: none
        ALTER TABLE appeal ADD COLUMN delivery_state INTEGER;            -- of the answer to see to next; NULL: none
        ALTER TABLE appeal ADD COLUMN delivery_since INTEGER;
        CREATE INDEX appeal_to_deliver ON appeal (delivery_state, account, delivery_since)
            WHERE delivery_state IS NOT NULL;

        -- What a channel calls the messages of an appeal, ours among them: what refers to one of them belongs there.
        CREATE TABLE external_name (
            account  TEXT    NOT NULL,
            name     TEXT    NOT NULL,
            appeal   INTEGER NOT NULL REFERENCES appeal (id),
            PRIMARY KEY (account, name)
        ) STRICT, WITHOUT ROWID;

        -- How far the gateway has read in each account.
        CREATE TABLE account (
            name      TEXT PRIMARY KEY,
            cursor    TEXT    NOT NULL,
            received  INTEGER                        -- when the channel last answered
        ) STRICT, WITHOUT ROWID;

        -- Answers that were handed to a channel from this store, whatever became of the operations that say so: a hub
        -- restored from a backup has forgotten them, and the citizen has not.
        CREATE TABLE handed (
            reply         BLOB PRIMARY KEY,
            is_delivered  INTEGER NOT NULL           -- 0: nobody knows
        ) STRICT, WITHOUT ROWID;
    )sql"},
    Step{4, R"sql(
        -- Where this desk follows the feeds of several municipalities: a term, 0 is its own. The copy of an appeal at
        -- the regional centre, or the appeal that one is a copy of: JSON.
        ALTER TABLE appeal ADD COLUMN municipality INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE appeal ADD COLUMN twin TEXT;
        ALTER TABLE appeal ADD COLUMN is_copy INTEGER NOT NULL DEFAULT 0;
        DROP INDEX appeal_by_source;
        CREATE UNIQUE INDEX appeal_by_source ON appeal (source_key, municipality) WHERE source_key IS NOT NULL;
        DROP INDEX appeal_by_date;
        CREATE INDEX appeal_by_date ON appeal (
            received, id, step, channel, district, topic_group, topic, department, importance, assignee, level,
            type, outcome, source_step, due, first_answered, urgency, municipality);
        DROP INDEX appeal_waiting;
        CREATE INDEX appeal_waiting ON appeal (
            due, received, district, topic_group, topic, channel, assignee, department, step, first_answered,
            municipality)
            WHERE step < 5 AND first_answered IS NULL AND due IS NOT NULL;
        INSERT INTO workload SELECT 6, 0, day, sum(received), sum(answered), sum(in_time), sum(late), sum(open),
            sum(closed_unanswered), sum(answer_seconds), sum(answers) FROM workload WHERE dimension = 0 GROUP BY day;

        -- The people of a municipality that is followed; those of the own one stand in `operator`.
        CREATE TABLE member (
            municipality  INTEGER NOT NULL,        -- a term
            operator      INTEGER NOT NULL REFERENCES operator (id),
            role          INTEGER NOT NULL,
            active        INTEGER NOT NULL,
            PRIMARY KEY (municipality, operator)
        ) STRICT, WITHOUT ROWID;
    )sql"},
    Step{5, R"sql(
        ALTER TABLE appeal ADD COLUMN forwardings TEXT;                  -- requests to other systems: JSON; NULL: none
        ALTER TABLE appeal ADD COLUMN forward_account TEXT;              -- of the one to see to next; NULL: none
        ALTER TABLE appeal ADD COLUMN forward_state INTEGER;
        ALTER TABLE appeal ADD COLUMN forward_since INTEGER;
        CREATE INDEX appeal_to_forward ON appeal (forward_state, forward_account, forward_since)
            WHERE forward_state IS NOT NULL;

        -- What may be handed on to an account of the gateway: JSON.
        CREATE TABLE forward_catalog (
            account   TEXT PRIMARY KEY,
            services  TEXT    NOT NULL,
            taken     INTEGER NOT NULL                 -- from the other system, or from the hub
        ) STRICT, WITHOUT ROWID;
    )sql"},
    Step{6, R"sql(
        -- The law and the practice: what of them the list asks for, and the rest as JSON. `refold` says that the states
        -- of the appeals behind this one are still those of an older program.
        ALTER TABLE appeal ADD COLUMN track INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE appeal ADD COLUMN next_due INTEGER;
        ALTER TABLE appeal ADD COLUMN practice TEXT;
        INSERT INTO setting SELECT 'refold', '0' WHERE EXISTS (SELECT 1 FROM appeal);

        -- Two steps came behind Done.
        DROP INDEX appeal_open;
        DROP INDEX appeal_mine;
        DROP INDEX appeal_escalated;
        DROP INDEX appeal_waiting;
        CREATE INDEX appeal_open ON appeal (step, urgency, id, received, district) WHERE step <> 5;
        CREATE INDEX appeal_mine ON appeal (assignee, urgency, id, received, district, step)
            WHERE step <> 5 AND assignee > 0;
        CREATE INDEX appeal_escalated ON appeal (urgency, id, received, district, step, level)
            WHERE step <> 5 AND level > 0;
        CREATE INDEX appeal_waiting ON appeal (
            due, received, district, topic_group, topic, channel, assignee, department, step, first_answered,
            municipality)
            WHERE step <> 5 AND first_answered IS NULL AND due IS NOT NULL;
    )sql"},
    Step{7, R"sql(
        -- The mass problem that it is one of: a term.
        ALTER TABLE appeal ADD COLUMN problem INTEGER NOT NULL DEFAULT 0;
        CREATE INDEX appeal_by_problem ON appeal (
            problem, district, step, received, first_answered, urgency, id) WHERE problem > 0;
    )sql"},
};

constexpr bool isContiguousFromOne()
{
    for (std::size_t i = 0; i < kSteps.size(); ++i) {
        if (kSteps[i].version != static_cast<int>(i) + 1)
            return false;
    }
    return true;
}
static_assert(isContiguousFromOne(), "two branches added the same schema version; renumber one of them");

bool hasForeignTables(Database &db)
{
    Statement st{db, "SELECT count(*) FROM sqlite_schema"};
    return st.step() && st.int64(0) > 0;
}

} // namespace

int latestSchemaVersion()
{
    return kSteps.back().version;
}

Result<> migrate(Database &db, const std::function<Result<>(int)> &beforeUpgrade)
{
    return sqlGuard([&]() -> Result<> {
        const auto current = static_cast<int>(db.pragma("user_version"));
        if (current == 0 && hasForeignTables(db))
            return fail(ErrorCode::Corrupt, {}, u"the file is a database of another program"_s);
        if (current > 0 && db.pragma("application_id") != kApplicationId)
            return fail(ErrorCode::Corrupt, {}, u"the file is a database of another program"_s);
        if (current > latestSchemaVersion())
            return fail(ErrorCode::SchemaTooNew, {},
                        u"schema %1, this program knows %2"_s.arg(QString::number(current),
                                                                  QString::number(latestSchemaVersion())));
        if (current > 0 && current < latestSchemaVersion()) {
            if (const auto saved = beforeUpgrade(current); !saved)
                return saved;
        }
        for (const Step &step : kSteps) {
            if (step.version <= current)
                continue;
            Transaction tx{db};
            if (db.pragma("user_version") >= step.version) // another program was first
                continue;
            db.exec(step.sql);
            db.exec(("PRAGMA user_version = " + std::to_string(step.version)).c_str());
            db.exec(("PRAGMA application_id = " + std::to_string(kApplicationId)).c_str());
            tx.commit();
        }
        return {};
    });
}

} // namespace otklik
