import { describeMarks } from "./describe-marks"
import { describeNote } from "./describe-note"
import { isSeries } from "../naming/is-series"
import { splitTitled } from "./split-titled"

const ELSE = "or say that names is all there is"

/** `SN1, SN2`, `SN1 SN2 SN3`, `SN1 & SN2`, `SN1 and SN2`, with the commas of other scripts too */
const BETWEEN = /\s*[,;、،؛·|&+]\s*|\s+[/–—-]\s+|\s+(?:and|und|et|y|e|ed|en|och|و|和)\s+| +/u
/** `SN001-SN010`, `from SN001 to SN010`, `1001..1050`, `SN001 → SN010`, `SN001:SN010` */
const RANGE =
  /^(?:(?:from|von|de|du|desde|da|van|من)\s+)?(?<before>.*?)(?<first>\d+)(?<sign>\s*(?:<?[-=]+>|[→⇒➔]|[-–—~〜:]|\.{2,3}|…)\s*|\s+(?:to|thru|through|until|till|bis|à|au|al|hasta|tot|até|إلى|至|到)\s+)(?<again>\D.*?|)(?<last>\d+)$/iu

/** `SN 1001 + 1002` */
const SUMMED = /\d\s+[+&]\s+\d/

const BULLET = /^(?:[-–—*+•·▪◦‣]\s+|>+\s*|[-=]+>\s*)\S/u
/** More words of a label behind the number, with what they say: `A1 EXP 05/2027 QTY 5`. */
const LABEL_BEHIND =
  /\S\s+(?:exp(?:iry|ires|\.)?|best before|bbd|bbe|use by|mhd|verfall|dlc|ddm|cad\.?|scad\.?|tht|mfg|mfd|qty|menge|anzahl)[\s.:]+\d/iu
/** A row of a table that is drawn with bars. */
const BARS = /^\|.*\|$/su
/** Pieces of HTML around a number, and what a program writes for its signs. */
const HTML =
  /<\/?(?:br|p|li|td|tr|b|i|div|span)(?:\s[^>]{0,100})?\/?>|&(?:nbsp|amp|lt|gt|quot|#\d+)(?:;|$)|(?:\\r)?\\n/iu
/** XML, or JSON with its quotation marks. */
const MARKUP = /^<\/?\w[^>]*>|^[[{].*["'].*[\]}],?$/su
/** `SN%201`: a blank or a slash as an address has it. */
const OF_AN_ADDRESS = /%[0-7][\da-f]/i
/** `SN1\t5`: what a program writes for a TAB. */
const ESCAPED = /\\t/
const QUOTED_CELLS = /,\s*"|"\s*,/u

/** `SN1/SN2/SN3`: with the letters before each of them no part of one number. */
const isSeriesWithSlashes = (name: string): boolean =>
  /^\p{L}/u.test(name) && isSeries(name.split("/").map((part) => part.trim()))

function isRange(name: string): boolean {
  const {
    before = "",
    first = "",
    sign = "",
    again = "",
    last = "",
  } = RANGE.exec(name)?.groups ?? {}
  const isSame = again.toLowerCase() === before.toLowerCase()
  // A hyphen or a colon is part of many numbers: with the letters on both sides of it, it is not.
  const isPossible = /^\s*[-–—:]\s*$/u.test(sign) ? isSame && before !== "" : isSame || again === ""
  return !!last && isPossible && first.length === last.length && first < last
}

/** Why a name looks like several, as the end of a sentence that names it: also in a table whose titles say that it is one. */
export function describeSeveral(name: string): string | undefined {
  if (isSeries(name.split(BETWEEN)) || isSeriesWithSlashes(name) || SUMMED.test(name)) {
    return `can be one number or several: write one on each line, ${ELSE}`
  }
  return isRange(name)
    ? `can be one number or the first and last of many: write one on each line, or generate them, ${ELSE}`
    : undefined
}

/**
 * Why a name of a pasted list looks like several names, or like one with something written around it, as the end of a sentence
 * that names it; undefined for one that does not. Nobody has said that the list has names alone.
 */
export function describeMoreThanAName(name: string): string | undefined {
  const several = describeSeveral(name)
  if (several) {
    return several
  }
  if (QUOTED_CELLS.test(name) || BARS.test(name) || LABEL_BEHIND.test(name)) {
    return `can be one name or several columns: put TABs or semicolons between the columns of every line, ${ELSE}`
  }
  if (splitTitled(name)) {
    return `has a title before the number: write the number alone, ${ELSE}`
  }
  const written = describeMarks(name) ?? describeNote(name)
  if (written) {
    return `${written}, ${ELSE}`
  }
  if (BULLET.test(name)) {
    return `begins with the mark of a list: take it out, ${ELSE}`
  }
  if ([MARKUP, HTML, OF_AN_ADDRESS, ESCAPED].some((form) => form.test(name))) {
    return `is written for a program: write one number on each line, ${ELSE}`
  }
  return undefined
}
