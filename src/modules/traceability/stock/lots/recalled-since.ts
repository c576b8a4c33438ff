/** The lot's components and batches, as they are today, at all levels: a recall of one of them concerns it. */
const LINEAGE = `
  WITH RECURSIVE walk AS (
    SELECT lot.id AS lot_id
    UNION
    SELECT next.lot_id FROM walk CROSS JOIN LATERAL (
      SELECT g.child_lot_id AS lot_id FROM traceability_lot_genealogy g
       WHERE g.parent_lot_id = walk.lot_id AND g.quantity > g.returned_quantity
      UNION ALL
      SELECT b.batch_lot_id FROM traceability_lot b WHERE b.id = walk.lot_id AND b.batch_lot_id IS NOT NULL) AS next)
  SELECT lot_id FROM walk`

/**
 * SQL for the moment since which a recall concerns the lot `lot`; NULL for none. Exercises do not count. Without an open recall the
 * lineage is not walked.
 */
export const RECALLED_SINCE = `
  (SELECT min(r.started_at) FROM traceability_recall r
    WHERE r.closed_at IS NULL AND NOT r.mock
      AND (r.source_lot_id IN (${LINEAGE})
           OR EXISTS (SELECT 1 FROM traceability_lot_movement m
                       WHERE m.operation_id = r.source_operation_id AND m.lot_id IN (${LINEAGE}))))`
