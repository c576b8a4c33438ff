import type { LotKind } from "./operation"

/** What a number generator is asked for. */
export type NumberRequest = {
  inventory_item_id: string
  tracking: LotKind
  /** How many numbers, at least 1. */
  count: number
  /** The item's most recent number; null where there is none. */
  latest_name: string | null
  /** Only a suggestion is shown: nothing may be used up. */
  is_preview: boolean
}

/**
 * Makes the numbers of new lots or units, as many as `count` says, each new and unlike the others. Null leaves it to the plugin.
 * Requests for one item come one after the other, so what counts up need not care for others.
 */
export type NumberGenerator = (request: NumberRequest) => string[] | null | Promise<string[] | null>

/** A lot that is free to be picked at one place. Dates are ISO times. */
export type RemovalCandidate = {
  lot_id: string
  name: string
  /** How much of it is free there. */
  free: number
  received_at: string
  expires_at: string | null
  removal_at: string | null
  internal_reference: string | null
  metadata: Record<string, unknown> | null
}

export type RemovalRequest = {
  inventory_item_id: string
  /** The stock location that is picked from. */
  location_id: string
  quantity: number
  /** What is set for the item. */
  strategy: "fifo" | "lifo" | "fefo"
  /** The first 10,000 by that strategy, in its order; blocked and expired ones are none. */
  candidates: RemovalCandidate[]
}

/** Returns the ids of lots in the order they are to be picked in; one that is left out is not picked. Null leaves it to the plugin. */
export type RemovalOrder = (request: RemovalRequest) => string[] | null | Promise<string[] | null>

/**
 * Names the group of items within which a number exists once, such as a brand; null leaves the item to the setting. The same
 * item must always get the same group.
 */
export type UniquenessGroup = (inventory_item_id: string) => string | null

/** What the plugin prints on a label. */
export type LabelContent = {
  gtin: string | null
  /** What stands below the barcode. */
  text: string
  /** Null where any barcode of the number would be read as something else. */
  barcode: { symbology: "gs1datamatrix" | "code128" | "qrcode"; value: string } | null
  digital_link: string | null
  /** Why the label does not say all that GS1 asks for. */
  problem: string | null
}

export type LabelRequest = {
  inventory_item_id: string
  name: string
  kind: LotKind
  /** Days of the shop's calendar, year-month-day. */
  expires_on: string | null
  best_before_on: string | null
  batch_name: string | null
  /** The label as the plugin makes it. */
  standard: LabelContent
}

/** Lays out a label: what of the standard one is to be different. Its barcode must be read as this very number. Null changes nothing. */
export type LabelLayout = (
  request: LabelRequest
) => Partial<Pick<LabelContent, "text" | "barcode">> | null

/**
 * What a shop decides its own way: the option `strategies` of the plugin. What they return is checked before it is used, and
 * refused with `strategy_failed` where it cannot be right; nothing is written then.
 */
export type TraceabilityStrategies = {
  numberGenerator?: NumberGenerator
  removalOrder?: RemovalOrder
  uniquenessGroup?: UniquenessGroup
  labelLayout?: LabelLayout
}
