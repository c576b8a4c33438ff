import { zodResolver } from "../../lib/zod-resolver"
import type { UseMutationResult } from "@tanstack/react-query"
import type { ReactNode } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { z } from "zod"
import { useFormMutation } from "../../hooks/use-form-mutation"
import { requiredText } from "../../lib/form-schema"
import { EditDrawer } from "./edit-drawer"
import { FormReasonField } from "./form-reason-field"

type Props<I, A> = {
  title: string
  description: string
  saveLabel: string
  /** What becomes of the reason. */
  hint: string
  mutation: UseMutationResult<A, Error, I>
  toInput: (reason: string) => I
  onDone: (answer: A) => void
  onClose: () => void
  /** Above the reason. */
  children?: ReactNode
}

/** Something that is done with nothing but a reason, which is kept. */
export const ReasonDrawer = <I, A>(props: Props<I, A>) => {
  const { title, description, saveLabel, hint, mutation, toInput, onDone, onClose } = props
  const { t } = useTranslation("traceability")
  const form = useForm({
    mode: "onChange",
    defaultValues: { reason: "" },
    resolver: zodResolver(z.object({ reason: requiredText(t("common.required")) })),
  })
  const { submit, error, isPending } = useFormMutation(form, mutation, {
    toInput: ({ reason }) => toInput(reason),
    onSuccess: onDone,
  })
  return (
    <EditDrawer
      form={form}
      title={title}
      description={description}
      saveLabel={saveLabel}
      isPending={isPending}
      error={error}
      onSave={submit}
      onClose={onClose}
    >
      {props.children}
      <FormReasonField isFirst control={form.control} name="reason" hint={hint} />
    </EditDrawer>
  )
}
