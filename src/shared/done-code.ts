/** What the DONE barcode of a picking list says. No lot can be called so: see the space. */
const PREFIX = "DONE "

/** The DONE code of a delivery. */
export const doneCodeOf = (reference: string): string => `${PREFIX}${reference}`

/** Is this a DONE code? Of which delivery: null where it does not say, and undefined for any other code. */
export function readDoneCode(code: string): string | null | undefined {
  const text = code.trim().toUpperCase()
  if (text === PREFIX.trim()) {
    return null
  }
  return text.startsWith(PREFIX) ? text.slice(PREFIX.length).trim() : undefined
}
