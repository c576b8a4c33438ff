import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { z } from "zod"
import { EditDrawer } from "../../../components/form/edit-drawer"
import { FormField } from "../../../components/form/form-field"
import { FormRadioField } from "../../../components/form/form-radio-field"
import { FormSelectField } from "../../../components/form/form-select-field"
import { FormTextField } from "../../../components/form/form-text-field"
import { FormTextareaField } from "../../../components/form/form-textarea-field"
import { CustomerCombobox } from "../../../components/inputs/customer-combobox"
import { type Loan, useKeepLoan } from "../../../hooks/api/loans"
import { useCurrencyOptions } from "../../../hooks/api/purchasing"
import { useFormMutation } from "../../../hooks/use-form-mutation"
import { toNumber } from "../../../lib/to-number"
import { toast } from "../../../lib/toast"
import { zodResolver } from "../../../lib/zod-resolver"
import { LOAN_KEPT_AS } from "../../../../types/loan"

type Props = { loan: Loan; onClose: () => void }

/** A lent unit stays with its customer, who buys it or pays for what is lost. */
export const KeepDrawer = ({ loan, onClose }: Props) => {
  const { t } = useTranslation("traceability")
  const currencies = useCurrencyOptions()
  const schema = z.object({
    kept_as: z.enum(LOAN_KEPT_AS),
    price: z.string().refine((text) => toNumber(text) >= 0, t("service.loans.priceProblem")),
    currency_code: z.string(),
    customer_id: z.string(),
    note: z.string(),
  })
  const form = useForm<z.infer<typeof schema>>({
    mode: "onChange",
    defaultValues: { kept_as: "bought", price: "", currency_code: "", customer_id: "", note: "" },
    resolver: zodResolver(schema),
  })
  const { submit, error, isPending } = useFormMutation(form, useKeepLoan(loan.id), {
    toInput: ({ kept_as, price, currency_code, customer_id, note }) => ({
      kept_as,
      price: toNumber(price),
      currency_code: currency_code || undefined,
      customer_id: customer_id || undefined,
      note: note.trim() || null,
    }),
    onSuccess: () => {
      toast.success(t("service.loans.keptDone", { name: loan.lot_name }))
      onClose()
    },
  })
  return (
    <EditDrawer
      form={form}
      title={t("service.loans.keepTitle", { name: loan.lot_name })}
      description={t("service.loans.keepDescription")}
      saveLabel={t("service.loans.keep")}
      canSave={form.formState.isValid}
      isPending={isPending}
      error={error}
      onSave={submit}
      onClose={onClose}
    >
      <FormRadioField
        control={form.control}
        name="kept_as"
        label={t("service.loans.why")}
        options={LOAN_KEPT_AS.map((value) => ({
          value,
          label: t(`service.loans.${value}.label`),
          description: t(`service.loans.${value}.description`),
        }))}
      />
      <FormTextField
        control={form.control}
        name="price"
        label={t("service.loans.price")}
        hint={t("service.loans.priceHint")}
        inputMode="decimal"
      />
      <FormSelectField
        optional
        control={form.control}
        name="currency_code"
        label={t("value.costs.currency")}
        hint={t("service.loans.currencyHint")}
        options={currencies}
      />
      {!loan.order_id && !loan.customer_id && (
        <FormField
          optional
          control={form.control}
          name="customer_id"
          label={t("service.loans.owner")}
          hint={t("service.loans.ownerHint")}
          render={({ value, onChange, ...field }) => (
            <CustomerCombobox
              {...field}
              value={String(value ?? "")}
              onChange={(next) => onChange(next ?? "")}
            />
          )}
        />
      )}
      <FormTextareaField
        optional
        control={form.control}
        name="note"
        label={t("service.fields.note")}
        maxLength={2_000}
      />
    </EditDrawer>
  )
}
