import { Form } from "@medusajs/dashboard/components"
import { Button } from "@medusajs/ui"
import type { Control } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { QuantityInput } from "../../components/inputs/quantity-input"
import { Quantity } from "../../components/quantity"
import type { ReturnUnit, ReturnValues } from "./return-schema"

type Props = {
  control: Control<ReturnValues>
  index: number
  unit: ReturnUnit
  name: string
  onChange: () => void
  onSplit: () => void
}

/** How much of it comes back; a serial number is always one piece. */
export const ReturnUnitQuantity = (props: Props) => {
  const { control, index, unit, name, onChange, onSplit } = props
  const { t } = useTranslation("traceability")
  if (unit.kind === "serial" || !unit.isBack) {
    return <Quantity value={unit.isBack ? unit.quantity : unit.most} />
  }
  return (
    <span className="flex items-center justify-end gap-x-2">
      {unit.kind === "lot" && unit.quantity > 1 && (
        <Button type="button" size="small" variant="transparent" onClick={onSplit}>
          {t("operations.returns.split")}
        </Button>
      )}
      <Form.Field
        control={control}
        name={`units.${index}.quantity`}
        render={({ field }) => (
          <QuantityInput
            className="w-20 text-end"
            label={t("operations.returns.quantityOf", { name })}
            value={field.value}
            onBlur={field.onBlur}
            onChange={(quantity) => {
              onChange()
              field.onChange(quantity)
            }}
          />
        )}
      />
    </span>
  )
}
