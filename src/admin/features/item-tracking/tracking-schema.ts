import type { TFunction } from "i18next"
import { z } from "zod"
import type { ItemTracking, ItemTrackingInput } from "../../hooks/api/tracking"

export const MODES = ["serial", "lot", "none"] as const
export const CAPTURES = ["stock", "delivery"] as const
export const STRATEGIES = ["fifo", "lifo", "fefo"] as const

export const DAY_FIELDS = [
  "expiration_days",
  "best_before_days",
  "removal_days",
  "alert_days",
] as const
const OPTIONAL_NUMBERS = [...DAY_FIELDS, "warranty_days"] as const
const NUMBERS = ["number_padding", "next_number", ...OPTIONAL_NUMBERS] as const

export type NumberField = (typeof NUMBERS)[number]

const isWholeNumber = (text: string, least: number): boolean =>
  /^\d+$/.test(text.trim()) && Number(text) >= least

const isOneOf = (fields: readonly string[], field: string): boolean => fields.includes(field)

const isNumberValid = (field: NumberField, text: string): boolean =>
  isOneOf(OPTIONAL_NUMBERS, field) && text.trim() === ""
    ? true
    : isWholeNumber(text, field === "number_padding" ? 1 : 0)

/** Numbers stay text while they are typed. A value on which several items do not agree is "" or null. */
const shape = z.object({
  tracking: z.enum([...MODES, ""]),
  capture: z.enum([...CAPTURES, ""]),
  number_prefix: z.string(),
  number_padding: z.string(),
  next_number: z.string(),
  removal_strategy: z.enum([...STRATEGIES, ""]),
  use_expiration: z.boolean().nullable(),
  expiration_days: z.string(),
  best_before_days: z.string(),
  removal_days: z.string(),
  alert_days: z.string(),
  warranty_days: z.string(),
})

export type TrackingValues = z.infer<typeof shape>

/** What stands there unchanged is never wrong: items that do not agree have nothing to show. */
export const trackingSchema = (t: TFunction<"traceability">, before: TrackingValues) =>
  shape.superRefine((values, context) =>
    NUMBERS.filter(
      (field) => values[field] !== before[field] && !isNumberValid(field, values[field])
    ).forEach((field) =>
      context.addIssue({ code: "custom", path: [field], message: t("tracking.wholeNumber") })
    )
  )

export const isNumberingComplete = (padding: string, next: string): boolean =>
  isNumberValid("number_padding", padding) && isNumberValid("next_number", next)

const sharedValue = <K extends keyof ItemTracking>(
  items: ItemTracking[],
  key: K
): ItemTracking[K] | undefined =>
  items.every((item) => item[key] === items[0]?.[key]) ? items[0]?.[key] : undefined

export const valuesOfItems = (items: ItemTracking[]): TrackingValues => {
  const textOf = (key: NumberField | "number_prefix") => (sharedValue(items, key) ?? "").toString()
  return {
    tracking: sharedValue(items, "tracking") ?? "",
    capture: sharedValue(items, "capture") ?? "",
    number_prefix: textOf("number_prefix"),
    number_padding: textOf("number_padding"),
    next_number: textOf("next_number"),
    removal_strategy: sharedValue(items, "removal_strategy") ?? "",
    use_expiration: sharedValue(items, "use_expiration") ?? null,
    expiration_days: textOf("expiration_days"),
    best_before_days: textOf("best_before_days"),
    removal_days: textOf("removal_days"),
    alert_days: textOf("alert_days"),
    warranty_days: textOf("warranty_days"),
  }
}

const toValue = (key: keyof TrackingValues, value: TrackingValues[keyof TrackingValues]) => {
  if (!isOneOf(NUMBERS, key)) {
    return value
  }
  const text = String(value).trim()
  return text === "" ? null : Number(text)
}

/** Only what was changed: on a product with several variants, everything else stays as each of them has it. */
export const toInput = (values: TrackingValues, before: TrackingValues): ItemTrackingInput => {
  const keys = Object.keys(values) as (keyof TrackingValues)[]
  const changed = keys.filter((key) => values[key] !== before[key])
  return Object.fromEntries(changed.map((key) => [key, toValue(key, values[key])]))
}
