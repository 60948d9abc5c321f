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

create table outbox_event (
    position     bigint generated always as identity primary key,
    event_id     uuid                     not null unique,
    subject_kind varchar(100)             not null,
    subject_id   uuid                     not null,
    step         varchar(100)             not null,
    from_status  varchar(100),
    to_status    varchar(100),
    happened_at  timestamp with time zone not null
);
