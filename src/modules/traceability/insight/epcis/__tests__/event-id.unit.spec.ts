import type { EpcisEvent } from "../epcis-event"
import { locationUri, lotUri, privateUri } from "../epcis-uris"
import { eventIdOf, toPreHash } from "../event-id"

const received: EpcisEvent = {
  type: "ObjectEvent",
  eventTime: "2019-10-21T12:58:56.000Z",
  eventTimeZoneOffset: "+02:00",
  action: "ADD",
  bizStep: "commissioning",
  quantityList: [{ epcClass: "https://id.gs1.org/01/04054739999148/10/20160711", quantity: 600 }],
  readPoint: { id: "https://id.gs1.org/414/4054739000011" },
  ilmd: { "cbvmda:bestBeforeDate": "2019-10-21" },
}

describe("the hash of an event", () => {
  // The order of properties and the form of values are those of GS1's reference for the Event Hash ID of CBV 2.0.
  it("is over its properties in the standard's order, vocabulary spelled out", () => {
    expect(toPreHash(received)).toBe(
      "eventType=ObjectEventeventTime=2019-10-21T12:58:56.000ZeventTimeZoneOffset=+02:00" +
        "quantityListquantityElementepcClass=https://id.gs1.org/01/04054739999148/10/20160711quantity=600" +
        "action=ADDbizStep=https://ref.gs1.org/cbv/BizStep-commissioning" +
        "readPointid=https://id.gs1.org/414/4054739000011" +
        "ilmd{urn:epcglobal:cbv:mda}bestBeforeDate=2019-10-21"
    )
    expect(eventIdOf(received)).toBe(
      "ni:///sha-256;682b6a9e94e015781b4d3225b2a57e3c82e2dcd4ba46c2af5ca216f3cfc05aa6?ver=CBV2.0"
    )
  })

  it("has types after what they are of, and lists sorted by character codes", () => {
    expect(
      toPreHash({
        type: "ObjectEvent",
        eventTime: "2019-10-21T10:00:30.000Z",
        eventTimeZoneOffset: "+01:00",
        epcList: ["urn:b", "urn:B", "urn:a"],
        action: "OBSERVE",
        bizStep: "departing",
        disposition: "in_transit",
        bizTransactionList: [
          { type: "inv", bizTransaction: "urn:2" },
          { type: "desadv", bizTransaction: "urn:1" },
          { bizTransaction: "urn:0" },
        ],
        sourceList: [{ type: "location", source: "urn:s" }],
      })
    ).toBe(
      "eventType=ObjectEventeventTime=2019-10-21T10:00:30.000ZeventTimeZoneOffset=+01:00" +
        "epcListepc=urn:Bepc=urn:aepc=urn:baction=OBSERVE" +
        "bizStep=https://ref.gs1.org/cbv/BizStep-departingdisposition=https://ref.gs1.org/cbv/Disp-in_transit" +
        "bizTransactionListbizTransaction=urn:0bizTransaction=urn:1type=https://ref.gs1.org/cbv/BTT-desadv" +
        "bizTransaction=urn:2type=https://ref.gs1.org/cbv/BTT-inv" +
        "sourceListsource=urn:stype=https://ref.gs1.org/cbv/SDT-location"
    )
  })

  it("leaves an error declaration out, so that it names the event that it corrects", () => {
    const errorDeclaration = {
      declarationTime: "2020-01-01T00:00:00.000Z",
      reason: "did_not_occur",
    }
    expect(eventIdOf({ ...received, eventID: "ni:///x", errorDeclaration })).toBe(
      eventIdOf(received)
    )
  })
})

describe("identifiers", () => {
  const lot = {
    id: "slot_1",
    name: "A/1",
    kind: "serial" as const,
    expires_on: null,
    best_before_on: null,
  }
  const keys = {
    gtins: new Map([["iitem_1", "09506000134352"]]),
    glns: new Map([["sloc_1", "4054739000011"]]),
    base: undefined,
  }

  it("are GS1's where the shop has its keys", () => {
    expect(lotUri("iitem_1", lot, keys)).toBe("https://id.gs1.org/01/09506000134352/21/A%2F1")
    expect(locationUri("sloc_1", keys)).toBe("https://id.gs1.org/414/4054739000011")
  })

  it("are the shop's own where it has none, or GS1 cannot carry the number", () => {
    const long = { ...lot, name: "ü".repeat(2) }
    expect(lotUri("iitem_1", long, keys)).toBe("urn:x-medusa:item:iitem_1:serial:%C3%BC%C3%BC")
    expect(lotUri("iitem_2", lot, { ...keys, base: "https://id.example.com/" })).toBe(
      "https://id.example.com/item/iitem_2/serial/A%2F1"
    )
    expect(locationUri("sloc_2", keys)).toBe("urn:x-medusa:location:sloc_2")
    expect(privateUri(undefined, "document", "WH/IN/00001")).toBe(
      "urn:x-medusa:document:WH%2FIN%2F00001"
    )
  })
})
