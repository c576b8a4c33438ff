import type { MedusaContainer } from "@medusajs/framework/types"
import {
  asOwnNumber,
  isMessage,
  mayBeOwnCode,
  readingsOf,
  readScannedCode,
} from "../../../../modules/traceability/operations/scan/read-scanned-code"
import type { ScannedCode } from "../../../../modules/traceability/operations/scan/read-scanned-code"
import { readForeignCode } from "../../../../modules/traceability/numbers/codes/foreign-code"
import type { Gs1Data } from "../../../../modules/traceability/numbers/gs1/read-gs1-data"
import { packSizes } from "../../../../modules/traceability/operations/scan/pack-sizes"
import { datesOfCode } from "../../../../modules/traceability/operations/documents/label-facts"
import { readArticleItems, readItemsCoded, readItemsWithCodes } from "../../../../medusa/item-codes"
import { withTraceability } from "../../../../application/with-traceability"
import { inEnglish } from "../../../../shared/say"
import { roundQuantity } from "../../../../shared/round-quantity"
import { readScannedArticles } from "../../../../workflows/operations/read-scanned-articles"
import { articleInField } from "../../../../workflows/operations/read-scanned-items"
import type { RefusalDetails } from "../../../../types/refusal"
import type { AdminTraceabilityItem } from "../../../../types/http"
import { readRecentItems } from "../../../utils/recent-items"
import { addLotNames } from "../lots/helpers"
import type { ScanBody } from "./validators"

type NamedLot = Awaited<ReturnType<typeof addLotNames>>[number]
type Match =
  | { type: "lot"; inventory_item_id: string; lot: NamedLot }
  | { type: "item"; inventory_item_id: string; inventory_item: AdminTraceabilityItem }

async function findItems(container: MedusaContainer, code: ScannedCode): Promise<string[]> {
  if (isMessage(code)) {
    return code.articles?.length
      ? readItemsWithCodes(container, code.articles)
      : readArticleItems(container, code.gtins)
  }
  const ofArticle = code.gtin ? await readArticleItems(container, code.gtins) : []
  const ofCode = ofArticle.length ? ofArticle : await readItemsCoded(container, code.text)
  const behind = ofCode.length ? undefined : articleInField(code.text)
  return behind ? readItemsCoded(container, behind) : ofCode
}

/** Inside an operation only what it moves is meant, as long as that leaves anything. */
async function withinOperation(
  container: MedusaContainer,
  matches: Match[],
  operationId: string | undefined
): Promise<Match[]> {
  if (!operationId) {
    return matches
  }
  const { lines } = await withTraceability(container, (service) =>
    service.readOperationWithLines(operationId)
  )
  const inside = matches.filter((match) =>
    lines.some((line) => line.inventory_item_id === match.inventory_item_id)
  )
  return inside.length ? inside : matches
}

const onlyOf = <T>(values: T[]): T | undefined =>
  new Set(values).size === 1 ? values[0] : undefined

/** What a text is that nothing here has: written in another keyboard layout, or the code of something else. */
const hintOf = ({ format, text }: ScannedCode): RefusalDetails | undefined =>
  format === "text" ? readForeignCode(text, new Date())?.says : undefined

/** Lots that were probably meant: the number was read or typed in another case, or without its dash. */
const findAlike = async (container: MedusaContainer, text: string): Promise<NamedLot[]> =>
  addLotNames(
    container,
    await withTraceability(container, (service) => service.viewLotsAlike(text)),
    readRecentItems
  )

const readZone = async (container: MedusaContainer, readings: Gs1Data[]): Promise<string> =>
  readings.length ? withTraceability(container, (service) => service.readTimeZone()) : "UTC"

/** What the code says otherwise than the record of the one lot that it names. */
async function differencesFrom(
  container: MedusaContainer,
  lot: NamedLot | undefined,
  data: Gs1Data | undefined
): Promise<{ label_differs?: string }> {
  const label_differs =
    lot && data
      ? await withTraceability(container, (service) => service.compareLabel(lot, data))
      : undefined
  return label_differs ? { label_differs } : {}
}

