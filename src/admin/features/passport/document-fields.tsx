import { XMarkMini } from "@medusajs/icons"
import { IconButton } from "@medusajs/ui"
import { type Control, useFieldArray } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { FormSelectField } from "../../components/form/form-select-field"
import { FormTextField } from "../../components/form/form-text-field"
import { LineList } from "../../components/form/lines/line-list"
import { PASSPORT_DOCUMENT_TYPES, PASSPORT_LEVELS } from "../../../types/passport"
import { emptyDocument, type PassportForm } from "./passport-form"

/** Links to manuals, certificates and so on, each with who may see it. */
export const DocumentFields = ({ control }: { control: Control<PassportForm> }) => {
  const { t } = useTranslation("traceability")
  const { fields, append, remove } = useFieldArray({ control, name: "documents" })
  return (
    <LineList
      title={t("passport.documents.title")}
      addLabel={t("passport.documents.add")}
      hint={t("passport.documents.hint")}
      onAdd={() => append(emptyDocument)}
    >
      {fields.map((field, place) => (
        <li
          key={field.id}
          className="bg-ui-bg-component shadow-elevation-card-rest grid grid-cols-2 items-start gap-3 rounded-lg p-3"
        >
          <FormSelectField
            control={control}
            name={`documents.${place}.type`}
            label={t("passport.documents.type")}
            options={PASSPORT_DOCUMENT_TYPES.map((value) => ({
              value,
              label: t(`passport.types.${value}`),
            }))}
          />
          <FormSelectField
            control={control}
            name={`documents.${place}.access`}
            label={t("passport.documents.access")}
            options={PASSPORT_LEVELS.map((value) => ({
              value,
              label: t(`passport.levels.${value}`),
            }))}
          />
          <FormTextField
            control={control}
            name={`documents.${place}.title`}
            label={t("passport.documents.name")}
          />
          <FormTextField
            control={control}
            name={`documents.${place}.language`}
            label={t("passport.documents.language")}
            optional
          />
          <div className="col-span-2 grid grid-cols-[1fr_28px] gap-x-3">
            <FormTextField
              control={control}
              name={`documents.${place}.url`}
              label={t("passport.documents.url")}
              placeholder="https://"
              spellCheck={false}
            />
            <IconButton
              type="button"
              size="small"
              variant="transparent"
              className="mt-[30px]"
              aria-label={t("passport.documents.remove", { number: place + 1 })}
              onClick={() => remove(place)}
            >
              <XMarkMini />
            </IconButton>
          </div>
        </li>
      ))}
    </LineList>
  )
}
