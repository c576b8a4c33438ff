import { placeKey } from "../../../../shared/stock-place"
import type { ClaimedChange } from "./claimed-changes"
import { isExplained } from "./is-explained"
import type { ComparedPlace } from "./read-level-differences"

/** Medusa writes a level within this time of our claim being released, or it has forgotten to. */
const WRITTEN_AFTER_RELEASE_MS = 60_000

const wasWrittenDuring = (claim: ClaimedChange, changedAt: Date): boolean => {
  const time = new Date(changedAt).getTime()
  return (
    time >= new Date(claim.created_at).getTime() &&
    time <= new Date(claim.updated_at).getTime() + WRITTEN_AFTER_RELEASE_MS
  )
}

/**
 * The released claim whose change Medusa made and never reversed, which is why the level of a place differs: nobody has
 * written the level since, and the difference is what the claim wanted to change, or parts of it. Null where no claim, or
 * more than one, says so: then a person decides.
 */
export function provenBy(place: ComparedPlace, released: ClaimedChange[]): ClaimedChange | null {
  const { difference, level_changed_at } = place
  if (!difference || !level_changed_at || place.open.length) {
    return null
  }
  const found = released.filter(
    (claim) =>
      placeKey(claim) === placeKey(place) &&
      wasWrittenDuring(claim, level_changed_at) &&
      isExplained(difference, claim.adjustments)
  )
  return found.length === 1 ? found[0] : null
}
