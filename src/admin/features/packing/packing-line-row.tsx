import { Thumbnail } from "@medusajs/dashboard/components"
import { CheckCircleSolid } from "@medusajs/icons"
import { Badge, Button, clx, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Progress } from "../../components/progress"
import { ItemCell } from "../../components/tables/item-cell"
import type { PackingLine } from "../../hooks/api/packing"
import { formatDate, formatQuantity } from "../../lib/format"

type Props = {
  line: PackingLine
  picture: string | undefined
  /** Its units follow: its article's own code was scanned. */
  isActive: boolean
  onCount: () => void
  isBusy: boolean
}

type UnitProps = { unit: PackingLine["suggestions"][number] }

const Unit = ({ unit }: UnitProps) => {
  const { t, i18n } = useTranslation("traceability")
  const many = unit.quantity === 1 ? "" : `${formatQuantity(unit.quantity, i18n.language)} × `
  const expires = unit.expires_at
    ? ` (${t("packing.expires", { date: formatDate(unit.expires_at, i18n.language) })})`
    : ""
  return <span className="font-mono">{`${many}${unit.lot_name}${expires}`}</span>
}

/** Which units to take next, and why these. */
const Suggestions = ({ line }: { line: PackingLine }) => {
  const { t, i18n } = useTranslation("traceability")
  const shown = line.suggestions.reduce((sum, unit) => sum + unit.quantity, 0)
  const more = line.suggested - shown
  if (!line.suggestions.length) {
    return line.asks_for_lots ? null : (
      <Text size="xsmall" className="text-ui-fg-subtle">
        {t("packing.noNumber")}
      </Text>
    )
  }
  return (
    <Text size="xsmall" className="text-ui-fg-subtle flex flex-wrap gap-x-2 break-all">
      <span>{`${t("packing.suggested")}:`}</span>
      {line.suggestions.map((unit) => (
        <Unit key={unit.detail_id} unit={unit} />
      ))}
      {more > 0 && (
        <span>{t("packing.moreUnits", { quantity: formatQuantity(more, i18n.language) })}</span>
      )}
      <span className="text-ui-fg-subtle">{`· ${t(`packing.why.${line.why}`)}`}</span>
    </Text>
  )
}

/** One article of the order: its picture, how much of it is packed, and what to take next. */
export const PackingLineRow = ({ line, picture, isActive, onCount, isBusy }: Props) => {
  const { t, i18n } = useTranslation("traceability")
  const product = line.title || line.sku || ""
  const isPacked = line.left === 0
  const numbers = line.packed_units.filter((unit) => unit.lot_name)
  return (
    <li
      aria-label={product}
      className={clx("flex gap-x-3 border-s-4 px-5 py-3", {
        "border-s-ui-tag-green-icon bg-ui-tag-green-bg": isPacked,
        "border-s-ui-tag-blue-icon": !isPacked && isActive,
        "border-s-transparent": !isPacked && !isActive,
      })}
    >
      <Thumbnail src={picture} alt="" size="base" />
      <div className="flex min-w-0 flex-1 flex-col gap-y-1">
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
          <ItemCell title={line.title} sku={line.sku} />
          <div className="flex shrink-0 items-center gap-x-3">
            {isPacked ? (
              <Badge size="small" color="green">
                {t("packing.complete")}
              </Badge>
            ) : (
              <Text size="large" weight="plus" className="tabular-nums">
                {t("packing.left", { count: line.left, formatted: line.left })}
              </Text>
            )}
            <Progress className="w-24" value={line.packed} total={line.demand} />
            {!line.asks_for_lots && !isPacked && (
              <Button
                type="button"
                size="small"
                variant="secondary"
                disabled={isBusy}
                aria-label={t("packing.plusOneOf", { product })}
                onClick={onCount}
              >
                {t("packing.plusOne")}
              </Button>
            )}
          </div>
        </div>
        {!isPacked && <Suggestions line={line} />}
        {numbers.length > 0 && (
          <Text size="xsmall" className="text-ui-fg-subtle flex flex-wrap gap-x-2 break-all">
            <CheckCircleSolid className="text-ui-tag-green-icon shrink-0" />
            {numbers.map((unit) => (
              <Unit key={unit.detail_id} unit={unit} />
            ))}
          </Text>
        )}
        <span className="sr-only">{formatQuantity(line.packed, i18n.language)}</span>
      </div>
    </li>
  )
}
