import { useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { type Packing, type PackingFinished, useFinishPacking } from "../../hooks/api/packing"
import { type ApiError, asApiError } from "../../lib/api-error"
import { queryKeys } from "../../lib/query-keys"
import { useToastError } from "../../hooks/use-toast-error"

export type Finish = ReturnType<typeof useFinish>

/** Fulfils what is packed; asks first when something is left. What is refused stays on the page until the next try. */
export const useFinish = (packing: Packing, onFinished: (finished: PackingFinished) => void) => {
  const { t } = useTranslation("traceability")
  const toastError = useToastError()
  const queryClient = useQueryClient()
  const { mutate, isPending } = useFinishPacking(packing.id)
  const [isAsking, setIsAsking] = useState(false)
  const [refusal, setRefusal] = useState<ApiError | null>(null)

  const send = (body: { backorder?: "create" }) => {
    if (isPending) {
      return
    }
    setRefusal(null)
    mutate(body, {
      onSuccess: (finished) => {
        setIsAsking(false)
        onFinished(finished)
      },
      onError: (error) => {
        setIsAsking(false)
        setRefusal(asApiError(error))
        toastError(t("packing.finishFailed"), error)
      },
    })
  }
  /** As it is by now: the last scan may have been answered since the page was drawn. */
  const press = () => {
    const now = queryClient.getQueryData<{ packing: Packing }>(queryKeys.packing(packing.id))
    const { left, packed } = now?.packing ?? packing
    if (left > 0 && packed > 0) {
      setIsAsking(true)
    } else {
      send({})
    }
  }
  return {
    isPending,
    isAsking,
    refusal,
    press,
    confirmRest: () => send({ backorder: "create" }),
    close: () => setIsAsking(false),
  }
}
