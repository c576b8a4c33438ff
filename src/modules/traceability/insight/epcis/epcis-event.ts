import type { LotKind } from "../../../../types/operation"

/** What EPCIS calls an object: a serial number, or a quantity of a lot or of an article without lots. */
export type Goods = {
  inventory_item_id: string
  lot: LotIdentity | null
  quantity: number
}

export type LotIdentity = {
  id: string
  name: string
  kind: LotKind
  /** YYYY-MM-DD. */
  expires_on: string | null
  best_before_on: string | null
}

type Quantity = { epcClass: string; quantity: number }
type Party<Kind extends string> = { type: string } & Record<Kind, string>

/** An event as it is sent, with the properties that this plugin uses: EPCIS 2.0 in JSON-LD, with the CBV's short names. */
export type EpcisEvent = {
  eventID?: string
  type: "ObjectEvent" | "TransformationEvent" | "AssociationEvent"
  eventTime: string
  eventTimeZoneOffset: string
  errorDeclaration?: { declarationTime: string; reason: string }
  epcList?: string[]
  parentID?: string
  inputEPCList?: string[]
  childEPCs?: string[]
  quantityList?: Quantity[]
  childQuantityList?: Quantity[]
  inputQuantityList?: Quantity[]
  outputEPCList?: string[]
  outputQuantityList?: Quantity[]
  action?: "ADD" | "OBSERVE" | "DELETE"
  bizStep: string
  disposition?: string
  readPoint?: { id: string }
  bizLocation?: { id: string }
  bizTransactionList?: { type?: string; bizTransaction: string }[]
  sourceList?: Party<"source">[]
  destinationList?: Party<"destination">[]
  ilmd?: Record<string, string>
}
