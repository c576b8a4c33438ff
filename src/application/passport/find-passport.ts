import type { MedusaContainer } from "@medusajs/framework/types"
import { readArticleItems, readItemGtins } from "../../medusa/item-codes"
import { withTraceability } from "../with-traceability"
import { type PassportAddress, pathOfPassport } from "./passport-address"
import { kept } from "./passport-cache"
import type { PassportContent } from "./passport-content"
import { readContent } from "./read-content"

/** The items that a GTIN means itself: not those in a kit that is sold under it. */
async function readItemsOfGtin(container: MedusaContainer, gtin: string): Promise<string[]> {
  const { ids } = await kept(container, `gtin:${gtin}`, async () => {
    const all = await readArticleItems(container, [gtin])
    const gtins = await readItemGtins(container, all)
    const isItself = (id: string) => {
      const article = gtins.get(id)
      return !!article && "gtin" in article && article.gtin === gtin
    }
    return { ids: all.filter(isItself) }
  })
  return ids
}

export type PassportLookup = {
  /** The number as it was asked for, in the form in which look-ups are counted. */
  number: string
  /** Also of one that is not published: the shop may know, nobody else. */
  lot_id: string | null
  content: PassportContent | undefined
}

/**
 * Finds the passport of an address. An unknown number and one that is not published take the same way: the items of the GTIN,
 * and one statement. What was kept of a passport is used as long as that statement's stamp is the same, so what changes
 * (a recall first of all) is seen by the next look-up at every server.
 */
export async function findPassport(
  container: MedusaContainer,
  address: PassportAddress
): Promise<PassportLookup> {
  const { of, number } = address
  const path = pathOfPassport(address)
  const item_ids = "gtin" in of ? await readItemsOfGtin(container, of.gtin) : [of.item_id]
  const found = await withTraceability(container, (service) =>
    service.findPublished({ item_ids, ...number })
  )
  const content = found?.published
    ? await kept(
        container,
        `content:${path}`,
        () => readContent(container, found),
        (data) => data.stamp === found.stamp
      )
    : undefined
  return { number: path.slice(1), lot_id: found?.lot_id ?? null, content }
}
