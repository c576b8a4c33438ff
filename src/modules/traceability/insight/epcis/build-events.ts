import { flatMapSliced, type Sliced } from "../../../../shared/in-slices"
import { isVirtualLocation } from "../../../../shared/places"
import type { EpcisEvent } from "./epcis-event"
import { type EpcisKeys, locationUri, lotUri } from "./epcis-uris"
import { eventIdOf } from "./event-id"
import { head, masterData, split, whereAndWhat } from "./event-parts"
import type { EpcisFact } from "./read-facts"
import { isProduction, keysOfFact, type Production, type Transformation } from "./read-production"
import { stepOf } from "./step-of-movement"

function objectEvent(fact: EpcisFact, keys: EpcisKeys): EpcisEvent {
  const { epcs, quantities } = split([fact], keys)
  const { action } = stepOf(fact)
  return {
    ...head("ObjectEvent", fact),
    epcList: epcs,
    quantityList: quantities,
    action,
    ...whereAndWhat(fact, keys),
    ilmd: action === "ADD" ? masterData(fact.lot) : undefined,
  }
}

function transformationEvent(
  { kind, inputs, outputs }: Transformation,
  fact: EpcisFact,
  keys: EpcisKeys
): EpcisEvent {
  const into = split(inputs, keys)
  const out = split(outputs, keys)
  const { bizTransactionList } = whereAndWhat(fact, keys)
  // The document's place first: the event must be the same whichever of its goods it is built from.
  const at = [fact.document_from, fact.to_location_id, fact.from_location_id].find(
    (place) => place && !isVirtualLocation(place)
  )
  const place = at ? { id: locationUri(at, keys) } : undefined
  return {
    ...head("TransformationEvent", fact),
    inputEPCList: into.epcs,
    inputQuantityList: into.quantities,
    outputEPCList: out.epcs,
    outputQuantityList: out.quantities,
    bizStep: kind === "build" ? "assembling" : "disassembling",
    disposition: kind === "build" ? "active" : "in_progress",
    ...(place && { readPoint: place, bizLocation: place }),
    bizTransactionList,
    // Data of one lot must not be read as that of another.
    ilmd: kind === "build" && outputs.length === 1 ? masterData(outputs[0].lot) : undefined,
  }
}

/** A swapped component goes into the unit or comes out of it. Only a serial number can be said to contain something. */
function swapEvents(fact: EpcisFact, production: Production, keys: EpcisKeys): EpcisEvent[] {
  const swap = production.swaps.find(
    (each) => each.operation_id === fact.operation_id && each.lot_id === fact.lot.id
  )
  if (swap?.parent.kind !== "serial") {
    return [objectEvent(fact, keys)]
  }
  const { epcs, quantities } = split([fact], keys)
  const isAdded = fact.to_location_id === "production"
  const event: EpcisEvent = {
    ...head("AssociationEvent", fact),
    parentID: lotUri(swap.parent_item_id, swap.parent, keys),
    childEPCs: epcs,
    childQuantityList: quantities,
    action: isAdded ? "ADD" : "DELETE",
    ...whereAndWhat(fact, keys),
    bizStep: isAdded ? "installing" : "removing",
    disposition: "in_progress",
  }
  return fact.to_location_id === "scrap" ? [event, objectEvent(fact, keys)] : [event]
}

/** The event with its id. One that was reversed is repeated with an error declaration, as the standard corrects events. */
function finish(event: EpcisEvent, reversedAt: Date | null): EpcisEvent[] {
  const stripped = JSON.parse(JSON.stringify(event)) as EpcisEvent
  const done = { eventID: eventIdOf(stripped), ...stripped }
  const errorDeclaration = reversedAt && {
    declarationTime: new Date(reversedAt).toISOString(),
    reason: "did_not_occur",
  }
  return errorDeclaration ? [done, { ...done, errorDeclaration }] : [done]
}

/**
 * The events of a page of facts, in slices. `written` holds the keys of the transformations that earlier pages have: each is met at
 * every component and at the product.
 */
export function* buildEvents(
  facts: EpcisFact[],
  production: Production,
  keys: EpcisKeys,
  written: Set<string>
): Sliced<EpcisEvent[]> {
  const byKey = new Map(production.transformations.map((each) => [each.key, each]))
  return yield* flatMapSliced(facts, (fact) => {
    if (!isProduction(fact)) {
      return finish(objectEvent(fact, keys), fact.reversed_at)
    }
    // Only the command that carried out a production reverses it, when it fails; what people undo is an unbuild of its own.
    if (fact.reversed_at) {
      return []
    }
    const transformed = keysOfFact(production, fact)
    if (!transformed.length) {
      return swapEvents(fact, production, keys).flatMap((event) => finish(event, null))
    }
    return transformed
      .filter((key) => !written.has(key) && written.add(key))
      .flatMap((key) => finish(transformationEvent(byKey.get(key)!, fact, keys), null))
  })
}
