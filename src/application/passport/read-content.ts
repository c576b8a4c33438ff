import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { readItemGtins } from "../../medusa/item-codes"
import { readItemTitles } from "../../medusa/items"
import type { FoundUnit } from "../../modules/traceability/passport/find-unit"
import { mergeValues } from "../../modules/traceability/passport/merge-values"
import type { UnitComponent, UnitFacts } from "../../modules/traceability/passport/read-unit-facts"
import type { LotKind } from "../../types/operation"
import { withTraceability } from "../with-traceability"
import { type PassportAddress, pathOfPassport } from "./passport-address"
import type { PassportComponent, PassportContent } from "./passport-content"

type Named = { inventory_item_id: string; kind: LotKind; name: string }

/** The address of a unit, or of an item where there is no number. */
export function addressOf(
  itemId: string,
  gtin: string | undefined,
  number?: { kind: LotKind; name: string }
): PassportAddress {
  return { of: gtin ? { gtin } : { item_id: itemId }, ...(number ? { number } : {}) }
}

const gtinIn = (gtins: Awaited<ReturnType<typeof readItemGtins>>, itemId: string) => {
  const article = gtins.get(itemId)
  return article && "gtin" in article ? article.gtin : undefined
}

function describeComponents(
  components: UnitComponent[],
  titles: Awaited<ReturnType<typeof readItemTitles>>,
  gtins: Awaited<ReturnType<typeof readItemGtins>>
): PassportComponent[] {
  const pathOf = ({ inventory_item_id: id, kind, name }: Named) =>
    pathOfPassport(addressOf(id, gtinIn(gtins, id), { kind, name }))
  return components.map((each) => {
    const item = titles.get(each.inventory_item_id)
    const { name } = each
    return {
      title: item?.title ?? item?.sku ?? "",
      quantity: each.quantity,
      name,
      path: name === null ? null : pathOf({ ...each, name }),
    }
  })
}

async function readShop(container: MedusaContainer) {
  const settings = await withTraceability(container, (service) => service.readPassportSettings())
  const { shop_name, logo_url, contact_url, language } = settings
  if (shop_name) {
    return { name: shop_name, logo_url, contact_url, language }
  }
  const [store] = await container.resolve(Modules.STORE).listStores({}, { take: 1 })
  return { name: store?.name ?? "", logo_url, contact_url, language }
}

const NOTHING: Pick<UnitFacts, "components" | "documents" | "files" | "values"> = {
  components: [],
  documents: [],
  files: [],
  values: {},
}

const daysOf = ({
  components: _components,
  documents: _documents,
  files: _files,
  values: _values,
  ...unit
}: UnitFacts) => unit

/** Reads all that the passport of a found unit has, for every level of access. */
export async function readContent(
  container: MedusaContainer,
  found: FoundUnit
): Promise<PassportContent> {
  const { inventory_item_id: itemId, lot_id } = found
  const [facts, item, shop] = await Promise.all([
    lot_id ? withTraceability(container, (service) => service.readUnitFacts(lot_id)) : null,
    withTraceability(container, (service) => service.readItemPassport(itemId)),
    readShop(container),
  ])
  const { components, documents, files, values } = facts ?? NOTHING
  const ids = [itemId, ...components.map((each) => each.inventory_item_id)]
  const [titles, gtins] = await Promise.all([
    readItemTitles(container, [...new Set(ids)]),
    readItemGtins(container, [...new Set(ids)]),
  ])
  const gtin = gtinIn(gtins, itemId)
  const { template, sections, texts } = item
  return {
    stamp: found.stamp,
    path: pathOfPassport(addressOf(itemId, gtin, facts ?? undefined)),
    lot_id,
    title: titles.get(itemId)?.title ?? titles.get(itemId)?.sku ?? "",
    gtin: gtin ?? null,
    unit: facts && daysOf(facts),
    recalled_on: found.recalled_on,
    retired: found.retired,
    components: describeComponents(components, titles, gtins),
    documents: [...item.documents, ...documents],
    files,
    published: { template, sections, texts, values: mergeValues(item.values, values) },
    shop,
  }
}
