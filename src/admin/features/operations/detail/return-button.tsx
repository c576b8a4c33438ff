import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import { useReturnOperation } from "../../../hooks/api/operations"
import { useToastError } from "../../../hooks/use-toast-error"
import { toast } from "../../../lib/toast"
import type { Operation } from "../../../lib/types"

/** Makes the draft that sends the goods back the way they came, and opens it: nothing moves before it is validated. */
export const ReturnButton = ({ operation: { id, reference } }: { operation: Operation }) => {
  const { t } = useTranslation("traceability")
  const navigate = useNavigate()
  const toastError = useToastError()
  const { mutate, isPending } = useReturnOperation(id)

  const handleClick = () =>
    mutate(undefined, {
      onSuccess: ({ operation: draft }) => {
        toast.success(
          t("operations.return.success", { reference: draft.reference, returned: reference })
        )
        navigate(`/traceability/operations/${draft.id}`)
      },
      onError: (error) => toastError(t("operations.return.failed", { reference }), error),
    })
  return (
    <Button size="small" variant="secondary" onClick={handleClick} isLoading={isPending}>
      {t("operations.return.action")}
    </Button>
  )
}
