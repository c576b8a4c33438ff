import { allowLargeReads } from "../../allow-large-reads"
import type { Sql } from "../../sql"
import { checkDigests } from "./check-digests"
import { checkLedger, type IntegrityCheck, SAMPLES_MAX } from "./check-ledger"
import {
  type ComparedPlace,
  type MedusaReader,
  readLevelDifferences,
  type StrayReservation,
} from "./read-level-differences"
import { type PlaceHistory, readPlaceHistory } from "./read-place-history"

export type Books = {
  checks: IntegrityCheck[]
  /** All places that differ; the first of those that nothing in flight explains come with their history. */
  places: (ComparedPlace & Partial<PlaceHistory>)[]
  stray_reservations: StrayReservation[]
}

/** Ledger, lot stock, claims, and Medusa's levels and reservations. Needs one snapshot to be right. */
export async function checkBooks(sql: Sql, medusa: MedusaReader): Promise<Books> {
  await allowLargeReads(sql)
  const checks = [...(await checkLedger(sql)), await checkDigests(sql)]
  const places = await readLevelDifferences(sql, medusa)
  const named = places.filter((place) => !place.in_flight).slice(0, SAMPLES_MAX)
  const histories = new Map<ComparedPlace, PlaceHistory>()
  for (const place of named) {
    histories.set(place, await readPlaceHistory(sql, place))
  }
  return {
    checks,
    places: places.map((place) => ({ ...place, ...histories.get(place) })),
    stray_reservations: await medusa.strayReservations(sql),
  }
}
