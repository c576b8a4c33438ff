import { Input, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { ErrorPanel } from "../../../components/error-panel"
import { ListPager } from "../../../components/tables/list-pager"
import { useLots } from "../../../hooks/api/lots"
import type { ItemTracking } from "../../../hooks/api/tracking"
import { useDebounced } from "../../../hooks/use-debounced"
import type { Lot, Operation, OperationLine } from "../../../lib/types"
import type { Draft } from "../draft/use-drafts"
import { PickerRow } from "./picker-row"

const PAGE_SIZE = 20

/** The order in which the item's own rule would take them. */
const ORDERS = { fifo: "created_at", lifo: "-created_at", fefo: "expires_at" }

type Props = {
  operation: Operation
  line: OperationLine
  draft: Draft
  settings: ItemTracking | undefined
  onPick: (lot: Lot) => void
}

/** The units and lots that are free at the place the operation takes from. */
export const PickerPanel = ({ operation, line, draft, settings, onPick }: Props) => {
  const { t } = useTranslation("traceability")
  const [search, setSearch] = useState("")
  const [page, setPage] = useState(0)
  const q = useDebounced(search.trim())
  const {
    lots,
    count = 0,
    error,
  } = useLots({
    inventory_item_id: [line.inventory_item_id],
    location_id: operation.from_location_id,
    status: "available",
    blocked: false,
    expired: false,
    fits_operation_id: operation.code === "delivery" ? operation.id : undefined,
    q,
    order: ORDERS[settings?.removal_strategy ?? "fifo"],
    limit: PAGE_SIZE,
    offset: page * PAGE_SIZE,
  })
  const chosen = new Set(draft.rows.map((row) => row.lot_name))
  return (
    <div className="flex flex-col gap-y-3 pt-2">
      <Text size="small" className="text-ui-fg-subtle">
        {t(`operations.picker.order.${settings?.removal_strategy ?? "fifo"}`)}
      </Text>
      <Input
        type="search"
        size="small"
        aria-label={t("operations.picker.search")}
        placeholder={t("operations.picker.search")}
        value={search}
        onChange={(event) => {
          setSearch(event.target.value)
          setPage(0)
        }}
      />
      {!!error && <ErrorPanel error={error} />}
      {lots && !lots.length && (
        <Text size="small" className="text-ui-fg-subtle">
          {t(q ? "operations.picker.noResults" : "operations.picker.empty")}
        </Text>
      )}
      {!!lots?.length && (
        <ul className="bg-ui-bg-base shadow-elevation-card-rest flex flex-col divide-y overflow-hidden rounded-md">
          {lots.map((lot) => (
            <PickerRow key={lot.id} lot={lot} isChosen={chosen.has(lot.name)} onPick={onPick} />
          ))}
        </ul>
      )}
      <div className="-mx-6">
        <ListPager page={page} pageSize={PAGE_SIZE} count={count} onPageChange={setPage} />
      </div>
    </div>
  )
}
