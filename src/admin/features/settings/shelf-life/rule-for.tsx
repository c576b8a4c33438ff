import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { ShelfLifeRule } from "../../../hooks/api/shelf-life"

type Props = { rule: Pick<ShelfLifeRule, "buyer" | "buyer_name" | "item"> }

/** For whom a rule is, and for which goods. */
export const RuleFor = ({ rule: { buyer, buyer_name, item } }: Props) => {
  const { t } = useTranslation("traceability")
  const kind = buyer === "all" ? null : t(`shelfLife.rules.fields.${buyer}`)
  return (
    <div className="flex flex-col py-1">
      <Text size="small">{buyer_name ?? t("shelfLife.rules.buyers.all")}</Text>
      <Text size="xsmall" className="text-ui-fg-subtle">
        {[kind, item ?? t("shelfLife.rules.everyItem")].filter(Boolean).join(" · ")}
      </Text>
    </div>
  )
}
