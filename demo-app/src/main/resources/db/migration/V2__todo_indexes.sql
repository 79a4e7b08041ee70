create index todo_status_due_date on todo (status, due_date);
create index todo_created_at on todo (created_at, id);
