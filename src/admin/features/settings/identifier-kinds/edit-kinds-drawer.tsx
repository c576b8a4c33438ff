import { zodResolver } from "../../../lib/zod-resolver"
import { XMarkMini } from "@medusajs/icons"
import { IconButton } from "@medusajs/ui"
import { useFieldArray, useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { EditDrawer } from "../../../components/form/edit-drawer"
import { FormSelectField } from "../../../components/form/form-select-field"
import { FormSwitchField } from "../../../components/form/form-switch-field"
import { FormTextField } from "../../../components/form/form-text-field"
import { LineList } from "../../../components/form/lines/line-list"
import { IDENTIFIER_CHECKS } from "../../../../types/identifier"
import { type TraceabilitySettings, useUpdateSettings } from "../../../hooks/api/tracking"
import { useFormMutation } from "../../../hooks/use-form-mutation"
import { toast } from "../../../lib/toast"
import { kindsOf, kindsSchema, type KindsValues } from "./kinds-schema"

type Props = { kinds: TraceabilitySettings["identifier_kinds"]; onClose: () => void }

export const EditKindsDrawer = ({ kinds, onClose }: Props) => {
  const { t } = useTranslation("traceability")
  const form = useForm<KindsValues>({
    mode: "onChange",
    defaultValues: { kinds },
    resolver: zodResolver(kindsSchema(t)),
  })
  const { control } = form
  const { fields, append, remove } = useFieldArray({ control, name: "kinds" })
  const { submit, error, isPending } = useFormMutation(form, useUpdateSettings(), {
    toInput: (values) => ({ identifier_kinds: kindsOf(values) }),
    onSuccess: () => {
      toast.success(t("tracking.settings.saved"))
      onClose()
    },
  })
  return (
    <EditDrawer
      form={form}
      title={t("tracking.identifiers.title")}
      description={t("tracking.identifiers.subtitle")}
      isPending={isPending}
      error={error}
      onSave={submit}
      onClose={onClose}
    >
      <LineList
        title={t("tracking.identifiers.kinds")}
        addLabel={t("tracking.identifiers.add")}
        hint={t("tracking.identifiers.hint")}
        onAdd={() => append({ code: "", label: "", unique: true, check: "none" })}
      >
        {fields.map((field, place) => (
          <li
            key={field.id}
            className="bg-ui-bg-component shadow-elevation-card-rest flex flex-col gap-y-3 rounded-lg p-3"
          >
            <div className="flex items-start gap-x-3">
              <div className="flex-1">
                <FormTextField
                  control={control}
                  name={`kinds.${place}.label`}
                  label={t("tracking.identifiers.label")}
                  maxLength={60}
                />
              </div>
              {fields.length > 1 && (
                <IconButton
                  type="button"
                  size="small"
                  variant="transparent"
                  className="mt-[30px]"
                  aria-label={t("tracking.identifiers.remove", { number: place + 1 })}
                  onClick={() => remove(place)}
                >
                  <XMarkMini />
                </IconButton>
              )}
            </div>
            <FormSelectField
              control={control}
              name={`kinds.${place}.check`}
              label={t("tracking.identifiers.check")}
              options={IDENTIFIER_CHECKS.map((value) => ({
                value,
                label: t(`tracking.identifiers.checks.${value}`),
              }))}
            />
            <FormSwitchField
              control={control}
              name={`kinds.${place}.unique`}
              label={t("tracking.identifiers.unique")}
              hint={t("tracking.identifiers.uniqueHint")}
            />
          </li>
        ))}
      </LineList>
    </EditDrawer>
  )
}
