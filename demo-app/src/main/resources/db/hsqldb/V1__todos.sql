create table todo (
	id uuid primary key,
	title varchar(200) not null,
	title_key varbinary(2000) not null,
	description varchar(2000),
	search_text varchar(8000) not null,
	status varchar(16) not null check (status in ('OPEN', 'DONE')),
	priority varchar(16) not null check (priority in ('LOW', 'NORMAL', 'HIGH')),
	due_date date,
	created_at timestamp(6) with time zone not null,
	updated_at timestamp(6) with time zone not null,
	version bigint not null
);
create index todo_status_due_date on todo (status, due_date);
create index todo_created_at on todo (created_at, id);
