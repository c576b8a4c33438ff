import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useConfirmOperation } from "../../../hooks/api/operations"
import { useToastError } from "../../../hooks/use-toast-error"
import type { Operation } from "../../../lib/types"
import type { Validation } from "../../operations/detail/use-validation"

type Props = { operation: Operation; validation: Validation; isWaiting: boolean }

/** Confirms a draft, validates what is confirmed; not before all scans are answered. Production is carried out on its own page. */
export const NextStep = ({ operation, validation, isWaiting }: Props) => {
  const { t } = useTranslation("traceability")
  const toastError = useToastError()
  const confirm = useConfirmOperation(operation.id)
  if (operation.code === "manufacturing") {
    return null
  }
  const handleConfirm = () =>
    confirm.mutate(undefined, {
      onError: (error) =>
        toastError(t("operations.confirm.failed", { reference: operation.reference }), error),
    })
  return operation.state === "draft" ? (
    <Button size="small" disabled={isWaiting} isLoading={confirm.isPending} onClick={handleConfirm}>
      {t("common.actions.confirm")}
    </Button>
  ) : (
    <Button
      size="small"
      disabled={isWaiting}
      isLoading={validation.isValidating}
      onClick={() => validation.validate()}
    >
      {t("operations.validate.action")}
    </Button>
  )
}
