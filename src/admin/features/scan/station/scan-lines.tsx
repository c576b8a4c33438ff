import { Badge, clx, Container, Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Progress } from "../../../components/progress"
import { ItemCell } from "../../../components/tables/item-cell"
import { isIncoming, isScanned } from "../../../lib/operation-rules"
import type { Operation, OperationLine } from "../../../lib/types"
import { countRows, rowsOfLine } from "../../detailed-operations/draft/draft-rows"

/** Numbers named in a row of the page; Detailed Operations has them all. */
const NAMES_MAX = 6

/** Of goods that go out only what is in the hand counts; what comes in counts once it has its number. */
const countScanned = (operation: Operation, line: OperationLine): number =>
  countRows(rowsOfLine(line), !isIncoming(operation))

export const isAllScanned = (operation: Operation): boolean =>
  operation.lines
    .filter((line) => isScanned(line))
    .every((line) => countScanned(operation, line) >= line.demand)

type Props = {
  operation: Operation
  /** The line whose numbers are scanned now. */
  activeId: string | null
  onActivate: (lineId: string | null) => void
}

/** With one product there is nothing to choose. */
const hasSeveralItems = ({ lines }: Operation): boolean =>
  new Set(lines.filter(isScanned).map((line) => line.inventory_item_id)).size > 1

/** What is to be moved, how much of it is scanned, and which units are proposed next. */
export const ScanLines = ({ operation, activeId, onActivate }: Props) => {
  const { t } = useTranslation("traceability")
  const isChoice = hasSeveralItems(operation)
  return (
    <Container className="divide-y overflow-hidden p-0">
      <div className="px-6 py-4">
        <Heading level="h2">{t("scan.lines.title")}</Heading>
        {isChoice && (
          <Text size="small" className="text-ui-fg-subtle">
            {t("scan.lines.hint")}
          </Text>
        )}
      </div>
      {operation.lines.map((line) => (
        <ScanLine
          key={line.id}
          operation={operation}
          line={line}
          isActive={isChoice && line.id === activeId}
          onActivate={
            isChoice && isScanned(line)
              ? () => onActivate(line.id === activeId ? null : line.id)
              : undefined
          }
        />
      ))}
    </Container>
  )
}

type LineProps = {
  operation: Operation
  line: OperationLine
  isActive: boolean
  onActivate?: () => void
}

const ScanLine = ({ operation, line, isActive, onActivate }: LineProps) => {
  const { t } = useTranslation("traceability")
  if (!isScanned(line)) {
    return (
      <div className="flex items-center justify-between gap-x-4 px-6 py-3">
        <ItemCell title={line.title} sku={line.sku} />
        <Text size="small" className="text-ui-fg-subtle">
          {t("scan.lines.unnumbered")}
        </Text>
      </div>
    )
  }
  return onActivate ? (
    <button
      type="button"
      aria-pressed={isActive}
      aria-label={t("scan.lines.activate", { product: line.title || line.sku })}
      onClick={onActivate}
      className={clx(
        "transition-fg focus-visible:shadow-borders-focus flex w-full flex-col gap-y-1 border-s-4 px-5 py-3 text-start outline-none",
        isActive
          ? "bg-ui-tag-blue-bg border-s-ui-tag-blue-icon"
          : "hover:bg-ui-bg-subtle-hover border-s-transparent"
      )}
    >
      <ScannedLine operation={operation} line={line} isActive={isActive} />
    </button>
  ) : (
    <div className="flex flex-col gap-y-1 px-6 py-3">
      <ScannedLine operation={operation} line={line} isActive={false} />
    </div>
  )
}

const ScannedLine = ({ operation, line, isActive }: Omit<LineProps, "onActivate">) => {
  const { t } = useTranslation("traceability")
  const proposed = isIncoming(operation) ? [] : rowsOfLine(line).filter((row) => !row.picked)
  const rest = proposed.length - NAMES_MAX
  const names = proposed.slice(0, NAMES_MAX).map((row) => row.lot_name)
  return (
    <>
      <div className="flex items-center justify-between gap-x-4">
        <ItemCell title={line.title} sku={line.sku} />
        <div className="flex shrink-0 items-center gap-x-3">
          {isActive && <Badge color="blue">{t("scan.lines.active")}</Badge>}
          <Progress className="w-40" value={countScanned(operation, line)} total={line.demand} />
        </div>
      </div>
      {names.length > 0 && (
        <Text size="small" className="text-ui-fg-subtle break-words">
          {t("scan.lines.next", { names: names.join(", ") })}
          {rest > 0 && ` ${t("scan.lines.more", { count: rest })}`}
        </Text>
      )}
    </>
  )
}
