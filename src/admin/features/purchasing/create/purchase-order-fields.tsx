import { useTranslation } from "react-i18next"
import { SelectField } from "../../../components/fields/select-field"
import { TextField } from "../../../components/fields/text-field"
import { useLocationOptions } from "../../../hooks/api/locations"
import { useCurrencyOptions } from "../../../hooks/api/purchasing"
import type { DraftProblem, PurchaseOrderDraft } from "./purchase-order-draft"
import { SupplierField } from "./supplier-field"

type Props = {
  draft: PurchaseOrderDraft
  problems: DraftProblem[]
  onChange: (change: Partial<PurchaseOrderDraft>) => void
}

export const PurchaseOrderFields = ({ draft, problems, onChange }: Props) => {
  const { t } = useTranslation("traceability")
  const locations = useLocationOptions()
  const currencies = useCurrencyOptions()
  return (
    <div className="grid grid-cols-1 items-start gap-4 md:grid-cols-2">
      <SupplierField draft={draft} problems={problems} onChange={onChange} />
      <SelectField
        label={t("purchasing.fields.location")}
        hint={t("purchasing.create.locationHint")}
        error={problems.includes("location") ? t("purchasing.problems.location") : undefined}
        placeholder={t("purchasing.create.chooseLocation")}
        value={draft.location_id}
        options={locations}
        onChange={(location_id) => onChange({ location_id })}
      />
      <TextField
        type="date"
        label={t("purchasing.fields.expectedAt")}
        optional
        value={draft.expected_on}
        onChange={(expected_on) => onChange({ expected_on })}
      />
      <SelectField
        label={t("purchasing.fields.currency")}
        optional
        placeholder={t("purchasing.create.chooseCurrency")}
        value={draft.currency_code}
        options={currencies}
        onChange={(currency_code) => onChange({ currency_code })}
      />
    </div>
  )
}
