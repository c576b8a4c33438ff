import { Table, Text } from "@medusajs/ui"
import { type ClipboardEvent, useState } from "react"
import { useTranslation } from "react-i18next"
import { ListPager } from "../../components/tables/list-pager"
import { ScrollFrame } from "../../components/tables/scroll-frame"
import { usePasteQuantities } from "../../hooks/use-paste-quantities"
import type { Tracking } from "../../lib/types"
import type { CountRow } from "./count-rows"
import { CountTableRow } from "./count-table-row"

/** Only one page is drawn, so that a thousand numbers stay quick to work with. */
const PAGE_SIZE = 100

type Props = {
  rows: CountRow[]
  tracking: Tracking
  isComplete: boolean
  onCount: (row: CountRow, counted: number | undefined) => void
}

export const CountTable = ({ rows, tracking, isComplete, onCount }: Props) => {
  const { t } = useTranslation("traceability")
  const [page, setPage] = useState(0)
  const paste = usePasteQuantities()
  if (!rows.length) {
    return (
      <Text size="small" className="text-ui-fg-subtle px-6 py-4">
        {t("count.empty")}
      </Text>
    )
  }
  // What was refused must be seen, and what was found stands at the end: both come first while they are few.
  const refused = rows.filter((row) => row.error)
  const found = rows.filter((row) => !row.error && !row.lot_id)
  const ordered = [...refused, ...found, ...rows.filter((row) => !row.error && row.lot_id)]
  const pasteFrom = (row: CountRow, event: ClipboardEvent<HTMLInputElement>) => {
    const below = ordered.slice(ordered.indexOf(row))
    paste(event, below.length, (quantities) =>
      quantities.forEach((quantity, i) => quantity !== undefined && onCount(below[i], quantity))
    )
  }
  return (
    <>
      <ScrollFrame>
        <Table>
          <Table.Header>
            <Table.Row>
              <Table.HeaderCell>{t(`operations.details.number.${tracking}`)}</Table.HeaderCell>
              <Table.HeaderCell className="whitespace-nowrap text-end">
                {t("count.expected")}
              </Table.HeaderCell>
              <Table.HeaderCell className="w-40 text-end">{t("count.counted")}</Table.HeaderCell>
              <Table.HeaderCell className="w-40">{t("count.difference")}</Table.HeaderCell>
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {ordered.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE).map((row) => (
              <CountTableRow
                key={row.name}
                row={row}
                isSerial={tracking === "serial"}
                isComplete={isComplete}
                onCount={onCount}
                onPaste={pasteFrom}
              />
            ))}
          </Table.Body>
        </Table>
      </ScrollFrame>
      <ListPager page={page} pageSize={PAGE_SIZE} count={rows.length} onPageChange={setPage} />
    </>
  )
}
