import { Trash } from "@medusajs/icons"
import { clx, IconButton, Input, Table } from "@medusajs/ui"
import { memo, useEffect, useRef } from "react"
import { useTranslation } from "react-i18next"
import { QuantityInput } from "../../../components/inputs/quantity-input"
import { Quantity } from "../../../components/quantity"
import type { LotsQuery } from "../../../hooks/api/lots"
import { formatDay, fromDateInput, toDateInput } from "../../../lib/format"
import type { DraftRow } from "../draft/draft-rows"
import type { Highlight } from "../draft/use-entry-feedback"
import { RowLotName } from "./row-lot-name"
import { RowNotes } from "./row-notes"
import { RowNumber } from "./row-number"
import { RowRemedy } from "./row-remedy"
import { RowStatus } from "./row-status"
import type { RowActions } from "./use-row-actions"

type Props = {
  row: DraftRow
  position: number
  /** The line that has the same serial number already, or 0. */
  duplicateOf: number
  isSerial: boolean
  isIncoming: boolean
  isEditable: boolean
  isDone: boolean
  isUndone: boolean
  /** Whether only scanned rows count; the others are then shown pale. */
  onlyScanned: boolean
  hasExpiry: boolean
  /** Blocked or expired goods need a reason to go there. */
  mustBeFit: boolean
  canTake: boolean
  /** Which lots a row may be changed to; null where numbers are new. */
  proposed: LotsQuery | null
  /** Where the units go. */
  destination: string
  flash: Highlight | null
  actions: RowActions
}

const FLASH_COLORS = { ok: "bg-ui-tag-green-bg", warning: "bg-ui-tag-orange-bg" }
const FLASH_MS = 1200

const PlainRow = (props: Props) => {
  const {
    row,
    position,
    duplicateOf,
    isSerial,
    isIncoming,
    isEditable,
    isDone,
    isUndone,
    onlyScanned,
    hasExpiry,
    mustBeFit,
    canTake,
    proposed,
    destination,
    flash,
    actions,
  } = props
  const { t, i18n } = useTranslation("traceability")
  const rowRef = useRef<HTMLTableRowElement>(null)
  useEffect(() => {
    const element = rowRef.current
    if (!flash || !element) {
      return
    }
    const color = FLASH_COLORS[flash.tone]
    element.scrollIntoView({ block: "nearest" })
    element.classList.add(color)
    const timer = setTimeout(() => element.classList.remove(color), FLASH_MS)
    return () => {
      clearTimeout(timer)
      element.classList.remove(color)
    }
  }, [flash])

  return (
    <Table.Row
      ref={rowRef}
      className={clx("scroll-mb-4 scroll-mt-16 transition-colors duration-300", {
        "opacity-60": onlyScanned && !row.picked,
      })}
    >
      <Table.Cell className="text-ui-fg-subtle tabular-nums">{position}</Table.Cell>
      <Table.Cell className="py-2">
        {isEditable ? (
          <RowNumber
            row={row}
            position={position}
            isInvalid={!!row.error || !!duplicateOf}
            proposed={proposed}
            actions={actions}
          />
        ) : (
          <RowLotName row={row} isLink={isDone || isUndone} />
        )}
        <RowNotes row={row} />
        {isEditable && !isIncoming && (
          <RowRemedy
            row={row}
            mustBeFit={mustBeFit}
            canTake={canTake}
            onChange={(change) => actions.update(row.key, change)}
          />
        )}
      </Table.Cell>
      <Table.Cell className="text-end">
        {isEditable && !isSerial ? (
          <QuantityInput
            className="w-24 text-end"
            label={t("operations.details.quantityOfLine", { position })}
            value={row.quantity}
            onChange={(quantity) => actions.update(row.key, { quantity })}
            onPaste={(event) => actions.pasteQuantities(row.key, event)}
          />
        ) : (
          <Quantity value={row.quantity} />
        )}
      </Table.Cell>
      {hasExpiry && (
        <Table.Cell>
          {isEditable && isIncoming ? (
            <Input
              size="small"
              type="date"
              aria-label={t("operations.details.expiryOfLine", { position })}
              value={toDateInput(row.expires_at)}
              onPaste={(event) => {
                event.preventDefault()
                actions.pasteDates(row.key, event.clipboardData.getData("text"))
              }}
              onChange={(event) =>
                actions.update(row.key, { expires_at: fromDateInput(event.target.value) })
              }
            />
          ) : (
            formatDay(row.expires_at, i18n.language)
          )}
        </Table.Cell>
      )}
      <Table.Cell className="text-ui-fg-subtle">{destination}</Table.Cell>
      <Table.Cell>
        <RowStatus
          row={row}
          duplicateOf={duplicateOf}
          isScanned={onlyScanned && row.picked}
          isDone={isDone}
          isUndone={isUndone}
          isIncoming={isIncoming}
        />
      </Table.Cell>
      <Table.Cell>
        {isEditable && (
          <IconButton
            size="small"
            variant="transparent"
            type="button"
            aria-label={t("operations.details.removeLine", { position })}
            onClick={() => actions.remove(row.key)}
          >
            <Trash className="text-ui-fg-muted" />
          </IconButton>
        )}
      </Table.Cell>
    </Table.Row>
  )
}

export const RowsTableRow = memo(PlainRow)
