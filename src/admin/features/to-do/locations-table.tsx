import { Container, Heading, Table, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { TextLink } from "../../components/links/text-link"
import { ScrollFrame } from "../../components/tables/scroll-frame"
import type { ToDo, ToDoCount } from "../../hooks/api/to-do"
import { formatCount } from "../../lib/format-count"

type Place = ToDo["locations"][number]
type Column = "receipts" | "deliveries" | "returns" | "manufacturing" | "lots"

const operations = (code: string) => (id: string) =>
  `/traceability/operations?code=${code}&open=true&location_id=${id}`

const LINKS: Record<Column, (id: string) => string> = {
  receipts: operations("receipt"),
  deliveries: operations("delivery"),
  returns: operations("return"),
  manufacturing: (id) => `/traceability/manufacturing-orders?open=true&location_id=${id}`,
  lots: (id) => `/traceability/lots?stock=on_hand&group_by=none&location_id=${id}`,
}

const COLUMNS = Object.keys(LINKS) as Column[]

const countOf = (place: Place, column: Column): ToDoCount | null => {
  const value = place[column]
  return typeof value === "number" ? { count: value, count_is_exact: true } : value
}

/** What is open at each stock location; each number leads to its list. */
export const LocationsTable = ({ places }: { places: Place[] }) => {
  const { t, i18n } = useTranslation("traceability")
  const columns = COLUMNS.filter((column) => places.some((place) => place[column] !== null))
  return (
    <Container className="divide-y overflow-hidden p-0">
      <Heading level="h2" className="px-6 py-3">
        {t("toDo.locations.title")}
      </Heading>
      <ScrollFrame>
        <Table>
          <Table.Header>
            <Table.Row>
              <Table.HeaderCell>{t("toDo.locations.location")}</Table.HeaderCell>
              {columns.map((column) => (
                <Table.HeaderCell key={column} className="text-end">
                  {t(`toDo.locations.${column}`)}
                </Table.HeaderCell>
              ))}
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {places.map((place) => (
              <Table.Row key={place.id}>
                <Table.Cell>
                  <TextLink to={`/settings/locations/${place.id}`}>{place.name}</TextLink>
                </Table.Cell>
                {columns.map((column) => {
                  const count = countOf(place, column)
                  return (
                    <Table.Cell key={column} className="text-end tabular-nums">
                      {count?.count ? (
                        <TextLink to={LINKS[column](place.id)}>
                          {formatCount(count.count, count.count_is_exact, i18n.language)}
                        </TextLink>
                      ) : (
                        <Text size="small" className="text-ui-fg-subtle" asChild>
                          <span>{count ? 0 : "-"}</span>
                        </Text>
                      )}
                    </Table.Cell>
                  )
                })}
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </ScrollFrame>
    </Container>
  )
}
