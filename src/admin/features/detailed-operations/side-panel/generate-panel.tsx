import { Hint, Input, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Field } from "../../../components/fields/field"
import { QuantityInput } from "../../../components/inputs/quantity-input"
import { WhyButton } from "../../../components/why-button"
import { useGeneratedLotNames, useNextLotName } from "../../../hooks/api/lots"
import { useDebounced } from "../../../hooks/use-debounced"
import { useUnentered } from "../../../hooks/use-unentered"
import { cleanLotName } from "../../../lib/clean-lot-name"
import type { OperationLine } from "../../../lib/types"
import { missingOf, type NewRow } from "../draft/draft-rows"
import type { Draft } from "../draft/use-drafts"
import { GeneratePreview } from "./generate-preview"
import { KeepLinesSwitch } from "./keep-lines-switch"
import { splitQuantity } from "./split-quantity"

type Props = {
  line: OperationLine
  draft: Draft
  onAddMany: (entries: NewRow[], keep: boolean) => void
  /** A series was typed and not assigned, and somebody wants to go on. */
  onUnentered: () => void
}

/** "First SN" and "Number of SN": a series of numbers, shown before it is put into the list. */
export const GeneratePanel = ({ line, draft, onAddMany, onUnentered }: Props) => {
  const { t } = useTranslation("traceability")
  const isSerial = line.tracking === "serial"
  const next = useNextLotName(line.inventory_item_id)
  const [typedFirst, setTypedFirst] = useState<string | null>(null)
  const [typedTotal, setTypedTotal] = useState<number | null>(null)
  const [typedPerLot, setTypedPerLot] = useState<number | null>(null)
  const [keep, setKeep] = useState(true)

  const first = typedFirst ?? next.name ?? ""
  const total = typedTotal ?? (keep ? missingOf(line, draft.rows) : line.demand)
  const perLot = isSerial ? 1 : (typedPerLot ?? total)
  const quantities = splitQuantity(total, perLot)
  const series = useDebounced(`${quantities.length}\n${cleanLotName(first)}`)
  const [seriesCount, seriesFirst] = [Number(series.split("\n")[0]), series.split("\n")[1]]
  const { names = [], error, isPlaceholderData } = useGeneratedLotNames(seriesFirst, seriesCount)
  const isSettled =
    seriesFirst === cleanLotName(first) && names.length === quantities.length && !isPlaceholderData
  const isUnentered = useUnentered(
    !!typedFirst?.trim() && typedFirst !== next.name && quantities.length > 0,
    onUnentered
  )
  const isReady = isSettled && quantities.length > 0 && !error

  const assign = () => {
    onAddMany(
      names.map((lot_name, index) => ({ lot_name, quantity: quantities[index] })),
      keep
    )
    setTypedFirst(null)
    setTypedTotal(null)
    setTypedPerLot(null)
    setKeep(true)
  }
  return (
    <form
      className="flex flex-col gap-y-4 pt-4"
      onSubmit={(event) => {
        event.preventDefault()
        event.stopPropagation()
        if (isReady) {
          assign()
        }
      }}
    >
      <Field id="generate-first" label={t(`operations.generate.first.${line.tracking}`)}>
        <Input
          id="generate-first"
          size="small"
          className="font-mono"
          autoComplete="off"
          spellCheck={false}
          value={first}
          onChange={(event) => setTypedFirst(event.target.value)}
        />
      </Field>
      <div className={isSerial ? "" : "grid grid-cols-2 gap-x-4"}>
        <Field id="generate-count" label={t(`operations.generate.count.${line.tracking}`)}>
          <QuantityInput
            id="generate-count"
            label={t(`operations.generate.count.${line.tracking}`)}
            value={total}
            onChange={setTypedTotal}
          />
        </Field>
        {!isSerial && (
          <Field id="generate-per-lot" label={t("operations.generate.perLot")}>
            <QuantityInput
              id="generate-per-lot"
              label={t("operations.generate.perLot")}
              value={perLot}
              onChange={setTypedPerLot}
            />
          </Field>
        )}
      </div>
      {draft.rows.length > 0 && (
        <KeepLinesSwitch checked={keep} count={draft.rows.length} onChange={setKeep} />
      )}
      {error && <Hint variant="error">{error.message}</Hint>}
      {isUnentered && (
        <Hint variant="error" role="alert">
          {t("common.unentered.series", { name: first })}
        </Hint>
      )}
      {total === 0 && (
        <Text size="small" className="text-ui-fg-subtle">
          {t("operations.generate.nothingMissing")}
        </Text>
      )}
      {isReady && <GeneratePreview names={names} quantities={quantities} isSerial={isSerial} />}
      <WhyButton
        size="small"
        type="submit"
        variant="secondary"
        className="w-full"
        why={isReady ? undefined : t("common.why.series")}
      >
        {t(`operations.generate.assign.${line.tracking}`)}
      </WhyButton>
    </form>
  )
}
