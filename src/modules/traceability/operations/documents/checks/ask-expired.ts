import { isOwnedByCustomer } from "../../../../../shared/places"
import { dayToken } from "../../../../../shared/message-tokens"
import { type RowError, throwRowErrors } from "../../../../../shared/traceability-error"
import type { IncomingRow } from "./check-incoming-rows"
import { rowError } from "./row-error"

type Arriving = Pick<
  IncomingRow,
  "index" | "line_id" | "lot_id" | "lot_name" | "from_location_id" | "good_until"
>

/** New goods that have expired. What comes back from a customer, whoever's it is then, may well have expired there. */
export const hasExpired = (row: Arriving, now: Date): boolean =>
  !isOwnedByCustomer(row.from_location_id) && row.good_until !== null && row.good_until <= now

/**
 * Asks about new goods that have expired before they come in (`already_expired`): mostly a slip in the date, or goods to refuse
 * at the door. Asked is who says `accept_expired: false`, as the admin does for a person; the notes of the answer say it to everybody
 * else. Once they are in, they are expired stock like any other.
 */
export function askExpired(rows: Arriving[], now: Date, comes: "comes in" | "is made"): void {
  throwRowErrors(
    rows
      .filter((row) => hasExpired(row, now))
      .map((row): RowError => {
        const message = `${row.lot_name} ${comes} expired: its expiration date is ${dayToken(row.good_until!)}. Look at the goods: correct the date or leave them out, or say that they ${comes === "is made" ? "are made" : "come in"} as expired stock (accept_expired).`
        return rowError(row, "already_expired", message)
      })
  )
}
