import type { LotStatus } from "../../../../types/lot"
import type { GivenIdentifier } from "../../../../types/identifier"
import type { LotKind } from "../../../../types/operation"
import { givesAway } from "../ledger/movement-conditions"
import { isInCare, isOnHand, isOwned } from "../ledger/place-conditions"
import { labelledIdentifiersOf } from "../identifiers/identifiers-of"
import { formerNamesOf } from "../identifiers/former-names"
import { isExpired, isExpiring } from "./lot-conditions"

export type LotView = {
  id: string
  inventory_item_id: string
  kind: LotKind
  name: string
  internal_reference: string | null
  note: string | null
  sales_channel_id: string | null
  batch_lot_id: string | null
  expires_at: Date | null
  best_before_at: Date | null
  removal_at: Date | null
  alert_at: Date | null
  produced_at: Date | null
  packed_at: Date | null
  sell_by_at: Date | null
  warranty_until: Date | null
  blocked_at: Date | null
  blocked_reason: string | null
  blocked_by: string | null
  created_by: string | null
  metadata: Record<string, unknown> | null
  created_at: Date
  updated_at: Date
  status: LotStatus
  expired: boolean
  expiring: boolean
  quantity: number
  reserved_quantity: number
  /** What lies at our locations and belongs to customers. */
  in_care_quantity: number
  location_id: string | null
  /** Of a serial number that a customer owns: the order, or the document, that it was delivered with. */
  owner_order_id: string | null
  owner_reference: string | null
  owner_name: string | null
  owner_fulfillment_id: string | null
  purchase_order_id: string | null
  /** Other numbers of the unit. */
  identifiers: (GivenIdentifier & { label: string })[]
  /** What it was called before it was renamed. */
  former_names: string[]
}

const ON_HAND = isOnHand("s.location_id")

/**
 * SQL for the lots of the CTE `page` (id, place) as `LotView`, in its order. Binds a stock location four times, to which
 * the quantities are limited; null for all.
 */
export const LOT_VIEW = `
  SELECT lot.id, lot.inventory_item_id, lot.kind, lot.name, lot.internal_reference, lot.note, lot.sales_channel_id,
         lot.batch_lot_id, lot.expires_at, lot.best_before_at, lot.removal_at, lot.alert_at,
         lot.produced_at, lot.packed_at, lot.sell_by_at, lot.warranty_until,
         lot.blocked_at, lot.blocked_reason, lot.blocked_by, lot.created_by, lot.metadata, lot.created_at, lot.updated_at,
         ${isExpired("lot")} AS expired, ${isExpiring("lot")} AS expiring,
         coalesce(stock.quantity, 0)::float8 AS quantity,
         coalesce(stock.reserved_quantity, 0)::float8 AS reserved_quantity,
         CASE WHEN stock.free > 0 THEN 'available' WHEN stock.on_hand > 0 THEN 'reserved'
              WHEN stock.in_care > 0 THEN 'in_care' WHEN stock.on_loan > 0 THEN 'on_loan' WHEN stock.delivered > 0 THEN 'delivered' WHEN stock.consumed > 0 THEN 'consumed'
              WHEN stock.scrapped > 0 THEN 'scrapped' ELSE 'new' END AS status,
         CASE WHEN stock.places_on_hand = 1 THEN stock.place_on_hand
              WHEN stock.places = 1 THEN stock.place END AS location_id,
         coalesce(stock.in_care, 0)::float8 AS in_care_quantity,
         owner.order_id AS owner_order_id, owner.reference AS owner_reference, owner.partner_name AS owner_name,
         owner.fulfillment_id AS owner_fulfillment_id,
         receipt.purchase_order_id, ${labelledIdentifiersOf("lot.id")} AS identifiers,
         ${formerNamesOf("lot")} AS former_names
    FROM page JOIN traceability_lot lot ON lot.id = page.id
    LEFT JOIN LATERAL (
      SELECT sum(s.quantity) FILTER (WHERE ${ON_HAND} AND (?::text IS NULL OR s.location_id = ?)) AS quantity,
             sum(s.reserved_quantity) FILTER (WHERE ${ON_HAND} AND (?::text IS NULL OR s.location_id = ?)) AS reserved_quantity,
             sum(s.quantity) FILTER (WHERE ${ON_HAND}) AS on_hand,
             sum(s.quantity - s.reserved_quantity) FILTER (WHERE ${ON_HAND}) AS free,
             sum(s.quantity) FILTER (WHERE s.location_id = 'customer') AS delivered,
             sum(s.quantity) FILTER (WHERE ${isInCare("s.location_id")}) AS in_care,
             sum(s.quantity) FILTER (WHERE s.location_id = 'loan') AS on_loan,
             sum(s.quantity) FILTER (WHERE ${isOwned("s.location_id")}) AS owned,
             sum(s.quantity) FILTER (WHERE s.location_id = 'production') AS consumed,
             sum(s.quantity) FILTER (WHERE s.location_id = 'scrap') AS scrapped,
             count(*) FILTER (WHERE ${ON_HAND}) AS places_on_hand,
             min(s.location_id) FILTER (WHERE ${ON_HAND}) AS place_on_hand,
             count(*) AS places, min(s.location_id) AS place
        FROM traceability_lot_stock s WHERE s.lot_id = lot.id AND s.quantity > 0) AS stock ON true
    LEFT JOIN LATERAL (
      SELECT o.purchase_order_id FROM traceability_lot_movement m JOIN traceability_operation o ON o.id = m.operation_id
       WHERE m.lot_id = lot.id AND m.from_location_id = 'supplier' ORDER BY m.seq LIMIT 1) AS receipt ON true
    LEFT JOIN LATERAL (
      SELECT m.order_id, m.reference, m.fulfillment_id, o.partner_name FROM traceability_lot_movement m
        LEFT JOIN traceability_operation o ON o.id = m.operation_id
       WHERE lot.kind = 'serial' AND stock.owned > 0 AND m.lot_id = lot.id AND ${givesAway("m")}
       ORDER BY m.seq DESC LIMIT 1) AS owner ON true
   ORDER BY page.place`
