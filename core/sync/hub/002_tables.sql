-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the hub keeps: the feed, and beside it only what its verdicts need. An appeal itself is the fold of its operations,
-- and every desk folds for itself. Nobody but hub_owner has a right to any of these tables.

SET LOCAL ROLE hub_owner;

CREATE TABLE hub.municipality (
  municipality_id int  PRIMARY KEY,
  code            text NOT NULL UNIQUE,
  name            text NOT NULL
);

CREATE TABLE hub.duty (
  duty text PRIMARY KEY
);

-- Kinds of operations. A new kind is a row here, and rows in hub.may. A material one makes the view of everybody who has
-- not seen it yet stale: see hub.push, "base".
CREATE TABLE hub.kind (
  kind        text PRIMARY KEY,
  is_material bool NOT NULL
);
CREATE TABLE hub.may (
  duty text NOT NULL REFERENCES hub.duty,
  kind text NOT NULL REFERENCES hub.kind,
  PRIMARY KEY (duty, kind)
);

-- A person in a municipality. One login may stand in several of them, as one operator_id.
CREATE TABLE hub.operator (
  municipality_id int         NOT NULL,
  operator_id     uuid        NOT NULL,
  login           text        NOT NULL,   -- the role; a random word, as anybody in the database can read role names
  display_name    text        NOT NULL,
  duty            text        NOT NULL,
  active          bool        NOT NULL,
  acted_at        timestamptz NOT NULL,   -- of the latest own operation, at first of the creation: hub.time_of
  pushed_at       timestamptz,
  PRIMARY KEY (municipality_id, operator_id),
  UNIQUE (municipality_id, login),
  FOREIGN KEY (duty) REFERENCES hub.duty
);

-- The head row is the one lock of a municipality: who holds it is the only writer there.
CREATE TABLE hub.feed_head (
  municipality_id int    PRIMARY KEY,
  last_seq        bigint NOT NULL,
  min_seq         bigint NOT NULL,        -- rows up to this one are not kept any more
  chain           bytea  NOT NULL,
  last_number     bigint NOT NULL         -- of an appeal, given without gaps
);

-- All that happened, in the order in which it took effect, without gaps.
CREATE TABLE hub.feed (
  municipality_id int         NOT NULL,
  seq             bigint      NOT NULL,
  op_id           uuid        NOT NULL,
  appeal_id       uuid        NOT NULL,
  operator_id     uuid        NOT NULL,
  kind            text        NOT NULL,
  body            jsonb       NOT NULL,
  said            timestamptz,            -- by the clock of the desk; decides nothing
  at              timestamptz NOT NULL,   -- whole seconds: hub.time_of
  chain           bytea       NOT NULL,   -- hub.link
  PRIMARY KEY (municipality_id, seq)
);
CREATE INDEX feed_of_appeal ON hub.feed (municipality_id, appeal_id, seq);

-- Every operation that ever came and its verdict, for good: a retry gets the same answer.
CREATE TABLE hub.operation (
  municipality_id int         NOT NULL,
  op_id           uuid        NOT NULL,
  operator_id     uuid        NOT NULL,
  kind            text        NOT NULL,
  digest          bytea       NOT NULL,   -- of the request: the same id with another content is a client's mistake
  status          text        NOT NULL CHECK (status IN ('applied', 'rejected')),
  seq             bigint,                 -- of an applied one
  code            text,                   -- why rejected
  detail          jsonb,
  at              timestamptz NOT NULL,
  PRIMARY KEY (municipality_id, op_id)
);

CREATE TABLE hub.appeal (
  municipality_id int    NOT NULL,
  appeal_id       uuid   NOT NULL,
  number          text   NOT NULL,
  source_key      text,                   -- of the one who brought it in: nothing is received twice
  created_seq     bigint NOT NULL,
  material_seq    bigint NOT NULL,        -- of the last material operation
  round           int    NOT NULL,        -- answers so far, those taken back too: it only grows
  PRIMARY KEY (municipality_id, appeal_id),
  UNIQUE (municipality_id, source_key)
);
CREATE INDEX appeal_newest ON hub.appeal (municipality_id, created_seq);

-- One answer for each round of an appeal, whatever the desks do.
CREATE TABLE hub.reply (
  municipality_id int         NOT NULL,
  appeal_id       uuid        NOT NULL,
  round           int         NOT NULL,
  op_id           uuid        NOT NULL,
  operator_id     uuid        NOT NULL,
  state           text        NOT NULL CHECK (state IN ('recorded', 'withdrawn')),
  at              timestamptz NOT NULL,
  PRIMARY KEY (municipality_id, appeal_id, round)
);

-- Who writes an answer just now, which gateway is the active one. A token only grows, so a row stays when it has expired.
CREATE TABLE hub.lease (
  municipality_id int         NOT NULL,
  resource        text        NOT NULL,
  operator_id     uuid        NOT NULL,
  token           bigint      NOT NULL,
  until           timestamptz NOT NULL,
  PRIMARY KEY (municipality_id, resource)
);

RESET ROLE;
