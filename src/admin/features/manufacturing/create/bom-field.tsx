import { Text } from "@medusajs/ui"
import { useEffect } from "react"
import { useTranslation } from "react-i18next"
import { SelectField } from "../../../components/fields/select-field"
import { useBoms, type Bom } from "../../../hooks/api/boms"
import { formatQuantity } from "../../../lib/format"
import { NO_BOM } from "./manufacturing-order-draft"

type Props = { itemId: string; value: string; onChange: (bomId: string) => void }

const useBomText = () => {
  const { i18n } = useTranslation("traceability")
  return ({ lines }: Bom) =>
    lines
      .filter((line) => line.role === "component")
      .map((line) => `${formatQuantity(line.quantity, i18n.language)} × ${line.sku || line.title}`)
      .join(", ")
}

/** What goes into the product: its newest bill of materials, another one, or none. */
export const BomField = ({ itemId, value, onChange }: Props) => {
  const { t } = useTranslation("traceability")
  const textOf = useBomText()
  const query = { inventory_item_id: itemId, limit: 100 }
  const { boms: found, isPlaceholderData } = useBoms(query, { enabled: !!itemId })
  // While another product's bills are still shown, none of them may be chosen.
  const boms = isPlaceholderData ? undefined : found
  const newest = boms?.[0]?.id
  useEffect(() => {
    if (!value && newest) {
      onChange(newest)
    }
  }, [value, newest, onChange])
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
    <SelectField
      label={t("manufacturing.fields.bom")}
      hint={
        chosen &&
        t("manufacturing.create.bomHint", { count: chosen.quantity, components: textOf(chosen) })
      }
      value={value}
      options={options}
      onChange={onChange}
    />
  )
}
