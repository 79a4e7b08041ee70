-- Not "check (status in (...))": H2 2.4 binds such a check to the connection that created the table, and
-- every insert fails once that connection is closed.
create table todo (
	id uuid primary key,
	title varchar(200) not null,
	description varchar(2000),
	status varchar(16) not null check (case status when 'OPEN' then true when 'DONE' then true else false end),
	priority varchar(16) not null check (case priority when 'LOW' then true when 'NORMAL' then true when 'HIGH' then true else false end),
	due_date date,
	created_at timestamp with time zone not null,
	updated_at timestamp with time zone not null,
	version bigint not null
);
