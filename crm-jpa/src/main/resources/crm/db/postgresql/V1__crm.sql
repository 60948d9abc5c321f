-- The tables of crm-jpa on PostgreSQL. Names that the store reads in error messages: primary keys end in _pk, unique keys in _uq,
-- foreign keys in _fk. Lines of text have 400 characters, free texts 10,000: twice what the library lets in, and more.
-- Instants are microseconds since 1970-01-01T00:00Z. Columns in _key hold folded texts, columns in _digits the digits of
-- telephone numbers: lists are searched and ordered by them.
-- They are ordered by code points, whatever the database's own collation is.

create table crm_role (
    id                    uuid            not null,
    version               bigint          not null,
    touches               bigint          not null,
    name                  varchar(400)    not null,
    description           varchar(10000)  not null,
    granted_permissions   varchar(100000) not null,
    delegated_permissions varchar(100000) not null,
    constraint crm_role_pk primary key (id),
    constraint crm_role_name_uq unique (name)
);

-- No row but those of their roles has a foreign key to users: they are never removed, and it would lock the user's row on MariaDB.
create table crm_user (
    id          uuid                     not null,
    version     bigint                   not null,
    touches     bigint                   not null,
    external_id varchar(400),
    name        varchar(400)             not null,
    name_key    varchar(400) collate "C" not null,
    active      integer                  not null,
    manager_id  uuid,
    constraint crm_user_pk primary key (id),
    constraint crm_user_external_id_uq unique (external_id)
);
create index crm_user_name_key_ix on crm_user (name_key, id);
create index crm_user_manager_ix on crm_user (manager_id, id);

create table crm_user_role (
    user_id uuid not null,
    role_id uuid not null,
    constraint crm_user_role_pk primary key (user_id, role_id),
    constraint crm_user_role_user_fk foreign key (user_id) references crm_user (id),
    constraint crm_user_role_role_fk foreign key (role_id) references crm_role (id)
);
create index crm_user_role_role_ix on crm_user_role (role_id, user_id);

create table crm_dictionary_entry (
    id            uuid            not null,
    version       bigint          not null,
    touches       bigint          not null,
    entry_list    varchar(200)    not null,
    entry_value   varchar(400)    not null,
    item          varchar(400)    not null,
    labels        varchar(100000) not null,
    list_position integer         not null,
    editable      integer         not null,
    retired       integer         not null,
    constraint crm_dictionary_entry_pk primary key (id),
    constraint crm_dictionary_entry_value_uq unique (entry_list, entry_value)
);

create table crm_customer (
    id                          uuid                     not null,
    version                     bigint                   not null,
    touches                     bigint                   not null,
    customer_number             varchar(400)             not null,
    number_key                  varchar(400) collate "C" not null,
    external_id                 varchar(400),
    name                        varchar(400)             not null,
    name_key                    varchar(400) collate "C" not null,
    manager_id                  uuid                     not null,
    region                      varchar(400),
    customer_level              varchar(40),
    satisfaction                integer,
    credit                      integer,
    address                     varchar(10000),
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
    customer_since              date                     not null,
    created_by                  uuid,
    created_at                  bigint                   not null,
    constraint crm_customer_pk primary key (id),
    constraint crm_customer_name_uq unique (name_key),
    constraint crm_customer_number_uq unique (customer_number),
    constraint crm_customer_external_id_uq unique (external_id)
);
create index crm_customer_manager_ix on crm_customer (manager_id, id);
create index crm_customer_number_key_ix on crm_customer (number_key, id);

-- The loss scan finds who was silent longest by last_order_key: the last order in days
-- since 1970-01-01, the least number if there was none.
create table crm_customer_standing (
    id              uuid        not null,
    version         bigint      not null,
    touches         bigint      not null,
    status          varchar(40) not null,
    last_order_date date,
    last_order_key  integer     not null,
    open_chances    integer     not null,
    open_requests   integer     not null,
    open_loss_cases integer     not null,
    constraint crm_customer_standing_pk primary key (id),
    constraint crm_customer_standing_customer_fk foreign key (id) references crm_customer (id)
);
create index crm_customer_standing_silent_ix on crm_customer_standing (open_loss_cases, status, last_order_key, id);

create table crm_contact (
    id                  uuid                     not null,
    version             bigint                   not null,
    touches             bigint                   not null,
    customer_id         uuid                     not null,
    external_id         varchar(400),
    name                varchar(400)             not null,
    name_key            varchar(400) collate "C" not null,
    gender              varchar(40),
    job_position        varchar(400),
    office_phone        varchar(400),
    office_phone_digits varchar(400),
    mobile              varchar(400),
    mobile_digits       varchar(400),
    memo                varchar(10000),
    constraint crm_contact_pk primary key (id),
    constraint crm_contact_external_id_uq unique (external_id),
    constraint crm_contact_customer_fk foreign key (customer_id) references crm_customer (id)
);
create index crm_contact_customer_ix on crm_contact (customer_id, id);
create index crm_contact_name_key_ix on crm_contact (name_key, id);

