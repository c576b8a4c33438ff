import type { Sql } from "../../sql"
import { asInstant, type GivenDate } from "../../stock/lots/given-date"
import { readTimeZone } from "../../stock/settings/time-zone"
import { lockLoan, type LoanRow } from "./loan-rows"

/** What can be corrected of a loan; what is left out stays. */
export type ChangeLoan = { id: string; due_at?: GivenDate; note?: string | null }

/** Changes when a unit is due back, and what is written about it. Returns the loan as it was. Throws `not_found`. */
export async function changeLoan(sql: Sql, { id, due_at, note }: ChangeLoan): Promise<LoanRow> {
  const before = await lockLoan(sql, id)
  const zone = due_at ? await readTimeZone(sql) : "UTC"
  await sql(`UPDATE traceability_loan SET due_at = ?, note = ?, updated_at = now() WHERE id = ?`, [
    asInstant(due_at, "end", zone) ?? before.due_at,
    note === undefined ? before.note : note,
    id,
  ])
  return before
}
