import type { TFunction } from "i18next"
import { csvHeader, csvRows } from "../../../../shared/to-csv"
import { toDateInput } from "../../../lib/format"
import type { Lot } from "../../../lib/types"

/** Lots as a table for a spreadsheet; days stay days, whatever the time zone. */
export const lotsToCsv = (lots: Lot[], t: TFunction): string => {
  const fields = [
    "name",
    "product",
    "kind",
    "status",
    "onHand",
    "reserved",
    "location",
    "expiresAt",
    "createdAt",
    "internalReference",
    "identifiers",
  ]
  const header = [...fields.map((field) => t(`lots.fields.${field}`)), t("lots.flags.blocked")]
  const rows = lots.map((lot) => [
    lot.name,
    lot.inventory_item?.sku ?? lot.inventory_item?.title ?? lot.inventory_item_id,
    t(`lots.kind.${lot.kind}`),
    t(`lots.status.${lot.status}`),
    lot.quantity,
    lot.reserved_quantity,
    lot.location_name,
    toDateInput(lot.expires_at),
    lot.created_at,
    lot.internal_reference,
    lot.identifiers.map(({ label, value }) => `${label}: ${value}`).join("; "),
    lot.blocked_reason,
  ])
  return csvHeader(header) + csvRows(rows)
}
