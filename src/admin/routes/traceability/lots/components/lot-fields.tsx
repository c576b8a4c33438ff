import { Input, Textarea } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { FormField } from "../../../../components/form-field"
import { SalesChannelCombobox } from "../../../../components/sales-channel-combobox"
import type { LotForm } from "./lot-form"

type Props = {
  form: LotForm
  onChange: (change: Partial<LotForm>) => void
  namePlaceholder: string
  nameError?: string | null
  hasExpiry: boolean
}

const DATES = ["expires_at", "best_before_at", "removal_at", "alert_at"] as const

/** What can be said about a lot, when it is made and later. */
export const LotFields = ({ form, onChange, namePlaceholder, nameError, hasExpiry }: Props) => {
  const { t } = useTranslation("traceability")
  return (
    <>
      <FormField id="lot-name" label={t("lots.fields.name")} error={nameError}>
        <Input
          id="lot-name"
          value={form.name}
          placeholder={namePlaceholder}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => onChange({ name: event.target.value })}
        />
      </FormField>
      <FormField id="lot-reference" label={t("lots.fields.internalReference")} optional>
        <Input
          id="lot-reference"
          value={form.internal_reference}
          onChange={(event) => onChange({ internal_reference: event.target.value })}
        />
      </FormField>
      <FormField id="lot-channel" label={t("lots.fields.salesChannel")} hint={t("lots.hints.salesChannel")} optional>
        <SalesChannelCombobox
          id="lot-channel"
          value={form.sales_channel_id}
          onChange={(sales_channel_id) => onChange({ sales_channel_id })}
        />
      </FormField>
      {hasExpiry && (
        <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
          {DATES.map((key) => (
            <FormField key={key} id={`lot-${key}`} label={t(`lots.dates.${key}`)} optional>
              <Input
                id={`lot-${key}`}
                type="date"
                value={form[key]}
                onChange={(event) => onChange({ [key]: event.target.value })}
              />
            </FormField>
          ))}
        </div>
      )}
      <FormField id="lot-note" label={t("lots.fields.note")} optional>
        <Textarea id="lot-note" value={form.note} rows={3} onChange={(event) => onChange({ note: event.target.value })} />
      </FormField>
    </>
  )
}
