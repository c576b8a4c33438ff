import { zodResolver } from "../../lib/zod-resolver"
import { useState } from "react"
import { useFieldArray, useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { Feedback } from "../../components/inputs/entry-bar"
import type { ReturnLine } from "../../hooks/api/returns"
import { damagedPart, returnSchema, unitsOf, type ReturnValues } from "./return-schema"

/** Which units come back, as ticked or scanned so far. */
export const useReturnForm = (lines: ReturnLine[]) => {
  const { t } = useTranslation("traceability")
  const [feedback, setFeedback] = useState<Feedback | null>(null)
  const form = useForm<ReturnValues>({
    mode: "onChange",
    defaultValues: { units: unitsOf(lines) },
    resolver: zodResolver(returnSchema(t("common.required"))),
  })
  const { fields, insert } = useFieldArray({ control: form.control, name: "units" })

  const report = (tone: Feedback["tone"], outcome: string, name: string) =>
    setFeedback({
      tone,
      text: t(`operations.returns.scan.${outcome}`, { name }),
      stamp: Date.now(),
    })
  /** Says whether the unit comes back now. */
  const scan = (name: string): boolean => {
    const units = form.getValues("units")
    const index = units.findIndex((unit) => unit.lot_id && unit.name === name)
    if (index < 0) {
      report("warning", "unknown", name)
      return false
    }
    if (units[index].isBack) {
      report("warning", "again", name)
      return true
    }
    form.setValue(`units.${index}.isBack`, true, { shouldDirty: true, shouldValidate: true })
    report("ok", "ticked", name)
    return true
  }
  /** A lot of which a part is damaged becomes two rows. */
  const split = (index: number) => {
    const unit = form.getValues(`units.${index}`)
    form.setValue(`units.${index}.quantity`, unit.quantity - 1, { shouldDirty: true })
    insert(index + 1, damagedPart(unit), { shouldFocus: false })
  }
  return { form, fields, feedback, scan, split }
}
