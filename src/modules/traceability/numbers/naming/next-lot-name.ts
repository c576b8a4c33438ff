import { generateLotNames } from "./generate-lot-names"

/** The lot name after this one: the second of two generated from it. */
export const nextLotName = (name: string): string => generateLotNames(name, 2)[1]
