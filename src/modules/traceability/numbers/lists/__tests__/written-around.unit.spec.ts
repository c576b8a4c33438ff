import { expectUnclear, names, parse, SERIAL } from "./parse"

describe("what people and programs write around a number of a pasted list", () => {
  it.each([
    ["_SN1_", "as a chat makes letters slanted"],
    ["__SN1__", "as a chat makes letters bold"],
    ["(SN1)", "in brackets"],
    ["{SN1}", "in braces"],
    ["SN1!", "with an exclamation mark"],
    ["SN1 !!", "with several exclamation marks"],
    ["SN1…", "that is cut off"],
    ["SN1...", "that is cut off with dots"],
    ["...SN1", "that is cut off at its beginning"],
    ["SN1=", "with an equals sign"],
    ["SN%201", "as an address has it"],
    ["SN%2F1", "with the slash of an address"],
    ["SN1\\t5", "with the TAB of a program"],
    ["SN1 (2x)", "with how many there are"],
    ["SN1 (2 x)", "with how many there are, and a blank"],
    ["SN1 (x2)", "with the cross first"],
    ["SN1 2x", "with how many there are, without brackets"],
    ["SN1 *2", "with an asterisk for the cross"],
    ["(2x) SN1", "behind how many there are"],
    ["(2x)", "of which only how many is left"],
    ["S̶N̶1̶", "that is crossed out"],
    ["not SN1", "that is not there"],
    ["ohne SN1", "that is not there, in German"],
    ["SN1 // demo", "with a comment of a program"],
    ["SN1 -- demo", "with a comment behind hyphens"],
    ["SN1 # demo", "with a comment behind a number sign"],
    ["+ SN1", "behind a plus sign"],
    ["x SN1", "with a cross before it"],
    ["SN1 x", "with a cross behind it"],
    ["SN1 1/2", "that is one of two"],
    ["SN1 (1 of 2)", "that is one of two, in brackets"],
    ["II. SN1", "that is counted in Roman numbers"],
    ["SN1~5", "with the last of its series"],
    ["SN001 002 003", "with the ends of others"],
    ["From: Bob", "of the head of a mail"],
  ])("is asked about: %s, %s", (text) => {
    expectUnclear(text, [1], SERIAL)
    expectUnclear(`X1x\n${text}\nX2y`, [2], SERIAL)
    expect(names(text, { ...SERIAL, columns: ["name"] })).toEqual([text])
  })

  it.each(["TRUE", "FALSE", "True", "WAHR", "FALSCH", "VRAI", "yes", "Nein", "not received"])(
    "is asked about even where the caller says that it is a number: %s",
    (text) => {
      expectUnclear(`SN1\n${text}`, [2], { ...SERIAL, columns: ["name"] })
    }
  )

  it.each([
    ["[1] SN1\n[2] SN2"],
    ["①SN1\n②SN2"],
    ["1° SN1\n2° SN2"],
    ["(1) SN1\n(2) SN2"],
    ["1] SN1\n2] SN2"],
  ])("is asked about where it counts the lines: %j", (text) => {
    expectUnclear(text, [1, 2], SERIAL)
  })

  it.each([
    ["SN1\nSN2\nSN3\n3", 4],
    ["3\nSN1\nSN2\nSN3", 1],
    ["SN1\nSN2\n~SN3~", 3],
  ])("is asked about where the others show that it is none: %j", (text, line) => {
    expectUnclear(text, [line], SERIAL)
  })

  it.each(["‚SN1‘", "‹SN1›", "「SN1」"])("is taken off where it quotes the number: %s", (text) => {
    expect(names(text, SERIAL)).toEqual(["SN1"])
  })

  it.each([
    ["SN_1\nSN_2"],
    ["_1\n_2"],
    ["LOT 50%\nLOT 60%"],
    ["SN1\nSN2\n4"],
    ["1\n2\n3\n3A"],
    ["ABC 123 124 126\nABC 123 124 127"],
    ["Max 10x\nMin 10x"],
    ["AB 12 / 26\nAB 13 / 12"],
    ["TRUE1\nTRUE2"],
    ["NO 12\nNO 13"],
    ["X 12\nX 13"],
    ["A\\1\nA\\2"],
  ])("is not seen where numbers are made so: %j", (text) => {
    expect(parse(text, SERIAL).errors).toEqual([])
    expect(names(text, SERIAL)).toEqual(text.split("\n"))
  })
})
