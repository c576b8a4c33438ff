import { zodResolver } from "../../lib/zod-resolver"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { EditDrawer } from "../../components/form/edit-drawer"
import { FormSelectField } from "../../components/form/form-select-field"
import { FormSwitchField } from "../../components/form/form-switch-field"
import { FormTextField } from "../../components/form/form-text-field"
import { FormTextareaField } from "../../components/form/form-textarea-field"
import { useUpdateItemPassport } from "../../hooks/api/passport"
import { useFormMutation } from "../../hooks/use-form-mutation"
import {
  type ItemPassport,
  PASSPORT_LEVELS,
  PASSPORT_SECTIONS,
  PASSPORT_TEMPLATES,
  PASSPORT_TEXTS,
} from "../../../types/passport"
import { DocumentFields } from "./document-fields"
import { passportSchema, toForm, toPassport } from "./passport-form"
import { toast } from "../../lib/toast"
import { codesOf, TemplateFields } from "./template-fields"
import { useTextsOfLanguage } from "./use-texts-of-language"

type Props = { itemId: string; passport: ItemPassport; onClose: () => void }

/** What is published of every unit of a product. */
export const EditPassportDrawer = ({ itemId, passport, onClose }: Props) => {
  const { t } = useTranslation("traceability")
  const form = useForm({
    mode: "onChange",
    defaultValues: toForm(passport, codesOf("battery")),
    resolver: zodResolver(passportSchema),
  })
  const { control } = form
  useTextsOfLanguage(form, passport)
  const { submit, error, isPending } = useFormMutation(form, useUpdateItemPassport(itemId), {
    toInput: (values) => toPassport(passport, values),
    onSuccess: () => {
      toast.success(t("passport.saved"))
      onClose()
    },
  })
  return (
    <EditDrawer
      form={form}
      title={t("passport.edit")}
      description={t("passport.description")}
      isPending={isPending}
      error={error}
      onSave={submit}
      onClose={onClose}
    >
      <FormSwitchField
        control={control}
        name="published"
        label={t("passport.published")}
        hint={t("passport.publishedHint")}
      />
      {PASSPORT_SECTIONS.map((section) => (
        <FormSelectField
          key={section}
          control={control}
          name={`sections.${section}`}
          label={t(`passport.sections.${section}`)}
          options={[...PASSPORT_LEVELS, "off"].map((value) => ({
            value,
            label: t(`passport.levels.${value}`),
          }))}
        />
      ))}
      <FormTextField
        control={control}
        name="language"
        label={t("passport.textLanguage")}
        hint={t("passport.textLanguageHint")}
      />
      {PASSPORT_TEXTS.map((text) => (
        <FormTextareaField
          key={text}
          control={control}
          name={`texts.${text}`}
          label={t(`passport.texts.${text}`)}
          optional
        />
      ))}
      <DocumentFields control={control} />
      <FormSelectField
        control={control}
        name="template"
        label={t("passport.template")}
        hint={t("passport.templateHint")}
        options={PASSPORT_TEMPLATES.map((value) => ({
          value,
          label: t(`passport.templates.${value}`),
        }))}
      />
      <TemplateFields control={control} template={form.watch("template")} />
    </EditDrawer>
  )
}
