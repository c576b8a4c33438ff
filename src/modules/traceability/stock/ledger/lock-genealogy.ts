import type { Sql } from "../../sql"

/** The order in which rows of genealogy (`g`, of the lot `child`) are read and locked: what is in a unit, the oldest first. */
export const INSIDE_ORDER = "g.occurred_at, length(child.name), child.name, g.id"

const lockWhere = (sql: Sql, where: string, bindings: unknown[]) =>
  sql(
    `SELECT g.id FROM traceability_lot_genealogy g JOIN traceability_lot child ON child.id = g.child_lot_id
      WHERE ${where} ORDER BY ${INSIDE_ORDER} FOR UPDATE OF g`,
    bindings
  )

/**
 * Locks rows of genealogy, and those that operations wrote. Always before their lots, and after documents: who asks to take a
 * unit apart reads what is in it under these locks and locks its lots then, so that two would wait for each other otherwise.
 */
export async function lockGenealogy(
  sql: Sql,
  rows: { id: string }[],
  operationIds: string[] = []
): Promise<void> {
  if (rows.length || operationIds.length) {
    await lockWhere(sql, "g.id = ANY(?::text[]) OR g.operation_id = ANY(?::text[])", [
      rows.map((row) => row.id),
      operationIds,
    ])
  }
}

/** As `lockGenealogy`, of all that is or was in the unit of a service case. */
export async function lockGenealogyOfCase(sql: Sql, serviceCaseId: string): Promise<void> {
  await lockWhere(
    sql,
    "g.parent_lot_id = (SELECT lot_id FROM traceability_service_case WHERE id = ?)",
    [serviceCaseId]
  )
}
