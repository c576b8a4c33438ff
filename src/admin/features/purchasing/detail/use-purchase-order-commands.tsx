import { usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import {
  useCancelPurchaseOrder,
  useConfirmPurchaseOrder,
  useDeletePurchaseOrder,
  type PurchaseOrder,
} from "../../../hooks/api/purchasing"
import { asApiError } from "../../../lib/api-error"
import { toast } from "../../../lib/toast"

export const usePurchaseOrderCommands = ({ id, reference }: PurchaseOrder) => {
  const { t } = useTranslation("traceability")
  const navigate = useNavigate()
  const prompt = usePrompt()
  const confirmOrder = useConfirmPurchaseOrder(id)
  const cancelOrder = useCancelPurchaseOrder(id)
  const deleteOrder = useDeletePurchaseOrder(id)

  const isSure = (action: "cancel" | "delete") =>
    prompt({
      title: t(`purchasing.${action}.title`, { reference }),
      description: t(`purchasing.${action}.description`),
      confirmText: t(`purchasing.${action}.confirm`),
      cancelText: t("purchasing.keep"),
    })

  const report = (action: "confirm" | "cancel" | "delete", then?: () => void) => ({
    onSuccess: () => {
      toast.success(t(`purchasing.${action}.success`, { reference }))
      then?.()
    },
    onError: (error: unknown) =>
      toast.error(t(`purchasing.${action}.failed`, { reference }), {
        description: asApiError(error).message,
      }),
  })

  return {
    isPending: confirmOrder.isPending,
    confirm: () => confirmOrder.mutate(undefined, report("confirm")),
    cancel: async () => {
      if (await isSure("cancel")) {
        cancelOrder.mutate(undefined, report("cancel"))
      }
    },
    remove: async () => {
      if (await isSure("delete")) {
        deleteOrder.mutate(
          undefined,
          report("delete", () => navigate("/traceability/purchase-orders"))
        )
      }
    },
  }
}
