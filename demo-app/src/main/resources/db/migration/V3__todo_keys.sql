-- What is sorted and searched by is made by the service, so that every database finds and sorts alike.
alter table todo add column title_key bytea;
alter table todo add column search_text varchar(8000);
-- For the todos that are there already. In this cast PostgreSQL takes a backslash for an escape.
update todo set
	title_key = cast(replace(lower(title), '\', '\\') as bytea),
	search_text = lower(title) || chr(10) || coalesce(lower(description), '');
alter table todo alter column title_key set not null;
alter table todo alter column search_text set not null;
