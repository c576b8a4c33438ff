import { useRouteModal } from "@medusajs/dashboard/components"
import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"
import { CreateForm } from "../../../components/form/create-form"
import { ManufacturingOrderFields } from "./manufacturing-order-fields"
import { useManufacturingOrderDraft } from "./use-manufacturing-order-draft"

/** Opened from a bill of materials or for an item, that is chosen already. */
export const ManufacturingOrderForm = () => {
  const { t } = useTranslation("traceability")
  const { handleSuccess } = useRouteModal()
  const [params] = useSearchParams()
  const given = {
    inventory_item_id: params.get("inventory_item_id") ?? "",
    bom_id: params.get("bom_id") ?? "",
    quantity: params.get("quantity") ?? "1",
  }
  const { draft, change, problems, ...form } = useManufacturingOrderDraft(given, (order) =>
    handleSuccess(`/traceability/manufacturing-orders/${order.id}`)
  )
  return (
    <CreateForm
      title={t("manufacturing.create.title")}
      description={t("manufacturing.create.description")}
      {...form}
    >
      <ManufacturingOrderFields draft={draft} problems={problems} onChange={change} />
    </CreateForm>
  )
}
