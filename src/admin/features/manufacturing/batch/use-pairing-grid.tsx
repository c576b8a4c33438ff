import {
  useEffect,
  useMemo,
  useRef,
  useState,
  type ClipboardEvent,
  type KeyboardEvent,
} from "react"
import { useTranslation } from "react-i18next"
import { generateLotNames } from "../../../hooks/api/lots"
import type { ManufacturingOrderDetail } from "../../../hooks/api/manufacturing"
import { useToastError } from "../../../hooks/use-toast-error"
import { toast } from "../../../lib/toast"
import {
  cellsOf,
  columnsOf,
  emptyBelow,
  fillSource,
  textOf,
  withBlock,
  withCell,
  withColumn,
  withReserved,
} from "./batch-table"

export const PAGE_SIZE = 50
const UNDO_MAX = 20

/** Which cell a scan or Enter leads to. */
export type Direction = "across" | "down"

type Place = { row: number; column: number }

const isAtEdge = (input: HTMLInputElement, key: string): boolean =>
  input.selectionStart === input.selectionEnd &&
  input.selectionStart === (key === "ArrowLeft" ? 0 : input.value.length)

/** The grid's cells, and what keys, scans and pasted blocks do with them. */
export const usePairingGrid = (
  order: ManufacturingOrderDetail,
  text: string,
  onChange: (text: string) => void
) => {
  const { t } = useTranslation("traceability")
  const toastError = useToastError()
  const grid = useRef<HTMLDivElement>(null)
  const [page, setPage] = useState(0)
  const [wanted, setWanted] = useState<Place | null>(null)
  const [direction, setDirection] = useState<Direction>("across")
  const [past, setPast] = useState<string[]>([])
  const columns = useMemo(() => columnsOf(order), [order])
  const cells = useMemo(
    () => cellsOf(text, columns.length, order.quantity),
    [text, columns.length, order.quantity]
  )

  useEffect(() => {
    if (wanted) {
      const input = grid.current?.querySelector<HTMLInputElement>(
        `[data-cell="${wanted.row}:${wanted.column}"]`
      )
      input?.focus()
      input?.select()
    }
  }, [wanted])

  const focus = (row: number, column: number) => {
    const last = cells.length - 1
    if (row < 0 || row > last) {
      return
    }
    setPage(Math.floor(row / PAGE_SIZE))
    setWanted({ row, column })
  }
  /** A change of many cells at once can be undone. */
  const replace = (next: string[][]) => {
    setPast((all) => [...all.slice(1 - UNDO_MAX), text])
    onChange(textOf(next))
  }
  const undo = () => {
    onChange(past.at(-1) ?? text)
    setPast(past.slice(0, -1))
  }
  const fillDown = async (column: number, row = fillSource(cells, column)) => {
    const count = row < 0 ? 0 : emptyBelow(cells, row, column)
    const value = cells[row]?.[column]
    if (!count || !value) {
      return
    }
    try {
      const values = columns[column].isSerial
        ? (await generateLotNames(value, count + 1)).slice(1)
        : Array<string>(count).fill(value)
      replace(withColumn(cells, row + 1, column, values))
    } catch (error) {
      toastError(t("production.grid.notFilled"), error)
    }
  }
  const next = (row: number, column: number) => {
    if (direction === "down") {
      focus(row + 1, column)
    } else if (column < columns.length - 1) {
      focus(row, column + 1)
    } else {
      // Numbers that are generated already need no scan: the next unit begins with its first open cell.
      const open = cells[row + 1]?.findIndex((cell, i) => i < columns.length && !cell)
      focus(row + 1, open && open > 0 ? open : 0)
    }
  }
  const handleKeyDown = (event: KeyboardEvent<HTMLInputElement>, row: number, column: number) => {
    const moves: Record<string, () => void> = {
      Enter: () => next(row, column),
      ArrowDown: () => focus(row + 1, column),
      ArrowUp: () => focus(row - 1, column),
      ArrowLeft: () => focus(row, Math.max(column - 1, 0)),
      ArrowRight: () => focus(row, Math.min(column + 1, columns.length - 1)),
    }
    const isSideways = event.key === "ArrowLeft" || event.key === "ArrowRight"
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "d") {
      event.preventDefault()
      fillDown(column, row)
    } else if (
      moves[event.key] &&
      !event.ctrlKey &&
      !event.metaKey &&
      !event.shiftKey &&
      (!isSideways || isAtEdge(event.currentTarget, event.key))
    ) {
      event.preventDefault()
      moves[event.key]()
    }
  }
  const handlePaste = (event: ClipboardEvent, row: number, column: number) => {
    const block = event.clipboardData.getData("text")
    if (!/[,\t\r\n]/.test(block.trim())) {
      return
    }
    event.preventDefault()
    const pasted = withBlock(cells, row, column, block)
    replace(pasted.cells)
    if (pasted.dropped) {
      toast.warning(t("production.grid.dropped", { count: pasted.dropped }))
    }
  }
  return {
    grid,
    columns,
    cells,
    page,
    setPage,
    direction,
    setDirection,
    focus,
    fillDown,
    handleKeyDown,
    handlePaste,
    change: (row: number, column: number, value: string) =>
      onChange(textOf(withCell(cells, row, column, value))),
    fillReserved: () => replace(withReserved(cells, columns, order.quantity)),
    undo: past.length ? undo : undefined,
  }
}

export type PairingGridState = ReturnType<typeof usePairingGrid>
