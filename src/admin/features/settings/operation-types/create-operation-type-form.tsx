import { zodResolver } from "../../../lib/zod-resolver"
import { useRouteModal } from "@medusajs/dashboard/components"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { CreateForm } from "../../../components/form/create-form"
import { FormSelectField } from "../../../components/form/form-select-field"
import { FormTextField } from "../../../components/form/form-text-field"
import { useLocationOptions } from "../../../hooks/api/locations"
import { useCreateOperationType, useOperationTypes } from "../../../hooks/api/tracking"
import { useFormMutation } from "../../../hooks/use-form-mutation"
import { toast } from "../../../lib/toast"
import { OPERATION_CODES } from "../../../lib/types"
import { OperationTypeRules } from "./operation-type-rules"
import {
  EMPTY_OPERATION_TYPE,
  operationTypeSchema,
  rulesOfCode,
  toNewType,
  type OperationTypeValues,
} from "./operation-type-schema"

export const CreateOperationTypeForm = () => {
  const { t } = useTranslation("traceability")
  const { handleSuccess } = useRouteModal()
  const locations = useLocationOptions()
  const { operation_types: types = [] } = useOperationTypes()
  const form = useForm<OperationTypeValues>({
    defaultValues: EMPTY_OPERATION_TYPE,
    resolver: zodResolver(operationTypeSchema(t)),
  })
  const { control } = form
  const code = form.watch("code")
  const { submit, error, isPending } = useFormMutation(form, useCreateOperationType(), {
    toInput: toNewType,
    onSuccess: ({ operation_type: { name } }) => {
      toast.success(t("tracking.types.created", { name }))
      handleSuccess()
    },
  })
  return (
    <CreateForm
      form={form}
      title={t("tracking.types.create")}
      description={t("tracking.types.createDescription")}
      width="max-w-[560px]"
      error={error}
      isPending={isPending}
      onSave={submit}
    >
      <FormSelectField
        control={control}
        name="code"
        label={t("tracking.types.code")}
        placeholder={t("tracking.types.chooseCode")}
        options={OPERATION_CODES.map((value) => ({ value, label: t(`operations.code.${value}`) }))}
        onSelect={() => form.setValues(rulesOfCode(types, form.getValues("code")))}
      />
      <FormTextField
        control={control}
        name="name"
        label={t("tracking.types.name")}
        maxLength={100}
      />
      <FormSelectField
        control={control}
        name="stock_location_id"
        label={t("tracking.types.location")}
        placeholder={t("operations.create.chooseLocation")}
        options={locations}
      />
      <FormTextField
        control={control}
        name="reference_prefix"
        label={t("tracking.types.prefix")}
        hint={t("tracking.types.prefixHint")}
        className="font-mono"
        maxLength={30}
      />
      {code && <OperationTypeRules control={control} />}
    </CreateForm>
  )
}
