/** A page of the documentation: a heading of it, or the bold words that a paragraph begins with. */
export type HelpTopic = { file: string; heading?: string; words?: string }

const concept = (words: string): HelpTopic => ({ file: "concepts.md", words })

/** What to read about a page: the first whose pattern its path has. */
export const HELP_TOPICS: [RegExp, HelpTopic][] = [
  [/\/recalls?(\/|$)/, concept("Recall.")],
  [/\/trace$/, concept("Traceability Report.")],
  [/\/scan$/, concept("Scanning.")],
  [/\/traceability\/lots/, concept("Lots and serial numbers.")],
  [/\/traceability\/operations/, concept("Operations.")],
  [/\/traceability\/(purchase-orders|suppliers)/, concept("Announced numbers.")],
  [/\/traceability\/(manufacturing-orders|bills-of-materials)/, concept("Manufacturing.")],
  [/\/traceability\/count/, concept("Counts.")],
  [/\/traceability\/labels/, concept("Labels.")],
  [/\/traceability\/(opening-stock|stock-without-numbers)/, concept("Opening stock.")],
  [/\/traceability\/shelf-life/, concept("Shelf life.")],
  [/\/traceability\/suspicious-units/, concept("Suspicious units.")],
  [
    /\/traceability\/suspicious-lookups/,
    { file: "passport.md", heading: "Copied and invented numbers" },
  ],
  [/\/traceability\/stock-check/, { file: "api.md", heading: "Differences" }],
  [/\/settings\/traceability/, concept("Operation types.")],
  [/\/traceability$/, { file: "getting-started.md" }],
]

const EVERYTHING: HelpTopic = { file: "concepts.md" }

export const helpTopicOf = (path: string): HelpTopic =>
  HELP_TOPICS.find(([pattern]) => pattern.test(path))?.[1] ?? EVERYTHING

const anchorOf = ({ heading, words }: HelpTopic): string => {
  if (heading) {
    return `#${heading
      .toLowerCase()
      .replace(/[^\w -]/g, "")
      .replace(/ /g, "-")}`
  }
  return words ? `#:~:text=${encodeURIComponent(words)}` : ""
}

/** Where a topic stands, in the repository whose address is the package's homepage. */
export const helpUrl = (topic: HelpTopic, homepage: string): string =>
  `${homepage.replace(/#.*$/, "")}/blob/main/docs/${topic.file}${anchorOf(topic)}`
