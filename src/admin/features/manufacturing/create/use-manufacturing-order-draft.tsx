import { toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import {
  useCreateManufacturingOrder,
  type ManufacturingOrder,
} from "../../../hooks/api/manufacturing"
import { useDraft } from "../../../hooks/use-draft"
import { asApiError } from "../../../lib/api-error"
import {
  EMPTY_DRAFT,
  problemsOf,
  toInput,
  type ManufacturingOrderDraft,
} from "./manufacturing-order-draft"

/** The form's state and how it is sent. Whatever the server refuses stays as it was typed. */
export const useManufacturingOrderDraft = (
  given: Partial<ManufacturingOrderDraft>,
  onCreated: (order: ManufacturingOrder) => void
) => {
  const { t } = useTranslation("traceability")
  const { draft, change, check, problems, isDirty } = useDraft(
    () => ({ ...EMPTY_DRAFT, ...given }),
    problemsOf
  )
  const { mutate, error, isPending } = useCreateManufacturingOrder()

  const onSubmit = () => {
    if (isPending || !check()) {
      return
    }
    mutate(toInput(draft), {
      onSuccess: ({ manufacturing_order }) => {
        toast.success(
          t("manufacturing.create.success", { reference: manufacturing_order.reference })
        )
        onCreated(manufacturing_order)
      },
      onError: (refusal) =>
        toast.error(t("manufacturing.create.failed"), { description: asApiError(refusal).message }),
    })
  }
  return { draft, change, problems, error, isPending, isDirty, onSubmit }
}
