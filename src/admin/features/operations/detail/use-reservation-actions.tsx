import { LockClosedSolid, LockOpenSolid } from "@medusajs/icons"
import { useTranslation } from "react-i18next"
import { useReserveOperation, useUnreserveOperation } from "../../../hooks/api/operations"
import { useToastError } from "../../../hooks/use-toast-error"
import { isIncoming } from "../../../lib/operation-rules"
import { toast } from "../../../lib/toast"
import type { Operation } from "../../../lib/types"
import { missingOf, rowsOfLine } from "../../detailed-operations/draft/draft-rows"

/** Reserving by hand, for what is confirmed and takes from stock. */
export const useReservationActions = (operation: Operation) => {
  const { t } = useTranslation("traceability")
  const toastError = useToastError()
  const reserve = useReserveOperation(operation.id)
  const unreserve = useUnreserveOperation(operation.id)
  if (isIncoming(operation) || !["waiting", "ready"].includes(operation.state)) {
    return []
  }
  const lines = operation.lines.filter((line) => line.asks_for_lots && !line.enters_numbers)
  const toasts = (action: "reserve" | "unreserve") => ({
    onSuccess: () =>
      void toast.success(t(`operations.${action}.success`, { reference: operation.reference })),
    onError: (error: unknown) =>
      toastError(t(`operations.${action}.failed`, { reference: operation.reference }), error),
  })
  return [
    {
      icon: <LockClosedSolid />,
      label: t("operations.reserve.action"),
      onClick: () => reserve.mutate(undefined, toasts("reserve")),
      disabled: !lines.some((line) => missingOf(line, rowsOfLine(line)) > 0),
      disabledTooltip: t("operations.reserve.nothingMissing"),
    },
    {
      icon: <LockOpenSolid />,
      label: t("operations.unreserve.action"),
      onClick: () => unreserve.mutate(undefined, toasts("unreserve")),
      disabled: !lines.some((line) => rowsOfLine(line).length > 0),
      disabledTooltip: t("operations.unreserve.nothingReserved"),
    },
  ]
}
