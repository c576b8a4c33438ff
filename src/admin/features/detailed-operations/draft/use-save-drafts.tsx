import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useWriteDetails } from "../../../hooks/api/operations"
import { useToastError } from "../../../hooks/use-toast-error"
import { asApiError } from "../../../lib/api-error"
import { toast } from "../../../lib/toast"
import { toDetails } from "./draft-rows"
import type { Drafts } from "./use-drafts"

/** Saves one changed line after the other. The first that is refused stops it, and stays in the form with its errors. */
export const useSaveDrafts = (operationId: string, drafts: Drafts) => {
  const { t } = useTranslation("traceability")
  const toastError = useToastError()
  const write = useWriteDetails(operationId)
  const [isSaving, setIsSaving] = useState(false)

  const saveLine = async (lineId: string): Promise<boolean> => {
    const { rows = [] } = drafts.draftOf(lineId) ?? {}
    try {
      const { taken = [] } = await write.mutateAsync({
        lineId,
        details: toDetails(rows, drafts.onlyScanned),
      })
      taken.forEach(({ lot_name: name, reference }) =>
        toast.info(t("operations.details.take.done", { name, reference }))
      )
      drafts.drop(lineId)
      return true
    } catch (error) {
      drafts.refuse(lineId, asApiError(error))
      toastError(t("operations.details.saveFailed"), error)
      return false
    }
  }
  /** Returns the line that was refused, or null when all is saved. */
  const save = async (): Promise<string | null> => {
    setIsSaving(true)
    try {
      for (const lineId of drafts.changedIds) {
        if (!(await saveLine(lineId))) {
          return lineId
        }
      }
      toast.success(t("operations.details.saved"))
      return null
    } finally {
      setIsSaving(false)
    }
  }
  return { save, isSaving }
}
