import { Heading } from "@medusajs/ui"
import type { Control, FieldValues, Path } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { FormTextField } from "../../components/form/form-text-field"
import { PASSPORT_TEMPLATE_GROUPS } from "../../../types/passport-template"
import type { PassportTemplate } from "../../../types/passport"

type Props<V extends FieldValues> = {
  control: Control<V>
  template: PassportTemplate
  /** What stands there where nothing is filled in, by the field's code. */
  placeholders?: Record<string, string>
}

export const codesOf = (template: PassportTemplate): string[] =>
  PASSPORT_TEMPLATE_GROUPS[template].flatMap(({ fields }) => fields.map(({ code }) => code))

/** The fields of a template, each with who may see it. */
export const TemplateFields = <V extends FieldValues>({
  control,
  template,
  placeholders,
}: Props<V>) => {
  const { t } = useTranslation("traceability")
  return PASSPORT_TEMPLATE_GROUPS[template].map(({ code, label, fields }) => (
    <div key={code} className="flex flex-col gap-y-4">
      <Heading level="h2">{label}</Heading>
      {fields.map((field) => (
        <FormTextField
          key={field.code}
          control={control}
          name={`values.${field.code}` as Path<V>}
          label={field.unit ? `${field.label} (${field.unit})` : field.label}
          hint={t(`passport.levels.${field.access}`)}
          placeholder={placeholders?.[field.code]}
          optional
        />
      ))}
    </div>
  ))
}
