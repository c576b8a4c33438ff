import type { TFunction } from "i18next"
import { z } from "zod"
import { LOT_DATES } from "../../../../types/lot"
import type { LotInput } from "../../../hooks/api/lots"
import { ApiError } from "../../../lib/api-error"
import { optionalPositiveText, requiredText } from "../../../lib/form-schema"
import { fromDateInput, toDateInput } from "../../../lib/format"
import type { Lot } from "../../../lib/types"

/** A lot as its inputs hold it: everything is text. Only a new one has a place and a quantity: counted stock that it numbers. */
export const lotSchema = (t: TFunction<"traceability">) =>
  z
    .object({
      inventory_item_id: requiredText(t("common.lines.problems.item")),
      name: z.string(),
      internal_reference: z.string(),
      note: z.string(),
      sales_channel_id: z.string(),
      expires_at: z.string(),
      best_before_at: z.string(),
      removal_at: z.string(),
      alert_at: z.string(),
      location_id: z.string(),
      quantity: optionalPositiveText(t("lots.create.problems.quantity")),
    })
    .refine(({ location_id, quantity }) => location_id !== "" || quantity.trim() === "", {
      path: ["location_id"],
      error: t("lots.create.problems.location"),
    })

export type LotValues = z.infer<ReturnType<typeof lotSchema>>

export const valuesOfLot = (lot?: Lot): LotValues => ({
  inventory_item_id: lot?.inventory_item_id ?? "",
  name: lot?.name ?? "",
  internal_reference: lot?.internal_reference ?? "",
  note: lot?.note ?? "",
  sales_channel_id: lot?.sales_channel_id ?? "",
  expires_at: toDateInput(lot?.expires_at),
  best_before_at: toDateInput(lot?.best_before_at),
  removal_at: toDateInput(lot?.removal_at),
  alert_at: toDateInput(lot?.alert_at),
  location_id: "",
  quantity: "",
})

const isDate = (key: keyof LotValues): boolean => LOT_DATES.some((date) => date === key)

const readKey = (key: keyof LotValues, value: string): string | null => {
  const text = value.trim()
  return isDate(key) ? fromDateInput(text) : text || null
}

/** Only what differs is sent: an untouched date keeps its exact time, and the server fills in what a new lot leaves out. */
export const changesOf = (values: LotValues, before: LotValues): LotInput => {
  const keys = (Object.keys(values) as (keyof LotValues)[]).filter(
    (key) => values[key] !== before[key]
  )
  return Object.fromEntries(keys.map((key) => [key, readKey(key, values[key])]))
}

/** What is wrong with the lot's name stands at its field; everything else above all of them. */
export const isAboutName = (error: unknown): boolean =>
  error instanceof ApiError && ["lot_exists", "invalid_name"].includes(error.code ?? "")
