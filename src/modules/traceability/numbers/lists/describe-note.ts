import { isSeries } from "../naming/is-series"

const NUMBERS = /[\p{L}\d-]*\d[\p{L}\d-]*/gu
/** `SN1 / IMEI 356938035643809`, `SN1 MAC: 001A2B3C4D5E`: another number of the unit with its title. */
const OTHER_NUMBER =
  /\d\S*\s.*?\b(?:imei|meid|mac|iccid|eid|s\/n|p\/n|serial|batch|charge)(?:\s*(?:no\.?|nr\.?|number))?[\s.:#]+\S*\d/iu
/** A longer one is no name anyway. */
const LENGTH_MAX = 256

/** `SN1002 (replaced by SN1005)`, `SN1002 ex SN0999`: words or a bracket between two numbers of one series. */
function namesAnother(name: string): boolean {
  const [first, ...others] = name.matchAll(NUMBERS)
  return others.some(
    (other) =>
      isSeries([first[0], other[0]]) &&
      /\p{L}{2}|[([]/u.test(name.slice(first.index + first[0].length, other.index))
  )
}

/** What somebody has noted beside a number, as the end of a sentence; undefined where there is nothing. */
export function describeNote(name: string): string | undefined {
  return name.length <= LENGTH_MAX && (OTHER_NUMBER.test(name) || namesAnother(name))
    ? "has a note with another number beside the number: write the unit's own number alone"
    : undefined
}
