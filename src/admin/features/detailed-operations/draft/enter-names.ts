import { addLotName, type EntryRules, type Outcome } from "./add-lot-name"
import type { DraftRow } from "./draft-rows"

/** Enters numbers one after the other. `outcomes` are what became of each, in their order. */
export const enterNames = (
  rows: DraftRow[],
  names: string[],
  rules: EntryRules
): { rows: DraftRow[]; outcomes: Outcome[] } => {
  const outcomes: Outcome[] = []
  let present = rows
  for (const lot_name of names) {
    const outcome = addLotName(present, { lot_name }, rules)
    outcomes.push(outcome)
    present = "rows" in outcome ? outcome.rows : present
  }
  return { rows: present, outcomes }
}
