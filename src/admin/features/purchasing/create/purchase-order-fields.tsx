import { useEffect } from "react"
import { type UseFormReturn, useWatch } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { FormSelectField } from "../../../components/form/form-select-field"
import { FormTextField } from "../../../components/form/form-text-field"
import { useLocationOptions } from "../../../hooks/api/locations"
import { useCurrencyOptions } from "../../../hooks/api/purchasing"
import type { PurchaseOrderValues } from "./purchase-order-schema"
import { SupplierField } from "./supplier-field"

export const PurchaseOrderFields = ({ form }: { form: UseFormReturn<PurchaseOrderValues> }) => {
  const { t } = useTranslation("traceability")
  const locations = useLocationOptions()
  const currencies = useCurrencyOptions()
  const { control } = form
  const [standard] = currencies
  const currency = useWatch({ control, name: "currency_code" })
  useEffect(() => {
    if (currency === standard?.value) {
      form.resetField("exchange_rate")
    }
    // eslint-disable-next-line react-hooks/exhaustive-deps -- a rate of another currency goes with it
  }, [currency, standard?.value])
  useEffect(() => {
    if (standard && !form.getFieldState("currency_code").isDirty) {
      form.resetField("currency_code", { defaultValue: standard.value })
    }
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once they are known
  }, [standard?.value])
  return (
    <div className="grid grid-cols-1 items-start gap-4 md:grid-cols-2">
      <SupplierField form={form} />
      <FormSelectField
        control={control}
        name="location_id"
        label={t("purchasing.fields.location")}
        hint={t("purchasing.create.locationHint")}
        placeholder={t("purchasing.create.chooseLocation")}
        options={locations}
      />
      <FormTextField
        control={control}
        name="expected_on"
        type="date"
        label={t("purchasing.fields.expectedAt")}
        optional
      />
      <FormSelectField
        control={control}
        name="currency_code"
        label={t("purchasing.fields.currency")}
        optional
        placeholder={t("purchasing.create.chooseCurrency")}
        options={currencies}
      />
      {!!currency && currency !== standard?.value && (
        <FormTextField
          control={control}
          name="exchange_rate"
          label={t("purchasing.fields.exchangeRate")}
          hint={t("purchasing.rate.hint")}
          inputMode="decimal"
          optional
        />
      )}
    </div>
  )
}
