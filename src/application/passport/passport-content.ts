import type { ItemPassport, PassportDocument } from "../../types/passport"
import type { UnitFacts, UnitFile } from "../../modules/traceability/passport/read-unit-facts"

/** A component with what people know its item by. */
export type PassportComponent = {
  title: string
  quantity: number
  /** Both only where the component's own passport is published. */
  name: string | null
  path: string | null
}

/** Everything a passport has, for all levels; `viewPassport` takes from it what one of them may see. */
export type PassportContent = {
  stamp: string
  path: string
  lot_id: string | null
  title: string
  gtin: string | null
  unit: Omit<UnitFacts, "components" | "documents" | "files" | "values"> | null
  recalled_on: string | null
  retired: boolean
  components: PassportComponent[]
  documents: PassportDocument[]
  files: UnitFile[]
  published: Pick<ItemPassport, "template" | "sections" | "texts" | "values">
  shop: { name: string; logo_url: string | null; contact_url: string | null; language: string }
}
