import { Container, Heading, Table, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { ScrollFrame } from "./scroll-frame"

type Props = {
  title: string
  subtitle?: string
  /** Said instead of the table when there are no rows. */
  empty?: string
  columns: { label: string; isNumber?: boolean }[]
  /** Nothing until they are here. */
  rows: ReactNode[] | undefined
  /** Below the table. */
  children?: ReactNode
}

/** One list of a page. */
export const TableSection = ({ title, subtitle, empty, columns, rows, children }: Props) => (
  <Container className="divide-y overflow-hidden p-0">
    <div className="px-6 py-4">
      <Heading level="h2">{title}</Heading>
      {subtitle && (
        <Text size="small" className="text-ui-fg-subtle">
          {subtitle}
        </Text>
      )}
    </div>
    {rows?.length === 0 && (
      <Text size="small" className="text-ui-fg-subtle px-6 py-4">
        {empty}
      </Text>
    )}
    {!!rows?.length && (
      <ScrollFrame>
        <Table>
          <Table.Header>
            <Table.Row>
              {columns.map(({ label, isNumber }, index) => (
                <Table.HeaderCell key={index} className={isNumber ? "text-end" : undefined}>
                  {label}
                </Table.HeaderCell>
              ))}
            </Table.Row>
          </Table.Header>
          <Table.Body>{rows}</Table.Body>
        </Table>
      </ScrollFrame>
    )}
    {children}
  </Container>
)