create table crm_product (
    id             uuid                     not null,
    version        bigint                   not null,
    touches        bigint                   not null,
    external_id    varchar(400),
    name           varchar(400)             not null,
    name_key       varchar(400) collate "C" not null,
    model          varchar(400),
    model_key      varchar(400) collate "C",
    batch          varchar(400),
    unit           varchar(400),
    price_amount   numeric(38, 10),
    price_currency varchar(3),
    memo           varchar(10000),
    constraint crm_product_pk primary key (id),
    constraint crm_product_external_id_uq unique (external_id)
);
create index crm_product_name_key_ix on crm_product (name_key, id);

create table crm_stock_item (
    id         uuid            not null,
    version    bigint          not null,
    touches    bigint          not null,
    product_id uuid            not null,
    warehouse  varchar(200)    not null,
    bin        varchar(200)    not null,
    item_count numeric(38, 10) not null,
    memo       varchar(10000),
    constraint crm_stock_item_pk primary key (id),
    constraint crm_stock_item_place_uq unique (product_id, warehouse, bin),
    constraint crm_stock_item_product_fk foreign key (product_id) references crm_product (id)
);

create table crm_activity (
    id            uuid                     not null,
    version       bigint                   not null,
    touches       bigint                   not null,
    customer_id   uuid                     not null,
    status        varchar(40)              not null,
    activity_date date                     not null,
    place         varchar(400)             not null,
    title         varchar(400)             not null,
    title_key     varchar(400) collate "C" not null,
    details       varchar(10000),
    memo          varchar(10000),
    channel       varchar(400),
    responsible   uuid                     not null,
    outcome       varchar(10000),
    recorded_by   uuid,
    recorded_at   bigint                   not null,
    constraint crm_activity_pk primary key (id),
    constraint crm_activity_customer_fk foreign key (customer_id) references crm_customer (id)
);
create index crm_activity_customer_ix on crm_activity (customer_id, id);
create index crm_activity_responsible_ix on crm_activity (responsible, id);
create index crm_activity_date_ix on crm_activity (activity_date, id);

create table crm_chance (
    id                      uuid                     not null,
    version                 bigint                   not null,
    touches                 bigint                   not null,
    external_id             varchar(400),
    status                  varchar(40)              not null,
    source                  varchar(400),
    customer_name           varchar(400)             not null,
    customer_name_key       varchar(400) collate "C" not null,
    title                   varchar(400)             not null,
    title_key               varchar(400) collate "C" not null,
    success_rate            integer                  not null,
    expected_value_amount   numeric(38, 10),
    expected_value_currency varchar(3),
    contact_name            varchar(400),
    phone                   varchar(400),
    description             varchar(10000)           not null,
    created_by              uuid,
    created_at              bigint                   not null,
    assignee                uuid,
    assigned_at             bigint,
    failure_reason          varchar(10000),
    won_value_amount        numeric(38, 10),
    won_value_currency      varchar(3),
    customer_id             uuid,
    constraint crm_chance_pk primary key (id),
    constraint crm_chance_external_id_uq unique (external_id),
    constraint crm_chance_customer_fk foreign key (customer_id) references crm_customer (id)
);
create index crm_chance_created_by_ix on crm_chance (created_by, id);
create index crm_chance_assignee_ix on crm_chance (assignee, id);
create index crm_chance_customer_ix on crm_chance (customer_id, id);
create index crm_chance_status_ix on crm_chance (status, id);
create index crm_chance_customer_name_key_ix on crm_chance (customer_name_key, id);
create index crm_chance_success_rate_ix on crm_chance (success_rate, id);

create table crm_plan_item (
    id          uuid           not null,
    version     bigint         not null,
    touches     bigint         not null,
    chance_id   uuid           not null,
    planned_on  date           not null,
    to_do       varchar(10000) not null,
    result_text varchar(10000),
    result_by   uuid,
    result_at   bigint,
    constraint crm_plan_item_pk primary key (id),
    constraint crm_plan_item_chance_fk foreign key (chance_id) references crm_chance (id)
);
create index crm_plan_item_chance_ix on crm_plan_item (chance_id, planned_on, id);

create table crm_order (
    id               uuid                     not null,
    version          bigint                   not null,
    touches          bigint                   not null,
    external_id      varchar(400),
    external_id_key  varchar(400) collate "C",
    customer_id      uuid                     not null,
    order_date       date                     not null,
    delivery_address varchar(10000),
    status           varchar(40)              not null,
    currency         varchar(3)               not null,
    net_total        numeric(65, 30)          not null,
    recorded_at      bigint                   not null,
    constraint crm_order_pk primary key (id),
    constraint crm_order_external_id_uq unique (external_id),
    constraint crm_order_customer_fk foreign key (customer_id) references crm_customer (id)
);
create index crm_order_customer_ix on crm_order (customer_id, order_date, id, status, currency, net_total);
create index crm_order_date_ix on crm_order (order_date, id);
create index crm_order_status_ix on crm_order (status, id);

