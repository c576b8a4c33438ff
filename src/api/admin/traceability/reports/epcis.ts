import type { MedusaContainer } from "@medusajs/framework/types"
import { buildEvents } from "../../../../modules/traceability/insight/epcis/build-events"
import { type EpcisKeys, isGln } from "../../../../modules/traceability/insight/epcis/epcis-uris"
import type { EpcisFact, EpcisOf } from "../../../../modules/traceability/insight/epcis/read-facts"
import type { Production } from "../../../../modules/traceability/insight/epcis/read-production"
import { readItemGtins } from "../../../../medusa/item-codes"
import { readLocations } from "../../../../medusa/locations"
import { withTraceability } from "../../../../application/with-traceability"
import { inSlices } from "../../../../shared/in-slices"
import { StreamAnswer } from "../../../utils/stream-answer"

/** Of facts that are read and written at once. */
const PAGE = 500

const CONTEXT = [
  "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld",
  { cbvmda: "urn:epcglobal:cbv:mda:" },
]

async function readKeys(
  container: MedusaContainer,
  facts: EpcisFact[],
  production: Production,
  base: string | undefined
): Promise<EpcisKeys> {
  const goods = production.transformations.flatMap(({ inputs, outputs }) => [...inputs, ...outputs])
  const parents = production.swaps.map((swap) => swap.parent_item_id)
  const itemIds = [...facts, ...goods].map((each) => each.inventory_item_id).concat(parents)
  const articles = await readItemGtins(container, [...new Set(itemIds)])
  const places = facts.flatMap((fact) => [
    fact.from_location_id,
    fact.to_location_id,
    fact.document_from,
  ])
  const locations = await readLocations(container, places)
  const gtins = [...articles].flatMap(([id, article]): [string, string][] =>
    "gtin" in article ? [[id, article.gtin]] : []
  )
  const glns = [...locations].flatMap(([id, { metadata }]): [string, string][] =>
    isGln(metadata?.gln) ? [[id, metadata.gln]] : []
  )
  return { gtins: new Map(gtins), glns: new Map(glns), base }
}

async function* eventTexts(container: MedusaContainer, of: EpcisOf): AsyncGenerator<string> {
  const written = new Set<string>()
  let after = 0
  for (let more = true; more;) {
    const { facts, production, digitalLinkUrl } = await withTraceability(container, (service) =>
      service.readEpcis(of, after, PAGE)
    )
    const keys = await readKeys(container, facts, production, digitalLinkUrl)
    for (const event of await inSlices(buildEvents(facts, production, keys, written))) {
      yield JSON.stringify(event)
    }
    after = facts.at(-1)?.seq ?? after
    more = facts.length === PAGE
  }
}

/** A document around the events, which are written as they are read: one of any size is never in memory as a whole. */
async function* documentTexts(container: MedusaContainer, of: EpcisOf): AsyncGenerator<string> {
  const head = JSON.stringify({
    "@context": CONTEXT,
    type: "EPCISDocument",
    schemaVersion: "2.0",
    creationDate: new Date().toISOString(),
  })
  let before = `${head.slice(0, -1)},"epcisBody":{"eventList":[`
  for await (const text of eventTexts(container, of)) {
    yield before + text
    before = ",\n"
  }
  yield `${before === ",\n" ? "" : before}]}}`
}

/** All that happened to a lot, or in an operation, as an EPCIS 2.0 document. */
export const answerEpcis = (container: MedusaContainer, of: EpcisOf, name: string): StreamAnswer =>
  new StreamAnswer(`epcis-${name}.jsonld`, "application/ld+json", documentTexts(container, of))
