import { toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useCreateOperation } from "../../../../../hooks/api/operations"
import { asApiError } from "../../../../../lib/api-error"
import type { Operation } from "../../../../../lib/types"
import { emptyDraft, problemsOf, toInput, type Kind, type OperationDraft } from "./operation-draft"

/** The form's state and how it is sent. Whatever the server refuses stays as it was typed. */
export const useOperationDraft = (kind: Kind | "", onCreated: (operation: Operation) => void) => {
  const { t } = useTranslation("traceability")
  const [initial] = useState(() => emptyDraft(kind))
  const [draft, setDraft] = useState(initial)
  const [isChecked, setIsChecked] = useState(false)
  const create = useCreateOperation()
  const problems = problemsOf(draft)

  const submit = () => {
    setIsChecked(true)
    if (problems.length) {
      return
    }
    create.mutate(toInput(draft), {
      onSuccess: ({ operation }) => {
        toast.success(t("operations.create.success", { reference: operation.reference }))
        onCreated(operation)
      },
      onError: (error) => toast.error(t("operations.create.failed"), { description: asApiError(error).message }),
    })
  }
  return {
    draft,
    change: (part: Partial<OperationDraft>) => setDraft((current) => ({ ...current, ...part })),
    submit,
    problems: isChecked ? problems : [],
    error: create.error,
    isPending: create.isPending,
    isDirty: JSON.stringify(draft) !== JSON.stringify(initial),
  }
}
