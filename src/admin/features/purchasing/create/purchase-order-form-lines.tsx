import { useFieldArray, useWatch, type UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { FormTextField } from "../../../components/form/form-text-field"
import { LineList } from "../../../components/form/lines/line-list"
import { LineRow } from "../../../components/form/lines/line-row"
import { usePasteLines } from "../../../components/form/lines/use-paste-lines"
import {
  newPurchaseOrderLine,
  PURCHASE_ORDER_LINE_FIELDS,
  type PurchaseOrderValues,
} from "./purchase-order-schema"

export const PurchaseOrderFormLines = ({ form }: { form: UseFormReturn<PurchaseOrderValues> }) => {
  const { t } = useTranslation("traceability")
  const { control, formState } = form
  const { fields, append, remove, replace } = useFieldArray({ control, name: "lines" })
  const { paste, isReading } = usePasteLines({
    fields: PURCHASE_ORDER_LINE_FIELDS,
    newLine: newPurchaseOrderLine,
    read: () => form.getValues("lines"),
    replace,
  })
  const currency = useWatch({ control, name: "currency_code" }).toUpperCase()
  return (
    <LineList
      hint={isReading ? t("common.paste.reading") : t("purchasing.lines.hint")}
      error={formState.errors.lines?.root?.message}
      onAdd={() => append(newPurchaseOrderLine())}
      onPaste={paste}
    >
      {fields.map(({ id }, index) => (
        <LineRow
          key={id}
          control={control}
          number={index + 1}
          itemName={`lines.${index}.inventory_item_id`}
          quantityName={`lines.${index}.quantity`}
          extra={
            <FormTextField
              control={control}
              name={`lines.${index}.unit_cost`}
              label={
                currency
                  ? t("purchasing.lines.unitCostIn", { currency })
                  : t("purchasing.lines.unitCost")
              }
              inputMode="decimal"
            />
          }
          onRemove={() => (fields.length > 1 ? remove(index) : replace([newPurchaseOrderLine()]))}
        />
      ))}
    </LineList>
  )
}
