import { zodResolver } from "../../../lib/zod-resolver"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { lineErrorsOf, sentPaths } from "../../../components/form/lines/item-line"
import {
  useCreatePurchaseOrder,
  useCreateSupplier,
  type PurchaseOrder,
} from "../../../hooks/api/purchasing"
import { asApiError } from "../../../lib/api-error"
import { toast } from "../../../lib/toast"
import {
  emptyPurchaseOrder,
  isBlank,
  purchaseOrderSchema,
  toInput,
  type PurchaseOrderValues,
} from "./purchase-order-schema"

/** The form, and how it is sent: a new supplier first, then the order. */
export const useCreatePurchaseOrderForm = (onCreated: (order: PurchaseOrder) => void) => {
  const { t } = useTranslation("traceability")
  const createSupplier = useCreateSupplier()
  const createOrder = useCreatePurchaseOrder()
  const form = useForm<PurchaseOrderValues>({
    defaultValues: emptyPurchaseOrder(),
    resolver: zodResolver(purchaseOrderSchema(t)),
  })

  const supplierIdOf = async (values: PurchaseOrderValues): Promise<string> => {
    if (values.supplier) {
      return values.supplier.id
    }
    const { name, email } = values.new_supplier!
    const { supplier } = await createSupplier.mutateAsync({
      name: name.trim(),
      email: email.trim() || null,
    })
    // The supplier exists from now on: a second attempt must not create it again.
    form.setValue("supplier", supplier)
    form.setValue("new_supplier", null)
    return supplier.id
  }
  const submit = form.handleSubmit(async (values) => {
    try {
      const { purchase_order: order } = await createOrder.mutateAsync(
        toInput(values, await supplierIdOf(values))
      )
      toast.success(t("purchasing.create.success", { reference: order.reference }))
      onCreated(order)
    } catch (error) {
      const refusal = asApiError(error)
      lineErrorsOf(refusal, sentPaths("lines", values.lines, isBlank)).forEach(
        ({ name, message }) => form.setError(name, { message })
      )
      toast.error(t("purchasing.create.failed"), { description: refusal.message })
    }
  })
  return {
    form,
    submit,
    error: createSupplier.error ?? createOrder.error,
    isPending: createSupplier.isPending || createOrder.isPending,
  }
}
