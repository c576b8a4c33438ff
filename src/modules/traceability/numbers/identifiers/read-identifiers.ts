import type { GivenIdentifier, IdentifierKind } from "../../../../types/identifier"
import { compositeKey } from "../../../../shared/composite-key"
import { shortenValue } from "../naming/shorten-value"
import { checkIdentifier } from "./check-identifier"

/** A second identifier as it is stored and compared. */
export type ReadIdentifier = GivenIdentifier & { key: string; label: string; unique: boolean }

/** More numbers than that no unit has; each is looked up. */
export const IDENTIFIERS_MAX = 20

const unknownKind = (code: string, kinds: IdentifierKind[]): string =>
  `${shortenValue(code)} is no kind of second identifier of this shop: it has ${kinds.map((kind) => kind.code).join(", ") || "none"}.`

/** Reads the second identifiers of one unit, each once; and says what is wrong with those that cannot be taken. */
export function readIdentifiers(
  given: readonly GivenIdentifier[],
  kinds: IdentifierKind[]
): { good: ReadIdentifier[]; problems: { value: string; message: string }[] } {
  const good = new Map<string, ReadIdentifier>()
  const problems = given.flatMap(({ kind: code, value }) => {
    const kind = kinds.find((one) => one.code === code)
    if (!kind) {
      return [{ value, message: unknownKind(code, kinds) }]
    }
    const checked = checkIdentifier(value, kind)
    if (!checked.ok) {
      return [{ value, message: checked.message }]
    }
    const { label, unique } = kind
    const read = { kind: code, value: checked.value, key: checked.key, label, unique }
    good.set(compositeKey(code, checked.key), good.get(compositeKey(code, checked.key)) ?? read)
    return []
  })
  return { good: [...good.values()], problems }
}
