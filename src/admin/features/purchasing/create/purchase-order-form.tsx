import { useRouteModal } from "@medusajs/dashboard/components"
import { useTranslation } from "react-i18next"
import { DraftLines } from "../../../components/draft-lines/draft-lines"
import { CreateForm } from "../../../components/form/create-form"
import { isBlank, newPurchaseOrderLine } from "./purchase-order-draft"
import { PurchaseOrderFields } from "./purchase-order-fields"
import { UnitCostField } from "./unit-cost-field"
import { usePurchaseOrderDraft } from "./use-purchase-order-draft"

export const PurchaseOrderForm = () => {
  const { t } = useTranslation("traceability")
  const { handleSuccess } = useRouteModal()
  const { draft, change, problems, ...form } = usePurchaseOrderDraft((order) =>
    handleSuccess(`/traceability/purchase-orders/${order.id}`)
  )
  return (
    <CreateForm
      title={t("purchasing.create.title")}
      description={t("purchasing.create.description")}
      {...form}
    >
      <PurchaseOrderFields draft={draft} problems={problems} onChange={change} />
      <DraftLines
        lines={draft.lines}
        isBlank={isBlank}
        create={newPurchaseOrderLine}
        hint={t("purchasing.lines.hint")}
        problems={problems}
        error={form.error}
        onChange={(lines) => change({ lines })}
        extra={(line, changeLine) => (
          <UnitCostField
            value={line.unit_cost}
            currency={draft.currency_code}
            isInvalid={problems.includes(`unit_cost:${line.key}`)}
            onChange={(unit_cost) => changeLine({ unit_cost })}
          />
        )}
      />
    </CreateForm>
  )
}
