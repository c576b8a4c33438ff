import { Container, Heading, Input, Table, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { ErrorPanel } from "../../../components/error-panel"
import { ListPager } from "../../../components/tables/list-pager"
import { ScrollFrame } from "../../../components/tables/scroll-frame"
import { useTrackedItems, type ItemTracking } from "../../../hooks/api/tracking"
import { useDebounced } from "../../../hooks/use-debounced"
import { SequenceDrawer } from "./sequence-drawer"
import { SequenceRow } from "./sequence-row"

const PAGE_SIZE = 20
const COLUMNS = [
  "fields.number_prefix",
  "fields.number_padding",
  "sequences.counter",
  "sequences.preview",
] as const

/** The number sequence of every tracked item. */
export const SequencesSection = () => {
  const { t } = useTranslation("traceability")
  const [search, setSearch] = useState("")
  const [page, setPage] = useState(0)
  const [edited, setEdited] = useState<ItemTracking | null>(null)
  const q = useDebounced(search.trim())
  const {
    item_trackings: items,
    count = 0,
    error,
  } = useTrackedItems({ q, limit: PAGE_SIZE, offset: page * PAGE_SIZE })
  return (
    <Container className="divide-y overflow-hidden p-0">
      <div className="flex flex-wrap items-center justify-between gap-4 px-6 py-4">
        <div>
          <Heading level="h2">{t("tracking.sequences.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("tracking.sequences.subtitle")}
          </Text>
        </div>
        <Input
          type="search"
          size="small"
          className="w-60"
          aria-label={t("tracking.sequences.search")}
          placeholder={t("tracking.sequences.search")}
          value={search}
          onChange={(event) => {
            setSearch(event.target.value)
            setPage(0)
          }}
        />
      </div>
      {!!error && (
        <div className="px-6 py-4">
          <ErrorPanel error={error} />
        </div>
      )}
      {items && !items.length && (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t(q ? "tracking.sequences.noResults" : "tracking.sequences.empty")}
        </Text>
      )}
      {!!items?.length && (
        <ScrollFrame>
          <Table>
            <Table.Header>
              <Table.Row>
                <Table.HeaderCell>{t("lots.fields.product")}</Table.HeaderCell>
                {COLUMNS.map((column) => (
                  <Table.HeaderCell key={column}>{t(`tracking.${column}`)}</Table.HeaderCell>
                ))}
                <Table.HeaderCell />
              </Table.Row>
            </Table.Header>
            <Table.Body className="border-b-0">
              {items.map((item) => (
                <SequenceRow
                  key={item.inventory_item_id}
                  item={item}
                  onEdit={() => setEdited(item)}
                />
              ))}
            </Table.Body>
          </Table>
        </ScrollFrame>
      )}
      <ListPager page={page} pageSize={PAGE_SIZE} count={count} onPageChange={setPage} />
      {edited && (
        <SequenceDrawer
          key={edited.inventory_item_id}
          item={edited}
          onClose={() => setEdited(null)}
        />
      )}
    </Container>
  )
}
