import { compositeKey } from "../../../../../shared/composite-key"
import type { RowError } from "../../../../../shared/traceability-error"
import { say } from "../../../../../shared/say"
import type { Tracking, UniquenessScope } from "../../../../../types/operation"
import { uniquenessKey } from "../../../stock/settings/uniqueness-key"
import { type GivenRow, rowNumber } from "../given-row"
import { rowError } from "./row-error"

/**
 * The same serial number twice in one operation, or one name for two items where names are unique across items. A lot may
 * stand on several rows of its item.
 */
export function findDuplicateRows(
  rows: GivenRow[],
  rules: { tracking: Map<string, Tracking>; scope: UniquenessScope },
  nameOf: (row: GivenRow) => string
): RowError[] {
  const seen = new Map<string, GivenRow>()
  const errors: RowError[] = []
  for (const row of rows) {
    const key = compositeKey(uniquenessKey(rules.scope, row.inventory_item_id), nameOf(row))
    const first = seen.get(key)
    if (!first) {
      seen.set(key, row)
      continue
    }
    if (
      first.inventory_item_id !== row.inventory_item_id ||
      rules.tracking.get(row.inventory_item_id) === "serial"
    ) {
      const said = { name: nameOf(row), first: rowNumber(first), second: rowNumber(row) }
      errors.push(rowError(row, "duplicate_lot", say("duplicate_lot.rows", said)))
    }
  }
  return errors
}
