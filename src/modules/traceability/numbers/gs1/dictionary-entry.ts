/** A part of a value: digits (N), GS1's 82 characters (X), its 39 (Y) or base64url (Z), with checks of its content. */
export type AiComponent = {
  type: "N" | "X" | "Y" | "Z"
  min: number
  max: number
  optional?: boolean
  checks?: string[]
}

/** One line of the GS1 Barcode Syntax Dictionary. */
export type DictionaryEntry = {
  /** One identifier, or a range of them: `3100-3105`. */
  ai: string
  title: string
  components: AiComponent[]
  /** The length is known from the identifier, so no separator is needed after the value. */
  predefinedLength?: boolean
  /** May stand in the query of a GS1 Digital Link. */
  linkAttribute?: boolean
  /** Each entry must be met: one of its groups is there in full. `31nn` stands for 3100 to 3199. */
  requires?: string[][][]
  excludes?: string[]
  /** The key of a Digital Link may be followed by these sequences of qualifiers. */
  linkKey?: string[][]
}
