import { Text } from "@medusajs/ui"
import { useEffect } from "react"
import { useWatch, type UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { FormSelectField } from "../../../components/form/form-select-field"
import { useBoms, type Bom } from "../../../hooks/api/boms"
import { formatQuantity } from "../../../lib/format"
import { NO_BOM, type ManufacturingOrderValues } from "./manufacturing-order-schema"

const useBomText = () => {
  const { i18n } = useTranslation("traceability")
  return ({ lines }: Bom) =>
    lines
      .filter((line) => line.role === "component")
      .map((line) => `${formatQuantity(line.quantity, i18n.language)} × ${line.sku || line.title}`)
      .join(", ")
}

/** What goes into the product: its newest bill of materials, another one, or none. */
export const BomField = ({ form }: { form: UseFormReturn<ManufacturingOrderValues> }) => {
  const { t } = useTranslation("traceability")
  const textOf = useBomText()
  const { control, setValue } = form
  const [itemId, value] = useWatch({ control, name: ["inventory_item_id", "bom_id"] })
  const query = { inventory_item_id: itemId, limit: 100 }
  const { boms: found, isPlaceholderData } = useBoms(query, { enabled: !!itemId })
  // While another product's bills are still shown, none of them may be chosen.
  const boms = isPlaceholderData ? undefined : found
  const newest = boms?.[0]?.id
  useEffect(() => {
    if (!value && newest) {
      setValue("bom_id", newest)
    }
  }, [value, newest, setValue])
  if (!itemId || !boms) {
    return null
  }
  if (!boms.length) {
    return (
      <Text size="small" className="text-ui-fg-subtle">
        {t("manufacturing.create.noBoms")}
      </Text>
    )
  }
  const options = [
    ...boms.map((bom) => ({ value: bom.id, label: bom.note || textOf(bom) })),
    { value: NO_BOM, label: t("manufacturing.create.withoutBom") },
  ]
  const chosen = boms.find((bom) => bom.id === value)
  return (
    <FormSelectField
      control={control}
      name="bom_id"
      label={t("manufacturing.fields.bom")}
      hint={
        chosen &&
        t("manufacturing.create.bomHint", { count: chosen.quantity, components: textOf(chosen) })
      }
      options={options}
    />
  )
}
