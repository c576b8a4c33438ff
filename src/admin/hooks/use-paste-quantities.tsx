import type { ClipboardEvent } from "react"
import { useTranslation } from "react-i18next"
import { readPastedQuantities } from "../lib/pasted-quantities"
import { toast } from "../lib/toast"

/**
 * Takes a column of a spreadsheet that is pasted into the quantity of a row: `fill` gets one quantity for it and for each of the
 * rows below, `room` together. What does not fit is said, and nothing is changed. A single value is left to the field.
 */
export const usePasteQuantities = () => {
  const { t } = useTranslation("traceability")
  return (
    event: ClipboardEvent<HTMLInputElement>,
    room: number,
    fill: (quantities: (number | undefined)[]) => void
  ): void => {
    const pasted = readPastedQuantities(event.clipboardData.getData("text"), room)
    if (!pasted) {
      return
    }
    event.preventDefault()
    if ("quantities" in pasted) {
      fill(pasted.quantities)
      return
    }
    const { kind, ...values } = pasted.problem
    toast.error(t("common.paste.title"), { description: t(`common.paste.${kind}`, values) })
  }
}
