import { readShippingEvents } from "../read-shipping-events"

const NOW = new Date("2026-06-01T12:00:00Z")

const shipping = (more: object) => ({
  type: "ObjectEvent",
  eventID: "urn:uuid:1",
  action: "OBSERVE",
  bizStep: "shipping",
  ...more,
})
const documentOf = (...eventList: unknown[]) => ({
  "@context": "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld",
  type: "EPCISDocument",
  schemaVersion: "2.0",
  epcisBody: { eventList },
})
const read = (...events: unknown[]) => readShippingEvents(documentOf(...events), NOW)
const problemsOf = (...events: unknown[]) => read(...events).errors.map(({ message }) => message)

describe("readShippingEvents", () => {
  it("reads serial numbers from SGTINs and Digital Links, with the dates and the batch of their event", () => {
    const { rows, errors } = read(
      shipping({
        epcList: [
          "urn:epc:id:sgtin:4006381.033393.SN%2F1",
          "https://id.gs1.org/01/04006381333931/21/SN-2",
          "https://supplier.example/x/01/04006381333931/10/B-7/21/SN-3",
        ],
        ilmd: {
          "cbvmda:lotNumber": "B-7",
          "cbvmda:itemExpirationDate": "2027-05-31",
          "cbvmda:bestBeforeDate": { "@type": "xsd:date", "@value": "2027-04-30" },
        },
      })
    )
    expect(errors).toEqual([])
    const all = {
      article: "04006381333931",
      quantity: 1,
      batch_name: "B-7",
      expires_at: "2027-05-31",
      best_before_at: "2027-04-30",
      event_id: "urn:uuid:1",
    }
    expect(rows).toEqual([
      { ...all, line: 1, lot_name: "SN/1" },
      { ...all, line: 2, lot_name: "SN-2" },
      { ...all, line: 3, lot_name: "SN-3" },
    ])
  })

  it("reads lots with their quantity from LGTINs and Digital Links", () => {
    const { rows } = read(
      shipping({
        bizStep: "https://ref.gs1.org/cbv/BizStep-shipping",
        quantityList: [
          { epcClass: "urn:epc:class:lgtin:4006381.033393.L1", quantity: 12 },
          {
            epcClass: "https://id.gs1.org/01/04006381333931/10/L2",
            quantity: 2.5,
            uom: "KGM",
          },
        ],
      })
    )
    expect(rows.map(({ lot_name, quantity }) => [lot_name, quantity])).toEqual([
      ["L1", 12],
      ["L2", 2.5],
    ])
  })

  it.each([
    ["urn:epc:id:sgtin:4006381.33393.1", "do not make a GTIN"],
    ["urn:epc:id:sgtin:4006381.033393.123456789012345678901", "up to 20 characters"],
    ["urn:epc:id:sgtin:4006381.033393.%", "up to 20 characters"],
    ["https://id.gs1.org/01/04006381333932/21/1", "is not a correct GS1 Digital Link"],
    ["https://id.gs1.org/01/04006381333931", "no number of a unit"],
    ["https://example.com/item/1", "is not a correct GS1 Digital Link"],
    ["urn:epc:class:lgtin:4006381.033393.L1", "in the epcList without a quantity"],
    ["SN-1", "is neither an SGTIN"],
  ])("does not guess what %s in an epcList means", (epc, says) => {
    const { rows, errors } = read(shipping({ epcList: [epc] }))
    expect(rows).toEqual([])
    expect(errors).toMatchObject([{ line: 1, code: "invalid_name" }])
    expect(errors[0].message).toContain(says)
  })

  it.each([
    [{ quantity: undefined }, "has no quantity"],
    [{ quantity: "5" }, "has no quantity"],
    [{ quantity: 0 }, "has no quantity"],
    [{ quantity: 5, uom: "LTR" }, "is counted in LTR"],
    [{ epcClass: "urn:epc:idpat:sgtin:4006381.033393.*", quantity: 5 }, "is neither an SGTIN"],
    [{ epcClass: "urn:epc:id:sgtin:4006381.033393.1", quantity: 1 }, "is one unit"],
    [{ epcClass: 5, quantity: 1 }, "is no identifier"],
  ])("does not guess a quantity: %j", (more, says) => {
    const epcClass = "urn:epc:class:lgtin:4006381.033393.L1"
    const event = shipping({ quantityList: [{ epcClass, ...more }] })
    expect(problemsOf(event)).toEqual([expect.stringContaining(says)])
    expect(read(event).rows).toEqual([])
  })

  it.each([
    [{ lotNumber: "L2" }, "is of lot L1, but the lotNumber of its event is L2"],
    [{ itemExpirationDate: "31.05.2027" }, "is not a date"],
    [{ "cbvmda:itemExpirationDate": "2027-02-30" }, "is not a date"],
    [{ itemExpirationDate: 20270531 }, "is no text"],
    ["2027", "its ilmd is no object"],
  ])("names master data that contradicts or cannot be read: %j", (ilmd, says) => {
    const quantityList = [{ epcClass: "urn:epc:class:lgtin:4006381.033393.L1", quantity: 1 }]
    expect(problemsOf(shipping({ quantityList, ilmd })).join()).toContain(says)
  })

  it("says which events are not used and why", () => {
    const epcList = ["urn:epc:id:sgtin:4006381.033393.1"]
    const good = shipping({ epcList: [...epcList, "urn:epc:id:sscc:4006381.0000000001"] })
    const { rows, not_used } = read(
      { type: "AggregationEvent", action: "ADD", bizStep: "packing" },
      shipping({ eventID: "urn:uuid:2", bizStep: "packing", epcList }),
      shipping({ eventID: "urn:uuid:3", action: "DELETE", epcList }),
      shipping({ eventID: "urn:uuid:4", epcList }),
      shipping({ eventID: "urn:uuid:4", epcList, errorDeclaration: { reason: "did_not_occur" } }),
      good,
      good
    )
    expect(rows.map(({ event_id }) => event_id)).toEqual(["urn:uuid:1"])
    expect(not_used.map(({ event, reason }) => [event, reason.slice(0, 36)])).toEqual([
      [1, "is of the type AggregationEvent, and"],
      [2, "has the bizStep packing, and not shi"],
      [3, "has the action DELETE, so it takes i"],
      [4, "is declared to be an error by its se"],
      [5, "is declared to be an error by its se"],
      [7, "is the same event once more"],
      [6, "names urn:epc:id:sscc:4006381.000000"],
    ])
  })

  it("gives an event without an id one of its own, the same whenever it is sent", () => {
    const event = shipping({ eventID: undefined, epcList: ["urn:epc:id:sgtin:4006381.033393.1"] })
    const [first, second] = [read(event), read(event)].map(({ rows }) => rows[0].event_id)
    expect(first).toMatch(/^sha256:[0-9a-f]{64}$/)
    expect(second).toBe(first)
  })

  it.each([
    [{}, "no EPCIS 2.0 document"],
    [{ type: "EPCISDocument" }, "no list of events"],
    [{ ...documentOf(), schemaVersion: "1.2" }, "schemaVersion 1.2"],
    [documentOf(), "no ObjectEvent of shipping"],
    [documentOf(null), "event 1 is no object"],
    [documentOf({ type: "ObjectEvent", bizStep: "receiving" }), "has the bizStep receiving"],
  ])("refuses a document that announces nothing: %j", (document, says) => {
    expect(() => readShippingEvents(document, NOW)).toThrow(says)
  })

  it("reads the answer to a query, and an event alone", () => {
    const event = shipping({ epcList: ["urn:epc:id:sgtin:4006381.033393.1"] })
    const answer = {
      type: "EPCISQueryDocument",
      epcisBody: { queryResults: { resultsBody: { eventList: [event] } } },
    }
    expect(readShippingEvents(answer, NOW).rows).toHaveLength(1)
    expect(readShippingEvents(event, NOW).rows).toHaveLength(1)
  })
})
