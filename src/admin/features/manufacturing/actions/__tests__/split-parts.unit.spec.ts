import { evenParts, readParts } from "../split-parts"

describe("evenParts", () => {
  it("gives what does not divide to the first orders", () => {
    expect(evenParts(20, 3, true)).toEqual([7, 7, 6])
  })

  it("divides a quantity that is not whole to its last decimal", () => {
    expect(evenParts(2.5, 3, false)).toEqual([0.8333, 0.8333, 0.8334])
  })

  it("gives nothing where a part would be empty", () => {
    expect(evenParts(2, 3, true)).toEqual([])
    expect(evenParts(0.0002, 5, false)).toEqual([])
  })
})

describe("readParts", () => {
  it.each(["4; 4; 2", "4 4 2", " 4;4;2; "])("reads %j", (text) => {
    expect(readParts(text, 12, false)).toEqual({
      quantities: [4, 4, 2],
      rest: 2,
      problem: undefined,
    })
  })

  it("takes a comma for a decimal one", () => {
    expect(readParts("0,5; 1.25", 2, false)).toEqual({
      quantities: [0.5, 1.25],
      rest: 0.25,
      problem: undefined,
    })
  })

  it.each([
    ["4; x", false, "quantity"],
    ["4; -1", false, "quantity"],
    ["1; 0.5", true, "whole"],
    ["8; 8", false, "tooMany"],
    ["12", false, "one"],
    ["", false, "one"],
  ])("finds what is wrong with %j (serial: %s): %s", (text, isSerial, problem) => {
    expect(readParts(text, 12, isSerial).problem).toBe(problem)
  })

  it("takes one quantity below the order's: the rest is the other order", () => {
    expect(readParts("5", 12, true)).toEqual({ quantities: [5], rest: 7, problem: undefined })
  })
})
