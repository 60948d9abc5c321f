-- The host's tables, the same on H2 and PostgreSQL. Keys are named as crmkit names them ("client.name" would be ours,
-- "customer.name" is theirs): what a database says of a key that is taken names the key to the store.
-- Columns in _folded and _digits hold texts as they are searched and sorted; silent_since is the day of the last order, or
-- long ago if there was none, as lists are sorted by it.

create table staff_role (
    id          uuid           not null,
    version     bigint         not null,
    name        sorted_text    not null,
    description varchar(10000) not null,
    grants      varchar        not null,
    delegations varchar        not null,
    constraint "role.id" primary key (id),
    constraint "role.name" unique (name)
);

create table staff (
    id          uuid         not null,
    version     bigint       not null,
    login       varchar(400),
    name        varchar(400) not null,
    name_folded sorted_text  not null,
    active      boolean      not null,
    boss_id     uuid,
    role_ids    uuid array   not null,
    constraint "user.id" primary key (id),
    constraint "user.externalId" unique (login)
);
create index staff_name on staff (name_folded, id);
create index staff_boss on staff (boss_id, id);

create table list_value (
    id       uuid          not null,
    version  bigint        not null,
    list     varchar(200)  not null,
    code     sorted_text   not null,
    label    varchar(400)  not null,
    labels   varchar array not null,
    place    integer       not null,
    editable boolean       not null,
    retired  boolean       not null,
    constraint "dictionary-entry.id" primary key (id),
    constraint "dictionary-entry.value" unique (list, code)
);

create table client (
    id                uuid         not null,
    version           bigint       not null,
    client_no         varchar(400) not null,
    client_no_folded  sorted_text  not null,
    external_ref      varchar(400),
    name              varchar(400) not null,
    name_folded       sorted_text  not null,
    manager_id        uuid         not null,
    region            varchar(400),
    client_level      varchar(40),
    satisfaction      integer,
    credit            integer,
    address           varchar(10000),
    postcode          varchar(400),
    phone             varchar(400),
    phone_digits      varchar(400),
    fax               varchar(400),
    website           varchar(400),
    licence_no        varchar(400),
    representative    varchar(400),
    capital           numeric(38, 10),
    capital_currency  varchar(3),
    turnover          numeric(38, 10),
    turnover_currency varchar(3),
    bank              varchar(400),
    bank_account      varchar(400),
    local_tax_no      varchar(400),
    national_tax_no   varchar(400),
    client_since      date         not null,
    created_by        uuid,
    created_at        timestamp(6) with time zone not null,
    constraint "customer.id" primary key (id),
    constraint "customer.name" unique (name_folded),
    constraint "customer.number" unique (client_no),
    constraint "customer.externalId" unique (external_ref)
);
create index client_manager on client (manager_id, id);
create index client_no_sorted on client (client_no_folded, id);

create table client_state (
    id             uuid        not null,
    version        bigint      not null,
    status         varchar(40) not null,
    last_order_on  date,
    silent_since   date        not null,
    open_leads     integer     not null,
    open_tickets   integer     not null,
    open_farewells integer     not null,
    constraint "customer-standing.id" primary key (id),
    constraint client_state_client foreign key (id) references client (id)
);
create index client_state_silent on client_state (open_farewells, status, silent_since, id);

create table client_person (
    id            uuid         not null,
    version       bigint       not null,
    client_id     uuid         not null,
    external_ref  varchar(400),
    name          varchar(400) not null,
    name_folded   sorted_text  not null,
    gender        varchar(40),
    job           varchar(400),
    office_phone  varchar(400),
    office_digits varchar(400),
    mobile        varchar(400),
    mobile_digits varchar(400),
    memo          varchar(10000),
    constraint "contact.id" primary key (id),
    constraint "contact.externalId" unique (external_ref),
    constraint client_person_client foreign key (client_id) references client (id)
);
create index client_person_at on client_person (client_id, id);
create index client_person_name on client_person (name_folded, id);

