/** A component that is, or was, in a unit that was made. */
export type UnitComponent = {
  genealogy_id: string
  lot_id: string
  name: string
  inventory_item_id: string
  kind: "built" | "swapped" | "maintained"
  quantity: number
  returned_quantity: number
  returned_at: string | null
  replaces_id: string | null
  occurred_at: string
}

/** A unit without a lot is an untracked product. */
export type ManufacturedUnit<Component = UnitComponent> = {
  lot_id: string | null
  name: string | null
  role: "finished" | "by_product"
  components: Component[]
}
