-- The application's own tables. Those of the CRM have scripts and a history of their own.
create table account (
    name          varchar(100) not null primary key,
    password_hash varchar(200) not null
);

create table enquiry (
    id          uuid                     not null primary key,
    sender      varchar(200)             not null,
    text        varchar(2000)            not null,
    received_at timestamp with time zone not null,
    chance      uuid
);

-- A position is given when a row is inserted, and rows show when they are committed: a greater one may show before a smaller
-- one. Whoever sends therefore asks for what has no mark of being sent, never for what is behind the last position.
create table outbox_event (
    position     bigint generated always as identity primary key,
    event_id     uuid                     not null unique,
    subject_kind varchar(100)             not null,
    subject_id   uuid                     not null,
    step         varchar(100)             not null,
    from_status  varchar(100),
    to_status    varchar(100),
    happened_at  timestamp with time zone not null,
    actor        uuid,
    details      text                     not null,
    sent_at      timestamp with time zone
);