create table article (
    id             uuid         not null,
    version        bigint       not null,
    article_no     varchar(400),
    name           varchar(400) not null,
    name_folded    sorted_text  not null,
    model          varchar(400),
    model_folded   sorted_text,
    batch          varchar(400),
    unit           varchar(400),
    price          numeric(38, 10),
    price_currency varchar(3),
    memo           varchar(10000),
    constraint "product.id" primary key (id),
    constraint "product.externalId" unique (article_no)
);
create index article_name on article (name_folded, id);

create table article_stock (
    id         uuid            not null,
    version    bigint          not null,
    article_id uuid            not null,
    warehouse  sorted_text     not null,
    bin        sorted_text     not null,
    quantity   numeric(38, 10) not null,
    memo       varchar(10000),
    constraint "stock-item.id" primary key (id),
    constraint "stock-item.place" unique (article_id, warehouse, bin),
    constraint article_stock_article foreign key (article_id) references article (id)
);

create table sales_order (
    id               uuid            not null,
    version          bigint          not null,
    order_no         varchar(400),
    order_no_folded  sorted_text,
    client_id        uuid            not null,
    ordered_on       date            not null,
    delivery_address varchar(10000),
    status           varchar(40)     not null,
    currency         varchar(3)      not null,
    net_total        numeric(65, 30) not null,
    recorded_at      timestamp(6) with time zone not null,
    constraint "order.id" primary key (id),
    constraint "order.externalId" unique (order_no),
    constraint sales_order_client foreign key (client_id) references client (id)
);
create index sales_order_of on sales_order (client_id, ordered_on, id);
create index sales_order_on on sales_order (ordered_on, id);

create table sales_order_line (
    order_id   uuid            not null,
    place      integer         not null,
    line_no    integer         not null,
    article_id uuid            not null,
    quantity   numeric(38, 10) not null,
    unit       varchar(400),
    price      numeric(38, 10) not null,
    currency   varchar(3)      not null,
    discount   numeric(38, 10) not null,
    constraint "order.line" primary key (order_id, place),
    constraint sales_order_line_order foreign key (order_id) references sales_order (id),
    constraint sales_order_line_article foreign key (article_id) references article (id)
);
create index sales_order_line_of on sales_order_line (article_id);

create table visit (
    id           uuid         not null,
    version      bigint       not null,
    client_id    uuid         not null,
    status       varchar(40)  not null,
    visit_on     date         not null,
    place        varchar(400) not null,
    title        varchar(400) not null,
    title_folded sorted_text  not null,
    details      varchar(10000),
    memo         varchar(10000),
    channel      varchar(400),
    visitor_id   uuid         not null,
    outcome      varchar(10000),
    recorded_by  uuid,
    recorded_at  timestamp(6) with time zone not null,
    constraint "activity.id" primary key (id),
    constraint visit_client foreign key (client_id) references client (id)
);
create index visit_at on visit (client_id, id);
create index visit_by on visit (visitor_id, id);
create index visit_sorted on visit (visit_on, id);

create table lead (
    id                 uuid           not null,
    version            bigint         not null,
    external_ref       varchar(400),
    status             varchar(40)    not null,
    source             varchar(400),
    client_name        varchar(400)   not null,
    client_name_folded sorted_text    not null,
    title              varchar(400)   not null,
    title_folded       sorted_text    not null,
    success_rate       integer        not null,
    expected           numeric(38, 10),
    expected_currency  varchar(3),
    contact_name       varchar(400),
    phone              varchar(400),
    description        varchar(10000) not null,
    created_by         uuid,
    created_at         timestamp(6) with time zone not null,
    assignee_id        uuid,
    assigned_at        timestamp(6) with time zone,
    failure_reason     varchar(10000),
    won_for            numeric(38, 10),
    won_for_currency   varchar(3),
    client_id          uuid,
    constraint "chance.id" primary key (id),
    constraint "chance.externalId" unique (external_ref),
    constraint lead_client foreign key (client_id) references client (id)
);
create index lead_created_by on lead (created_by, id);
create index lead_assignee on lead (assignee_id, id);
create index lead_of on lead (client_id, id);
create index lead_status on lead (status, id);
create index lead_client_name on lead (client_name_folded, id);
create index lead_success_rate on lead (success_rate, id);

