import { wordKey } from "./month-names"
import { readTitle } from "./read-title"

/** Ticks and boxes of somebody who checked the goods. */
const TICK =
  /^(?:[☐☑☒✓✔✗✘□■●○◯]|\[[ xX✓]?\])\s*\S|\S\s+(?:[☐☑☒✓✔✗✘]|\p{Extended_Pictographic}\uFE0F?)$/u
/** `Box 1:` above the numbers that are in it. */
const HEADING = /\S\s*[:：]$/u
/** The end of a line of a program: `'SN1',` */
const OF_PROGRAM = /['"],$/
/** The end of a line that went on with the next number. */
const COMMA_BEHIND = /,$/
/** The first and last sign of a Code 39, as its font has them, what makes letters bold or crosses them out in a chat, and brackets. */
const AROUND = /^(?:(?<signs>\*+|_+|`+|~~)[^*_`~]+\k<signs>|\([^()]+\)|\{[^{}]+\})$/u
/** Letters that are crossed out one by one, as a chat without a format has them. */
const CROSSED_OUT = /[\u0335-\u0338]/u
/** An asterisk that refers to a note below. */
const ASTERISK_BEHIND = /[\p{L}\d][*†‡]+$/u
/** The end of a sentence: `SN1, SN2 and SN3.` */
const FULL_STOP = /\d\.$/
/** A line that was broken within its number, or goes on. */
const HYPHEN_BEHIND = /[\p{L}\d]-$/u
/** `SN1!` */
const EXCLAIMED = /[\p{L}\d]\s*!+$/u
/** A column that was too narrow, or a list that goes on. */
const CUT_OFF = /^(?:\.{2,}|…)|(?:\.{2,}|…)$/u
/** `SN1 // demo`, `SN1 -- demo`, `SN1 <- demo` */
const COMMENT = /\d\S*\s+(?:\/\/|--+|<[-=]+|#|→|←)\s+\p{L}{2}/u
/** `SN1 1/2`, `SN1 (1 of 2)` */
const ONE_OF_SEVERAL =
  /\d\S*\s+\(?(?<place>\d{1,3})\s?(?:\/|of|von|de|di|van|z)\s?(?<all>\d{1,3})\)?$/iu
/** `not SN1`, `without SN1`: the list says that it is not there. */
const LEFT_OUT =
  /^(?:not|without|except|excluding|nicht|kein|keine|ohne|außer|sans|sauf|sin|excepto|salvo|senza|tranne|zonder|behalve)\s+(?=.*\d)/iu
/** Somebody could not read it. */
const QUESTION = /[\p{L}\d]\s*\?$/u
/** `a) SN1`, `a. SN1`, `ii. SN1`, `II. SN1` */
const COUNTED_BY_LETTER = /^[a-zA-Z]\)\s*\S|^(?:[a-z]|[ivx]{1,4}|[IVX]{1,4})[.)]\s+\S/
/** `x SN1`, `SN1 x`, `o SN1`: a cross or a dot of somebody who has no other on the keyboard. */
const CROSSED = /^[xo]\s+(?=\S*\d)|\d\s+[xX]$/
/** What letters begin and end with. */
const OF_A_LETTER =
  /^(?:hi|hello|hallo|dear\s.*|sehr geehrte.*|guten (?:tag|morgen)\b.*|bonjour|hola|buongiorno|thanks|thank you|many thanks|thx|cheers|(?:(?:best|kind|warm)\s+)?regards|best wishes|sincerely|yours (?:sincerely|faithfully|truly)|mit (?:freundlichen|besten|lieben) gr(?:ü|ue)(?:ß|ss)en|(?:viele|beste|liebe|freundliche) gr(?:ü|ue)(?:ß|ss)e|danke|vielen dank|cordialement|bien à vous|merci|saludos(?: cordiales)?|gracias|(?:cordiali|distinti) saluti|grazie|met vriendelijke groet(?:en)?|bedankt|atenciosamente|obrigad[oa]|pozdrawiam|z poważaniem|dziękuję|saygılarımla|teşekkürler|(?:sent from|gesendet von|envoyé de|envoyé depuis|enviado desde|inviato da|verzonden vanaf)\s.*|(?:from|to|cc|bcc|subject|re|fwd?|von|an|betreff|gesendet|de|à|para|objet|asunto|oggetto|onderwerp)\s*:\s[^\d]*)[\s,.!]*$/iu
/** What somebody who checked the goods noted behind a number. */
const REMARK =
  /\d\S*\s+(?:[-–(:]\s*)?(?:ok|okay|broken|defect|defective|damaged|missing|tested|checked|defekt|beschädigt|fehlt|geprüft)\)?$|\d\S*\s+[-–(]\s*(?:new|used|neu|gebraucht)\)?$/iu
const PIECES =
  "(?:pcs|pieces?|units?|each|stk|stück|stck|pièces?|pezzi|uds|unidades|piezas|stuks|peças)"
