-- Runs at every start, also on what an earlier one has left.
delete from todo_template;
insert into todo_template (name, title, priority) values ('report', 'Write the report', 'HIGH');
insert into todo_template (name, title, priority) values ('greeting', 'Send greetings: Grüße, 你好', 'LOW');
