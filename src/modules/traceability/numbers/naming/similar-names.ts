import type { RefusalDetails } from "../../../../types/refusal"
import { say } from "../../../../shared/say"
import { forEachSliced, type Sliced } from "../../../../shared/in-slices"
import { areSimilar, hintKey, type NameShape, shapeOf, similarityKey } from "./similarity-key"

/** How many names of one key a name is compared with: it needs one that it is taken for, not all of them. */
const COMPARED_MAX = 20

type Known = { name: string; shape: NameShape }

/** Names by their key, each compared with the first few of its key. */
class SimilarNames {
  private readonly byKey = new Map<string, Known[]>()

  add(name: string, shape = shapeOf(name)): void {
    const group = this.byKey.get(shape.key)
    if (!group) {
      this.byKey.set(shape.key, [{ name, shape }])
    } else if (group.length < COMPARED_MAX) {
      group.push({ name, shape })
    }
  }

  find(shape: NameShape): string | undefined {
    return this.byKey.get(shape.key)?.find((known) => areSimilar(known.shape, shape))?.name
  }
}

/** Names that are alike another one which stands before them, by name. A name that is simply repeated is not alike itself. */
export function* similarWithin(names: Iterable<string>): Sliced<Map<string, string>> {
  const before = new SimilarNames()
  const similar = new Map<string, string>()
  yield* forEachSliced(new Set(names), (name) => {
    const shape = shapeOf(name)
    const other = before.find(shape)
    if (other !== undefined) {
      similar.set(name, other)
    }
    before.add(name, shape)
  })
  return similar
}

/** Of these names those that are alike one that exists, by name. What exists itself is nobody's double any more. */
export function* similarToKnown(
  names: Iterable<string>,
  known: Iterable<string>
): Sliced<Map<string, string>> {
  const existing = new Set(known)
  const all = new SimilarNames()
  yield* forEachSliced(existing, (name) => all.add(name))
  const similar = new Map<string, string>()
  yield* forEachSliced(new Set(names), (name) => {
    const other = existing.has(name) ? undefined : all.find(shapeOf(name))
    if (other !== undefined) {
      similar.set(name, other)
    }
  })
  return similar
}

/** Names that differ from one before them by O and 0 alone, by name. */
export function* mistakableWithin(names: Iterable<string>): Sliced<Map<string, string>> {
  const first = new Map<string, string>()
  const mistakable = new Map<string, string>()
  yield* forEachSliced(new Set(names), (name) => {
    const key = similarityKey(name)
    const hint = hintKey(key)
    const other = first.get(hint)
    if (other === undefined) {
      first.set(hint, name)
    } else if (similarityKey(other) !== key) {
      mistakable.set(name, other)
    }
  })
  return mistakable
}

/** What a refusal says of a name that is alike another one. */
export const saySimilar = (name: string, other: string): RefusalDetails =>
  say("part.looksLike", { name, other })
