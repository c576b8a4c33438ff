import { Button, Table } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"
import { ErrorPanel } from "../../components/error-panel"
import { LocationName } from "../../components/location-name"
import { Quantity } from "../../components/quantity"
import { ItemCell } from "../../components/tables/item-cell"
import { ListPager } from "../../components/tables/list-pager"
import { TableSection } from "../../components/tables/table-section"
import { type UntrackedPlace, useUntrackedStock } from "../../hooks/api/to-do"
import { AssignNumbersOf } from "./assign-numbers-of"

const PAGE_SIZE = 20

/** Where tracked goods are counted without numbers, and the way to give them some. */
export const UntrackedStockTable = () => {
  const { t } = useTranslation("traceability")
  const [params] = useSearchParams()
  const [page, setPage] = useState(0)
  const [numbered, setNumbered] = useState<UntrackedPlace | null>(null)
  const {
    untracked_stock,
    count = 0,
    count_is_exact: isExact,
    error,
  } = useUntrackedStock({
    location_id: params.get("location_id") ?? undefined,
    limit: PAGE_SIZE,
    offset: page * PAGE_SIZE,
  })
  if (error) {
    return <ErrorPanel error={error} />
  }
  return (
    <>
      <TableSection
        title={t("toDo.untracked.title")}
        subtitle={t("toDo.untracked.subtitle")}
        empty={t("toDo.untracked.empty")}
        columns={[
          { label: t("toDo.untracked.product") },
          { label: t("toDo.untracked.location") },
          { label: t("toDo.untracked.quantity"), isNumber: true },
          { label: "" },
        ]}
        rows={untracked_stock?.map((place) => (
          <Table.Row key={`${place.inventory_item_id}:${place.location_id}`}>
            <Table.Cell>
              <ItemCell title={place.inventory_item?.title} sku={place.inventory_item?.sku} />
            </Table.Cell>
            <Table.Cell>
              <LocationName id={place.location_id} name={place.location_name} />
            </Table.Cell>
            <Table.Cell className="text-end">
              <Quantity value={place.quantity} />
            </Table.Cell>
            <Table.Cell className="text-end">
              <Button size="small" variant="secondary" onClick={() => setNumbered(place)}>
                {t("toDo.untracked.action")}
              </Button>
            </Table.Cell>
          </Table.Row>
        ))}
      >
        <ListPager
          page={page}
          pageSize={PAGE_SIZE}
          count={count}
          isExact={isExact}
          onPageChange={setPage}
        />
      </TableSection>
      {numbered && <AssignNumbersOf place={numbered} onClose={() => setNumbered(null)} />}
    </>
  )
}
