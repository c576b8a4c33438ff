import { InlineTip } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { ItemTracking, UntrackedStock } from "../../hooks/api/tracking"
import { LocationName } from "../location-name"
import { Quantity } from "../quantity"
import { TextLink } from "../text-link"

type Props = { untracked: UntrackedStock[]; items: ItemTracking[] }

/** Stock of a tracked item that Medusa counts but that has no number yet. */
export const UntrackedWarning = ({ untracked, items }: Props) => {
  const { t } = useTranslation("traceability")
  const nameOf = (itemId: string | undefined) => {
    const item = items.find((one) => one.inventory_item_id === itemId)?.inventory_item
    return item?.sku || item?.title
  }
  return (
    <InlineTip variant="warning" label={t("tracking.untracked.title")}>
      <ul className="my-1 flex flex-col">
        {untracked.map((stock) => (
          <li key={`${stock.inventory_item_id}:${stock.location_id}`}>
            {items.length > 1 && <>{nameOf(stock.inventory_item_id)} · </>}
            <LocationName id={stock.location_id} name={stock.location_name} />: <Quantity value={stock.quantity} />
          </li>
        ))}
      </ul>
      {t("tracking.untracked.hint")}{" "}
      <TextLink to="/traceability/operations?code=adjustment">{t("tracking.untracked.link")}</TextLink>
    </InlineTip>
  )
}
