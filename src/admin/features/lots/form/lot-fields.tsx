import { Textarea } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Field } from "../../../components/fields/field"
import { TextField } from "../../../components/fields/text-field"
import { SalesChannelCombobox } from "../../../components/inputs/sales-channel-combobox"
import type { LotForm } from "./lot-form"

type Props = {
  form: LotForm
  onChange: (change: Partial<LotForm>) => void
  namePlaceholder?: string
  nameError?: string
  hasExpiry: boolean
}

const DATES = ["expires_at", "best_before_at", "removal_at", "alert_at"] as const

/** What can be said about a lot, when it is made and later. */
export const LotFields = ({ form, onChange, namePlaceholder, nameError, hasExpiry }: Props) => {
  const { t } = useTranslation("traceability")
  return (
    <>
      <TextField
        label={t("lots.fields.name")}
        value={form.name}
        placeholder={namePlaceholder}
        error={nameError}
        spellCheck={false}
        onChange={(name) => onChange({ name })}
      />
      <TextField
        label={t("lots.fields.internalReference")}
        hint={t("lots.hints.internalReference")}
        optional
        value={form.internal_reference}
        onChange={(internal_reference) => onChange({ internal_reference })}
      />
      <Field
        id="lot-channel"
        label={t("lots.fields.salesChannel")}
        hint={t("lots.hints.salesChannel")}
        optional
      >
        <SalesChannelCombobox
          id="lot-channel"
          value={form.sales_channel_id}
          onChange={(sales_channel_id) => onChange({ sales_channel_id })}
        />
      </Field>
      {hasExpiry && (
        <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
          {DATES.map((key) => (
            <TextField
              key={key}
              type="date"
              label={t(`lots.dates.${key}`)}
              optional
              value={form[key]}
              onChange={(value) => onChange({ [key]: value })}
            />
          ))}
        </div>
      )}
      <Field id="lot-note" label={t("lots.fields.note")} optional>
        <Textarea
          id="lot-note"
          value={form.note}
          rows={3}
          onChange={(event) => onChange({ note: event.target.value })}
        />
      </Field>
    </>
  )
}
