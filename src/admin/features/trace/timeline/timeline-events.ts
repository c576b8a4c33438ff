import type { TraceEdge } from "../../../hooks/api/lot-trace"
import { isCareLocation } from "../../../lib/locations"
import type { Lot, LotHold, Movement } from "../../../lib/types"

export type MovementKind =
  | "made"
  | "takenApart"
  | "received"
  | "sentBack"
  | "delivered"
  | "returned"
  | "scrapped"
  | "unscrapped"
  | "consumed"
  | "recovered"
  | "found"
  | "lost"
  | "moved"
  | "takenIn"
  | "givenBack"

export type TimelineEvent = { id: string; at: string } & (
  | { type: "movement"; kind: MovementKind; movement: Movement; with: string[] }
  | { type: "blocked"; reason: string; person: string | null }
  | { type: "unblocked"; reason: string | null; person: string | null }
  | { type: "created"; person: string | null }
  | { type: "expires_at" | "warranty_until" }
)

const BY_ORIGIN: Record<string, MovementKind> = {
  assembly: "made",
  supplier: "received",
  customer: "returned",
  production: "recovered",
  scrap: "unscrapped",
  adjustment: "found",
}

const BY_DESTINATION: Record<string, MovementKind> = {
  customer: "delivered",
  scrap: "scrapped",
  production: "consumed",
  assembly: "takenApart",
  supplier: "sentBack",
  adjustment: "lost",
}

/**
 * A unit that gets its number as it leaves goes from an adjustment to the customer, and back there when it returns: the
 * customer says more than the adjustment.
 */
export function kindOf({ from_location_id: from, to_location_id: to }: Movement): MovementKind {
  if (isCareLocation(to)) {
    return isCareLocation(from) ? "moved" : "takenIn"
  }
  if (isCareLocation(from) && to !== "scrap") {
    return to === "customer" ? "givenBack" : "returned"
  }
  return from === "customer" && to === "adjustment"
    ? "returned"
    : (BY_DESTINATION[to] ?? BY_ORIGIN[from] ?? "moved")
}

const ofHold = (hold: LotHold): TimelineEvent[] => [
  {
    id: `${hold.id}:blocked`,
    at: hold.blocked_at,
    type: "blocked",
    reason: hold.reason,
    person: hold.blocked_by_name,
  },
  ...(hold.unblocked_at
    ? [
        {
          id: `${hold.id}:unblocked`,
          at: hold.unblocked_at,
          type: "unblocked" as const,
          reason: hold.note,
          person: hold.unblocked_by_name,
        },
      ]
    : []),
]

/** Ids of the lots that a movement is about besides its own: what it was made of, or what it was built into. */
function partsOf(
  movement: Movement,
  kind: MovementKind,
  lotId: string,
  edges: TraceEdge[]
): string[] {
  const built = edges.filter(
    (edge) =>
      edge.operation_id === movement.operation_id &&
      movement.operation_id &&
      edge.kind === "consumed"
  )
  if (kind === "made") {
    return built.filter((edge) => edge.to === lotId).map((edge) => edge.from)
  }
  return kind === "consumed"
    ? built.filter((edge) => edge.from === lotId).map((edge) => edge.to)
    : []
}

type Life = {
  lot: Lot
  /** Newest first, as far as they are loaded. */
  movements: Movement[]
  isWhole: boolean
  holds: LotHold[]
  edges: TraceEdge[]
}

/**
 * Everything that happened to a lot and is going to, the latest first. As long as older movements are not loaded, nothing
 * that is older than the last of those shown is listed: it would stand in the wrong place.
 */
export function toTimeline({ lot, movements, isWhole, holds, edges }: Life): TimelineEvent[] {
  const moved = movements.map((movement): TimelineEvent => {
    const kind = kindOf(movement)
    const parts = partsOf(movement, kind, lot.id, edges)
    return {
      id: `${movement.seq}`,
      at: movement.occurred_at,
      type: "movement",
      kind,
      movement,
      with: parts,
    }
  })
  const dated = (["expires_at", "warranty_until"] as const).flatMap((type): TimelineEvent[] => {
    const at = lot[type]
    return at ? [{ id: type, at, type }] : []
  })
  const events = [
    ...holds.flatMap(ofHold),
    ...dated,
    { id: "created", at: lot.created_at, type: "created" as const, person: lot.created_by_name },
  ]
  const oldest = movements.at(-1)?.occurred_at
  const shown = events.filter((event) => isWhole || !oldest || event.at >= oldest)
  // Sorting is stable: movements of the same moment keep the order of the ledger, and making the number comes first of all.
  return [...moved, ...shown].sort((a, b) => Date.parse(b.at) - Date.parse(a.at))
}
