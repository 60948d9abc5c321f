-- Texts that lists are sorted by are ordered by code points: H2 does so unless a collation is set for the whole database.
create domain sorted_text as varchar(400);
