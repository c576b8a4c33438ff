import type { UseMutationResult } from "@tanstack/react-query"
import type { FieldValues, UseFormReturn } from "react-hook-form"
import { asApiError, type ApiError } from "../lib/api-error"

type Options<V, I, A> = {
  /** What is sent for what was typed. */
  toInput: (values: V) => I
  onSuccess: (answer: A, values: V) => void
  /** Besides being shown in the form. */
  onRefused?: (refusal: ApiError, values: V) => unknown
}

/**
 * How a form is sent. `submit` ends when the answer is there, so that nothing is sent twice; whatever the server refuses
 * stays as it was typed. The callbacks are left out when the form was closed meanwhile.
 */
export const useFormMutation = <V extends FieldValues, I, A>(
  form: UseFormReturn<V>,
  { mutateAsync, error, isPending }: UseMutationResult<A, Error, I>,
  { toInput, onSuccess, onRefused }: Options<V, I, A>
) => {
  const submit = form.handleSubmit((values) =>
    mutateAsync(toInput(values), {
      onSuccess: (answer) => onSuccess(answer, values),
      onError: (refusal) => void onRefused?.(asApiError(refusal), values),
      // The mutation keeps the error, and the form shows it.
    }).catch(() => undefined)
  )
  return { submit, error, isPending }
}
