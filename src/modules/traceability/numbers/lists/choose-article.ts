import { wordKey } from "./month-names"
import type { Column } from "./understand-columns"

/** Numbers that are an article's all over the world, before a shop's own, before what may be its name. */
const WORLDWIDE =
  /ean|upc|gtin|isbn|barcode|codebarres|codigodebarras|codiceabarre|streepjescode|条码|条形码|الباركود/u
const NAMES = new Set(
  [
    "item,product,model,artikel,produkt,material,article,produit,artículo,producto,articolo,prodotto,artigo,produto",
    "الصنف,المنتج,商品,产品,型号,物料",
  ].flatMap((words) => words.split(",").map(wordKey))
)

function rankOf({ title }: Column): number {
  const key = wordKey(title ?? "")
  if (WORLDWIDE.test(key)) {
    return 0
  }
  return NAMES.has(key) ? 2 : 1
}

/**
 * A SKU, an EAN and the name of a product on every line say the same thing: the most certain one is read, the others explain it.
 * Two of one rank, or one with blanks, are left to be asked about.
 */
export function chooseArticle(columns: Column[], countFilled: (place: number) => number): Column[] {
  const isArticle = ({ kind, title, problem, isEmpty }: Column) =>
    kind === "article" && title !== null && !problem && !isEmpty
  const articles = columns.filter(isArticle)
  const best = Math.min(...articles.map(rankOf))
  const [chosen, ...others] = articles.filter((column) => rankOf(column) === best)
  const filled = articles.map((column) => countFilled(columns.indexOf(column)))
  const isFull = chosen && countFilled(columns.indexOf(chosen)) === Math.max(...filled)
  return articles.length > 1 && !others.length && isFull
    ? columns.map((column) =>
        isArticle(column) && column !== chosen ? { ...column, kind: "ignore" as const } : column
      )
    : columns
}
