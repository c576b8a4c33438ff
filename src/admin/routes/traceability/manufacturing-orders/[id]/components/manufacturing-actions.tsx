import { ActionMenu } from "@medusajs/dashboard/components"
import { XCircle } from "@medusajs/icons"
import { Button } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { ManufacturingOrderDetail } from "../../../../../hooks/api/manufacturing"
import { BatchProductionModal } from "./batch-production-modal"
import { asksForBatch, isOpen } from "./manufacturing-rules"
import type { ManufacturingCommands } from "./use-manufacturing-commands"

type Props = { order: ManufacturingOrderDetail; commands: ManufacturingCommands }

export const ManufacturingActions = ({ order, commands }: Props) => {
  const { t } = useTranslation("traceability")
  const [isBatchOpen, setIsBatchOpen] = useState(false)
  const isDraft = order.state === "draft"
  const open = isOpen(order)
  const lacksComponents = order.operation.lines.some(
    (line) => line.availability === "partial" || line.availability === "missing"
  )
  return (
    <div className="flex items-center gap-x-2">
      {open && lacksComponents && (
        <Button size="small" variant="secondary" disabled={commands.isPending} onClick={commands.reserve}>
          {t("manufacturing.reserve.action")}
        </Button>
      )}
      {isDraft && (
        <Button size="small" isLoading={commands.isPending} onClick={commands.confirm}>
          {t("common.actions.confirm")}
        </Button>
      )}
      {open && (
        <Button
          size="small"
          isLoading={commands.isPending}
          onClick={asksForBatch(order) ? () => setIsBatchOpen(true) : commands.produceAll}
        >
          {t(`manufacturing.produceAll.${asksForBatch(order) ? "batch" : "action"}`)}
        </Button>
      )}
      {(isDraft || open) && (
        <ActionMenu
          groups={[
            { actions: [{ icon: <XCircle />, label: t("manufacturing.cancel.action"), onClick: commands.cancel }] },
          ]}
        />
      )}
      {isBatchOpen && <BatchProductionModal order={order} onClose={() => setIsBatchOpen(false)} />}
    </div>
  )
}
