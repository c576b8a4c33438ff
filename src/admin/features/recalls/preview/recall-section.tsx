import { Container, Heading, Table, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { ListPager } from "../../../components/tables/list-pager"
import { RECALL_PAGE_SIZE } from "../../../hooks/api/recall-list"

type Props = {
  title: string
  empty: string
  columns: { label: string; isNumber?: boolean }[]
  /** Of this page; nothing until they are here. */
  rows: ReactNode[] | undefined
  count: number
  page: number
  onPageChange: (page: number) => void
}

/** One list of a recall. */
export const RecallSection = ({
  title,
  empty,
  columns,
  rows,
  count,
  page,
  onPageChange,
}: Props) => (
  <Container className="divide-y overflow-hidden p-0">
    <div className="px-6 py-4">
      <Heading level="h2">{title}</Heading>
    </div>
    {rows?.length === 0 && (
      <Text size="small" className="text-ui-fg-subtle px-6 py-4">
        {empty}
      </Text>
    )}
    {!!rows?.length && (
      <div className="overflow-x-auto">
        <Table>
          <Table.Header>
            <Table.Row>
              {columns.map(({ label, isNumber }) => (
                <Table.HeaderCell key={label} className={isNumber ? "text-right" : undefined}>
                  {label}
                </Table.HeaderCell>
              ))}
            </Table.Row>
          </Table.Header>
          <Table.Body>{rows}</Table.Body>
        </Table>
      </div>
    )}
    <ListPager page={page} pageSize={RECALL_PAGE_SIZE} count={count} onPageChange={onPageChange} />
  </Container>
)
