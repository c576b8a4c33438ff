import { usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { ManufacturingOrderDetail } from "../../hooks/api/manufacturing"
import { asApiError } from "../../lib/api-error"

const DIFFERENCES = ["quantity_mismatch", "lot_required"]

/** Where the bill of materials only warns of another quantity of components, the person at the bench decides. */
export const useAcceptConsumption = ({ consumption, operation }: ManufacturingOrderDetail) => {
  const { t } = useTranslation("traceability")
  const prompt = usePrompt()
  return async (error: unknown): Promise<boolean> => {
    const { errors } = asApiError(error)
    const isComponent = (lineId?: string) =>
      operation.lines.some((line) => line.id === lineId && line.role === "component")
    const canAccept =
      consumption === "warn" &&
      errors.length > 0 &&
      // Nothing at all of a tracked component is never accepted.
      errors.every(
        ({ code, line_id, value }) =>
          DIFFERENCES.includes(code) && isComponent(line_id) && value !== "0"
      )
    return (
      canAccept &&
      prompt({
        title: t("manufacturing.consumption.title"),
        description: errors.map(({ message }) => message).join(" "),
        confirmText: t("manufacturing.consumption.accept"),
        cancelText: t("common.actions.cancel"),
      })
    )
  }
}
