-- Of the host, beside the tables of crmkit. For PostgreSQL.
create table outbox (
    position     bigint generated always as identity primary key,
    event_id     uuid not null unique,
    subject_kind varchar(50) not null,
    subject_id   uuid not null,
    step         varchar(50) not null,
    happened_at  timestamp with time zone not null
);
-- Whoever has its row locked is the one that sends.
create table outbox_turn (
    id integer primary key
);
insert into outbox_turn (id) values (1);
