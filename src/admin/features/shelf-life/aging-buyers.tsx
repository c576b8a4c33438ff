import { Badge, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AgingLot } from "../../hooks/api/shelf-life"

/** Who cannot get a lot any more, and for how long others can. */
export const AgingBuyers = ({ lot }: { lot: AgingLot }) => {
  const { t } = useTranslation("traceability")
  if (!lot.rules.length) {
    return <Text size="small">{lot.days_left < 0 ? "-" : t("shelfLife.noRules")}</Text>
  }
  return (
    <div className="flex flex-wrap gap-1 py-1">
      {lot.rules.map((rule) => {
        const buyer = rule.buyer_name ?? t("shelfLife.everybody")
        return (
          <Badge key={rule.id} size="2xsmall" color={rule.kept ? "green" : "red"}>
            {rule.kept
              ? t("shelfLife.keptFor", { buyer, count: rule.days_until_lost ?? 0 })
              : t("shelfLife.lostTo", { buyer })}
          </Badge>
        )
      })}
    </div>
  )
}
