import { Input } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { usePasteQuantities } from "../../hooks/use-paste-quantities"
import { toNumber } from "../../lib/to-number"

type Props = { onChange: (quantity: number | undefined) => void; onEnter: () => void }

/** How much the next scan is, of a lot or of goods without numbers. It is of one scan only. */
export const NextQuantity = ({ onChange, onEnter }: Props) => {
  const { t } = useTranslation("traceability")
  const paste = usePasteQuantities()
  return (
    <Input
      type="number"
      inputMode="decimal"
      min={0}
      step="any"
      className="h-12 w-full md:w-44"
      aria-label={`${t("packing.quantity")} ${t("packing.quantityHint")}`}
      placeholder={t("packing.quantity")}
      onPaste={(event) => paste(event, 1, () => undefined)}
      onChange={(event) => {
        const value = toNumber(event.target.value)
        onChange(value > 0 ? value : undefined)
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter") {
          event.preventDefault()
          onEnter()
        }
      }}
    />
  )
}
