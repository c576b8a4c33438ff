import type { RowError } from "../../../../../shared/traceability-error"
import { dayIn } from "../../../../../shared/zoned-day"
import { isStillToCome } from "../../../numbers/lists/calendar"
import type { FoundLot } from "../../../stock/lots/find-lots"
import { lotKey } from "../../../stock/lots/lot-key"
import { type GivenRow, rowNumber } from "../given-row"
import { rowError } from "./row-error"
import { SAY_LOT_DATE, type SaidDate } from "./say-lot-date"

const CALLED: Record<SaidDate, string> = {
  expires_at: "expiration dates",
  best_before_at: "best before dates",
  produced_at: "production dates",
}

/** The date of an existing lot is changed at the lot, not by the way; what its label says besides is missing in many. */
function refuseOtherThanLots(
  row: GivenRow,
  lot: FoundLot,
  fact: SaidDate,
  zone: string
): RowError | null {
  const own = lot[fact] && dayIn(lot[fact], zone)
  const entered = dayIn(row[fact]!, zone)
  if (own === entered || (!own && fact !== "expires_at")) {
    return null
  }
  const has = own ? SAY_LOT_DATE[fact](own) : "has no expiration date"
  const message = `${lot.name} ${has}, but ${entered} is entered. Change the date of the lot, or leave it out here.`
  return rowError(row, "invalid_dates", message)
}

/** What a row's label says that cannot come after its expiration. */
const BEFORE_EXPIRY = {
  best_before_at: "be best before",
  produced_at: "be produced on",
  packed_at: "be packed on",
  sell_by_at: "be sold until",
} as const

function refuseAfterExpiry(row: GivenRow, zone: string): RowError | null {
  const expires = row.expires_at && dayIn(row.expires_at, zone)
  for (const [fact, says] of Object.entries(BEFORE_EXPIRY)) {
    const date = row[fact as keyof typeof BEFORE_EXPIRY]
    const day = date && dayIn(date, zone)
    if (expires && day && day > expires) {
      const message = `${row.lot_name ?? row.lot_id} expires on ${expires} and cannot ${says} ${day}.`
      return rowError(row, "invalid_dates", message)
    }
  }
  return null
}

/** What was done to goods that are there cannot be still to come. */
const DONE = { produced_at: "produced", packed_at: "packed" } as const

function refuseStillToCome(row: GivenRow, zone: string, now: Date): RowError | null {
  for (const [fact, done] of Object.entries(DONE)) {
    const date = row[fact as keyof typeof DONE]
    const day = date && dayIn(date, zone)
    if (day && isStillToCome(day, now)) {
      const message = `${row.lot_name ?? row.lot_id} cannot be ${done} on ${day}, which is still to come: enter the day on which it was.`
      return rowError(row, "invalid_dates", message)
    }
  }
  return null
}

/**
 * A row's dates are those of the lot it makes. One that contradicts the lot's own, or another row of the same new lot, would be dropped
 * without a word: it is refused instead. Days of packing and sell-by days are those of a box, and may differ from row to row.
 */
export function checkRowDates(
  rows: GivenRow[],
  lotOf: (row: GivenRow) => FoundLot | undefined,
  zone: string
): RowError[] {
  const check = (fact: SaidDate) => {
    const firstOf = new Map<string, GivenRow>()
    return (row: GivenRow): RowError | null => {
      if (!row[fact]) {
        return null
      }
      const lot = lotOf(row)
      if (lot) {
        return refuseOtherThanLots(row, lot, fact, zone)
      }
      const first = firstOf.get(lotKey(row)) ?? row
      firstOf.set(lotKey(row), first)
      const [one, other] = [dayIn(first[fact]!, zone), dayIn(row[fact], zone)]
      const message = `${row.lot_name} is entered with two ${CALLED[fact]}: ${one} in row ${rowNumber(first)} and ${other} in row ${rowNumber(row)}. A lot has one: enter it in one of the rows, or the same in all.`
      return one === other ? null : rowError(row, "invalid_dates", message)
    }
  }
  const checks = (Object.keys(CALLED) as SaidDate[]).map(check)
  const now = new Date()
  return rows.flatMap((row) => {
    const errors = checks.flatMap((refuse) => refuse(row) ?? [])
    return errors[0] ?? refuseAfterExpiry(row, zone) ?? refuseStillToCome(row, zone, now) ?? []
  })
}
