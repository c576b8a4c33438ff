import { inSlices } from "../../../../../shared/in-slices"
import type { RowError } from "../../../../../shared/traceability-error"
import { findForeignNames, type NameCheck } from "../../../numbers/lists/find-foreign-names"
import type { FoundLot } from "../../../stock/lots/find-lots"
import type { GivenRow } from "../given-row"
import { rowError } from "./row-error"

const namesOf = (rows: GivenRow[]): string[] => rows.flatMap((row) => row.lot_name ?? [])

/** Refuses rows whose new name is the code of something else: an article, a pallet, a web address. */
async function refuseForeignNames(rows: GivenRow[], check: NameCheck): Promise<RowError[]> {
  const now = new Date()
  const accepted = rows.filter((row) => row.accept_code)
  const others = rows.filter((row) => !row.accept_code)
  const certain = await inSlices(findForeignNames(namesOf(accepted), "certain", now))
  const likely = await inSlices(findForeignNames(namesOf(others), check, now))
  return rows.flatMap((row): RowError[] => {
    const says = (row.accept_code ? certain : likely).get(row.lot_name ?? "")
    return says ? [rowError(row, "not_a_lot_name", says)] : []
  })
}

/**
 * Adds an error for each row whose new name is the code of something else, and returns the other rows. Without `check`, as
 * for rows that are checked once more when they are carried out, all are returned: they were asked about when they were
 * entered.
 */
export async function withoutForeignNames<R extends GivenRow>(
  rows: R[],
  lotOf: (row: GivenRow) => FoundLot | undefined,
  check: NameCheck | undefined,
  errors: RowError[]
): Promise<R[]> {
  if (!check) {
    return rows
  }
  const fresh = rows.filter((row) => !row.lot_id && !lotOf(row))
  const refused = await refuseForeignNames(fresh, check)
  errors.push(...refused)
  const foreign = new Set(refused.map((error) => error.index))
  return rows.filter((row) => !foreign.has(row.index))
}
