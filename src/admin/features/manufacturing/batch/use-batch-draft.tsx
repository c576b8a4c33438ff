import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import {
  useBatchPreview,
  useBatchProduction,
  type ManufacturingOrderDetail,
} from "../../../hooks/api/manufacturing"
import { useDebounced } from "../../../hooks/use-debounced"
import { useDiscardPrompt } from "../../../hooks/use-discard-prompt"
import { toast } from "../../../lib/toast"
import { useAcceptConsumption } from "../use-accept-consumption"

/** The text box, what the server says about each of its lines, and how it is sent. */
export const useBatchDraft = (order: ManufacturingOrderDetail, onClose: () => void) => {
  const { t } = useTranslation("traceability")
  const navigate = useNavigate()
  const [text, setText] = useState("")
  const settled = useDebounced(text)
  const preview = useBatchPreview(order.id, settled)
  const { mutate, error, isPending } = useBatchProduction(order.id)
  const mayAccept = useAcceptConsumption(order)
  const mayDiscard = useDiscardPrompt(!!text.trim())
  const isEmpty = !text.trim()
  const errors = isEmpty ? [] : (preview.errors ?? [])
  const isReady =
    !isEmpty && settled === text && preview.isSuccess && !preview.isFetching && !errors.length

  const send = (action: "prepare" | "produce", accept_consumption = false) =>
    mutate(
      { action, text, ...(accept_consumption && { accept_consumption }) },
      {
        onSuccess: ({ manufacturing_orders }) => {
          toast.success(
            t(
              action === "prepare"
                ? "manufacturing.batch.prepared"
                : "manufacturing.batch.produced",
              { count: manufacturing_orders.length }
            )
          )
          onClose()
          navigate(`/traceability/manufacturing-orders/${manufacturing_orders[0].id}`)
        },
        onError: async (refusal) => {
          if (action === "produce" && !accept_consumption && (await mayAccept(refusal))) {
            send(action, true)
          }
        },
      }
    )
  return {
    text,
    setText,
    named: isEmpty ? 0 : (preview.rows?.length ?? 0),
    errors,
    error: error ?? (isEmpty ? null : preview.error),
    isReady,
    isPending,
    prepare: () => send("prepare"),
    produce: () => send("produce"),
    close: async () => {
      if (await mayDiscard()) {
        onClose()
      }
    },
  }
}
