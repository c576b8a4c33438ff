import type { RowError } from "../../../../shared/traceability-error"
import type { FoundLot } from "../../stock/lots/find-lots"
import type { GivenRow } from "./given-row"
import { rowError } from "./row-error"
import { isoDay } from "../../../../shared/iso-day"
import { lotKey } from "../../stock/lots/lot-key"

/**
 * A row's expiration is that of the lot it makes. One that contradicts the lot's own, or another row of the same new lot,
 * would be dropped without a word: it is refused instead.
 */
export function checkRowDates(
  rows: GivenRow[],
  lotOf: (row: GivenRow) => FoundLot | undefined
): RowError[] {
  const firstOf = new Map<string, GivenRow>()
  return rows.flatMap((row): RowError[] => {
    if (!row.expires_at) {
      return []
    }
    const lot = lotOf(row)
    if (lot) {
      const own = lot.expires_at && isoDay(lot.expires_at)
      const has = own ? `expires on ${own}` : "has no expiration date"
      return own === isoDay(row.expires_at)
        ? []
        : [
            rowError(
              row,
              "invalid_dates",
              `${lot.name} ${has}, but ${isoDay(row.expires_at)} is entered. Change the date of the lot, or leave it out here.`
            ),
          ]
    }
    const key = lotKey(row)
    const first = firstOf.get(key) ?? row
    firstOf.set(key, first)
    return isoDay(first.expires_at!) === isoDay(row.expires_at)
      ? []
      : [
          rowError(
            row,
            "invalid_dates",
            `${row.lot_name} is entered with two expiration dates: ${isoDay(first.expires_at!)} in row ${first.index + 1} and ${isoDay(row.expires_at)} in row ${row.index + 1}.`
          ),
        ]
  })
}
