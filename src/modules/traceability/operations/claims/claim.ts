import type { StockPlace } from "../../../../shared/stock-place"
import type { BackorderChoice } from "../../../../types/operation"
import type { DroppedIdentifier } from "../../stock/identifiers/drop-identifiers"
import type { Untracked } from "../../stock/tracking/sum-by-place"
import type { DetailRow } from "../documents/operation-rows"
import type { Taken } from "../documents/details/holdings"

/** What Medusa's level of an item at a place changes by. */
export type LevelChange = { inventory_item_id: string; location_id: string; adjustment: number }

/** What is taken of a line, tracked or not. */
export type TakenOfLine = { line_id: string; quantity: number }

/** So much of one inventory item at a place, for one line item of an order. */
export type LinePart = StockPlace & { line_item_id: string; quantity: number }

/**
 * What Medusa's workflow is about to do to an order and its stock, as it has read them: enough to finish it when the process
 * dies between its commits.
 */
export type OrderMove = {
  /** In units of the order's lines: fulfilled, or no longer fulfilled. */
  units: { line_item_id: string; quantity: number }[]
  /** What the levels change by, tracked items or not: taken by a fulfilment, given back by its cancelling. */
  parts: LinePart[]
  /** The reservations of those lines before it. */
  reservations: (LinePart & { id: string })[]
  /** Nobody is to be notified of it. */
  no_notification: boolean
}

/** Absent where the claim was made without Medusa's workflow: then Medusa's part cannot be finished. */
type MovesOrder = { medusa?: OrderMove }

/** A component that is put in: by a swap for the one of the row `replaces_id`, or by a repair, into `maintains`. */
export type NewGenealogy = { child_lot_id: string; quantity: number } & (
  | { replaces_id: string; maintains?: undefined }
  | { replaces_id: string | null; maintains: Maintained }
)

/** The unit of a repair, with the order that made it where that was one of ours. */
export type Maintained = {
  parent_lot_id: string
  manufacturing_order_id: string | null
  service_case_id: string
}

type Head<Kind extends string, Payload> = {
  id: string
  kind: Kind
  state: "open" | "confirmed" | "released"
  transaction_id: string
  order_id: string | null
  fulfillment_id: string | null
  actor_id: string | null
  /** What is frozen until the claim is settled, and what settling it needs to know. */
  payload: Payload & { operation_ids: string[] }
  created_at: Date
}

/** What Medusa's levels change by, so that the settling job can find out whether that happened. */
type MovesLevels = { level_changes: LevelChange[] }

/** Untracked stock that the claim has taken already; a release puts it back. */
type TakesUntracked = { untracked_taken: Untracked[] }

/** What is added to the untracked stock once the claim is confirmed. */
type BringsUntracked = { untracked_arriving: Untracked[] }

/** Lots that existed and that units get as they leave; a release lets go of them. */
type HoldsLots = { held_lot_ids: string[] }

/** One document is carried out, as far as its rows say. */
type CarriesOut = MovesLevels & {
  taken: TakenOfLine[]
  /** What becomes of the rest; null when there is none, or when nobody has to say. */
  backorder: BackorderChoice | null
}

/** Goods of a supplier come in. */
export type ReceiptClaim = Head<"receipt", CarriesOut>

/** What Medusa writes into a return and its items when it receives them. */
export type ReturnBefore = {
  status: string
  items: { id: string; received_quantity: number; damaged_quantity: number }[]
}

/** Goods come back with a return of Medusa. */
export type ReturnClaim = Head<
  "return",
  CarriesOut &
    BringsUntracked & {
      /** The change of Medusa's order that receives it; null where Medusa has received it without stock. */
      order_change_id: string | null
      /** The return in Medusa as it was before that change; null as above, and in claims of versions that did not keep it. */
      medusa_before?: ReturnBefore | null
      /** The warranties that it ends, to be restored when it is reversed. */
      warranties: { lot_id: string; warranty_until: string }[]
    }
>

/** Any other document of ours: a transfer, an adjustment, scrap, a delivery without an order. */
export type OwnOperationClaim = Head<
  "own_operation",
  CarriesOut &
    TakesUntracked &
    HoldsLots & {
      /** The document was made for this claim; a release takes it away again. */
      discard: boolean
    }
>

/** Manufacturing orders consume and produce together. */
export type ProductionClaim = Head<
  "production",
  MovesLevels &
    TakesUntracked &
    BringsUntracked &
    HoldsLots & {
      taken: TakenOfLine[]
      /** The order of the rest, that is cancelled with what is produced. */
      cancel_order_id: string | null
    }
>

/** What an order made is unbuilt, a component of it is swapped, or one of an open order is scrapped. */
export type ReworkClaim = Head<
  "rework",
  MovesLevels &
    TakesUntracked &
    BringsUntracked & {
      /** Rows of genealogy that give back so much, and what takes their place. */
      returned: { id: string; quantity: number }[]
      added: NewGenealogy[]
      /** Rows that an open order gave up for it, to be put back by a release; null where it concerns no open order. */
      freed: DetailRow[] | null
    }
>

/** A done document of ours is undone. */
export type UndoClaim = Head<
  "undo",
  MovesLevels &
    TakesUntracked & {
      reason: string
      /** Set once it is confirmed: second identifiers of units that never came in after all. */
      dropped_identifiers?: DroppedIdentifier[]
      /** The same for a repair: rows of genealogy, as JSON text, that are gone, and those that have back what was taken out. */
      repair?: { dropped: string; back_inside: { id: string; quantity: number }[] }
    }
>

/** Medusa makes a fulfillment of an order. */
export type FulfillmentClaim = Head<
  "fulfillment",
  TakesUntracked &
    HoldsLots &
    MovesOrder & {
      taken: TakenOfLine[]
      /** Rows of other lines that a named serial number was taken from; a release puts them back. */
      freed: DetailRow[]
      /** What other operations lost to it, to be given back. */
      taken_from_others: Taken[]
      /** Rows whose override reason came with this claim. */
      overridden: string[]
      /** Reservations that may be lowered below Medusa's check until the claim is settled. */
      part_reservation_ids: string[]
    }
>

/** Medusa cancels a fulfillment: the units are held at the customer. */
export type FulfillmentCancelClaim = Head<"fulfillment_cancel", BringsUntracked & MovesOrder>

/** Medusa cancels an order: its open deliveries are frozen, so that nothing of it ships meanwhile. */
export type OrderCancelClaim = Head<"order_cancel", object>

/** The kinds of claim, as the database names them. */
export type Claims = {
  receipt: ReceiptClaim
  return: ReturnClaim
  own_operation: OwnOperationClaim
  production: ProductionClaim
  rework: ReworkClaim
  undo: UndoClaim
  fulfillment: FulfillmentClaim
  fulfillment_cancel: FulfillmentCancelClaim
  order_cancel: OrderCancelClaim
}
export type ClaimKind = keyof Claims
export type Claim = Claims[ClaimKind]
