import { Container, Heading, Table } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { TextLink } from "../../../components/links/text-link"
import { Quantity } from "../../../components/quantity"
import { ListPager } from "../../../components/tables/list-pager"
import { ScrollFrame } from "../../../components/tables/scroll-frame"
import type { ManufacturingOrderDetail } from "../../../hooks/api/manufacturing"
import { ManufacturingStateBadge } from "../manufacturing-state-badge"

const PAGE_SIZE = 20

/** Where the "Backorders" button leads. */
export const FAMILY_ID = "manufacturing-family"

/** All orders that were split from one. */
export const ManufacturingFamily = ({ order }: { order: ManufacturingOrderDetail }) => {
  const { t } = useTranslation("traceability")
  const [page, setPage] = useState(0)
  const { backorders } = order
  if (!backorders.length) {
    return null
  }
  return (
    <Container id={FAMILY_ID} className="divide-y overflow-hidden p-0">
      <div className="px-6 py-4">
        <Heading level="h2">
          {t("manufacturing.family.title", { count: backorders.length })}
        </Heading>
      </div>
      <ScrollFrame>
        <Table>
          <Table.Header className="border-t-0">
            <Table.Row>
              <Table.HeaderCell>{t("manufacturing.fields.reference")}</Table.HeaderCell>
              <Table.HeaderCell>{t("manufacturing.fields.number")}</Table.HeaderCell>
              <Table.HeaderCell className="text-end">
                {t("manufacturing.fields.quantity")}
              </Table.HeaderCell>
              <Table.HeaderCell>{t("manufacturing.fields.state")}</Table.HeaderCell>
            </Table.Row>
          </Table.Header>
          <Table.Body className="border-b-0">
            {backorders.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE).map((member) => (
              <Table.Row key={member.id}>
                <Table.Cell>
                  {member.id === order.id ? (
                    <span className="text-ui-fg-base font-medium">{member.reference}</span>
                  ) : (
                    <TextLink to={`/traceability/manufacturing-orders/${member.id}`}>
                      {member.reference}
                    </TextLink>
                  )}
                </Table.Cell>
                <Table.Cell className="font-mono">{member.lot?.name ?? "-"}</Table.Cell>
                <Table.Cell className="text-end">
                  <Quantity value={member.quantity} />
                </Table.Cell>
                <Table.Cell>
                  <ManufacturingStateBadge state={member.state} />
                </Table.Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </ScrollFrame>
      <ListPager
        page={page}
        pageSize={PAGE_SIZE}
        count={backorders.length}
        onPageChange={setPage}
      />
    </Container>
  )
}
