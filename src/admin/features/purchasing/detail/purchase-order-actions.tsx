import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { PurchaseOrder } from "../../../hooks/api/purchasing"
import type { OperationState } from "../../../lib/types"
import { PurchaseOrderMenu } from "./purchase-order-menu"
import { usePurchaseOrderCommands } from "./use-purchase-order-commands"

const OPEN: OperationState[] = ["draft", "waiting", "ready"]

export const PurchaseOrderActions = ({ order }: { order: PurchaseOrder }) => {
  const { t } = useTranslation("traceability")
  const { confirm, cancel, remove, isPending } = usePurchaseOrderCommands(order)
  const receipt = order.operations?.find(
    (operation) => operation.code === "receipt" && OPEN.includes(operation.state)
  )
  const isDraft = order.state === "draft"
  return (
    <div className="flex items-center gap-x-2">
      {isDraft && (
        <Button size="small" isLoading={isPending} onClick={confirm}>
          {t("common.actions.confirm")}
        </Button>
      )}
      {receipt && (
        <Button size="small" asChild>
          <Link to={`/traceability/operations/${receipt.id}`}>{t("purchasing.receive")}</Link>
        </Button>
      )}
      <PurchaseOrderMenu
        onCancel={isDraft || order.state === "confirmed" ? cancel : undefined}
        onDelete={isDraft ? remove : undefined}
      />
    </div>
  )
}
