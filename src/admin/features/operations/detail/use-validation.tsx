import { useEffect, useState } from "react"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import {
  useValidateOperation,
  type ValidateAnswer,
  type ValidateInput,
} from "../../../hooks/api/operations"
import { useToastError } from "../../../hooks/use-toast-error"
import { type ApiError, asApiError } from "../../../lib/api-error"
import { toastDone } from "../../../lib/toast-done"
import type { Operation } from "../../../lib/types"

/** What only the user can decide: less is there than was asked for, or numbers are missing. */
const QUESTION_CODES = ["quantity_mismatch", "lot_required"]

export type Validation = ReturnType<typeof useValidation>

/** Validates an operation. Asks when there is less than was asked for; what is refused stays on the page until the next try. */
export const useValidation = (
  operationId: string,
  operation: Operation | undefined,
  onDone?: () => void
) => {
  const { t } = useTranslation("traceability")
  const navigate = useNavigate()
  const toastError = useToastError()
  const mutation = useValidateOperation(operationId)
  const [question, setQuestion] = useState<ApiError | null>(null)
  const [refusal, setRefusal] = useState<ApiError | null>(null)

  // What was refused was refused of the operation as it was then.
  useEffect(() => setRefusal(null), [operation])

  const handleSuccess = ({ operation, backorder, notes }: ValidateAnswer) => {
    setQuestion(null)
    setRefusal(null)
    onDone?.()
    const title = t("operations.validate.success", { reference: operation.reference })
    if (!backorder) {
      toastDone(title, notes)
      return
    }
    toastDone(title, notes, {
      description: t("operations.validate.backorder", { reference: backorder.reference }),
      action: {
        label: t("common.actions.show"),
        altText: t("operations.validate.showBackorder", { reference: backorder.reference }),
        onClick: () => navigate(`/traceability/operations/${backorder.id}`),
      },
    })
  }
  const handleError = (error: unknown, input: ValidateInput) => {
    const answer = asApiError(error)
    const isQuestion = QUESTION_CODES.includes(answer.code ?? "") && !input.backorder
    setQuestion(isQuestion ? answer : null)
    setRefusal(isQuestion ? null : answer)
    if (!isQuestion) {
      toastError(t("operations.validate.failed"), answer)
    }
  }
  const validate = (input: ValidateInput = {}) =>
    mutation.mutate(input, {
      onSuccess: handleSuccess,
      onError: (error) => handleError(error, input),
    })

  /** The user goes back to his rows; what is missing stays on the page. */
  const keepEditing = () => {
    setRefusal(question)
    setQuestion(null)
  }
  return { validate, isValidating: mutation.isPending, question, keepEditing, refusal }
}
