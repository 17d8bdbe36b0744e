"""The archive in a database; SQLAlchemy lives here and nowhere else."""
