import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Quantity } from "../../../components/quantity"

type Props = { names: string[]; quantities: number[]; isSerial: boolean }

type Shown = { index: number; gapBefore: boolean }

/** The first, the second and the last: enough to see how the series counts. */
const shownOf = (count: number): Shown[] =>
  [...new Set([0, 1, count - 1])]
    .filter((index) => index >= 0 && index < count)
    .map((index) => ({ index, gapBefore: index > 2 }))

export const GeneratePreview = ({ names, quantities, isSerial }: Props) => {
  const { t } = useTranslation("traceability")
  return (
    <div
      className="bg-ui-bg-base shadow-elevation-card-rest rounded-md px-3 py-2"
      aria-live="polite"
    >
      <Text size="xsmall" weight="plus" className="text-ui-fg-subtle">
        {t("operations.generate.preview", { count: names.length })}
      </Text>
      {shownOf(names.length).map(({ index, gapBefore }) => (
        <div key={index}>
          {gapBefore && <Text size="small">…</Text>}
          <div className="flex items-center justify-between gap-x-2">
            <Text size="small" className="break-all font-mono">
              {names[index]}
            </Text>
            {!isSerial && <Quantity value={quantities[index]} />}
          </div>
        </div>
      ))}
    </div>
  )
}
