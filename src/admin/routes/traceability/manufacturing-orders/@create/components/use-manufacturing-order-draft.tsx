import { toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useCreateManufacturingOrder, type ManufacturingOrder } from "../../../../../hooks/api/manufacturing"
import { asApiError } from "../../../../../lib/api-error"
import { EMPTY_DRAFT, problemsOf, toInput, type ManufacturingOrderDraft } from "./manufacturing-order-draft"

/** The form's state and how it is sent. Whatever the server refuses stays as it was typed. */
export const useManufacturingOrderDraft = (onCreated: (order: ManufacturingOrder) => void) => {
  const { t } = useTranslation("traceability")
  const [draft, setDraft] = useState(EMPTY_DRAFT)
  const [isChecked, setIsChecked] = useState(false)
  const { mutate, error, isPending } = useCreateManufacturingOrder()
  const problems = problemsOf(draft)

  const submit = () => {
    setIsChecked(true)
    if (problems.length) {
      return
    }
    mutate(toInput(draft), {
      onSuccess: ({ manufacturing_order }) => {
        toast.success(t("manufacturing.create.success", { reference: manufacturing_order.reference }))
        onCreated(manufacturing_order)
      },
      onError: (refusal) =>
        toast.error(t("manufacturing.create.failed"), { description: asApiError(refusal).message }),
    })
  }
  return {
    draft,
    change: (part: Partial<ManufacturingOrderDraft>) => setDraft((current) => ({ ...current, ...part })),
    submit,
    problems: isChecked ? problems : [],
    error,
    isPending,
    isDirty: JSON.stringify(draft) !== JSON.stringify(EMPTY_DRAFT),
  }
}
