import {
  createDataTableCommandHelper,
  usePrompt,
  type DataTableRow,
  type DataTableRowSelectionState,
} from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import type { ManufacturingOrder } from "../../../hooks/api/manufacturing"
import { useMergeOrders } from "../../../hooks/api/production"
import { useToastError } from "../../../hooks/use-toast-error"
import { toast } from "../../../lib/toast"

const command = createDataTableCommandHelper()

/** Orders that are finished are no longer merged, so they cannot be selected. */
const mayMerge = ({ original: { state } }: DataTableRow<ManufacturingOrder>): boolean =>
  state !== "done" && state !== "cancelled"

/** Selects orders in the list and makes one of them. */
export const useMergeSelection = () => {
  const { t } = useTranslation("traceability")
  const navigate = useNavigate()
  const prompt = usePrompt()
  const toastError = useToastError()
  const [selected, setSelected] = useState<DataTableRowSelectionState>({})
  const { mutate } = useMergeOrders()

  const merge = async (selection: DataTableRowSelectionState) => {
    const ids = Object.keys(selection).filter((id) => selection[id])
    const isSure = await prompt({
      variant: "confirmation",
      title: t("production.merge.title", { count: ids.length }),
      description: t("production.merge.description"),
      confirmText: t("production.merge.action"),
      cancelText: t("common.actions.cancel"),
    })
    if (!isSure) {
      return
    }
    mutate(
      { ids },
      {
        onSuccess: ({ manufacturing_order }) => {
          setSelected({})
          toast.success(t("production.merge.success", { reference: manufacturing_order.reference }))
          navigate(`/traceability/manufacturing-orders/${manufacturing_order.id}`)
        },
        onError: (error) => toastError(t("production.merge.failed"), error),
      }
    )
  }
  return {
    selection: { state: selected, onRowSelectionChange: setSelected, enableRowSelection: mayMerge },
    commands: [
      command.command({ label: t("production.merge.action"), shortcut: "m", action: merge }),
    ],
  }
}
