import { Container, Heading, Table, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { ErrorPanel } from "../../../components/error-panel"
import { ListPager } from "../../../components/tables/list-pager"
import { ScrollFrame } from "../../../components/tables/scroll-frame"
import { useLotMovements } from "../../../hooks/api/lots"
import { MovementRow } from "./movement-row"

const PAGE_SIZE = 20

const COLUMNS = ["date", "reference", "route", "quantity", "person", "order"] as const

/** Everything that ever happened to a lot, newest first. */
export const LotMovementsSection = ({ lotId }: { lotId: string }) => {
  const { t } = useTranslation("traceability")
  const [page, setPage] = useState(0)
  const {
    movements,
    count = 0,
    error,
  } = useLotMovements(lotId, { limit: PAGE_SIZE, offset: page * PAGE_SIZE })
  return (
    <Container className="divide-y overflow-hidden p-0">
      <div className="px-6 py-4">
        <Heading level="h2">{t("lots.movements.title")}</Heading>
      </div>
      {!!error && (
        <div className="px-6 py-4">
          <ErrorPanel error={error} />
        </div>
      )}
      {movements && !movements.length && (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t("lots.movements.empty")}
        </Text>
      )}
      {!!movements?.length && (
        <ScrollFrame>
          <Table>
            <Table.Header>
              <Table.Row>
                {COLUMNS.map((column) => (
                  <Table.HeaderCell
                    key={column}
                    className={column === "quantity" ? "text-end" : undefined}
                  >
                    {t(`lots.movements.${column}`)}
                  </Table.HeaderCell>
                ))}
              </Table.Row>
            </Table.Header>
            <Table.Body>
              {movements.map((movement) => (
                <MovementRow key={movement.seq} movement={movement} />
              ))}
            </Table.Body>
          </Table>
        </ScrollFrame>
      )}
      <ListPager page={page} pageSize={PAGE_SIZE} count={count} onPageChange={setPage} />
    </Container>
  )
}
