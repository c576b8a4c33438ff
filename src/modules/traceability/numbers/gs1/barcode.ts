import type { RefusalDetails } from "../../../../types/refusal"
import type { Gs1Element } from "./check-message"

/**
 * What a scanned or typed code is. `reading` is what the standard makes of it, `problem` why it cannot be read so.
 * `others` are further correct ways to split a code that came without separators: only useful to find what exists, as
 * none of them is certain. A `part` is correct in itself and lacks what another barcode of its label says. A `text` with
 * a problem looks like GS1 and is not: nobody should make a lot of that name.
 */
export type Barcode =
  | Gs1Barcode
  | { format: "gtin"; text: string; gtin: string; gtins: string[] }
  | { format: "text"; text: string; problem?: RefusalDetails }
  | Gs1Part
  | { format: "invalid"; text: string; problem: RefusalDetails }

/** `ways` are the readings of its own elements: one, unless its separators got lost. */
export type Gs1Part = {
  format: "part"
  text: string
  ways: Gs1Element[][]
  problem: RefusalDetails
}

export type Gs1Barcode = {
  format: "gs1" | "digital_link"
  text: string
  reading?: Gs1Element[]
  problem?: RefusalDetails
  others: Gs1Element[][]
}
