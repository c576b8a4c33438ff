import { z } from "zod"
import type { ManufacturingLine } from "../../../hooks/api/manufacturing"
import { sumQuantities } from "../../../lib/format"
import { toNumber } from "../../../lib/to-number"

export type HeldLot = { id: string; name: string; quantity: number }

/** The numbers of a component that the order holds, with how much of each. */
export const heldLots = (line: ManufacturingLine | undefined): HeldLot[] => {
  const rows = line?.details.filter((row) => row.lot_id) ?? []
  return [...new Set(rows.map((row) => row.lot_id!))].map((id) => {
    const ofLot = rows.filter((row) => row.lot_id === id)
    return {
      id,
      name: ofLot[0].lot_name ?? id,
      quantity: sumQuantities(ofLot.map((row) => row.quantity)),
    }
  })
}

type Texts = { required: string; notPositive: string; tooMuch: (lot: HeldLot) => string }

/** A component of the order, which lot of it where it has numbers, and no more of it than the order holds. */
export const scrapSchema = (lines: ManufacturingLine[], texts: Texts) =>
  z
    .object({ line_id: z.string(), lot_id: z.string(), quantity: z.string() })
    .superRefine(({ line_id, lot_id, quantity }, context) => {
      const refuse = (field: "line_id" | "lot_id" | "quantity", message: string) =>
        context.addIssue({ code: "custom", path: [field], message })
      const line = lines.find((one) => one.id === line_id)
      const lot = heldLots(line).find((one) => one.id === lot_id)
      if (!line) {
        refuse("line_id", texts.required)
      } else if (line.tracking !== "none" && !lot) {
        refuse("lot_id", texts.required)
      }
      const amount = scrapQuantity(line, quantity)
      if (!(amount > 0)) {
        refuse("quantity", texts.notPositive)
      } else if (lot && amount > lot.quantity) {
        refuse("quantity", texts.tooMuch(lot))
      }
    })

/** A serial number is one piece, whatever stands in the field that it does not show. */
export const scrapQuantity = (line: ManufacturingLine | undefined, text: string): number =>
  line?.tracking === "serial" ? 1 : toNumber(text)
