import { Form } from "@medusajs/dashboard/components"
import { Checkbox, Table, Text } from "@medusajs/ui"
import { useWatch, type UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { ReturnValues } from "./return-schema"
import { ReturnUnitFate } from "./return-unit-fate"
import { ReturnUnitQuantity } from "./return-unit-quantity"

type Props = { form: UseFormReturn<ReturnValues>; index: number; onSplit: () => void }

/** A unit the customer has: whether it comes back, and what becomes of it. */
export const ReturnUnitRow = ({ form, index, onSplit }: Props) => {
  const { t } = useTranslation("traceability")
  const { control } = form
  const unit = useWatch({ control, name: `units.${index}` })
  const name = unit.lot_id ? unit.name : t("operations.returns.withoutNumber")
  const refusal = form.formState.errors.units?.[index]?.lot_id?.message
  /** What was refused is not what stands there any more. */
  const forget = () => form.clearErrors(`units.${index}.lot_id`)
  return (
    <Table.Row>
      <Table.Cell className="w-10">
        <Form.Field
          control={control}
          name={`units.${index}.isBack`}
          render={({ field: { value, onChange, ...field } }) => (
            <Checkbox
              {...field}
              aria-label={t("operations.returns.comesBack", { name })}
              checked={value}
              onCheckedChange={(checked) => {
                forget()
                onChange(checked === true)
              }}
            />
          )}
        />
      </Table.Cell>
      <Table.Cell className="py-2">
        <span className={unit.lot_id ? "break-all font-mono" : "text-ui-fg-subtle"}>{name}</span>
        {refusal && (
          <Text size="xsmall" className="text-ui-fg-error whitespace-normal pt-1" role="alert">
            {refusal}
          </Text>
        )}
      </Table.Cell>
      <Table.Cell className="w-44 text-end">
        <ReturnUnitQuantity
          control={control}
          index={index}
          unit={unit}
          name={name}
          onChange={forget}
          onSplit={onSplit}
        />
      </Table.Cell>
      <Table.Cell className="w-80">
        {unit.isBack && (
          <ReturnUnitFate form={form} index={index} unit={unit} name={name} onChange={forget} />
        )}
      </Table.Cell>
    </Table.Row>
  )
}
