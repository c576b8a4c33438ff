import { toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useCreateOperation } from "../../../hooks/api/operations"
import { useDraft } from "../../../hooks/use-draft"
import { asApiError } from "../../../lib/api-error"
import type { Operation } from "../../../lib/types"
import { emptyDraft, problemsOf, toInput, type Kind } from "./operation-draft"

/** The form's state and how it is sent. Whatever the server refuses stays as it was typed. */
export const useOperationDraft = (kind: Kind | "", onCreated: (operation: Operation) => void) => {
  const { t } = useTranslation("traceability")
  const { draft, change, check, problems, isDirty } = useDraft(() => emptyDraft(kind), problemsOf)
  const { mutate, error, isPending } = useCreateOperation()

  const onSubmit = () => {
    if (isPending || !check()) {
      return
    }
    mutate(toInput(draft), {
      onSuccess: ({ operation }) => {
        toast.success(t("operations.create.success", { reference: operation.reference }))
        onCreated(operation)
      },
      onError: (refusal) =>
        toast.error(t("operations.create.failed"), { description: asApiError(refusal).message }),
    })
  }
  return { draft, change, problems, error, isPending, isDirty, onSubmit }
}
