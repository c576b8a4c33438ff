import type { Control } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { FormField } from "../../../components/form/form-field"
import { FormTextField } from "../../../components/form/form-text-field"
import { FormTextareaField } from "../../../components/form/form-textarea-field"
import { SalesChannelCombobox } from "../../../components/inputs/sales-channel-combobox"
import { LOT_DATES } from "../../../../types/lot"
import type { LotValues } from "./lot-schema"

type Props = { control: Control<LotValues>; hasExpiry: boolean }

/** What can be said about a lot, when it is made and later. */
export const LotFields = ({ control, hasExpiry }: Props) => {
  const { t } = useTranslation("traceability")
  return (
    <>
      <FormTextField
        control={control}
        name="name"
        label={t("lots.fields.name")}
        spellCheck={false}
      />
      <FormTextField
        control={control}
        name="internal_reference"
        label={t("lots.fields.internalReference")}
        hint={t("lots.hints.internalReference")}
        optional
      />
      <FormField
        control={control}
        name="sales_channel_id"
        label={t("lots.fields.salesChannel")}
        hint={t("lots.hints.salesChannel")}
        optional
        render={({ value, ...field }) => (
          <SalesChannelCombobox {...field} value={String(value ?? "")} />
        )}
      />
      {hasExpiry && (
        <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
          {LOT_DATES.map((key) => (
            <FormTextField
              key={key}
              control={control}
              name={key}
              type="date"
              label={t(`lots.dates.${key}`)}
              optional
            />
          ))}
        </div>
      )}
      <FormTextareaField
        control={control}
        name="note"
        label={t("lots.fields.note")}
        optional
        rows={3}
      />
    </>
  )
}
