import { type Control, type FieldValues, type Path, useWatch } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { FormSelectField } from "../../../components/form/form-select-field"
import { FormTextField } from "../../../components/form/form-text-field"
import { FormTextareaField } from "../../../components/form/form-textarea-field"
import { useCurrencyOptions } from "../../../hooks/api/purchasing"

type Head = {
  currency_code: string
  exchange_rate: string
  date: string
  reference: string
  note: string
}

type Props<V extends FieldValues & Head> = { control: Control<V> }

/** Currency, day and what was written about a cost. */
export const CostHeadFields = <V extends FieldValues & Head>({ control }: Props<V>) => {
  const { t } = useTranslation("traceability")
  const currencies = useCurrencyOptions()
  const [standard] = currencies
  const currency = useWatch({ control, name: "currency_code" as Path<V> })
  return (
    <>
      <FormSelectField
        optional
        control={control}
        name={"currency_code" as Path<V>}
        label={t("value.costs.currency")}
        hint={t("value.costs.currencyHint")}
        options={currencies}
      />
      {!!currency && currency !== standard?.value && (
        <FormTextField
          optional
          control={control}
          name={"exchange_rate" as Path<V>}
          label={t("purchasing.fields.exchangeRate")}
          hint={t("purchasing.rate.hint")}
          inputMode="decimal"
        />
      )}
      <FormTextField
        optional
        control={control}
        name={"date" as Path<V>}
        type="date"
        label={t("value.costs.date")}
        hint={t("value.costs.dateHint")}
      />
      <FormTextField
        optional
        control={control}
        name={"reference" as Path<V>}
        label={t("value.costs.reference")}
        maxLength={100}
      />
      <FormTextareaField
        optional
        control={control}
        name={"note" as Path<V>}
        label={t("value.costs.note")}
        maxLength={2_000}
      />
    </>
  )
}