const SHORT_PIECES = "(?:pc|ea|pz|ud)"
const NUMBER = "\\d+(?:[.,]\\d+)?"
/** `L1 x 5`, `5x L1`, `L1 (2x)`, `L1 2x`, `L1: 5`, `L1 = 5`, `L1 (5)`, `(5x)` alone; a number with several colons is a MAC address, and `L27151 14:32` ends with a time. */
const WITH_QUANTITY = new RegExp(
  `\\S\\s*\\s[x×*]\\s?${NUMBER}$|\\S\\s+\\([x×]?\\s?${NUMBER}\\)$|(?:^|\\S\\s+)\\(${NUMBER}\\s?[x×]\\)$|\\d\\S*\\s+${NUMBER}\\s?[x×]$|^\\(?${NUMBER}\\s?[x×]\\)?\\s+\\S|^(?!.*\\s\\d{1,2}:[0-5]\\d$)[^:=]*[^\\s:=]\\s*[:=]\\s*${NUMBER}$`,
  "iu"
)
/** `L1 - 5 pcs`, `L1 (5 pcs)`, `L1-5 pcs`, `L1-5pcs`. Without a blank short words are letters of a number: `AB-12EA`. */
const WITH_PIECES = new RegExp(
  `\\S\\s*[\\s(:=–-]\\s*${NUMBER}\\s*${PIECES}\\.?\\)?$|\\S\\s*[\\s(:=]\\s*${NUMBER}\\s*${SHORT_PIECES}\\.?\\)?$|\\S-${NUMBER}\\s+${SHORT_PIECES}\\.?$`,
  "iu"
)
/** `L1 5 kg`, `L1 (5kg)`. Measures are written in small letters, but for the litre: `BMW 320 G` and `PN 123L` are numbers. */
const WITH_MEASURE = new RegExp(
  `\\S\\s*[\\s(:=]\\s*${NUMBER}(?:\\s*(?:kg|g|l|ml)|\\s+(?:KG|Kg|L|ML|Ml))\\.?\\)?$`,
  "u"
)
/** A word of several letters before the number: two may be the beginning of the number itself, as in `SN 1`. */
const WORD_BEFORE = /^(?<word>\p{L}[\p{L}-]{3,})[\s#]+(?=.*\d)/u
const WORD_MIN = 4
const LENGTH_MAX = 256

function hasSerialWord(name: string): boolean {
  const word = WORD_BEFORE.exec(name)?.groups?.word ?? ""
  return (
    (wordKey(word).length >= WORD_MIN && readTitle(word) === "serial") ||
    /^s\/?n\s*#\s*\S/i.test(name)
  )
}

function isOneOfSeveral(name: string): boolean {
  const { place, all } = ONE_OF_SEVERAL.exec(name)?.groups ?? {}
  return Number(all) > 1 && Number(place) >= 1 && Number(place) <= Number(all)
}

/** What somebody has written around the number of a pasted list, as the end of a sentence; undefined where there is nothing. */
export function describeMarks(name: string): string | undefined {
  // A longer one is no name anyway; it also bounds the work on a line of thousands of blanks.
  if (name.length > LENGTH_MAX) {
    return undefined
  }
  if (CROSSED_OUT.test(name)) {
    return "is crossed out: take the line out, or write the number anew"
  }
  if (LEFT_OUT.test(name)) {
    return "says that a number is not there: take the line out"
  }
  if (TICK.test(name) || CROSSED.test(name)) {
    return "has a mark of somebody who checked it: take it out"
  }
  if (HEADING.test(name)) {
    return "ends like the heading of what follows: take it out"
  }
  if (OF_PROGRAM.test(name)) {
    return "is written for a program: write one number on each line"
  }
  if (hasSerialWord(name)) {
    return "has a title before the number: write the number alone"
  }
  if (HYPHEN_BEHIND.test(name)) {
    return "ends with a hyphen, as a line that is broken within its number: put it together"
  }
  if (EXCLAIMED.test(name)) {
    return "ends with an exclamation mark: take it out"
  }
  if (CUT_OFF.test(name)) {
    return "is cut off: write the whole number"
  }
  if (/=$/.test(name)) {
    return "ends with an equals sign: take it out, or write what follows into a column of its own"
  }
  if (isOneOfSeveral(name)) {
    return "ends with its place among several: take it out"
  }
  if (QUESTION.test(name)) {
    return "ends with a question mark: find the number out, or take the mark away"
  }
  if (COUNTED_BY_LETTER.test(name)) {
    return "begins with the mark of a list: take it out"
  }
  if (OF_A_LETTER.test(name)) {
    return "is what a letter begins or ends with: take it out"
  }
  if (COMMA_BEHIND.test(name)) {
    return "ends with a comma: take it out"
  }
  if (AROUND.test(name)) {
    return "has signs around it, as a barcode or a chat has them, that are not of the number: take them out"
  }
  if (ASTERISK_BEHIND.test(name)) {
    return "ends with a sign that refers to a note: take it out"
  }
  if (FULL_STOP.test(name)) {
    return "ends like a sentence: take the full stop out"
  }
  if (REMARK.test(name) || COMMENT.test(name)) {
    return "has a remark behind the number: take it out"
  }
  return [WITH_QUANTITY, WITH_PIECES, WITH_MEASURE].some((form) => form.test(name))
    ? "can be one name or a name with its quantity: put a TAB or a semicolon between them"
    : undefined
}
