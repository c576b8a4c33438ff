import { InlineTip } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Field } from "../../../components/fields/field"
import { InventoryItemCombobox } from "../../../components/inputs/inventory-item-combobox"
import { TextLink } from "../../../components/links/text-link"

type Props = { value: string; onChange: (itemId: string) => void; isUntracked: boolean }

/** Which item the number is for, and where to switch on tracking when the item has none. */
export const LotItemField = ({ value, onChange, isUntracked }: Props) => {
  const { t } = useTranslation("traceability")
  return (
    <>
      <Field id="lot-item" label={t("lots.fields.product")}>
        <InventoryItemCombobox id="lot-item" value={value} onChange={onChange} />
      </Field>
      {isUntracked && (
        <InlineTip variant="warning" label={t("lots.create.notTrackedLabel")}>
          {t("lots.create.notTracked")}{" "}
          <TextLink to={`/inventory/${value}`}>{t("lots.create.setUp")}</TextLink>
        </InlineTip>
      )}
    </>
  )
}
