import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { checkDigit } from "../modules/traceability/numbers/gs1/check-digit"
import { checkLotName } from "../modules/traceability/numbers/naming/check-lot-name"
import { expandUpcE } from "../modules/traceability/numbers/gs1/upc-e"
import { gtinSpellings } from "./item-codes"
import { itemLabel } from "./items"

/** A code that stands on a product: its EAN, UPC or barcode, its SKU, or its EAN with a wrong check digit. */
export type ArticleCode = {
  kind: "barcode" | "sku" | "mistyped"
  /** The product's title, with its SKU. */
  article: string
  /** As it stands on the product. */
  code: string
  item_ids: string[]
}

type Variant = {
  sku: string | null
  ean: string | null
  upc: string | null
  barcode: string | null
  title: string | null
  product: { title: string } | null
  inventory_items?: ({ inventory_item_id: string } | null)[]
}

/** As many as somebody types or scans; in a list of units nobody looks for SKUs, which no units are named after. */
const BY_HAND_MAX = 5
const CHUNK = 5_000

const isGtin = (name: string): boolean => /^(\d{8}|\d{12,14})$/.test(name)

/** The same digits with the check digit that would be right. */
const corrected = (digits: string): string => digits.slice(0, -1) + checkDigit(digits.slice(0, -1))

/** All ways in which products may have a code, each with what it would say of the name. */
function lookups(name: string): [string, ArticleCode["kind"]][] {
  if (!isGtin(name)) {
    return [[name, "barcode"]]
  }
  const upcA = expandUpcE(name)
  const right = corrected(name)
  const spelled = (digits: string) => gtinSpellings(digits.padStart(14, "0"))
  return [
    [name, "barcode"],
    ...[...spelled(name), ...(upcA ? spelled(upcA) : [])].map(
      (code) => [code, "barcode"] as [string, "barcode"]
    ),
    ...(right === name
      ? []
      : spelled(right).map((code) => [code, "mistyped"] as [string, "mistyped"])),
  ]
}

/** SKUs of items that no variant sells: parts and materials. */
async function readItemSkus(container: MedusaContainer, names: string[]) {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "inventory_item",
    fields: ["id", "sku", "title"],
    filters: { sku: names },
  })
  return data.map((item): [string, ArticleCode] => [
    item.sku!,
    { kind: "sku", article: itemLabel(item), code: item.sku!, item_ids: [item.id] },
  ])
}

async function readVariants(container: MedusaContainer, codes: string[]): Promise<Variant[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "product_variant",
    fields: [
      "id",
      "sku",
      "ean",
      "upc",
      "barcode",
      "title",
      "product.title",
      "inventory_items.inventory_item_id",
    ],
    filters: { $or: ["sku", "ean", "upc", "barcode"].map((field) => ({ [field]: codes })) },
  })
  return data as unknown as Variant[]
}

const labelOf = ({ product, title, sku }: Variant): string => {
  const name = product?.title ?? title ?? "a product"
  return sku ? `${name} (${sku})` : name
}

/** Which of these names are codes of products of the shop. */
export async function readArticleCodes(
  container: MedusaContainer,
  names: string[]
): Promise<Map<string, ArticleCode>> {
  const asked = [...new Set(names)].filter(
    (name) => checkLotName(name).ok && (isGtin(name) || names.length <= BY_HAND_MAX)
  )
  const meanings = new Map(asked.map((name) => [name, lookups(name)]))
  const codes = [...new Set([...meanings.values()].flatMap((list) => list.map(([code]) => code)))]
  const found = new Map<string, { variant: Variant; isSku: boolean }>()
  for (let at = 0; at < codes.length; at += CHUNK) {
    for (const variant of await readVariants(container, codes.slice(at, at + CHUNK))) {
      const { sku, ean, upc, barcode } = variant
      const add = (code: string | null, isSku: boolean) =>
        code && !found.has(code) && found.set(code, { variant, isSku })
      ;[ean, upc, barcode].forEach((code) => add(code, false))
      add(sku, true)
    }
  }
  const parts = asked.length <= BY_HAND_MAX ? await readItemSkus(container, asked) : []
  const ofVariants = asked.flatMap((name): [string, ArticleCode][] => {
    const hit = meanings.get(name)!.find(([code]) => found.has(code))
    if (!hit) {
      return []
    }
    const [code, kind] = hit
    const { variant, isSku } = found.get(code)!
    const item_ids = variant.inventory_items?.flatMap((item) => item?.inventory_item_id ?? []) ?? []
    return [[name, { kind: isSku ? "sku" : kind, article: labelOf(variant), code, item_ids }]]
  })
  return new Map([...parts, ...ofVariants])
}
