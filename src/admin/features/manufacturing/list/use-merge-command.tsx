import {
  createDataTableCommandHelper,
  usePrompt,
  type DataTableRowSelectionState,
} from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import { useMergeOrders } from "../../../hooks/api/production"
import { useToastError } from "../../../hooks/use-toast-error"
import { toast } from "../../../lib/toast"

const command = createDataTableCommandHelper()

/** Makes one order of those that are selected. */
export const useMergeCommand = (onDone: () => void) => {
  const { t } = useTranslation("traceability")
  const navigate = useNavigate()
  const prompt = usePrompt()
  const toastError = useToastError()
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
          onDone()
          toast.success(t("production.merge.success", { reference: manufacturing_order.reference }))
          navigate(`/traceability/manufacturing-orders/${manufacturing_order.id}`)
        },
        onError: (error) => toastError(t("production.merge.failed"), error),
      }
    )
  }
  return command.command({ label: t("production.merge.action"), shortcut: "m", action: merge })
}
