-- The tables of crm-jpa on MariaDB. Names that the store reads in error messages: primary keys end in _pk, unique keys in _uq,
-- foreign keys in _fk. Lines of text have 400 characters, free texts 10,000: twice what the library lets in, and more.
-- Instants are microseconds since 1970-01-01T00:00Z. Columns in _key hold folded texts, columns in _digits the digits of
-- telephone numbers: lists are searched and ordered by them.
-- All texts are compared by code points, to the last blank, whatever the server's own collation is.

create table crm_customer (
    id                          uuid            not null,
    version                     bigint          not null,
    touches                     bigint          not null,
    customer_number             varchar(400)    not null,
    number_key                  varchar(400)    not null,
    external_id                 varchar(400),
    name                        varchar(400)    not null,
    name_key                    varchar(400)    not null,
    manager_id                  uuid            not null,
    region                      varchar(400),
    customer_level              varchar(40),
    satisfaction                integer,
    credit                      integer,
    address                     text,
    postcode                    varchar(400),
    phone                       varchar(400),
    phone_digits                varchar(400),
    fax                         varchar(400),
    website                     varchar(400),
    licence_number              varchar(400),
    legal_representative        varchar(400),
    registered_capital_amount   numeric(38, 10),
    registered_capital_currency varchar(3),
    annual_turnover_amount      numeric(38, 10),
    annual_turnover_currency    varchar(3),
    bank                        varchar(400),
    bank_account                varchar(400),
    local_tax_number            varchar(400),
    national_tax_number         varchar(400),
    customer_since              date            not null,
    created_by                  uuid,
    created_at                  bigint          not null,
    constraint crm_customer_pk primary key (id),
    constraint crm_customer_name_uq unique (name_key),
    constraint crm_customer_number_uq unique (customer_number),
    constraint crm_customer_external_id_uq unique (external_id)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;
create index crm_customer_manager_ix on crm_customer (manager_id, id);
create index crm_customer_number_key_ix on crm_customer (number_key, id);

create table crm_customer_standing (
    id              uuid        not null,
    version         bigint      not null,
    touches         bigint      not null,
    status          varchar(40) not null,
    last_order_date date,
    open_chances    integer     not null,
    open_requests   integer     not null,
    open_loss_cases integer     not null,
    constraint crm_customer_standing_pk primary key (id),
    constraint crm_customer_standing_customer_fk foreign key (id) references crm_customer (id)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

create table crm_contact (
    id                  uuid         not null,
    version             bigint       not null,
    touches             bigint       not null,
    customer_id         uuid         not null,
    external_id         varchar(400),
    name                varchar(400) not null,
    name_key            varchar(400) not null,
    gender              varchar(40),
    job_position        varchar(400),
    office_phone        varchar(400),
    office_phone_digits varchar(400),
    mobile              varchar(400),
    mobile_digits       varchar(400),
    memo                text,
    constraint crm_contact_pk primary key (id),
    constraint crm_contact_external_id_uq unique (external_id),
    constraint crm_contact_customer_fk foreign key (customer_id) references crm_customer (id)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;
create index crm_contact_customer_ix on crm_contact (customer_id, id);
create index crm_contact_name_key_ix on crm_contact (name_key, id);

create table crm_chance (
    id                uuid         not null,
    version           bigint       not null,
    touches           bigint       not null,
    external_id       varchar(400),
    status            varchar(40)  not null,
    source            varchar(400),
    customer_name     varchar(400) not null,
    customer_name_key varchar(400) not null,
    title             varchar(400) not null,
    title_key         varchar(400) not null,
    success_rate      integer      not null,
    contact_name      varchar(400),
    phone             varchar(400),
    description       text         not null,
    created_by        uuid,
    created_at        bigint       not null,
    assignee          uuid,
    assigned_at       bigint,
    failure_reason    text,
    customer_id       uuid,
    constraint crm_chance_pk primary key (id),
    constraint crm_chance_external_id_uq unique (external_id),
    constraint crm_chance_customer_fk foreign key (customer_id) references crm_customer (id)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;
create index crm_chance_created_by_ix on crm_chance (created_by, id);
create index crm_chance_assignee_ix on crm_chance (assignee, id);
create index crm_chance_customer_ix on crm_chance (customer_id, id);
create index crm_chance_status_ix on crm_chance (status, id);
create index crm_chance_customer_name_key_ix on crm_chance (customer_name_key, id);
create index crm_chance_success_rate_ix on crm_chance (success_rate, id);

create table crm_plan_item (
    id          uuid   not null,
    version     bigint not null,
    touches     bigint not null,
    chance_id   uuid   not null,
    planned_on  date   not null,
    to_do       text   not null,
    result_text text,
    result_by   uuid,
    result_at   bigint,
    constraint crm_plan_item_pk primary key (id),
    constraint crm_plan_item_chance_fk foreign key (chance_id) references crm_chance (id)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;
create index crm_plan_item_chance_ix on crm_plan_item (chance_id, planned_on, id);

-- No foreign key to what an event is about: history outlives it.
create table crm_event (
    id           uuid         not null,
    happened_at  bigint       not null,
    actor_id     uuid,
    subject_kind varchar(100) not null,
    subject_id   uuid         not null,
    basis        bigint       not null,
    step_ordinal integer      not null,
    step         varchar(100) not null,
    from_status  varchar(100),
    to_status    varchar(100),
    details      mediumtext   not null,
    constraint crm_event_pk primary key (id),
    constraint crm_event_basis_uq unique (subject_kind, subject_id, basis, step_ordinal)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;
create index crm_event_actor_ix on crm_event (actor_id, id);
create index crm_event_happened_ix on crm_event (happened_at, id);

create table crm_command (
    id          varchar(100) not null,
    actor_id    uuid,
    fingerprint varchar(64)  not null,
    answer      varchar(200) not null,
    done_at     bigint       not null,
    constraint crm_command_pk primary key (id)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

create table crm_series (
    name        varchar(100) not null,
    last_number bigint       not null,
    constraint crm_series_pk primary key (name)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;
-- Of no series: locked by whoever creates another row, so that one of two does.
insert into crm_series (name, last_number) values ('', 0);
