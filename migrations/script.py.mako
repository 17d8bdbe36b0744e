"""${message}

Before you write:
- One purpose, at most 40 lines or so; the file is named YYYYMMDD_slug.py so that the folder reads in order.
- No `import factcheck`: a migration must still run when the application has moved on. No data blobs.
- Both databases: SQLite alters columns through `op.batch_alter_table`; PostgreSQL locks the table while you do it.
- Schema first, code next, removal last, in separate commits.
- Name every constraint (store/base.py has the convention), and write `downgrade`: a test goes up, down, and up.

Revision: ${up_revision}
Follows: ${down_revision | comma,n}
"""

import sqlalchemy as sa
from alembic import op
${imports if imports else ""}
revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}
branch_labels = ${repr(branch_labels)}
depends_on = ${repr(depends_on)}


def upgrade() -> None:
    ${upgrades if upgrades else "pass"}


def downgrade() -> None:
    ${downgrades if downgrades else "pass"}
