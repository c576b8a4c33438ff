import type { DateTime } from "./common"

export type AdminTraceabilityIntegrityCheck = {
  name: string
  ok: boolean
  /** How many differences there are; the first of them are in `samples`. */
  count: number
  samples: unknown[]
}

export type AdminTraceabilityClaimedDocument = { operation_id: string; reference: string }

/** Something that is being carried out, as far as it concerns one item and location. */
export type AdminTraceabilityWorkInFlight = {
  claim_id: string
  kind: string
  order_id: string | null
  /** Since when. */
  created_at: DateTime
  documents: AdminTraceabilityClaimedDocument[]
  /** What it changes Medusa's level by, in so many parts. */
  adjustments: number[]
}

/** Medusa's level of a tracked item at a location beside what is on hand there. */
export type AdminTraceabilityLevelState = {
  inventory_item_id: string
  /** The item as people know it. */
  item: string
  location_id: string
  location: string
  level: number
  reserved_quantity: number
  lot_quantity: number
  untracked_quantity: number
  /** The level less what is on hand: lots and untracked stock. */
  difference: number
}

/** A difference that is there only because work is going on. */
export type AdminTraceabilityInFlight = AdminTraceabilityLevelState & {
  claims: AdminTraceabilityWorkInFlight[]
}

/** A movement at the place of a difference; `quantity` is what it added to what is on hand. */
export type AdminTraceabilityPlaceMovement = {
  id: string
  operation_id: string | null
  reference: string
  lot_id: string
  lot_name: string | null
  quantity: number
  actor_id: string | null
  created_at: DateTime
}

/** A difference that nothing in flight explains, with what happened last at its place, newest first. */
export type AdminTraceabilityLevelDifference = AdminTraceabilityLevelState & {
  /** When Medusa last wrote the level; null where there is none. */
  level_changed_at: DateTime | null
  /** Since when both sides are as they are: the last change of either. */
  since: DateTime | null
  movements: AdminTraceabilityPlaceMovement[]
  /** What is being carried out there, that does not explain it. */
  claims: AdminTraceabilityWorkInFlight[]
}

export type AdminTraceabilityIntegrityParams = {
  /** Looks at so many lots (at most 10,000), others each time, instead of all; and not at Medusa's levels. */
  sample?: number
}

/** Whether ledger, lot stock and Medusa's levels agree. */
export type AdminTraceabilityIntegrity = {
  ok: boolean
  /** How many lots were looked at; null when it was all of them. */
  sampled_lots: number | null
  checks: AdminTraceabilityIntegrityCheck[]
  /** The first ten levels that differ, for a person to judge. */
  differences: AdminTraceabilityLevelDifference[]
  /** The first ten levels that are only half changed at this moment; they are right when the work is done. */
  in_flight: AdminTraceabilityInFlight[]
}

export type AdminTraceabilityIntegrityResponse = { integrity: AdminTraceabilityIntegrity }

/** A row of the ledger whose hash does not fit its content, or the row before it. */
type BrokenRow = { id: string; seq: number; lot_id: string; lot_name: string | null }

/** What the whole ledger looks like. Numbers and digests can be noted outside of the shop and compared later. */
export type AdminTraceabilityLedger = {
  ok: boolean
  /** The newest movement that was looked at. */
  upto: number
  movements: number
  /** One hash over the last hash of each lot at `upto`. */
  digest: string
  /** The first broken movement of each lot, oldest first, at most 100. */
  broken: (BrokenRow & { reference: string })[]
  /** The same of the log of changes. */
  changes: {
    upto: number
    count: number
    digest: string
    broken: (BrokenRow & { kind: string })[]
    /** Lots that are not what their first movement and their last changes say, at most 100. */
    contradicted: {
      lot_id: string
      lot_name: string | null
      what: "name" | "dates" | "batch" | "item" | "hold" | "genealogy" | "existence"
    }[]
  }
  /** What the digest of a day noted that is no longer so, in words. */
  differences: { day: string; message: string }[]
}

export type AdminTraceabilityLedgerResponse = { ledger: AdminTraceabilityLedger }
