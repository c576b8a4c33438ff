import { useRouteModal } from "@medusajs/dashboard/components"
import { useTranslation } from "react-i18next"
import { CreateForm } from "../../../components/form/create-form"
import { PurchaseOrderFields } from "./purchase-order-fields"
import { PurchaseOrderFormLines } from "./purchase-order-form-lines"
import { useCreatePurchaseOrderForm } from "./use-create-purchase-order-form"

export const PurchaseOrderForm = () => {
  const { t } = useTranslation("traceability")
  const { handleSuccess } = useRouteModal()
  const { form, submit, error, isPending } = useCreatePurchaseOrderForm((order) =>
    handleSuccess(`/traceability/purchase-orders/${order.id}`)
  )
  return (
    <CreateForm
      form={form}
      title={t("purchasing.create.title")}
      description={t("purchasing.create.description")}
      error={error}
      isPending={isPending}
      onSave={submit}
    >
      <PurchaseOrderFields form={form} />
      <PurchaseOrderFormLines form={form} />
    </CreateForm>
  )
}
