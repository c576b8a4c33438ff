import { Button, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { SelectField } from "../../../components/fields/select-field"
import { ListPager } from "../../../components/tables/list-pager"
import { WhyButton } from "../../../components/why-button"
import type { ManufacturingOrderDetail } from "../../../hooks/api/manufacturing"
import type { RowError } from "../../../lib/api-error"
import { BatchErrors, ERRORS_SHOWN } from "./batch-errors"
import { cellOfError } from "./batch-table"
import { PairingGridHead } from "./pairing-grid-head"
import { PairingGridRow } from "./pairing-grid-row"
import { PAGE_SIZE, usePairingGrid, type Direction } from "./use-pairing-grid"

type Props = {
  order: ManufacturingOrderDetail
  text: string
  errors: RowError[]
  onChange: (text: string) => void
}

const DIRECTIONS: Direction[] = ["across", "down"]

/** Which component goes into which unit: a row a unit, a column a component, filled by scanner, keyboard or spreadsheet. */
export const PairingGrid = ({ order, text, errors, onChange }: Props) => {
  const { t } = useTranslation("traceability")
  const state = usePairingGrid(order, text, onChange)
  const [active, setActive] = useState("")
  const { cells, columns, page, direction } = state
  const messages = new Map<string, string>()
  for (const error of errors) {
    const place = cellOfError(error, cells, columns).join(":")
    messages.set(place, [messages.get(place), error.message].filter(Boolean).join(" "))
  }
  const first = page * PAGE_SIZE
  return (
    <div className="flex flex-col gap-y-3">
      <div className="flex flex-wrap items-end justify-between gap-2">
        <Text size="small" className="text-ui-fg-subtle max-w-[520px]">
          {t("production.grid.hint")}
        </Text>
        <div className="flex items-end gap-x-2">
          <div className="w-44">
            <SelectField
              label={t("production.grid.direction")}
              value={direction}
              options={DIRECTIONS.map((value) => ({
                value,
                label: t(`production.grid.directions.${value}`),
              }))}
              onChange={(value) => state.setDirection(value || direction)}
            />
          </div>
          <Button type="button" variant="secondary" onClick={state.fillReserved}>
            {t("production.grid.reserved")}
          </Button>
          <WhyButton
            type="button"
            variant="secondary"
            why={state.undo ? undefined : t("common.why.undo")}
            onClick={state.undo}
          >
            {t("operations.details.undo")}
          </WhyButton>
        </div>
      </div>
      <div ref={state.grid} className="shadow-elevation-card-rest overflow-x-auto rounded-lg">
        <table className="w-full border-collapse">
          <PairingGridHead state={state} units={order.quantity} />
          <tbody className="divide-y">
            {cells.slice(first, first + PAGE_SIZE).map((row, i) => (
              <PairingGridRow
                key={first + i}
                row={first + i}
                values={row}
                state={state}
                messages={messages}
                onActive={setActive}
              />
            ))}
          </tbody>
        </table>
        <ListPager
          page={page}
          pageSize={PAGE_SIZE}
          count={cells.length}
          onPageChange={state.setPage}
        />
      </div>
      {errors.length > ERRORS_SHOWN && (
        <Text size="small" weight="plus" className="text-ui-fg-error min-h-5">
          {messages.get(active)}
        </Text>
      )}
      <BatchErrors
        errors={errors}
        onSelect={(error) => state.focus(...cellOfError(error, cells, columns))}
      />
    </div>
  )
}
