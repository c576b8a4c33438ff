import { zodResolver } from "../../lib/zod-resolver"
import { useState } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { ItemTracking } from "../../hooks/api/tracking"
import { toInput, trackingSchema, valuesOfItems, type TrackingValues } from "./tracking-schema"

/** How these items are tracked, to be changed for all of them alike. */
export const useTrackingForm = (items: ItemTracking[]) => {
  const { t } = useTranslation("traceability")
  const [before] = useState(() => valuesOfItems(items))
  const form = useForm<TrackingValues>({
    mode: "onChange",
    defaultValues: before,
    resolver: zodResolver(trackingSchema(t, before)),
  })
  return { form, toInput: (values: TrackingValues) => toInput(values, before) }
}
