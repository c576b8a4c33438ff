/** Characters that take no room. The overrides (U+202D, U+202E) are not among them: they change what a person reads. */
const UNSEEN = /(?![\u202D\u202E])\p{Default_Ignorable_Code_Point}/gu

const BLANK = /\p{Zs}/gu

/** ASCII as Chinese and Japanese keyboards write it. */
const FULL_WIDTH = /[\uFF01-\uFF5E]/g
const WIDTH_DISTANCE = 0xfee0

/**
 * Text as a person sees it, so that what looks the same is the same: without byte order marks, zero-width characters and
 * marks of direction, every blank a plain one, full-width letters and digits as plain ones, accents composed (NFC), no
 * blanks around it. Line breaks, TABs and other control characters stay where they are: what they mean is not ours to say.
 */
export const foldText = (text: string): string =>
  text
    .replace(UNSEEN, "")
    .replace(BLANK, " ")
    .replace(FULL_WIDTH, (c) => String.fromCharCode(c.charCodeAt(0) - WIDTH_DISTANCE))
    .normalize("NFC")
    .trim()

/** A lot name that was typed, to be looked up; undefined where none was. */
export const foldName = (name: string | null | undefined): string | undefined =>
  name ? foldText(name) || undefined : undefined
