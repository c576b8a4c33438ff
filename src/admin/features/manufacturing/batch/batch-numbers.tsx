import { Hint } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { TextField } from "../../../components/fields/text-field"
import { WhyButton } from "../../../components/why-button"
import { useGeneratedLotNames, useNextLotName } from "../../../hooks/api/lots"
import type { ManufacturingOrderDetail } from "../../../hooks/api/manufacturing"
import { useDebounced } from "../../../hooks/use-debounced"
import { useUnentered } from "../../../hooks/use-unentered"

type Props = { order: ManufacturingOrderDetail; onGenerated: (names: string[]) => void }

/** First Lot/SN and Number of SN, and the series that follows from them. */
export const BatchNumbers = ({ order, onGenerated }: Props) => {
  const { t } = useTranslation("traceability")
  const next = useNextLotName(order.inventory_item_id)
  const [typed, setTyped] = useState<string | null>(null)
  const [count, setCount] = useState(String(order.quantity))
  const first = typed ?? next.name ?? ""
  const wanted = useDebounced(`${first.trim()}\n${count}`)
  const [settledFirst, settledCount] = wanted.split("\n")
  const { names = [], error } = useGeneratedLotNames(settledFirst, Number(settledCount))
  const isUnentered = useUnentered(!!typed?.trim() && typed !== next.name)
  const isReady = wanted === `${first.trim()}\n${count}` && names.length === Number(count) && !error
  return (
    <div className="flex flex-col gap-y-2">
      <div className="grid grid-cols-[1fr_140px_auto] items-end gap-x-2">
        <TextField
          label={t("manufacturing.batch.first")}
          className="font-mono"
          spellCheck={false}
          value={first}
          onChange={setTyped}
        />
        <TextField
          label={t("manufacturing.batch.count")}
          inputMode="numeric"
          value={count}
          onChange={setCount}
        />
        <WhyButton
          type="button"
          variant="secondary"
          size="base"
          why={isReady ? undefined : t("common.why.series")}
          onClick={() => {
            onGenerated(names)
            setTyped(null)
          }}
        >
          {t("manufacturing.batch.generate")}
        </WhyButton>
      </div>
      {isUnentered && (
        <Hint variant="error" role="alert">
          {t("common.unentered.series", { name: first })}
        </Hint>
      )}
      {error && (
        <Hint variant="error" role="alert">
          {error.message}
        </Hint>
      )}
    </div>
  )
}
