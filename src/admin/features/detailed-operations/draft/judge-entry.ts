import type { DetailsCheck } from "../../../hooks/api/operations"
import type { DraftRow } from "./draft-rows"

/** What somebody may decide on: the row stands in the list, with the way out beside it. */
const DECIDABLE = [
  "lot_blocked",
  "lot_expired",
  "shelf_life_too_short",
  "lot_reserved",
  "similar_lot",
  "not_a_lot_name",
]

export type Verdict = {
  /** Whether the number goes into the list. */
  isPut: boolean
  problem?: string
}

/** What the server's answer about `rows` means for the one of them that is being entered. */
export const judgeEntry = (
  { key, rows }: { key: string; rows: DraftRow[] },
  said: DetailsCheck
): Verdict => {
  const index = rows.findIndex((row) => row.key === key)
  const error = said.errors.find((each) => each.index === index)
  if (error) {
    return { isPut: DECIDABLE.includes(error.code), problem: error.message }
  }
  const ofLine = !said.ok && !said.errors.length
  return ofLine ? { isPut: false, problem: said.message ?? "" } : { isPut: true }
}
