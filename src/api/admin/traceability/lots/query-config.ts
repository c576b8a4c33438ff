import type {
  AdminTraceabilityLot,
  AdminTraceabilityLotChange,
  AdminTraceabilityLotHold,
  AdminTraceabilityLotStock,
  AdminTraceabilityMovement,
} from "../../../../types/http"
import type { QueryConfig } from "../../../utils/select-fields"

const lotFields: (keyof AdminTraceabilityLot)[] = [
  "id",
  "inventory_item_id",
  "inventory_item",
  "kind",
  "name",
  "internal_reference",
  "note",
  "sales_channel_id",
  "batch_lot_id",
  "warranty_until",
  "blocked_at",
  "blocked_reason",
  "blocked_by",
  "blocked_by_name",
  "created_by",
  "created_by_name",
  "metadata",
  "created_at",
  "updated_at",
  "status",
  "expired",
  "expiring",
  "quantity",
  "reserved_quantity",
  "location_id",
  "location_name",
  "in_care_quantity",
  "owner",
  "identifiers",
  "former_names",
  "purchase_order_id",
  "expires_at",
  "best_before_at",
  "removal_at",
  "alert_at",
  "produced_at",
  "packed_at",
  "sell_by_at",
]

const movementFields: (keyof AdminTraceabilityMovement)[] = [
  "id",
  "seq",
  "lot_id",
  "inventory_item_id",
  "occurred_at",
  "reference",
  "code",
  "from_location_id",
  "from_name",
  "to_location_id",
  "to_name",
  "quantity",
  "actor_id",
  "actor_name",
  "order_id",
  "order_display_id",
  "partner_name",
  "fulfillment_id",
  "operation_id",
  "reverses_id",
  "override_reason",
]

const holdFields: (keyof AdminTraceabilityLotHold)[] = [
  "id",
  "reason",
  "blocked_at",
  "blocked_by",
  "blocked_by_name",
  "unblocked_at",
  "unblocked_by",
  "unblocked_by_name",
  "note",
]

const changeFields: (keyof AdminTraceabilityLotChange)[] = [
  "id",
  "seq",
  "lot_id",
  "lot_name",
  "related_lot_id",
  "related_lot_name",
  "kind",
  "before",
  "after",
  "actor_id",
  "actor_name",
  "reason",
  "occurred_at",
]

const stockFields: (keyof AdminTraceabilityLotStock)[] = [
  "location_id",
  "location_name",
  "quantity",
  "reserved_quantity",
  "received_at",
  "expired",
  "expiring",
]

export const lotConfig: QueryConfig = { key: "lot", defaults: lotFields }
export const lotsConfig: QueryConfig = { key: "lots", defaults: lotFields }
export const movementsConfig: QueryConfig = { key: "movements", defaults: movementFields }
export const changesConfig: QueryConfig = { key: "changes", defaults: changeFields }
export const holdsConfig: QueryConfig = { key: "holds", defaults: holdFields }
export const stockConfig: QueryConfig = { key: "stock", defaults: stockFields }
