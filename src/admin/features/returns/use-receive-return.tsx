import { usePrompt } from "@medusajs/ui"
import { useEffect } from "react"
import type { UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import {
  useAbandonReceiving,
  useWriteReturnLots,
  type OpenReturn,
  type ReturnLine,
} from "../../hooks/api/returns"
import { useFormMutation } from "../../hooks/use-form-mutation"
import type { Operation } from "../../lib/types"
import { useValidation } from "../operations/detail/use-validation"
import { sentIndexes, toLots, type ReturnValues } from "./return-schema"

type Input = {
  openReturn: OpenReturn
  operation: Operation
  lines: ReturnLine[]
  form: UseFormReturn<ReturnValues>
}

/**
 * Receives the units that are ticked: first they are written down, then the return is received with them. When somebody
 * began to receive it in Medusa's own form and left that open, they are asked whether that is to be forgotten.
 */
export const useReceiveReturn = (input: Input, onDone: () => void) => {
  const { openReturn, operation, lines, form } = input
  const { t } = useTranslation("traceability")
  const prompt = usePrompt()
  const abandon = useAbandonReceiving(openReturn.id)
  const validation = useValidation(operation.id, operation, onDone)
  const { refusal } = validation

  const askToGoOn = async () => {
    const isSure = await prompt({
      title: t("operations.returns.unfinished.title"),
      description: t("operations.returns.unfinished.description"),
      confirmText: t("operations.returns.unfinished.confirm"),
      cancelText: t("common.actions.cancel"),
    })
    // Whatever else is open on the order is not ours to end: what was refused then stays.
    if (isSure && (await abandon.mutateAsync().catch(() => null))) {
      validation.validate()
    }
  }
  useEffect(() => {
    if (refusal?.status === 409 && refusal.code === "invalid_state") {
      void askToGoOn()
    }
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once for each refusal
  }, [refusal])
  const { submit, error, isPending } = useFormMutation(form, useWriteReturnLots(openReturn.id), {
    toInput: (values) => toLots(values, lines),
    onSuccess: () => validation.validate(),
    onRefused: (refused, values) => {
      const sent = sentIndexes(values)
      refused.errors
        .filter((row) => row.index in sent)
        .forEach((row) =>
          form.setError(`units.${sent[row.index]}.lot_id`, { message: row.message })
        )
    },
  })
  return {
    submit,
    error: error ?? refusal,
    isPending: isPending || validation.isValidating || abandon.isPending,
    validation,
  }
}
