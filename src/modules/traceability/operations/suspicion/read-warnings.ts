import type { UnitWarning } from "../../../../types/suspicion"
import type { Sql } from "../../sql"

/** What is said against these units and nobody has cleared: what stops them first, then the newest. */
export async function readUnitWarnings(sql: Sql, lotIds: string[]): Promise<UnitWarning[]> {
  return lotIds.length
    ? sql<UnitWarning>(
        `SELECT suspicion.id AS suspicion_id, lot.id AS lot_id, lot.name AS lot_name, suspicion.kind, suspicion.reason,
                suspicion.reference, suspicion.stops, suspicion.created_at AS reported_at
           FROM traceability_suspicion suspicion JOIN traceability_lot lot ON lot.id = suspicion.lot_id
          WHERE suspicion.lot_id = ANY(?::text[]) AND suspicion.cleared_at IS NULL
          ORDER BY suspicion.stops DESC, suspicion.created_at DESC, suspicion.id LIMIT 100`,
        [lotIds]
      )
    : []
}
