import { ActionMenu } from "@medusajs/dashboard/components"
import { ArrowDownTray } from "@medusajs/icons"
import { Button } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { PrintLabelsButton } from "../../../components/links/print-labels-button"
import { TraceButton } from "../../../components/links/trace-button"
import { useExportOperation } from "../../../hooks/api/exports"
import { useToastError } from "../../../hooks/use-toast-error"
import type { Operation } from "../../../lib/types"
import { ReturnButton } from "./return-button"
import { UndoDrawer } from "./undo-drawer"

/** Kinds that are undone here; orders, purchases and production are reversed where they were made. */
const UNDOABLE = ["adjustment", "scrap", "internal", "repair_in", "repair_out", "loan"]

const canUndo = ({ state, code, counterpart_id }: Operation): boolean =>
  state === "done" && UNDOABLE.includes(code) && !counterpart_id

/** The goods of an order come back with a return on that order, so that its refund and the goods agree. */
const canReturn = ({ state, code, order_id }: Operation): boolean =>
  state === "done" &&
  (code === "receipt" || code === "internal" || (code === "delivery" && !order_id))

const isTraced = ({ done_at, lines }: Operation): boolean =>
  !!done_at && lines.some((line) => line.tracking !== "none")

/** What came in or was counted has labels to be put on. */
const isLabelled = (operation: Operation): boolean =>
  isTraced(operation) && ["receipt", "return", "adjustment"].includes(operation.code)

const ExportMenu = ({ operation }: { operation: Operation }) => {
  const { t } = useTranslation("traceability")
  const toastError = useToastError()
  const { mutate, isPending } = useExportOperation(operation)
  const download = () =>
    mutate(undefined, { onError: (error) => toastError(t("labels.export.failed"), error) })
  return (
    <ActionMenu
      groups={[
        {
          actions: [
            {
              icon: <ArrowDownTray />,
              label: t("labels.export.epcis"),
              onClick: download,
              disabled: isPending,
            },
          ],
        },
      ]}
    />
  )
}

/** What can still be done with a done operation. */
export const DoneActions = ({ operation }: { operation: Operation }) => {
  const { t } = useTranslation("traceability")
  const [isUndoing, setIsUndoing] = useState(false)
  return (
    <div className="flex items-center gap-x-2">
      {isTraced(operation) && <TraceButton to={`/traceability/operations/${operation.id}/trace`} />}
      {isLabelled(operation) && <PrintLabelsButton operation_id={operation.id} />}
      {isTraced(operation) && (
        <Button size="small" variant="secondary" asChild>
          <Link to={`/traceability/operations/${operation.id}/recall`}>
            {t("trace.recall.action")}
          </Link>
        </Button>
      )}
      {canReturn(operation) && <ReturnButton operation={operation} />}
      {canUndo(operation) && (
        <Button size="small" variant="secondary" onClick={() => setIsUndoing(true)}>
          {t("operations.undo.action")}
        </Button>
      )}
      {isTraced(operation) && <ExportMenu operation={operation} />}
      {isUndoing && <UndoDrawer operation={operation} onClose={() => setIsUndoing(false)} />}
    </div>
  )
}
