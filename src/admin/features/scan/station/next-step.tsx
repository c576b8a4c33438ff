import { useTranslation } from "react-i18next"
import { WhyButton } from "../../../components/why-button"
import { useConfirmOperation } from "../../../hooks/api/operations"
import { useTakeFirst } from "../../../hooks/use-take-first"
import { useToastError } from "../../../hooks/use-toast-error"
import type { Operation } from "../../../lib/types"
import type { Validation } from "../../operations/detail/use-validation"

type Props = { operation: Operation; validation: Validation; isWaiting: boolean }

/** Confirms a draft, validates what is confirmed; not before all scans are answered. Production is carried out on its own page. */
export const NextStep = ({ operation, validation, isWaiting }: Props) => {
  const { t } = useTranslation("traceability")
  const toastError = useToastError()
  const confirm = useConfirmOperation(operation.id)
  const handleConfirm = useTakeFirst(() =>
    confirm.mutate(undefined, {
      onError: (error) =>
        toastError(t("operations.confirm.failed", { reference: operation.reference }), error),
    })
  )
  const validate = useTakeFirst(() => validation.validate())
  if (operation.code === "manufacturing") {
    return null
  }
  return operation.state === "draft" ? (
    <WhyButton
      size="small"
      why={isWaiting ? t("common.why.open") : undefined}
      isLoading={confirm.isPending}
      onClick={() => handleConfirm()}
    >
      {t("common.actions.confirm")}
    </WhyButton>
  ) : (
    <WhyButton
      size="small"
      why={isWaiting ? t("common.why.open") : undefined}
      isLoading={validation.isValidating}
      onClick={() => validate()}
    >
      {t("operations.validate.action")}
    </WhyButton>
  )
}
