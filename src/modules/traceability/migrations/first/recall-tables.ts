/** Recalls, who got recalled goods, and what they answered. */
export const RECALL_TABLES = [
  `CREATE TABLE traceability_recall (
    id text NOT NULL,
    number serial,
    mock boolean NOT NULL,
    reason text NOT NULL,
    source_lot_id text,
    source_operation_id text,
    started_at timestamptz NOT NULL,
    started_by text,
    trace_ms integer NOT NULL,
    found jsonb NOT NULL,
    start_done_at timestamptz,
    closed_at timestamptz,
    closed_by text,
    close_note text,
    outcome jsonb,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    deleted_at timestamptz,
    CONSTRAINT traceability_recall_pkey PRIMARY KEY (id)
  )`,

  `CREATE TABLE traceability_recall_notice (
    id text NOT NULL,
    recall_id text NOT NULL,
    key text NOT NULL,
    order_id text,
    operation_id text,
    reference text NOT NULL,
    partner_name text,
    customer_id text,
    quantity numeric(20,4) NOT NULL,
    lot_ids text[] NOT NULL,
    last_seq bigint NOT NULL,
    delivered_at timestamptz NOT NULL,
    notified_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    deleted_at timestamptz,
    CONSTRAINT traceability_recall_notice_pkey PRIMARY KEY (id),
    CONSTRAINT traceability_recall_notice_recall_id_foreign
      FOREIGN KEY (recall_id) REFERENCES traceability_recall (id) ON UPDATE CASCADE
  )`,

  `CREATE TABLE traceability_recall_answer (
    id text NOT NULL,
    seq serial,
    notice_id text NOT NULL,
    answer text CHECK (answer IN ('has_it', 'used', 'destroyed', 'unknown')),
    quantity numeric(20,4),
    note text,
    answered_at timestamptz NOT NULL,
    answered_by text,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    deleted_at timestamptz,
    CONSTRAINT traceability_recall_answer_pkey PRIMARY KEY (id),
    CONSTRAINT traceability_recall_answer_notice_id_foreign
      FOREIGN KEY (notice_id) REFERENCES traceability_recall_notice (id) ON UPDATE CASCADE
  )`,
]
