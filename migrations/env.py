"""How Alembic reaches the database: over the connection that factcheck.store.migrate hands in, in its transaction.

There is no alembic.ini: `factcheck db upgrade` and every start of the program run this. The metadata comes in as an
attribute, so that nothing here imports the application.
"""

from alembic import context

connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=context.config.attributes.get("metadata"),
    render_as_batch=connection.dialect.name == "sqlite",  # SQLite cannot alter a column in place
    transaction_per_migration=False,  # all or nothing: the caller's transaction holds them all
)
context.run_migrations()
