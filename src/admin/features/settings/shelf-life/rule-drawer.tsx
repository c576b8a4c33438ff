import { zodResolver } from "../../../lib/zod-resolver"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { EditDrawer } from "../../../components/form/edit-drawer"
import { FormItemField } from "../../../components/form/form-item-field"
import { FormSelectField } from "../../../components/form/form-select-field"
import { FormTextField } from "../../../components/form/form-text-field"
import {
  type ShelfLifeRule,
  useCreateShelfLifeRule,
  useUpdateShelfLifeRule,
} from "../../../hooks/api/shelf-life"
import { useFormMutation } from "../../../hooks/use-form-mutation"
import { BuyerField } from "./buyer-field"
import { RuleFor } from "./rule-for"
import { SHELF_LIFE_BUYERS } from "../../../../types/shelf-life"
import { needOf, ruleSchema, type RuleValues, ruleValues } from "./rule-schema"
import { toast } from "../../../lib/toast"

type Props = { rule: ShelfLifeRule | null; onClose: () => void }

/** Whom a rule is for is chosen once; how much it asks for can be changed. */
export const RuleDrawer = ({ rule, onClose }: Props) => {
  const { t } = useTranslation("traceability")
  const texts = {
    required: t("common.required"),
    days: t("shelfLife.rules.wholeDays"),
    percent: t("shelfLife.rules.percent"),
    nothing: t("shelfLife.rules.asksForNothing"),
  }
  const form = useForm<RuleValues>({
    mode: "onChange",
    defaultValues: ruleValues(rule),
    resolver: zodResolver(ruleSchema(texts)),
  })
  const { control } = form
  const buyer = form.watch("buyer")
  const onSuccess = () => {
    toast.success(t("shelfLife.rules.saved"))
    onClose()
  }
  const creating = useFormMutation(form, useCreateShelfLifeRule(), {
    toInput: ({ buyer: whom, buyer_id, inventory_item_id, ...values }) => ({
      buyer: whom,
      buyer_id: whom === "all" ? null : buyer_id.trim(),
      inventory_item_id: inventory_item_id || null,
      ...needOf({ buyer: whom, buyer_id, inventory_item_id, ...values }),
    }),
    onSuccess,
  })
  const updating = useFormMutation(form, useUpdateShelfLifeRule(rule?.id ?? ""), {
    toInput: needOf,
    onSuccess,
  })
  const { submit, error, isPending } = rule ? updating : creating
  return (
    <EditDrawer
      form={form}
      title={t(rule ? "shelfLife.rules.edit" : "shelfLife.rules.add")}
      description={t("shelfLife.rules.description")}
      isPending={isPending}
      error={error}
      onSave={submit}
      onClose={onClose}
    >
      {rule ? (
        <RuleFor rule={rule} />
      ) : (
        <>
          <FormSelectField
            control={control}
            name="buyer"
            label={t("shelfLife.rules.fields.buyer")}
            options={SHELF_LIFE_BUYERS.map((value) => ({
              value,
              label: t(`shelfLife.rules.buyers.${value}`),
            }))}
            onSelect={() => form.setValue("buyer_id", "", { shouldValidate: true })}
          />
          {buyer !== "all" && <BuyerField key={buyer} control={control} buyer={buyer} />}
          <FormItemField
            optional
            control={control}
            name="inventory_item_id"
            label={t("shelfLife.rules.fields.item")}
            hint={t("shelfLife.rules.everyItem")}
          />
        </>
      )}
      <FormTextField
        control={control}
        name="min_days"
        label={t("shelfLife.rules.fields.days")}
        inputMode="numeric"
      />
      <FormTextField
        optional
        control={control}
        name="min_percent"
        label={t("shelfLife.rules.fields.percent")}
        hint={t("shelfLife.rules.fields.percentHint")}
        inputMode="numeric"
      />
      <FormTextField
        optional
        control={control}
        name="note"
        label={t("shelfLife.rules.fields.note")}
        maxLength={1_000}
      />
    </EditDrawer>
  )
}
