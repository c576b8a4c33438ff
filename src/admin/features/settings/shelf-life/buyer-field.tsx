import { Input } from "@medusajs/ui"
import type { Control } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { FormField } from "../../../components/form/form-field"
import { CustomerGroupCombobox } from "../../../components/inputs/customer-group-combobox"
import { SalesChannelCombobox } from "../../../components/inputs/sales-channel-combobox"
import type { RuleValues } from "./rule-schema"

type Props = { control: Control<RuleValues>; buyer: Exclude<RuleValues["buyer"], "all"> }

/** Which sales channel, customer group or country. */
export const BuyerField = ({ control, buyer }: Props) => {
  const { t } = useTranslation("traceability")
  return (
    <FormField
      control={control}
      name="buyer_id"
      label={t(`shelfLife.rules.fields.${buyer}`)}
      hint={buyer === "country" ? t("shelfLife.rules.fields.countryHint") : undefined}
      render={({ value, onChange, ...field }) => {
        const input = { ...field, value: String(value ?? "") }
        if (buyer === "country") {
          return (
            <Input
              {...input}
              maxLength={2}
              autoComplete="off"
              onChange={(event) => onChange(event.target.value.toUpperCase())}
            />
          )
        }
        return buyer === "sales_channel" ? (
          <SalesChannelCombobox {...input} onChange={onChange} />
        ) : (
          <CustomerGroupCombobox {...input} onChange={onChange} />
        )
      }}
    />
  )
}
