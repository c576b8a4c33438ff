import type { ItemTracking, ItemTrackingInput } from "../../hooks/api/tracking"
import type { Tracking } from "../../lib/types"

export const DAY_FIELDS = [
  "expiration_days",
  "best_before_days",
  "removal_days",
  "alert_days",
] as const
const NUMBER_FIELDS = ["number_padding", "next_number"] as const
const OPTIONAL_NUMBER_FIELDS = [...DAY_FIELDS, "warranty_days"] as const

export type NumberField = (typeof NUMBER_FIELDS)[number] | (typeof OPTIONAL_NUMBER_FIELDS)[number]

/** Numbers stay text while they are typed. A value on which several items do not agree is undefined or "". */
export type TrackingForm = Record<NumberField, string> & {
  tracking: Tracking | undefined
  capture: ItemTracking["capture"] | undefined
  number_prefix: string
  removal_strategy: ItemTracking["removal_strategy"] | undefined
  use_expiration: boolean | undefined
}

const sharedValue = <K extends keyof ItemTracking>(
  items: ItemTracking[],
  key: K
): ItemTracking[K] | undefined =>
  items.every((item) => item[key] === items[0]?.[key]) ? items[0]?.[key] : undefined

const asText = (value: number | string | null | undefined) => (value ?? "").toString()

export const toTrackingForm = (items: ItemTracking[]): TrackingForm => ({
  tracking: sharedValue(items, "tracking"),
  capture: sharedValue(items, "capture"),
  number_prefix: asText(sharedValue(items, "number_prefix")),
  number_padding: asText(sharedValue(items, "number_padding")),
  next_number: asText(sharedValue(items, "next_number")),
  removal_strategy: sharedValue(items, "removal_strategy"),
  use_expiration: sharedValue(items, "use_expiration"),
  expiration_days: asText(sharedValue(items, "expiration_days")),
  best_before_days: asText(sharedValue(items, "best_before_days")),
  removal_days: asText(sharedValue(items, "removal_days")),
  alert_days: asText(sharedValue(items, "alert_days")),
  warranty_days: asText(sharedValue(items, "warranty_days")),
})

const isOptional = (field: NumberField) =>
  (OPTIONAL_NUMBER_FIELDS as readonly string[]).includes(field)

const isWholeNumber = (text: string, least: number) =>
  /^\d+$/.test(text.trim()) && Number(text) >= least

/** The fields that were changed to something that is not a number the server takes. */
export const invalidFields = (form: TrackingForm, initial: TrackingForm): NumberField[] =>
  ([...NUMBER_FIELDS, ...OPTIONAL_NUMBER_FIELDS] as NumberField[]).filter((field) => {
    const isUntouched = form[field] === initial[field]
    const isLeftOut = isOptional(field) && form[field].trim() === ""
    return (
      !isUntouched && !isLeftOut && !isWholeNumber(form[field], field === "number_padding" ? 1 : 0)
    )
  })

const toValue = (form: TrackingForm, key: keyof TrackingForm) => {
  const isNumber =
    key === "number_padding" || key === "next_number" || isOptional(key as NumberField)
  if (!isNumber) {
    return form[key]
  }
  const text = String(form[key]).trim()
  return text === "" ? null : Number(text)
}

/** Only what was changed: on a product with several variants, everything else stays as each of them has it. */
export const toTrackingInput = (form: TrackingForm, initial: TrackingForm): ItemTrackingInput => {
  const keys = Object.keys(form) as (keyof TrackingForm)[]
  const changed = keys.filter((key) => form[key] !== initial[key])
  return Object.fromEntries(changed.map((key) => [key, toValue(form, key)]))
}
