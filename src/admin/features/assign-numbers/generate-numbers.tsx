import { Hint, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { TextField } from "../../components/fields/text-field"
import { WhyButton } from "../../components/why-button"
import { useGeneratedLotNames, useNextLotName } from "../../hooks/api/lots"
import type { ItemTracking } from "../../hooks/api/tracking"
import { useDebounced } from "../../hooks/use-debounced"
import { useUnentered } from "../../hooks/use-unentered"

type Props = { item: ItemTracking; missing: number; onGenerated: (lines: string[]) => void }

/** Continues the list with a series: one serial number for every missing piece, or one lot for all of them. */
export const GenerateNumbers = ({ item, missing, onGenerated }: Props) => {
  const { t } = useTranslation("traceability")
  const isSerial = item.tracking === "serial"
  const next = useNextLotName(item.inventory_item_id)
  const [typed, setTyped] = useState<string | null>(null)
  const first = (typed ?? next.name ?? "").trim()
  const settled = useDebounced(first)
  const count = isSerial ? Math.floor(missing) : Math.min(missing, 1)
  const { names = [], error } = useGeneratedLotNames(settled, Math.ceil(count))
  const isUnentered = useUnentered(!!typed?.trim() && typed !== next.name && count > 0)
  const isReady =
    settled === first && names.length > 0 && names.length === Math.ceil(count) && !error
  return (
    <div className="flex flex-col gap-y-2">
      <div className="flex items-end gap-x-2">
        <div className="flex-1">
          <TextField
            label={t("tracking.assign.first")}
            className="font-mono"
            spellCheck={false}
            value={typed ?? next.name ?? ""}
            onChange={setTyped}
          />
        </div>
        <WhyButton
          type="button"
          variant="secondary"
          size="base"
          why={isReady ? undefined : t("common.why.series")}
          onClick={() => {
            onGenerated(isSerial ? names : names.map((name) => `${name}\t${missing}`))
            setTyped(null)
          }}
        >
          {t(`tracking.assign.generate.${isSerial ? "serial" : "lot"}`, {
            count: Math.ceil(count),
          })}
        </WhyButton>
      </div>
      {isUnentered && (
        <Hint variant="error" role="alert">
          {t("common.unentered.series", { name: first })}
        </Hint>
      )}
      {error && (
        <Text size="small" className="text-ui-fg-error" role="alert">
          {error.message}
        </Text>
      )}
    </div>
  )
}
