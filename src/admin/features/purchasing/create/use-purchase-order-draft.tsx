import { toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import {
  useCreatePurchaseOrder,
  useCreateSupplier,
  type PurchaseOrder,
} from "../../../hooks/api/purchasing"
import { useDraft } from "../../../hooks/use-draft"
import { asApiError } from "../../../lib/api-error"
import { emptyDraft, problemsOf, toInput } from "./purchase-order-draft"

/** The form's state and how it is sent. Whatever the server refuses stays as it was typed. */
export const usePurchaseOrderDraft = (onCreated: (order: PurchaseOrder) => void) => {
  const { t } = useTranslation("traceability")
  const { draft, change, check, problems, isDirty } = useDraft(emptyDraft, problemsOf)
  const createSupplier = useCreateSupplier()
  const createOrder = useCreatePurchaseOrder()
  const isPending = createSupplier.isPending || createOrder.isPending

  const supplierIdOf = async (): Promise<string> => {
    if (draft.supplier) {
      return draft.supplier.id
    }
    const { name, email } = draft.new_supplier!
    const { supplier } = await createSupplier.mutateAsync({
      name: name.trim(),
      email: email.trim() || null,
    })
    // The supplier exists from now on: a second attempt must not create it again.
    change({ supplier, new_supplier: null })
    return supplier.id
  }

  const onSubmit = async () => {
    if (isPending || !check()) {
      return
    }
    try {
      const { purchase_order } = await createOrder.mutateAsync(toInput(draft, await supplierIdOf()))
      toast.success(t("purchasing.create.success", { reference: purchase_order.reference }))
      onCreated(purchase_order)
    } catch (error) {
      toast.error(t("purchasing.create.failed"), { description: asApiError(error).message })
    }
  }

  return {
    draft,
    change,
    problems,
    error: createSupplier.error ?? createOrder.error,
    isPending,
    isDirty,
    onSubmit,
  }
}
