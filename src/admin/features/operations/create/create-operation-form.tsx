import { zodResolver } from "../../../lib/zod-resolver"
import { useRouteModal } from "@medusajs/dashboard/components"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"
import { CreateForm } from "../../../components/form/create-form"
import { lineErrorsOf, sentPaths } from "../../../components/form/lines/item-line"
import { useCreateOperation } from "../../../hooks/api/operations"
import { useFormMutation } from "../../../hooks/use-form-mutation"
import { toast } from "../../../lib/toast"
import { OperationFields } from "./operation-fields"
import { OperationLines } from "./operation-lines"
import {
  emptyOperation,
  kindOfCode,
  operationSchema,
  toInput,
  type OperationValues,
} from "./operation-schema"

export const CreateOperationForm = () => {
  const { t } = useTranslation("traceability")
  const { handleSuccess } = useRouteModal()
  const [params] = useSearchParams()
  const form = useForm<OperationValues>({
    defaultValues: emptyOperation(kindOfCode(params.get("code"))),
    resolver: zodResolver(operationSchema(t)),
  })
  const { submit, error, isPending } = useFormMutation(form, useCreateOperation(), {
    toInput,
    onSuccess: ({ operation }) => {
      toast.success(t("operations.create.success", { reference: operation.reference }))
      handleSuccess(`/traceability/operations/${operation.id}`)
    },
    onRefused: (refusal, { lines }) => {
      lineErrorsOf(refusal, sentPaths("lines", lines)).forEach(({ name, message }) =>
        form.setError(name, { message })
      )
      toast.error(t("operations.create.failed"), { description: refusal.message })
    },
  })
  return (
    <CreateForm
      form={form}
      title={t("operations.create.title")}
      description={t("operations.create.description")}
      error={error}
      isPending={isPending}
      onSave={submit}
    >
      <OperationFields form={form} />
      <OperationLines form={form} />
    </CreateForm>
  )
}
