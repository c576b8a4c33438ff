import { zodResolver } from "../../../lib/zod-resolver"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { EditDrawer } from "../../../components/form/edit-drawer"
import { FormTextField } from "../../../components/form/form-text-field"
import { useUpdateOperationType, type OperationType } from "../../../hooks/api/tracking"
import { useFormMutation } from "../../../hooks/use-form-mutation"
import { useOperationTypeName } from "../../../hooks/use-operation-type-name"
import { toast } from "../../../lib/toast"
import { OperationTypeRules } from "./operation-type-rules"
import {
  changesOf,
  operationTypeSchema,
  valuesOfType,
  type OperationTypeValues,
} from "./operation-type-schema"

type Props = { type: OperationType; onClose: () => void }

export const EditOperationTypeDrawer = ({ type, onClose }: Props) => {
  const { t } = useTranslation("traceability")
  const typeName = useOperationTypeName()
  const form = useForm<OperationTypeValues>({
    mode: "onChange",
    defaultValues: valuesOfType(type),
    resolver: zodResolver(operationTypeSchema(t)),
  })
  const { submit, error, isPending } = useFormMutation(form, useUpdateOperationType(type.id), {
    toInput: (values) => changesOf(values, type),
    onSuccess: (_answer, { name }) => {
      toast.success(t("tracking.types.saved", { name }))
      onClose()
    },
    onRefused: (refusal) =>
      toast.error(t("tracking.settings.notSaved"), { description: refusal.message }),
  })
  return (
    <EditDrawer
      form={form}
      title={t("tracking.types.edit", { name: typeName(type.code, type.name) })}
      description={t("tracking.types.drawer", {
        location: type.location_name ?? type.stock_location_id,
      })}
      isPending={isPending}
      error={error}
      onSave={submit}
      onClose={onClose}
    >
      <FormTextField control={form.control} name="name" label={t("tracking.types.name")} />
      <OperationTypeRules control={form.control} />
    </EditDrawer>
  )
}
