import { atOnce } from "../../../../../shared/in-slices"
import { findForeignNames } from "../find-foreign-names"
import { NOW, parse, SERIAL } from "./parse"

const series = (prefix: string, first: number, digits: number): string =>
  Array.from({ length: 30 }, (_, i) => prefix + String(first + i).padStart(digits, "0")).join("\n")

describe("a list of numbers as makers really give them is taken without a question", () => {
  it.each([
    series("SN", 1, 4),
    series("", 1001, 4),
    series("2026-", 1, 4),
    series("LOT 2026/", 1, 4),
    "C02XK1ABJG5H\nC02XK1ABJG5J\nC02XK1ABJG5K",
    "4711-0815\n4711-0816\n4712-0001",
    "1234-5678\n2345-6789\n9876-1234",
    "A1B2-C3D4\nE5F6-A7B8",
    "L2026.11.30-1\nL2026.11.30-2",
    "24/0815\n24/0816",
    "2024/1001\n2024/1002\n2024/1003",
    "1001/2024\n1002/2024\n1003/2024",
    "26/11/A\n26/12/A",
    "123 456 789\n123 456 790",
    "SN 1001\nSN 1002",
    "AB-1001-A\nAB-1002-A",
    "00:1A:2B:3C:4D:5E\n00:1A:2B:3C:4D:5F",
    "356938035643809\n356938035643817",
    "1Z-77\n1Z-78",
    "JD1234567\nJD1234568",
    "Q1\nQ2\nQ3",
    "7F3A\n8B2C",
    "LOT1+\nLOT2+",
    "12/34-56\n12/34-57",
    "Tank 3 / 1001\nTank 3 / 1002",
    "1001 (A)\n1002 (A)\n1003 (B)",
    "A1 (blue)\nA2 (red)",
    "100-200-300\n100-200-301",
    "SN1/2\nSN1/3",
    "10/20/30\n10/20/29",
    "O'NEIL1\nO'NEIL2",
    "x,y,z\nx,y\nw",
    "iPhone 12 blue\niPhone 13 red",
    "PALLET1 A1\nPALLET1 A2",
  ])("%j", (text) => {
    const { rows, errors } = parse(text, SERIAL)
    const names = rows.map(({ name }) => name)
    expect(errors).toEqual([])
    expect(names).toEqual(text.split("\n"))
    expect([...atOnce(findForeignNames(names, "all", NOW)).values()]).toEqual([])
  })
})
