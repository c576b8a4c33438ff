/** Names of standards and formats: every language writes them so. */
export const sameInEveryLanguage = [
  "GS1 DataMatrix",
  "GS1-128",
  "Unicode (UTF-8)",
  "Unicode (UTF-16 LE)",
  "Unicode (UTF-16 BE)",
  "FIFO",
  "LIFO",
  "FEFO",
]

/** Words of a language that are written as in English. Nothing that is merely not translated yet belongs here. */
export const sameWords: Record<string, string[]> = {
  de: [
    "Name",
    "Barcode",
    "Status",
    "Partner",
    "Service",
    "Link",
    "Text",
    "Graph",
    // "In 2.5 s" has the same preposition and the same sign of the second.
    "{{lots}}, {{orders}}, in {{seconds}} s",
    // Germans in logistics say the English name with its abbreviation.
    "First In First Out (FIFO)",
    "Last In First Out (LIFO)",
    "First Expiry First Out (FEFO)",
  ],
  fr: [
    "Production",
    "Lot",
    "{{count}} lot",
    "{{count}} lots",
    "Article",
    "Article (SKU, EAN, GTIN)",
    "Description",
    "Note",
    "Date",
    "dates",
    "Stock",
    "Type",
    "Contact",
    "Document",
    "Documents",
    "{{count}} document",
    "{{count}} documents",
    "Photo",
    "Total",
    "Correction",
    "Service",
    // The key of a passport is feminine.
    "Active",
    "Unique",
  ],
  ar: [],
}
