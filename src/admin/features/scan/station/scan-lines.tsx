import { Container, Heading, Text } from "@medusajs/ui"
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

/** What is to be moved, how much of it is scanned, and which units are proposed next. */
export const ScanLines = ({ operation }: { operation: Operation }) => {
  const { t } = useTranslation("traceability")
  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading level="h2">{t("scan.lines.title")}</Heading>
      </div>
      {operation.lines.map((line) => (
        <ScanLine key={line.id} operation={operation} line={line} />
      ))}
    </Container>
  )
}

const ScanLine = ({ operation, line }: { operation: Operation; line: OperationLine }) => {
  const { t } = useTranslation("traceability")
  if (!isScanned(line)) {
    return (
      <div className="flex items-center justify-between gap-x-4 px-6 py-3">
        <ItemCell title={line.title} sku={line.sku} />
        <Text size="small" className="text-ui-fg-muted">
          {t("scan.lines.unnumbered")}
        </Text>
      </div>
    )
  }
  const proposed = isIncoming(operation) ? [] : rowsOfLine(line).filter((row) => !row.picked)
  const rest = proposed.length - NAMES_MAX
  const names = proposed.slice(0, NAMES_MAX).map((row) => row.lot_name)
  return (
    <div className="flex flex-col gap-y-1 px-6 py-3">
      <div className="flex items-center justify-between gap-x-4">
        <ItemCell title={line.title} sku={line.sku} />
        <Progress
          className="w-40 shrink-0"
          value={countScanned(operation, line)}
          total={line.demand}
        />
      </div>
      {names.length > 0 && (
        <Text size="small" className="text-ui-fg-subtle break-words">
          {t("scan.lines.next", { names: names.join(", ") })}
          {rest > 0 && ` ${t("scan.lines.more", { count: rest })}`}
        </Text>
      )}
    </div>
  )
}
