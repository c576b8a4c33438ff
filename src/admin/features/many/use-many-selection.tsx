import {
  createDataTableCommandHelper,
  usePrompt,
  type DataTableRow,
  type DataTableRowSelectionState,
} from "@medusajs/ui"
import { useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import { useToastError } from "../../hooks/use-toast-error"
import type { QueryValue } from "../../lib/api-fetch"
import { readAll, SELECTED_MAX } from "./read-all"
import { startWork } from "./run-work"
import { ABOVE_COMMANDS, toast } from "../../lib/toast"

const command = createDataTableCommandHelper()

type Document = { id: string; reference: string; state: string }

/** A command that each document takes by itself. */
export type ManyCommand = { action: string; command: string; shortcut: string }

type Options<T extends Document> = {
  /** The route of the list, and the key of its rows in the answer. */
  path: string
  rowsKey: string
  /** Where the documents have their pages. */
  page: string
  /** What the list asks for now. */
  query: Record<string, QueryValue>
  rows: T[] | undefined
  commands: ManyCommand[]
}

const CLOSED = new Set(["done", "cancelled"])
const isOpen = ({ state }: Document): boolean => !CLOSED.has(state)

const idsOf = (selection: DataTableRowSelectionState): string[] =>
  Object.keys(selection).filter((id) => selection[id])

/** Selects documents of a list, on any page or all that match, and does something with each of them. */
export const useManySelection = <T extends Document>(options: Options<T>) => {
  const { path, rowsKey, page, query, rows, commands } = options
  const { t } = useTranslation("traceability")
  const prompt = usePrompt()
  const toastError = useToastError()
  const [selected, setSelected] = useState<DataTableRowSelectionState>({})
  // Refusals name documents that are on other pages of the list by now.
  const names = useRef(new Map<string, string>())
  rows?.forEach(({ id, reference }) => names.current.set(id, reference))

  const selectAll = async () => {
    try {
      const all = await readAll<T>(path, rowsKey, query)
      const open = all.rows.filter(isOpen)
      open.forEach(({ id, reference }) => names.current.set(id, reference))
      setSelected(Object.fromEntries(open.map(({ id }) => [id, true])))
      if (!all.isAll) {
        toast.info(t("many.selectMax", { max: SELECTED_MAX }), ABOVE_COMMANDS)
      }
    } catch (error) {
      toastError(t("many.selectFailed"), error)
    }
  }
  const start = async ({ action, command: name }: ManyCommand, ids: string[]) => {
    const isSure = await prompt({
      variant: "confirmation",
      title: t("many.ask.title", { count: ids.length, action: t(`many.actions.${action}`) }),
      description: t("many.ask.description"),
      confirmText: t(`many.actions.${action}`),
      cancelText: t("common.actions.close"),
    })
    if (isSure) {
      const documents = ids.map((id) => ({ id, name: names.current.get(id) ?? id }))
      startWork({ action, path, command: name, page, documents })
      setSelected({})
    }
  }
  return {
    selection: {
      state: selected,
      onRowSelectionChange: setSelected,
      enableRowSelection: ({ original }: DataTableRow<T>) => isOpen(original),
    },
    clear: () => setSelected({}),
    commands: [
      ...commands.map((one) =>
        command.command({
          label: t(`many.actions.${one.action}`),
          shortcut: one.shortcut,
          action: (selection) => void start(one, idsOf(selection)),
        })
      ),
      command.command({
        label: t("many.selectAll"),
        shortcut: "a",
        action: () => void selectAll(),
      }),
    ],
  }
}
