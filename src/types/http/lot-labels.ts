import type { LotKind } from "../operation"
import type { DateTime, ItemNames, ListParam, Page, PageParams } from "./common"

export type AdminTraceabilityLotLabel = ItemNames & {
  lot_id: string
  inventory_item_id: string
  name: string
  kind: LotKind
  expires_at: DateTime | null
  best_before_at: DateTime | null
  /** The lot that a serial number belongs to. */
  batch_name: string | null
  gtin: string | null
  /** What stands below the barcode. */
  text: string
  /** Of a GS1 barcode, the element string with its separators. Null where scanners would take the name for a GS1 code. */
  barcode: { symbology: "gs1datamatrix" | "code128" | "qrcode"; value: string } | null
  digital_link: string | null
  /** Why the label does not say all that GS1 asks for. */
  problem: string | null
}

/** Either some lots, or what an operation moved, or what a manufacturing order produced. */
export type AdminTraceabilityLotLabelListParams = PageParams & {
  ids?: ListParam
  operation_id?: string
  manufacturing_order_id?: string
}

/** For more ids than an address can hold. */
export type AdminReadTraceabilityLotLabels = { ids: string[] }

export type AdminTraceabilityLotLabelListResponse = Page & { labels: AdminTraceabilityLotLabel[] }
