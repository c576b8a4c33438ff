import { Button } from "@medusajs/ui"
import { useCallback, useState } from "react"
import { useTranslation } from "react-i18next"
import type { ManufacturingOrderDetail } from "../../../hooks/api/manufacturing"
import { useTakeFirst } from "../../../hooks/use-take-first"
import { ManufacturingDialog, type DialogName } from "../actions/manufacturing-dialog"
import { asksForBatch, isOpen } from "../manufacturing-rules"
import { FAMILY_ID } from "./manufacturing-family"
import { ManufacturingMenu } from "./manufacturing-menu"
import type { ManufacturingCommands } from "./use-manufacturing-commands"

type Props = { order: ManufacturingOrderDetail; commands: ManufacturingCommands }

export const ManufacturingActions = ({ order, commands }: Props) => {
  const { t } = useTranslation("traceability")
  const [dialog, setDialog] = useState<DialogName | null>(null)
  const close = useCallback(() => setDialog(null), [])
  const openDialog = useTakeFirst((name: DialogName) => setDialog(name))
  const reserve = useTakeFirst(commands.reserve)
  const produceAll = useTakeFirst(commands.produceAll)
  const open = isOpen(order)
  const isBatch = asksForBatch(order)
  const lacksComponents = order.operation.lines.some(
    (line) => line.availability === "partial" || line.availability === "missing"
  )
  return (
    <div className="flex flex-wrap items-center gap-2">
      {order.backorders.length > 0 && (
        <Button
          size="small"
          variant="transparent"
          onClick={() => document.getElementById(FAMILY_ID)?.scrollIntoView({ behavior: "smooth" })}
        >
          {t("manufacturing.family.title", { count: order.backorders.length })}
        </Button>
      )}
      {open && lacksComponents && (
        <Button
          size="small"
          variant="secondary"
          disabled={commands.isPending}
          onClick={() => reserve()}
        >
          {t("manufacturing.reserve.action")}
        </Button>
      )}
      {order.state === "draft" && (
        <Button size="small" isLoading={commands.isPending} onClick={commands.confirm}>
          {t("common.actions.confirm")}
        </Button>
      )}
      {open && (
        <Button
          size="small"
          isLoading={commands.isPending}
          onClick={() => (isBatch ? openDialog("batch") : produceAll())}
        >
          {t(`manufacturing.produceAll.${isBatch ? "batch" : "action"}`)}
        </Button>
      )}
      <ManufacturingMenu order={order} onOpen={openDialog} onCancel={commands.cancel} />
      <ManufacturingDialog name={dialog} order={order} onClose={close} />
    </div>
  )
}
