import { zodResolver } from "../../../lib/zod-resolver"
import { useRouteModal } from "@medusajs/dashboard/components"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"
import { CreateForm } from "../../../components/form/create-form"
import { useCreateManufacturingOrder } from "../../../hooks/api/manufacturing"
import { useFormMutation } from "../../../hooks/use-form-mutation"
import { toast } from "../../../lib/toast"
import { ManufacturingOrderFields } from "./manufacturing-order-fields"
import {
  manufacturingOrderSchema,
  toInput,
  type ManufacturingOrderValues,
} from "./manufacturing-order-schema"

/** Opened from a bill of materials or for an item, that is chosen already. */
export const ManufacturingOrderForm = () => {
  const { t } = useTranslation("traceability")
  const { handleSuccess } = useRouteModal()
  const [params] = useSearchParams()
  const form = useForm<ManufacturingOrderValues>({
    defaultValues: {
      inventory_item_id: params.get("inventory_item_id") ?? "",
      quantity: params.get("quantity") ?? "1",
      location_id: "",
      bom_id: params.get("bom_id") ?? "",
      split: true,
      due_on: "",
    },
    resolver: zodResolver(manufacturingOrderSchema(t)),
  })
  const { submit, error, isPending } = useFormMutation(form, useCreateManufacturingOrder(), {
    toInput,
    onSuccess: ({ manufacturing_order: order }) => {
      toast.success(t("manufacturing.create.success", { reference: order.reference }))
      handleSuccess(`/traceability/manufacturing-orders/${order.id}`)
    },
    onRefused: (refusal) =>
      toast.error(t("manufacturing.create.failed"), { description: refusal.message }),
  })
  return (
    <CreateForm
      form={form}
      title={t("manufacturing.create.title")}
      description={t("manufacturing.create.description")}
      error={error}
      isPending={isPending}
      onSave={submit}
    >
      <ManufacturingOrderFields form={form} />
    </CreateForm>
  )
}
