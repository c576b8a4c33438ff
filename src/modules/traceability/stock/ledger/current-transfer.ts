import { changesOwner } from "./movement-conditions"

/**
 * SQL for "the transfer of this alias stands: its customer has the unit". What came back to the shop or was sold again since has
 * another owner, and so has what was handed on.
 */
export const isCurrentTransfer = (alias: string): string =>
  `(${alias}.accepted_at IS NOT NULL AND ${alias}.revoked_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM traceability_lot_movement moved
                     WHERE moved.lot_id = ${alias}.lot_id AND ${changesOwner("moved")} AND moved.occurred_at > ${alias}.accepted_at)
    AND NOT EXISTS (SELECT 1 FROM traceability_unit_transfer later
                     WHERE later.lot_id = ${alias}.lot_id AND later.accepted_at > ${alias}.accepted_at AND later.revoked_at IS NULL))`
