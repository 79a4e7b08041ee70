create table if not exists todo_template (
	name varchar(40) primary key,
	title varchar(200) not null,
	priority varchar(16) not null
);
