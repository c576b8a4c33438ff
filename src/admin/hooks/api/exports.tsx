import { useMutation } from "@tanstack/react-query"
import { apiDownload } from "../../lib/api-fetch"
import type { Lot, Operation } from "../../lib/types"

/** EPCIS 2.0 for partners and their systems, or the spreadsheet that the FDA asks for. */
export type LotExport = "epcis" | "fda-sheet"

const FILES: Record<LotExport, (name: string) => string> = {
  epcis: (name) => `epcis-${name}.jsonld`,
  "fda-sheet": (name) => `fda-traceability-${name}.csv`,
}

/** All that happened to a lot, as a file. */
export const useExportLot = (lot: Lot) =>
  useMutation({
    mutationFn: (format: LotExport) =>
      apiDownload(`/admin/traceability/lots/${lot.id}/${format}`, FILES[format](lot.name)),
  })

/** What an operation moved, as EPCIS 2.0 events in a file. Slashes of a reference are no part of a file's name. */
export const useExportOperation = ({ id, reference }: Operation) =>
  useMutation({
    mutationFn: () =>
      apiDownload(
        `/admin/traceability/operations/${id}/epcis`,
        `epcis-${reference.replace(/\//g, "-")}.jsonld`
      ),
  })
