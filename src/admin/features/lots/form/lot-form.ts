import type { LotInput } from "../../../hooks/api/lots"
import { fromDateInput, toDateInput } from "../../../lib/format"
import type { Lot } from "../../../lib/types"

/** A lot as its inputs hold it: everything is text. */
export type LotForm = {
  name: string
  internal_reference: string
  note: string
  sales_channel_id: string
  expires_at: string
  best_before_at: string
  removal_at: string
  alert_at: string
}

export const EMPTY_LOT_FORM: LotForm = {
  name: "",
  internal_reference: "",
  note: "",
  sales_channel_id: "",
  expires_at: "",
  best_before_at: "",
  removal_at: "",
  alert_at: "",
}

export const formOfLot = (lot: Lot): LotForm => ({
  name: lot.name,
  internal_reference: lot.internal_reference ?? "",
  note: lot.note ?? "",
  sales_channel_id: lot.sales_channel_id ?? "",
  expires_at: toDateInput(lot.expires_at),
  best_before_at: toDateInput(lot.best_before_at),
  removal_at: toDateInput(lot.removal_at),
  alert_at: toDateInput(lot.alert_at),
})

const readKey = (key: keyof LotForm, value: string): string | null => {
  const text = value.trim()
  return key.endsWith("_at") ? fromDateInput(text) : text || null
}

/** Only what differs is sent: an untouched date keeps its exact time, and the server fills in what a new lot leaves out. */
export const changesOf = (form: LotForm, before: LotForm): LotInput => {
  const keys = (Object.keys(form) as (keyof LotForm)[]).filter((key) => form[key] !== before[key])
  return Object.fromEntries(keys.map((key) => [key, readKey(key, form[key])]))
}

export const isChanged = (form: LotForm, before: LotForm): boolean =>
  (Object.keys(form) as (keyof LotForm)[]).some((key) => form[key] !== before[key])
