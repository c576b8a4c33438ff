import { likePattern } from "../../../../shared/like-pattern"

/** "PO00012", "12" or a part of the supplier's name or of the shop's own reference. */
export function searchFilter(q: string): object {
  const number = q.trim().match(/^(?:PO)?0*(\d{1,9})$/i)?.[1]
  return {
    $or: [
      { reference: { $ilike: likePattern(q) } },
      { supplier: { name: { $ilike: likePattern(q) } } },
      ...(number ? [{ number: Number(number) }] : []),
    ],
  }
}
