import type { Sql } from "../../sql"
import { type CaseRow, readCase } from "./case-rows"

/** What can be corrected at any time; what is left out stays. */
export type ChangeCase = {
  id: string
  reason?: string
  fault?: string | null
  note?: string | null
  order_claim_id?: string | null
  return_id?: string | null
}

const FIELDS = ["reason", "fault", "note", "order_claim_id", "return_id"] as const

/** Changes what is written about a case. Returns it as it was. Throws `not_found`. */
export async function changeCase(sql: Sql, { id, ...change }: ChangeCase): Promise<CaseRow> {
  const before = await readCase(sql, id, true)
  const next = {
    ...before,
    ...Object.fromEntries(Object.entries(change).filter(([, v]) => v !== undefined)),
  }
  await sql(
    `UPDATE traceability_service_case SET ${FIELDS.map((field) => `${field} = ?`).join(", ")}, updated_at = now() WHERE id = ?`,
    [...FIELDS.map((field) => next[field]), id]
  )
  return before
}