-- A line has the currency of its order.
create table crm_order_line (
    order_id      uuid            not null,
    line_number   integer         not null,
    line_position integer         not null,
    product_id    uuid            not null,
    line_count    numeric(38, 10) not null,
    unit          varchar(400),
    price         numeric(38, 10) not null,
    discount      numeric(38, 10) not null,
    constraint crm_order_line_pk primary key (order_id, line_number),
    constraint crm_order_line_order_fk foreign key (order_id) references crm_order (id),
    constraint crm_order_line_product_fk foreign key (product_id) references crm_product (id)
);
create index crm_order_line_product_ix on crm_order_line (product_id);

create table crm_service_request (
    id              uuid                     not null,
    version         bigint                   not null,
    touches         bigint                   not null,
    external_id     varchar(400),
    status          varchar(40)              not null,
    request_type    varchar(400)             not null,
    title           varchar(400)             not null,
    title_key       varchar(400) collate "C" not null,
    customer_id     uuid                     not null,
    request         varchar(10000)           not null,
    created_by      uuid,
    created_at      bigint                   not null,
    created_on      date                     not null,
    assignee        uuid,
    assigned_at     bigint,
    handling_text   varchar(10000),
    handled_by      uuid,
    handled_at      bigint,
    feedback_result varchar(10000),
    satisfaction    integer,
    feedback_by     uuid,
    feedback_at     bigint,
    rework_count    integer                  not null,
    archived_at     bigint,
    constraint crm_service_request_pk primary key (id),
    constraint crm_service_request_external_id_uq unique (external_id),
    constraint crm_service_request_customer_fk foreign key (customer_id) references crm_customer (id)
);
create index crm_service_request_customer_ix on crm_service_request (customer_id, id);
create index crm_service_request_created_by_ix on crm_service_request (created_by, id);
create index crm_service_request_assignee_ix on crm_service_request (assignee, id);
create index crm_service_request_status_ix on crm_service_request (status, id);
create index crm_service_request_title_key_ix on crm_service_request (title_key, id);
create index crm_service_request_created_on_ix on crm_service_request (created_on, id);

-- The customer stands in open_customer_id while the case is open. Cases are ordered
-- by last_order_key: the last order in days since 1970-01-01, the least number if there was none.
create table crm_loss_case (
    id               uuid           not null,
    version          bigint         not null,
    touches          bigint         not null,
    customer_id      uuid           not null,
    open_customer_id uuid,
    manager_id       uuid           not null,
    status           varchar(40)    not null,
    last_order_date  date,
    last_order_key   integer        not null,
    limit_months     integer        not null,
    warned_on        date           not null,
    opened_at        bigint         not null,
    reason_class     varchar(400),
    reason           varchar(10000),
    lost_date        date,
    closed_at        bigint,
    constraint crm_loss_case_pk primary key (id),
    constraint crm_loss_case_open_uq unique (open_customer_id),
    constraint crm_loss_case_customer_fk foreign key (customer_id) references crm_customer (id)
);
create index crm_loss_case_customer_ix on crm_loss_case (customer_id, opened_at, id);
create index crm_loss_case_manager_ix on crm_loss_case (manager_id, id);
create index crm_loss_case_status_ix on crm_loss_case (status, id);
create index crm_loss_case_last_order_key_ix on crm_loss_case (last_order_key, id);
create index crm_loss_case_warned_on_ix on crm_loss_case (warned_on, id);
create index crm_loss_case_lost_date_ix on crm_loss_case (lost_date, id);

create table crm_loss_measure (
    loss_case_id   uuid           not null,
    measure_number integer        not null,
    author_id      uuid           not null,
    recorded_at    bigint         not null,
    measure_text   varchar(10000) not null,
    constraint crm_loss_measure_pk primary key (loss_case_id, measure_number),
    constraint crm_loss_measure_case_fk foreign key (loss_case_id) references crm_loss_case (id)
);

-- No foreign key to what an event is about: history outlives it.
create table crm_event (
    id           uuid            not null,
    happened_at  bigint          not null,
    actor_id     uuid,
    subject_kind varchar(100)    not null,
    subject_id   uuid            not null,
    basis        bigint          not null,
    step_ordinal integer         not null,
    step         varchar(100)    not null,
    from_status  varchar(100),
    to_status    varchar(100),
    details      varchar(100000) not null,
    constraint crm_event_pk primary key (id),
    constraint crm_event_basis_uq unique (subject_kind, subject_id, basis, step_ordinal)
);
create index crm_event_actor_ix on crm_event (actor_id, id);
create index crm_event_happened_ix on crm_event (happened_at, id);

create table crm_command (
    id          varchar(100) not null,
    actor_id    uuid,
    fingerprint varchar(64)  not null,
    answer      varchar(200) not null,
    done_at     bigint       not null,
    constraint crm_command_pk primary key (id)
);

create table crm_series (
    name        varchar(100) not null,
    last_number bigint       not null,
    constraint crm_series_pk primary key (name)
);
-- Of no series: locked by whoever creates another row, so that one of two does.
insert into crm_series (name, last_number) values ('', 0);
