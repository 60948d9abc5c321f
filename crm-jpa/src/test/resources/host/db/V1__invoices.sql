-- A table of a host, whose versions begin at 1 as ours do.
create table invoice (
    number integer not null primary key
);
