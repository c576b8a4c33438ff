/** The log of changes, and what both ledgers end with each day. */
export const CHANGE_LOG_TABLES = [
  `CREATE TABLE traceability_change (
    id text NOT NULL,
    seq bigserial,
    lot_id text NOT NULL,
    related_lot_id text,
    kind text CHECK (kind IN (
      'renamed', 'dates_changed', 'batch_linked', 'batch_unlinked', 'item_corrected', 'held',
      'released', 'hold_changed', 'genealogy_linked', 'genealogy_unlinked', 'genealogy_changed',
      'deleted', 'restored'
    )) NOT NULL,
    before jsonb,
    after jsonb,
    actor_id text,
    reason text,
    occurred_at timestamptz NOT NULL,
    previous_hash text NOT NULL,
    hash text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    deleted_at timestamptz,
    CONSTRAINT traceability_change_pkey PRIMARY KEY (id)
  )`,

  `CREATE TABLE traceability_ledger_digest (
    id text NOT NULL,
    day text NOT NULL,
    movement_seq bigint NOT NULL,
    movement_count bigint NOT NULL,
    movement_last_hash text NOT NULL,
    movement_digest text NOT NULL,
    change_seq bigint NOT NULL,
    change_count bigint NOT NULL,
    change_last_hash text NOT NULL,
    change_digest text NOT NULL,
    previous_hash text NOT NULL,
    hash text NOT NULL,
    made_at timestamptz NOT NULL,
    claimed_until timestamptz,
    last_error text,
    file_id text,
    delivered_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    deleted_at timestamptz,
    CONSTRAINT traceability_ledger_digest_pkey PRIMARY KEY (id)
  )`,
]
