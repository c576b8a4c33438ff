import {
  createDataTableCommandHelper,
  type DataTableRow,
  type DataTableRowSelectionState,
} from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import { readLots } from "../../../hooks/api/lot-batch"
import { useToastError } from "../../../hooks/use-toast-error"
import type { LotsQuery } from "../../../hooks/api/lots"
import { saveFile } from "../../../lib/api-fetch"
import type { Lot } from "../../../lib/types"
import { readAll, SELECTED_MAX } from "../../many/read-all"
import type { LotBatch } from "../actions/batch-drawer"
import { lotsToCsv } from "./lots-to-csv"
import { lotIdOf, type LotRow } from "./use-lot-rows"
import { ABOVE_COMMANDS, toast } from "../../../lib/toast"

const command = createDataTableCommandHelper()

const isLot = ({ original }: DataTableRow<LotRow>): boolean => original.type === "lot"

const idsOf = (selection: DataTableRowSelectionState): string[] => [
  ...new Set(
    Object.keys(selection)
      .filter((id) => selection[id])
      .map(lotIdOf)
  ),
]

/** Selects lots, on any page and in any group, and what can be done with all of them. */
export const useLotSelection = (query: LotsQuery, onBatch: (batch: LotBatch) => void) => {
  const { t } = useTranslation("traceability")
  const navigate = useNavigate()
  const toastError = useToastError()
  const [selected, setSelected] = useState<DataTableRowSelectionState>({})

  const exportCsv = async (selection: DataTableRowSelectionState) => {
    try {
      const csv = lotsToCsv(await readLots(idsOf(selection)), t)
      saveFile(new Blob([csv], { type: "text/csv;charset=utf-8" }), "lots.csv")
    } catch (error) {
      toastError(t("trace.exportFailed"), error)
    }
  }
  const selectAll = async () => {
    try {
      const { rows, isAll } = await readAll<Lot>("/admin/traceability/lots", "lots", query)
      setSelected(Object.fromEntries(rows.map(({ id }) => [id, true])))
      if (!isAll) {
        toast.info(t("many.selectMax", { max: SELECTED_MAX }), ABOVE_COMMANDS)
      }
    } catch (error) {
      toastError(t("many.selectFailed"), error)
    }
  }
  return {
    clear: () => setSelected({}),
    selection: { state: selected, onRowSelectionChange: setSelected, enableRowSelection: isLot },
    commands: [
      command.command({
        label: t("lots.batch.labels"),
        shortcut: "l",
        action: (selection) => navigate(`/traceability/labels?ids=${idsOf(selection).join(",")}`),
      }),
      command.command({
        label: t("lots.block.action"),
        shortcut: "b",
        action: (selection) => onBatch({ action: "block", ids: idsOf(selection) }),
      }),
      command.command({
        label: t("lots.batch.expiry"),
        shortcut: "e",
        action: (selection) => onBatch({ action: "dates", ids: idsOf(selection) }),
      }),
      command.command({ label: t("trace.exportAs.csv"), shortcut: "x", action: exportCsv }),
      command.command({
        label: t("many.selectAll"),
        shortcut: "a",
        action: () => void selectAll(),
      }),
    ],
  }
}
