import { useWatch, type UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { FormItemField } from "../../../components/form/form-item-field"
import { FormSelectField } from "../../../components/form/form-select-field"
import { FormTextField } from "../../../components/form/form-text-field"
import { CONSUMPTIONS } from "../../../hooks/api/boms"
import { useCurrencyOptions } from "../../../hooks/api/purchasing"
import type { BomValues } from "./bom-schema"

type Props = { form: UseFormReturn<BomValues>; isProductFixed: boolean }

export const BomFields = ({ form: { control }, isProductFixed }: Props) => {
  const { t } = useTranslation("traceability")
  const currencies = useCurrencyOptions()
  const consumption = useWatch({ control, name: "consumption" })
  return (
    <div className="grid grid-cols-1 items-start gap-4 md:grid-cols-2">
      <FormItemField
        control={control}
        name="inventory_item_id"
        label={t("boms.fields.product")}
        disabled={isProductFixed}
      />
      <FormTextField
        control={control}
        name="quantity"
        label={t("boms.fields.quantity")}
        hint={t("boms.form.quantityHint")}
        inputMode="decimal"
      />
      <FormTextField
        control={control}
        name="note"
        label={t("boms.fields.name")}
        hint={t("boms.form.nameHint")}
        optional
        maxLength={200}
      />
      <FormSelectField
        control={control}
        name="consumption"
        label={t("boms.fields.consumption")}
        hint={t(`boms.consumptionHints.${consumption}`)}
        options={CONSUMPTIONS.map((value) => ({ value, label: t(`boms.consumption.${value}`) }))}
      />
      <FormTextField
        control={control}
        name="labour_cost"
        label={t("boms.fields.labour")}
        hint={t("boms.form.labourHint")}
        optional
        inputMode="decimal"
      />
      <FormSelectField
        control={control}
        name="labour_currency_code"
        label={t("boms.fields.labourCurrency")}
        optional
        placeholder={t("purchasing.create.chooseCurrency")}
        options={currencies}
      />
    </div>
  )
}
