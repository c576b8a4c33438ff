import { Button, InlineTip } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { LocationName } from "../../components/location-name"
import { Quantity } from "../../components/quantity"
import type { ItemTracking, ItemUntrackedStock } from "../../hooks/api/tracking"
import { AssignNumbersModal } from "../assign-numbers/assign-numbers-modal"

type Props = { untracked: ItemUntrackedStock[]; items: ItemTracking[] }

/** Stock of a tracked item that Medusa counts but that has no number yet, and the way to number it. */
export const UntrackedWarning = ({ untracked, items }: Props) => {
  const { t } = useTranslation("traceability")
  const [numbered, setNumbered] = useState<ItemUntrackedStock | null>(null)
  const itemOf = (id: string) => items.find((item) => item.inventory_item_id === id)
  const numberedItem = numbered && itemOf(numbered.inventory_item_id)
  return (
    <InlineTip variant="warning" label={t("tracking.untracked.title")}>
      <p>{t("tracking.untracked.hint")}</p>
      <ul className="mt-2 flex flex-col gap-y-1">
        {untracked.map((stock) => (
          <li
            key={`${stock.inventory_item_id}:${stock.location_id}`}
            className="flex items-center justify-between gap-x-2"
          >
            <span>
              {items.length > 1 && <>{itemOf(stock.inventory_item_id)?.inventory_item?.sku} · </>}
              <LocationName id={stock.location_id} name={stock.location_name} />:{" "}
              <Quantity value={stock.quantity} />
            </span>
            <Button size="small" variant="secondary" onClick={() => setNumbered(stock)}>
              {t("tracking.assign.action")}
            </Button>
          </li>
        ))}
      </ul>
      {numbered && numberedItem && (
        <AssignNumbersModal
          item={numberedItem}
          stock={numbered}
          onClose={() => setNumbered(null)}
        />
      )}
    </InlineTip>
  )
}
