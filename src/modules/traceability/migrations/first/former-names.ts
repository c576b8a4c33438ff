/** Renames are few among the changes: these indexes hold nothing else. An index over an expression is what a model cannot say. */
export const FORMER_NAME_INDEXES = [
  {
    name: "IDX_traceability_change_former_name",
    on: `traceability_change ((before->>'name')) WHERE kind = 'renamed'`,
  },
  {
    name: "IDX_traceability_change_renamed",
    on: `traceability_change (lot_id) WHERE kind = 'renamed'`,
  },
]
