-- Texts that lists are sorted by are ordered by code points, whatever the database's own collation is.
create domain sorted_text as varchar(400) collate "C";
