import type { RowError } from "../../../../shared/traceability-error"
import type { FoundLot } from "../../stock/lots/find-lots"
import type { GivenRow } from "./given-row"
import { rowError } from "./row-error"
import { dayIn } from "../../../../shared/zoned-day"
import { lotKey } from "../../stock/lots/lot-key"

/**
 * A row's expiration is that of the lot it makes. One that contradicts the lot's own, or another row of the same new lot,
 * would be dropped without a word: it is refused instead.
 */
export function checkRowDates(
  rows: GivenRow[],
  lotOf: (row: GivenRow) => FoundLot | undefined,
  zone: string
): RowError[] {
  const firstOf = new Map<string, GivenRow>()
  return rows.flatMap((row): RowError[] => {
    if (!row.expires_at) {
      return []
    }
    const lot = lotOf(row)
    if (lot) {
      const own = lot.expires_at && dayIn(lot.expires_at, zone)
      const has = own ? `expires on ${own}` : "has no expiration date"
      return own === dayIn(row.expires_at, zone)
        ? []
        : [
            rowError(
              row,
              "invalid_dates",
              `${lot.name} ${has}, but ${dayIn(row.expires_at, zone)} is entered. Change the date of the lot, or leave it out here.`
            ),
          ]
    }
    const key = lotKey(row)
    const first = firstOf.get(key) ?? row
    firstOf.set(key, first)
    return dayIn(first.expires_at!, zone) === dayIn(row.expires_at, zone)
      ? []
      : [
          rowError(
            row,
            "invalid_dates",
            `${row.lot_name} is entered with two expiration dates: ${dayIn(first.expires_at!, zone)} in row ${first.index + 1} and ${dayIn(row.expires_at, zone)} in row ${row.index + 1}.`
          ),
        ]
  })
}
