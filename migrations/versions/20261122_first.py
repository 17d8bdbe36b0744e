"""The first schema: documents, claims, facts, verdicts and the audit log

Verdicts carry partial unique indexes, so that one of them at most counts for a claim; the audit log carries triggers,
so that it only grows, whoever asks.

Revision: 0001
Follows: nothing
"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

LIVE = sa.text("superseded_at IS NULL AND undone_at IS NULL")
REFUSAL = "the audit log only grows: its lines are never changed or removed"


def upgrade() -> None:
    op.create_table(
        "audit",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("tag", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("detail", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_audit"),
    )
    op.create_index("ix_audit_subject", "audit", ["subject"])
    op.create_index("ix_audit_tag", "audit", ["tag"])
    op.create_table(
        "documents",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("file", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("publisher", sa.Text(), nullable=True),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("published", sa.Date(), nullable=True),
        sa.Column("invented", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_documents"),
        sa.UniqueConstraint("position", name="uq_documents_position"),
    )
    op.create_index("ix_documents_address", "documents", ["address"])
    op.create_index("ix_documents_published", "documents", ["published"])
    op.create_index("ix_documents_publisher", "documents", ["publisher"])
    op.create_table(
        "facts",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("measure", sa.Text(), nullable=False),
        sa.Column("unit", sa.Text(), nullable=True),
        sa.Column("place", sa.JSON(), nullable=False),
        sa.Column("outlets", sa.Integer(), nullable=False),
        sa.Column("independent_texts", sa.Integer(), nullable=False),
        sa.Column("origins", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_facts"),
    )
    op.create_table(
        "meta",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_meta"),
    )
    op.create_table(
        "copies",
        sa.Column("document_id", sa.Text(), nullable=False),
        sa.Column("of_id", sa.Text(), nullable=False),
        sa.Column("containment", sa.Double(), nullable=False),
        sa.ForeignKeyConstraint(["document_id"], ["documents.id"], name="fk_copies_document_id_documents"),
        sa.ForeignKeyConstraint(["of_id"], ["documents.id"], name="fk_copies_of_id_documents"),
        sa.PrimaryKeyConstraint("document_id", "of_id", name="pk_copies"),
    )
    op.create_table(
        "snapshots",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Text(), nullable=False),
        sa.Column("current", sa.Boolean(), nullable=False),
        sa.Column("raw", sa.LargeBinary(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("text_sha256", sa.Text(), nullable=False),
        sa.Column("encoding", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("taken_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("extractor", sa.Text(), nullable=False),
        sa.Column("extractor_version", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["document_id"], ["documents.id"], name="fk_snapshots_document_id_documents"),
        sa.PrimaryKeyConstraint("id", name="pk_snapshots"),
    )
    op.create_index("ix_snapshots_document_id", "snapshots", ["document_id"])
    op.create_index("ix_snapshots_sha256", "snapshots", ["sha256"])
    op.create_table(
        "claims",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("document_id", sa.Text(), nullable=False),
        sa.Column("snapshot_id", sa.Integer(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("prefix", sa.Text(), nullable=False),
        sa.Column("suffix", sa.Text(), nullable=False),
        sa.Column("sentence_start", sa.Integer(), nullable=False),
        sa.Column("sentence_end", sa.Integer(), nullable=False),
        sa.Column("sentence", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=True),
        sa.Column("low", sa.Text(), nullable=True),
        sa.Column("high", sa.Text(), nullable=True),
        sa.Column("low_open", sa.Boolean(), nullable=False),
        sa.Column("high_open", sa.Boolean(), nullable=False),
        sa.Column("hedge", sa.Text(), nullable=False),
        sa.Column("unit", sa.Text(), nullable=True),
        sa.Column("precision", sa.Text(), nullable=False),
        sa.Column("alternatives", sa.JSON(), nullable=False),
        sa.Column("unit_key", sa.Text(), nullable=False),
        sa.Column("low_key", sa.Double(), nullable=True),
        sa.Column("high_key", sa.Double(), nullable=True),
        sa.Column("measure", sa.Text(), nullable=False),
        sa.Column("head", sa.Text(), nullable=False),
        sa.Column("place", sa.JSON(), nullable=False),
        sa.Column("when_text", sa.Text(), nullable=True),
        sa.Column("period_start", sa.Date(), nullable=True),
        sa.Column("period_end", sa.Date(), nullable=True),
        sa.Column("period_basis", sa.Text(), nullable=True),
        sa.Column("speaker", sa.Text(), nullable=True),
        sa.Column("modality", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("rules", sa.JSON(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("retired_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["document_id"], ["documents.id"], name="fk_claims_document_id_documents"),
        sa.ForeignKeyConstraint(["snapshot_id"], ["snapshots.id"], name="fk_claims_snapshot_id_snapshots"),
        sa.PrimaryKeyConstraint("id", name="pk_claims"),
    )
    op.create_index("ix_claims_document_id", "claims", ["document_id"])
    op.create_index("ix_claims_snapshot_id", "claims", ["snapshot_id"])
    op.create_index("ix_claims_unit_low_key_high_key", "claims", ["unit_key", "low_key", "high_key"])
    op.create_table(
        "claim_places",
        sa.Column("claim_id", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["claim_id"], ["claims.id"], name="fk_claim_places_claim_id_claims"),
        sa.PrimaryKeyConstraint("claim_id", "place", name="pk_claim_places"),
    )
    op.create_index("ix_claim_places_place", "claim_places", ["place"])
    op.create_table(
        "memberships",
        sa.Column("claim_id", sa.Text(), nullable=False),
        sa.Column("fact_id", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("relation", sa.Text(), nullable=True),
        sa.Column("against", sa.Text(), nullable=True),
        sa.Column("overtakes", sa.Boolean(), nullable=True),
        sa.ForeignKeyConstraint(["against"], ["claims.id"], name="fk_memberships_against_claims"),
        sa.ForeignKeyConstraint(["claim_id"], ["claims.id"], name="fk_memberships_claim_id_claims"),
        sa.ForeignKeyConstraint(["fact_id"], ["facts.id"], name="fk_memberships_fact_id_facts"),
        sa.PrimaryKeyConstraint("claim_id", name="pk_memberships"),
    )
    op.create_index("ix_memberships_fact_id", "memberships", ["fact_id"])
    op.create_table(
        "pair_verdicts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("left_id", sa.Text(), nullable=False),
        sa.Column("right_id", sa.Text(), nullable=False),
        sa.Column("decision", sa.Text(), nullable=False),
        sa.Column("reviewer", sa.Text(), nullable=False),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("replaces", sa.Integer(), nullable=True),
        sa.Column("superseded_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("undone_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("undone_by", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["left_id"], ["claims.id"], name="fk_pair_verdicts_left_id_claims"),
        sa.ForeignKeyConstraint(["replaces"], ["pair_verdicts.id"], name="fk_pair_verdicts_replaces_pair_verdicts"),
        sa.ForeignKeyConstraint(["right_id"], ["claims.id"], name="fk_pair_verdicts_right_id_claims"),
        sa.PrimaryKeyConstraint("id", name="pk_pair_verdicts"),
    )
    op.create_index("ix_pair_verdicts_left_id", "pair_verdicts", ["left_id"])
    op.create_index("ix_pair_verdicts_reviewer", "pair_verdicts", ["reviewer"])
    op.create_index("ix_pair_verdicts_right_id", "pair_verdicts", ["right_id"])
    op.create_index(
        "uq_pair_verdicts_live",
        "pair_verdicts",
        ["left_id", "right_id"],
        unique=True,
        sqlite_where=LIVE,
        postgresql_where=LIVE,
    )
    op.create_table(
        "relations",
        sa.Column("left_id", sa.Text(), nullable=False),
        sa.Column("right_id", sa.Text(), nullable=False),
        sa.Column("fact_id", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("strength", sa.Double(), nullable=False),
        sa.Column("reasons", sa.JSON(), nullable=False),
        sa.Column("later_id", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["fact_id"], ["facts.id"], name="fk_relations_fact_id_facts"),
        sa.ForeignKeyConstraint(["left_id"], ["claims.id"], name="fk_relations_left_id_claims"),
        sa.ForeignKeyConstraint(["right_id"], ["claims.id"], name="fk_relations_right_id_claims"),
        sa.PrimaryKeyConstraint("left_id", "right_id", name="pk_relations"),
    )
    op.create_index("ix_relations_fact_id", "relations", ["fact_id"])
    op.create_index("ix_relations_right_id", "relations", ["right_id"])
    op.create_table(
        "verdicts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("claim_id", sa.Text(), nullable=False),
        sa.Column("decision", sa.Text(), nullable=False),
        sa.Column("reviewer", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("replaces", sa.Integer(), nullable=True),
        sa.Column("superseded_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("undone_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("undone_by", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["claim_id"], ["claims.id"], name="fk_verdicts_claim_id_claims"),
        sa.ForeignKeyConstraint(["replaces"], ["verdicts.id"], name="fk_verdicts_replaces_verdicts"),
        sa.PrimaryKeyConstraint("id", name="pk_verdicts"),
    )
    op.create_index("ix_verdicts_claim_id", "verdicts", ["claim_id"])
    op.create_index("ix_verdicts_reviewer", "verdicts", ["reviewer"])
    op.create_index("uq_verdicts_live", "verdicts", ["claim_id"], unique=True, sqlite_where=LIVE, postgresql_where=LIVE)
    _guard_audit()


def _guard_audit() -> None:
    if op.get_bind().dialect.name == "sqlite":
        for verb in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER audit_refuses_{verb.lower()} BEFORE {verb} ON audit "
                f"BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"
            )
        return
    op.execute(
        "CREATE FUNCTION audit_only_grows() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION '{REFUSAL}'; END $$"
    )
    op.execute(
        "CREATE TRIGGER audit_refuses_change BEFORE UPDATE OR DELETE OR TRUNCATE ON audit "
        "FOR EACH STATEMENT EXECUTE FUNCTION audit_only_grows()"
    )


def downgrade() -> None:
    op.drop_table("verdicts")
    op.drop_table("relations")
    op.drop_table("pair_verdicts")
    op.drop_table("memberships")
    op.drop_table("claim_places")
    op.drop_table("claims")
    op.drop_table("snapshots")
    op.drop_table("copies")
    op.drop_table("meta")
    op.drop_table("facts")
    op.drop_table("documents")
    op.drop_table("audit")
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP FUNCTION audit_only_grows()")
