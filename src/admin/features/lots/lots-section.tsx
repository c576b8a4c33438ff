import { Container, Heading, Table } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { LotFlags } from "../../components/badges/lot-flags"
import { LotsButton } from "../../components/links/lots-button"
import { TextLink } from "../../components/links/text-link"
import { LocationName } from "../../components/location-name"
import { Quantity } from "../../components/quantity"
import { ItemCell } from "../../components/tables/item-cell"
import { ListPager } from "../../components/tables/list-pager"
import { ScrollFrame } from "../../components/tables/scroll-frame"
import { useLots } from "../../hooks/api/lots"
import { formatDay } from "../../lib/format"

const PAGE_SIZE = 10

type Props = {
  /** Either of one item, at all places, or at one place, of all items. */
  scope: { inventory_item_id: string } | { location_id: string }
}

/** The lots on hand of an inventory item or at a stock location. Hidden when there are none. */
export const LotsSection = ({ scope }: Props) => {
  const { t, i18n } = useTranslation("traceability")
  const [page, setPage] = useState(0)
  const query = {
    ...scope,
    on_hand: true,
    limit: PAGE_SIZE,
    offset: page * PAGE_SIZE,
    order: "name",
  }
  const { lots = [], count = 0, count_is_exact: isExact } = useLots(query)
  const isAtPlace = "location_id" in scope
  const all = new URLSearchParams({ ...scope, stock: "on_hand", group_by: "none" })
  if (!count) {
    return null
  }
  return (
    <Container className="divide-y overflow-hidden p-0">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-6 py-4">
        <Heading level="h2">{t("lots.title")}</Heading>
        <LotsButton to={`/traceability/lots?${all}`} count={count} isExact={isExact} />
      </div>
      <ScrollFrame>
        <Table>
          <Table.Header>
            <Table.Row>
              <Table.HeaderCell>{t("lots.fields.name")}</Table.HeaderCell>
              <Table.HeaderCell>
                {t(`lots.fields.${isAtPlace ? "product" : "location"}`)}
              </Table.HeaderCell>
              <Table.HeaderCell>{t("lots.fields.expiresAt")}</Table.HeaderCell>
              <Table.HeaderCell className="text-end">{t("lots.fields.onHand")}</Table.HeaderCell>
              <Table.HeaderCell className="text-end">{t("lots.fields.reserved")}</Table.HeaderCell>
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {lots.map((lot) => (
              <Table.Row key={lot.id}>
                <Table.Cell className="font-mono">
                  <span className="flex items-center gap-x-2">
                    <TextLink to={`/traceability/lots/${lot.id}`}>{lot.name}</TextLink>
                    <LotFlags lot={lot} />
                  </span>
                </Table.Cell>
                <Table.Cell>
                  {isAtPlace ? (
                    <ItemCell title={lot.inventory_item?.title} sku={lot.inventory_item?.sku} />
                  ) : lot.location_id ? (
                    <LocationName id={lot.location_id} name={lot.location_name} />
                  ) : (
                    t("lots.severalLocations")
                  )}
                </Table.Cell>
                <Table.Cell>{formatDay(lot.expires_at, i18n.language)}</Table.Cell>
                <Table.Cell className="text-end">
                  <Quantity value={lot.quantity} />
                </Table.Cell>
                <Table.Cell className="text-end">
                  <Quantity value={lot.reserved_quantity} />
                </Table.Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </ScrollFrame>
      <ListPager
        page={page}
        pageSize={PAGE_SIZE}
        count={count}
        isExact={isExact}
        onPageChange={setPage}
      />
    </Container>
  )
}
