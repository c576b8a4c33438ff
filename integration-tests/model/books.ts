/** What the shop's books must say, kept in memory: which units are where, and what has been done. Reservations are read. */
export type Item = "phone" | "coffee" | "drill" | "robot"
export const KIND = { phone: "serial", coffee: "lot", drill: "serial", robot: "serial" } as const

/** The two stock locations and what stands for "somewhere else". A unit that is nowhere has no place. */
export type Warehouse = "A" | "B"
/** Where a warehouse keeps what belongs to customers, such as units that come in for a repair. */
export type Care = "careA" | "careB"
export type Place = Warehouse | Care | "customer" | "scrap" | "production"
export const isStock = (place: Place | "nowhere"): place is Warehouse =>
  place === "A" || place === "B"

export const careAt = (place: Warehouse): Care => `care${place}`
export const isCare = (place: Place | "nowhere" | undefined): place is Care =>
  place === "careA" || place === "careB"
/** With the customer or in care for them. */
const isCustomers = (place: Place | "nowhere"): boolean => place === "customer" || isCare(place)

export type Lot = {
  name: string
  item: Item
  blocked: boolean
  expired: boolean
  places: Map<Place, number>
  /** Counts every movement, so that a document knows whether its unit moved again since. */
  moves: number
  /** Counts the movements by which it became a customer's or ours again: a repair is none of them. */
  owners: number
  /** Movements that were not reversed. A lot without any never was here, and may come in as a new one. */
  standing: number
}

export type Part = { name: string; quantity: number }
/** A unit with the counts of its moves and owners right after the document had moved it. */
export type Moved = Part & { moves: number; owners: number }
/** What moved apart from the rest of its document: a customer's unit among ours. */
export type Routed = Part & { from?: Place | "nowhere"; to?: Place | "nowhere" }
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
  parts: Routed[]
  bare: number
  undone: boolean
}

/** A finished manufacturing order, until it is taken apart. */
export type Build = {
  id: string
  robot: string
  phone: string
  place: Warehouse
  unbuilt: boolean
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
  /** What was built of what: a robot of a phone. */
  readonly builds: Build[] = []
  /** Recalls that were started, by what they were started for. */
  readonly recalls: { id: string; name: string; open: boolean; mock: boolean }[] = []

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

  /** The order that a customer has this unit from, with them or in care; nothing for one that is ours. */
  ownerOf(name: string): Order | undefined {
    return this.placesOf(name).some(isCustomers)
      ? [...this.deliveries]
          .reverse()
          .find((d) => !d.cancelled && d.parts.some((part) => part.name === name))?.order
      : undefined
  }

  /** The lot and what it is built into today. */
  affectedBy(lot: Lot): Lot[] {
    const builds = this.builds.filter((build) => !build.unbuilt && build.phone === lot.name)
    return [lot, ...builds.map((build) => this.lots.get(build.robot)!)]
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
      owners: 0,
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
    lot.owners += isCustomers(from) === isCustomers(to) ? 0 : 1
    lot.standing++
    return { ...part, moves: lot.moves, owners: lot.owners }
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
