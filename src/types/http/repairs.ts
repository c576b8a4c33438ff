import type { AdminTraceabilityClaimedDocument } from "./integrity"
import type { StuckReason } from "../stuck-claim"
import type { DateTime, Page, PageParams } from "./common"

/** A level that was set to what is on hand, a reservation of a cancelled order that was removed, or a stuck claim that was released. */
export type AdminTraceabilityRepair = {
  id: string
  kind: "level" | "reservation" | "claim"
  inventory_item_id: string | null
  /** The item as people know it. */
  item: string | null
  location_id: string | null
  location: string | null
  /** Medusa's level, or what it had reserved, before; null of a claim. */
  quantity_before: number | null
  /** What it became; null of a claim. */
  quantity_after: number | null
  claim_id: string | null
  /** References of the documents that the claim held. */
  documents: string[] | null
  /** The first ten units that the claim held. */
  lot_names: string[] | null
  reason: string
  /** Null where the settling job did it. */
  actor_id: string | null
  actor_name: string | null
  created_at: DateTime
}

export type AdminTraceabilityRepairListParams = PageParams & {
  kind?: "level" | "reservation" | "claim"
  inventory_item_id?: string
  location_id?: string
}

export type AdminTraceabilityRepairListResponse = Page & { repairs: AdminTraceabilityRepair[] }

export type AdminRepairTraceabilityLevel = {
  inventory_item_id: string
  location_id: string
  /** What the integrity check said: when it has changed meanwhile, nothing is repaired. */
  difference?: number
  reason: string
}

export type AdminTraceabilityRepairResponse = { repair: AdminTraceabilityRepair }

/** Something that was left half done, and that no rule could finish or reverse. */
export type AdminTraceabilityStuckClaim = {
  id: string
  kind: string
  order_id: string | null
  order_display_id: number | null
  actor_id: string | null
  actor_name: string | null
  /** Since when. */
  created_at: DateTime
  documents: AdminTraceabilityClaimedDocument[]
  /** The first ten units that it holds. */
  lot_names: string[]
  /** Why it is not settled by itself; null before the settling job has looked at it. */
  stuck_reason: StuckReason | null
  /** The words of what refused the rest of it. */
  stuck_detail: string | null
}

export type AdminTraceabilityStuckClaimsResponse = { claims: AdminTraceabilityStuckClaim[] }

export type AdminReleaseTraceabilityClaim = { reason: string }

export type AdminTraceabilityClaimReleaseResponse = {
  claim_id: string
  /** `settled`: what Medusa shows decided after all. `released`: what it held was given back. */
  outcome: "settled" | "released"
}
