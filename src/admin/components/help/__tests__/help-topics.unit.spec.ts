import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { homepage } from "../../../../../package.json"
import { HELP_TOPICS, helpTopicOf, helpUrl } from "../help-topics"

const DOCS = join(__dirname, "../../../../../docs")

describe("the help of a page", () => {
  it.each(HELP_TOPICS)("for %s stands in the documentation", (_, { file, heading, words }) => {
    expect(existsSync(join(DOCS, file))).toBe(true)
    const text = readFileSync(join(DOCS, file), "utf8")
    expect(heading ? text.split("\n") : [`## ${heading}`]).toContain(`## ${heading}`)
    expect(text).toContain(words ? `**${words}**` : "")
  })

  it("is about the page that is open", () => {
    expect(helpTopicOf("/traceability/lots/lot_1/trace").words).toBe("Traceability Report.")
    expect(helpTopicOf("/traceability/lots/lot_1/recall").words).toBe("Recall.")
    expect(helpTopicOf("/traceability/recalls").words).toBe("Recall.")
    expect(helpTopicOf("/traceability/lots").words).toBe("Lots and serial numbers.")
    expect(helpTopicOf("/traceability").file).toBe("getting-started.md")
    expect(helpTopicOf("/traceability/something-new")).toEqual({ file: "concepts.md" })
  })

  it("is in the repository of the package", () => {
    const url = new URL(
      helpUrl({ file: "passport.md", heading: "The EU battery passport" }, homepage)
    )
    expect(url.pathname).toMatch(/\/medusa-plugin-traceability\/blob\/main\/docs\/passport\.md$/)
    expect(url.hash).toBe("#the-eu-battery-passport")
  })
})
