import { Container, Heading, Table, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { ErrorPanel } from "../../../components/error-panel"
import { ListPager } from "../../../components/tables/list-pager"
import { ScrollFrame } from "../../../components/tables/scroll-frame"
import { useLotChanges } from "../../../hooks/api/lots"
import { formatDateTime } from "../../../lib/format"
import { describeChange } from "./describe-change"

const PAGE_SIZE = 10

const COLUMNS = ["when", "who", "what", "fromTo", "reason"] as const

/** What was changed of a lot beside its movements, newest first. A lot that never was changed does not show it. */
export const LotChangesSection = ({ lotId }: { lotId: string }) => {
  const { t, i18n } = useTranslation("traceability")
  const [page, setPage] = useState(0)
  const {
    changes = [],
    count = 0,
    error,
  } = useLotChanges(lotId, { limit: PAGE_SIZE, offset: page * PAGE_SIZE })
  if (!changes.length && !error) {
    return null
  }
  return (
    <Container className="divide-y overflow-hidden p-0">
      <div className="px-6 py-4">
        <Heading level="h2">{t("lots.changes.title")}</Heading>
      </div>
      {!!error && (
        <div className="px-6 py-4">
          <ErrorPanel error={error} />
        </div>
      )}
      {!!changes.length && (
        <ScrollFrame>
          <Table>
            <Table.Header>
              <Table.Row>
                {COLUMNS.map((column) => (
                  <Table.HeaderCell key={column}>{t(`lots.changes.${column}`)}</Table.HeaderCell>
                ))}
              </Table.Row>
            </Table.Header>
            <Table.Body>
              {changes.map((change) => (
                <Table.Row key={change.id}>
                  <Table.Cell>{formatDateTime(change.occurred_at, i18n.language)}</Table.Cell>
                  <Table.Cell>{change.actor_name ?? t("lots.changes.nobody")}</Table.Cell>
                  <Table.Cell>
                    {t(
                      `lots.changes.${change.lot_id === lotId ? "kind" : "ofOther"}.${change.kind}`
                    )}
                  </Table.Cell>
                  <Table.Cell className="whitespace-normal py-2">
                    {describeChange(change, lotId, t, i18n.language).map((line) => (
                      <Text key={line} size="small">
                        {line}
                      </Text>
                    ))}
                  </Table.Cell>
                  <Table.Cell className="whitespace-normal py-2">{change.reason}</Table.Cell>
                </Table.Row>
              ))}
            </Table.Body>
          </Table>
        </ScrollFrame>
      )}
      <ListPager page={page} pageSize={PAGE_SIZE} count={count} onPageChange={setPage} />
    </Container>
  )
}
