import { usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import {
  useManufacturingAction,
  useProduceAll,
  type ManufacturingAction,
  type ManufacturingOrderDetail,
} from "../../../hooks/api/manufacturing"
import { toast } from "../../../lib/toast"
import { useAcceptConsumption } from "../use-accept-consumption"

/** What can be done with an order, and what the server last refused. */
export const useManufacturingCommands = (order: ManufacturingOrderDetail) => {
  const { t } = useTranslation("traceability")
  const navigate = useNavigate()
  const prompt = usePrompt()
  const action = useManufacturingAction(order.id)
  const produce = useProduceAll(order.id)
  const mayAccept = useAcceptConsumption(order)
  const { reference } = order

  const run = (name: ManufacturingAction) => {
    produce.reset()
    action.mutate(name, {
      onSuccess: () => toast.success(t(`manufacturing.${name}.success`, { reference })),
    })
  }
  const cancel = async () => {
    const isSure = await prompt({
      title: t("manufacturing.cancel.title", { reference }),
      description: t("manufacturing.cancel.description"),
      confirmText: t("manufacturing.cancel.action"),
      cancelText: t("manufacturing.cancel.keep"),
    })
    if (isSure) {
      run("cancel")
    }
  }
  const produceAll = (accept_consumption = false) => {
    action.reset()
    produce.mutate(
      { accept_consumption },
      {
        onSuccess: ({ manufacturing_order }) => {
          toast.success(t("manufacturing.produceAll.success", { reference }))
          navigate(`/traceability/manufacturing-orders/${manufacturing_order.id}`)
        },
        onError: async (error) => {
          if (!accept_consumption && (await mayAccept(error))) {
            produceAll(true)
          }
        },
      }
    )
  }
  return {
    confirm: () => run("confirm"),
    reserve: () => run("reserve"),
    cancel,
    produceAll: () => produceAll(),
    isPending: action.isPending || produce.isPending,
    error: action.error ?? produce.error,
  }
}

export type ManufacturingCommands = ReturnType<typeof useManufacturingCommands>