create table lead_task (
    id         uuid           not null,
    version    bigint         not null,
    lead_id    uuid           not null,
    planned_on date           not null,
    to_do      varchar(10000) not null,
    result     varchar(10000),
    result_by  uuid,
    result_at  timestamp(6) with time zone,
    constraint "plan-item.id" primary key (id),
    constraint lead_task_lead foreign key (lead_id) references lead (id)
);
create index lead_task_of on lead_task (lead_id, planned_on, id);

create table ticket (
    id           uuid           not null,
    version      bigint         not null,
    ticket_no    varchar(400),
    status       varchar(40)    not null,
    topic        varchar(400)   not null,
    title        varchar(400)   not null,
    title_folded sorted_text    not null,
    client_id    uuid           not null,
    request      varchar(10000) not null,
    created_by   uuid,
    created_at   timestamp(6) with time zone not null,
    created_on   date           not null,
    assignee_id  uuid,
    assigned_at  timestamp(6) with time zone,
    handling     varchar(10000),
    handled_by   uuid,
    handled_at   timestamp(6) with time zone,
    feedback     varchar(10000),
    satisfaction integer,
    feedback_by  uuid,
    feedback_at  timestamp(6) with time zone,
    reworks      integer        not null,
    archived_at  timestamp(6) with time zone,
    constraint "service-request.id" primary key (id),
    constraint "service-request.externalId" unique (ticket_no),
    constraint ticket_client foreign key (client_id) references client (id)
);
create index ticket_of on ticket (client_id, id);
create index ticket_created_by on ticket (created_by, id);
create index ticket_assignee on ticket (assignee_id, id);
create index ticket_status on ticket (status, id);
create index ticket_title on ticket (title_folded, id);
create index ticket_created_on on ticket (created_on, id);

create table farewell (
    id             uuid        not null,
    version        bigint      not null,
    client_id      uuid        not null,
    open_client_id uuid,
    manager_id     uuid        not null,
    status         varchar(40) not null,
    last_order_on  date,
    silent_since   date        not null,
    limit_months   integer     not null,
    warned_on      date        not null,
    opened_at      timestamp(6) with time zone not null,
    reason_class   varchar(400),
    reason         varchar(10000),
    lost_on        date,
    closed_at      timestamp(6) with time zone,
    constraint "loss-case.id" primary key (id),
    constraint "loss-case.open" unique (open_client_id),
    constraint farewell_client foreign key (client_id) references client (id)
);
create index farewell_of on farewell (client_id, opened_at, id);
create index farewell_manager on farewell (manager_id, id);
create index farewell_status on farewell (status, id);
create index farewell_silent on farewell (silent_since, id);
create index farewell_lost on farewell (lost_on, id);

create table farewell_measure (
    farewell_id uuid           not null,
    place       integer        not null,
    author_id   uuid           not null,
    recorded_at timestamp(6) with time zone not null,
    measure     varchar(10000) not null,
    constraint "loss-case.measure" primary key (farewell_id, place),
    constraint farewell_measure_farewell foreign key (farewell_id) references farewell (id)
);

-- No foreign key to what an event is about: history outlives it.
create table audit_log (
    id           uuid          not null,
    happened_at  timestamp(6) with time zone not null,
    actor_id     uuid,
    subject_kind varchar(100)  not null,
    subject_id   uuid          not null,
    basis        bigint        not null,
    ordinal      integer       not null,
    step         varchar(100)  not null,
    status_from  varchar(100),
    status_to    varchar(100),
    details      varchar array not null,
    constraint "event.id" primary key (id),
    constraint "event.basis" unique (subject_kind, subject_id, basis, ordinal)
);
create index audit_log_actor on audit_log (actor_id, id);
create index audit_log_happened on audit_log (happened_at, id);

create table done_command (
    id          varchar(100) not null,
    actor_id    uuid,
    fingerprint varchar(64)  not null,
    answer      varchar(200) not null,
    done_at     timestamp(6) with time zone not null,
    constraint "command.id" primary key (id)
);

create table counter (
    name    varchar(100) not null,
    last_no bigint       not null,
    constraint "series.name" primary key (name)
);
