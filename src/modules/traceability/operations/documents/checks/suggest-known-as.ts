import { say, spoken } from "../../../../../shared/say"
import type { RowError } from "../../../../../shared/traceability-error"
import type { UniquenessScope } from "../../../../../types/operation"
import type { Sql } from "../../../sql"
import { findIdentifiedLots, sayWhoseItIs } from "../../../stock/identifiers/find-identified-lots"
import { findForRefused } from "./find-for-refused"
import type { GivenRow } from "../given-row"

/**
 * Adds to rows whose number nobody has, where none may be made, the unit that has it as a second identifier or had it before it was
 * renamed: the label that somebody reads it from may say so still.
 */
export async function suggestKnownAs(
  sql: Sql,
  errors: RowError[],
  rows: GivenRow[],
  scope: UniquenessScope
): Promise<RowError[]> {
  const known = await findForRefused(errors, "create_not_allowed", rows, async (itemId, names) => {
    const lots = await findIdentifiedLots(sql, itemId, scope, names)
    return new Map(lots.map((lot) => [lot.text, lot]))
  })
  return errors.map((error) => {
    const lot = known.get(error.index)
    return lot
      ? {
          ...error,
          ...spoken(say("part.enterInstead", { said: sayWhoseItIs(lot), name: lot.name })),
          suggestion: lot.name,
        }
      : error
  })
}
