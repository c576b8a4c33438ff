import { createHash } from "crypto"
import type { EpcisEvent } from "./epcis-event"

const CBV = "https://ref.gs1.org/cbv/"
const MASTER_DATA = "{urn:epcglobal:cbv:mda}"

const sorted = (parts: string[]): string => [...parts].sort().join("")

const list = (name: string, child: string, values: string[] | undefined): string =>
  values?.length ? name + sorted(values.map((value) => `${child}=${value}`)) : ""

const quantities = (name: string, values: EpcisEvent["quantityList"]): string =>
  values?.length
    ? name +
      sorted(
        values.map((each) => `quantityElementepcClass=${each.epcClass}quantity=${each.quantity}`)
      )
    : ""

const typed = (name: string, child: string, prefix: string, values: [string, string?][]): string =>
  values.length
    ? name +
      sorted(
        values.map(
          ([value, type]) => `${child}=${value}${type ? `type=${CBV}${prefix}-${type}` : ""}`
        )
      )
    : ""

const field = (name: string, value: string | undefined): string =>
  value === undefined ? "" : `${name}=${value}`

const word = (name: string, prefix: string, value: string | undefined): string =>
  field(name, value && `${CBV}${prefix}-${value}`)

/** Sorted by code units as the standard wants it, so without `localeCompare`. */
const masterData = (values: Record<string, string> = {}): string => {
  const parts = Object.entries(values).map(
    ([name, value]) => `${MASTER_DATA}${name.replace(/^cbvmda:/, "")}=${value}`
  )
  return parts.length ? `ilmd${sorted(parts)}` : ""
}

/**
 * The event as one string, in the order of properties that CBV 2.0 fixes for its hash. Times are UTC with milliseconds and
 * addresses canonical already where events are built.
 */
export function toPreHash(event: EpcisEvent): string {
  return [
    field("eventType", event.type),
    field("eventTime", event.eventTime),
    field("eventTimeZoneOffset", event.eventTimeZoneOffset),
    list("epcList", "epc", event.epcList),
    field("parentID", event.parentID),
    list("inputEPCList", "epc", event.inputEPCList),
    list("childEPCs", "epc", event.childEPCs),
    quantities("quantityList", event.quantityList),
    quantities("childQuantityList", event.childQuantityList),
    quantities("inputQuantityList", event.inputQuantityList),
    list("outputEPCList", "epc", event.outputEPCList),
    quantities("outputQuantityList", event.outputQuantityList),
    field("action", event.action),
    word("bizStep", "BizStep", event.bizStep),
    word("disposition", "Disp", event.disposition),
    event.readPoint ? `readPointid=${event.readPoint.id}` : "",
    event.bizLocation ? `bizLocationid=${event.bizLocation.id}` : "",
    typed(
      "bizTransactionList",
      "bizTransaction",
      "BTT",
      (event.bizTransactionList ?? []).map((each) => [each.bizTransaction, each.type])
    ),
    typed(
      "sourceList",
      "source",
      "SDT",
      (event.sourceList ?? []).map((s) => [s.source, s.type])
    ),
    typed(
      "destinationList",
      "destination",
      "SDT",
      (event.destinationList ?? []).map((d) => [d.destination, d.type])
    ),
    masterData(event.ilmd),
  ].join("")
}

/** CBV 2.0's Event Hash ID: the same event has the same id in every export, whoever computes it. */
export const eventIdOf = (event: EpcisEvent): string =>
  `ni:///sha-256;${createHash("sha256").update(toPreHash(event)).digest("hex")}?ver=CBV2.0`
