import { InlineTip } from "@medusajs/ui"
import { useWatch, type Control } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { FormItemField } from "../../../components/form/form-item-field"
import { TextLink } from "../../../components/links/text-link"
import type { LotValues } from "./lot-schema"

type Props = { control: Control<LotValues>; isUntracked: boolean }

/** Which item the number is for, and where to switch on tracking when the item has none. */
export const LotItemField = ({ control, isUntracked }: Props) => {
  const { t } = useTranslation("traceability")
  const itemId = useWatch({ control, name: "inventory_item_id" })
  return (
    <>
      <FormItemField control={control} name="inventory_item_id" label={t("lots.fields.product")} />
      {isUntracked && (
        <InlineTip variant="warning" label={t("lots.create.notTrackedLabel")}>
          {t("lots.create.notTracked")}{" "}
          <TextLink to={`/inventory/${itemId}`}>{t("lots.create.setUp")}</TextLink>
        </InlineTip>
      )}
    </>
  )
}
