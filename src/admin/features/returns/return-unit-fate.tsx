import { Form } from "@medusajs/dashboard/components"
import { Input } from "@medusajs/ui"
import type { UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { SelectInput } from "../../components/inputs/select-input"
import { FATES, type ReturnUnit, type ReturnValues } from "./return-schema"

type Props = {
  form: UseFormReturn<ReturnValues>
  index: number
  unit: ReturnUnit
  name: string
  onChange: () => void
}

/** Back to stock, blocked for a reason, or damaged. What has no number cannot be blocked. */
export const ReturnUnitFate = ({ form, index, unit, name, onChange: forget }: Props) => {
  const { t } = useTranslation("traceability")
  const { control } = form
  return (
    <span className="flex items-center gap-x-2 py-1">
      <Form.Field
        control={control}
        name={`units.${index}.fate`}
        render={({ field: { onChange, ...field } }) => (
          <SelectInput
            {...field}
            size="small"
            className="w-36"
            aria-label={t("operations.returns.fateOf", { name })}
            options={FATES.filter((fate) => unit.lot_id || fate !== "blocked").map((value) => ({
              value,
              label: t(`operations.returns.fate.${value}`),
            }))}
            onChange={(fate) => {
              forget()
              onChange(fate)
              form.trigger(`units.${index}.reason`)
            }}
          />
        )}
      />
      {unit.fate === "blocked" && (
        <Form.Field
          control={control}
          name={`units.${index}.reason`}
          render={({ field, fieldState }) => (
            <Input
              {...field}
              size="small"
              maxLength={1000}
              aria-label={t("operations.returns.reasonOf", { name })}
              aria-invalid={fieldState.invalid}
              placeholder={t("common.reason")}
            />
          )}
        />
      )}
    </span>
  )
}
