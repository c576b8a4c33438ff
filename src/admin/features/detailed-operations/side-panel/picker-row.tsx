import { CheckMini, PlusMini } from "@medusajs/icons"
import { IconButton, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { formatDay, formatQuantity, roundQuantity } from "../../../lib/format"
import type { Lot } from "../../../lib/types"

type Props = { lot: Lot; isChosen: boolean; onPick: (lot: Lot) => void }

export const PickerRow = ({ lot, isChosen, onPick }: Props) => {
  const { t, i18n } = useTranslation("traceability")
  const facts = [
    lot.kind === "lot" &&
      t("operations.picker.free", {
        quantity: formatQuantity(
          roundQuantity(lot.quantity - lot.reserved_quantity),
          i18n.language
        ),
      }),
    lot.expires_at &&
      t("operations.picker.expires", { date: formatDay(lot.expires_at, i18n.language) }),
  ].filter(Boolean)
  return (
    <li className="flex items-center justify-between gap-x-2 px-3 py-2">
      <div className="min-w-0">
        <Text size="small" leading="compact" className="truncate font-mono">
          {lot.name}
        </Text>
        {facts.length > 0 && (
          <Text size="xsmall" leading="compact" className="text-ui-fg-subtle">
            {facts.join(" · ")}
          </Text>
        )}
      </div>
      <IconButton
        size="small"
        variant="transparent"
        type="button"
        disabled={isChosen}
        aria-label={t(isChosen ? "operations.picker.chosen" : "operations.picker.choose", {
          name: lot.name,
        })}
        onClick={() => onPick(lot)}
      >
        {isChosen ? <CheckMini /> : <PlusMini />}
      </IconButton>
    </li>
  )
}
