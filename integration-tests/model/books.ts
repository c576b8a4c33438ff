/** What the shop's books must say, kept in memory: which units are where, and what has been done. Reservations are read. */
export type Item = "phone" | "coffee" | "drill"
export const KIND = { phone: "serial", coffee: "lot", drill: "serial" } as const

/** The two stock locations and what stands for "somewhere else". A unit that is nowhere has no place. */
export type Warehouse = "A" | "B"
export type Place = Warehouse | "customer" | "scrap"
export const isStock = (place: Place | "nowhere"): place is Warehouse =>
  place === "A" || place === "B"

export type Lot = {
  name: string
  item: Item
  blocked: boolean
  expired: boolean
  places: Map<Place, number>
  /** Counts every movement, so that a document knows whether its unit moved again since. */
  moves: number
  /** Movements that were not reversed. A lot without any never was here, and may come in as a new one. */
  standing: number
}

export type Part = { name: string; quantity: number }
/** A unit with the count of its moves right after the document had moved it. */
export type Moved = Part & { moves: number }
export type Order = {
  id: string
  line_item_id: string
  item: Item
  place: Warehouse
  open: number
  returned: number
}
export type Delivery = { order: Order; fulfillment_id: string; parts: Moved[]; cancelled: boolean }
/** A done transfer, scrap or adjustment; goods without numbers have a quantity alone. */
export type Done = {
  id: string
  item: Item
  from: Place | "nowhere"
  to: Place | "nowhere"
  parts: Part[]
  bare: number
  undone: boolean
}

export class Books {
  readonly lots = new Map<string, Lot>()
  readonly bare = new Map<Warehouse, number>([
    ["A", 0],
    ["B", 0],
  ])
  readonly orders: Order[] = []
  readonly deliveries: Delivery[] = []
  readonly done: Done[] = []

  lot(name: string): Lot | undefined {
    return this.lots.get(name)
  }

  at(name: string, place: Place | "nowhere"): number {
    return place === "nowhere" ? 0 : (this.lots.get(name)?.places.get(place) ?? 0)
  }

  /** Where some of it is; nothing for a number that is nowhere. */
  placesOf(name: string): Place[] {
    return [...(this.lots.get(name)?.places.keys() ?? [])]
  }

  /** Moves some of a lot; a name that is not known yet becomes one. */
  move(item: Item, part: Part, from: Place | "nowhere", to: Place | "nowhere"): Moved {
    const lot = this.lots.get(part.name) ?? {
      name: part.name,
      item,
      blocked: false,
      expired: false,
      places: new Map(),
      moves: 0,
      standing: 0,
    }
    this.lots.set(part.name, lot)
    const add = (place: Place | "nowhere", quantity: number) => {
      if (place !== "nowhere") {
        const now = (lot.places.get(place) ?? 0) + quantity
        void (now > 0 ? lot.places.set(place, now) : lot.places.delete(place))
      }
    }
    add(from, -part.quantity)
    add(to, part.quantity)
    lot.moves++
    lot.standing++
    return { ...part, moves: lot.moves }
  }

  /** Takes a movement back by one that goes the other way. */
  takeBack(item: Item, part: Part, from: Place | "nowhere", to: Place | "nowhere"): void {
    this.move(item, part, from, to)
    this.lots.get(part.name)!.standing -= 2
  }

  /** Goods without numbers. */
  moveBare(quantity: number, from: Place | "nowhere", to: Place | "nowhere"): void {
    if (isStock(from)) {
      this.bare.set(from, this.bare.get(from)! - quantity)
    }
    if (isStock(to)) {
      this.bare.set(to, this.bare.get(to)! + quantity)
    }
  }

  level(item: Item, place: Warehouse): number {
    const numbered = [...this.lots.values()]
      .filter((lot) => lot.item === item)
      .reduce((sum, lot) => sum + this.at(lot.name, place), 0)
    return numbered + (item === "drill" ? this.bare.get(place)! : 0)
  }
}
