import { Container, Heading, Table } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { ListPager } from "../../../components/tables/list-pager"
import { ScrollFrame } from "../../../components/tables/scroll-frame"
import { useLotHolds } from "../../../hooks/api/lots"
import { formatDateTime } from "../../../lib/format"

const PAGE_SIZE = 10

const COLUMNS = ["reason", "blocked", "unblocked"] as const

/** Every time the lot was blocked. A lot that never was does not show it. */
export const LotHoldsSection = ({ lotId }: { lotId: string }) => {
  const { t, i18n } = useTranslation("traceability")
  const [page, setPage] = useState(0)
  const { holds, count = 0 } = useLotHolds(lotId, { limit: PAGE_SIZE, offset: page * PAGE_SIZE })
  if (!holds?.length) {
    return null
  }
  const say = (...facts: (string | null)[]) => facts.filter(Boolean).join(" · ")
  const at = (time: string) => formatDateTime(time, i18n.language)
  return (
    <Container className="divide-y overflow-hidden p-0">
      <div className="px-6 py-4">
        <Heading level="h2">{t("lots.holds.title")}</Heading>
      </div>
      <ScrollFrame>
        <Table>
          <Table.Header>
            <Table.Row>
              {COLUMNS.map((column) => (
                <Table.HeaderCell key={column}>{t(`lots.holds.${column}`)}</Table.HeaderCell>
              ))}
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {holds.map((hold) => (
              <Table.Row key={hold.id}>
                <Table.Cell className="whitespace-normal py-2">{hold.reason}</Table.Cell>
                <Table.Cell>{say(at(hold.blocked_at), hold.blocked_by_name)}</Table.Cell>
                <Table.Cell className="whitespace-normal">
                  {hold.unblocked_at
                    ? say(at(hold.unblocked_at), hold.unblocked_by_name, hold.note)
                    : t("lots.holds.open")}
                </Table.Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </ScrollFrame>
      <ListPager page={page} pageSize={PAGE_SIZE} count={count} onPageChange={setPage} />
    </Container>
  )
}
