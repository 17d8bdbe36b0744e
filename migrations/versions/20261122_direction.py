"""Which way a change went

Claims taken in before stand without a direction until their document is read again.

Revision: 0002
Follows: 0001
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("claims", sa.Column("direction", sa.Text(), nullable=True))


def downgrade() -> None:
    op.drop_column("claims", "direction")