/** Packs that a label counts (37), in pieces of the one article that it names; nothing where its packs differ in size. */
async function piecesOf(
  container: MedusaContainer,
  code: ScannedCode,
  itemId: string | undefined,
  data: Gs1Data | undefined
): Promise<{ pieces?: number }> {
  if (!itemId || !data?.counts_contained) {
    return {}
  }
  const size = onlyOf(packSizes(await readScannedArticles(container, code), itemId))
  return size ? { pieces: roundQuantity(data.quantity! * size) } : {}
}

/** Units that were called before what one of these is called now. */
function formerNameOf(
  found: { lot: { id: string }; former_name_of?: string[] }[],
  matches: Match[]
): { former_name_of?: string[] } {
  const ids = new Set(matches.flatMap((match) => (match.type === "lot" ? match.lot.id : [])))
  const names = found.flatMap(({ lot, former_name_of = [] }) =>
    ids.has(lot.id) ? former_name_of : []
  )
  return names.length ? { former_name_of: [...new Set(names)] } : {}
}

/** A unit whose number looks like another code is found by it. */
async function readCode(container: MedusaContainer, text: string): Promise<ScannedCode> {
  const now = new Date()
  const isOwn =
    mayBeOwnCode(text, now) &&
    (await withTraceability(container, (service) => service.hasLotNamed(text.trim())))
  return isOwn ? asOwnNumber(text) : readScannedCode(text, now)
}

/**
 * What a scanned code means in this shop: lots, or articles where it names no known lot. All that it can mean is in
 * `matches`; `lot` and `inventory_item_id` are there only when they are certain.
 */
export async function lookUpCode(container: MedusaContainer, { code: text, context }: ScanBody) {
  const code = await readCode(container, text)
  const findLots = (itemIds: string[] | null) =>
    withTraceability(container, (service) => service.findScannedLots(code, itemIds))
  // Only a GS1 code says which article its number belongs to, and that has to be known first.
  const [itemIds, foundAnywhere] = await Promise.all([
    findItems(container, code),
    isMessage(code) ? null : findLots(null),
  ])
  const found = foundAnywhere ?? (await findLots(itemIds))
  const [lots, items] = await Promise.all([
    addLotNames(
      container,
      found.map(({ lot }) => lot),
      readRecentItems
    ),
    found.length && isMessage(code)
      ? new Map<string, AdminTraceabilityItem>()
      : readRecentItems(container, itemIds),
  ])
  const all: Match[] = [
    ...lots.map((lot): Match => ({ type: "lot", inventory_item_id: lot.inventory_item_id, lot })),
    ...[...items].map(([id, item]): Match => ({
      type: "item",
      inventory_item_id: id,
      inventory_item: item,
    })),
  ]
  const matches = await withinOperation(container, all, context?.operation_id)
  const only = matches.length === 1 ? matches[0] : undefined
  const certain = only?.type === "lot" ? found.find(({ lot }) => lot.id === only.lot.id) : undefined
  const data = certain?.data ?? code.data
  const readings = readingsOf(code)
  const zone = await readZone(container, readings)
  // A code's days are whole days in the shop's zone.
  const inZone = (reading: Gs1Data) => ({ ...reading, ...datesOfCode(reading, zone) })
  const gs1 = data && inZone(data)
  const warnings = await withTraceability(container, (service) =>
    service.readUnitWarnings(found.map(({ lot }) => lot.id))
  )
  const suggestions = matches.length || isMessage(code) ? [] : await findAlike(container, code.text)
  const problem = code.problem ?? (matches.length ? undefined : hintOf(code))
  const inventory_item_id = onlyOf(matches.map((match) => match.inventory_item_id))
  return {
    ...(await piecesOf(container, code, inventory_item_id, data)),
    ...(warnings.length ? { warnings } : {}),
    ...(await differencesFrom(container, only?.type === "lot" ? only.lot : undefined, data)),
    ...(certain?.former_name ? { former_name: certain.former_name } : {}),
    ...formerNameOf(found, matches),
    format: code.format,
    ...(gs1 ? { gs1, quantity: gs1.quantity, expires_at: gs1.expires_at } : {}),
    ...(suggestions.length ? { suggestions } : {}),
    inventory_item_id,
    lot: only?.type === "lot" ? only.lot : undefined,
    matches,
    problem: problem && inEnglish(problem),
    ...(problem ? { problem_details: problem } : {}),
    ...(readings.length > 1 ? { readings: readings.map(inZone) } : {}),
  }
}
