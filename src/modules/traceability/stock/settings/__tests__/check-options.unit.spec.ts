import { checkOptions } from "../check-options"

const refusalOf = (options: unknown): string => {
  try {
    checkOptions(options as never)
  } catch (error) {
    return (error as Error).message
  }
  return ""
}

describe("The plugin's options", () => {
  it.each([
    {},
    undefined,
    { enabled: false, uniqueness: "global", digitalLinkUrl: "https://id.example.com" },
    { strategies: { numberGenerator: () => null } },
    { strategies: undefined, uniqueness: undefined },
  ])("may be %p", (options) => {
    expect(refusalOf(options)).toBe("")
  })

  it("may have what Medusa gives each module itself", () => {
    expect(refusalOf({ database: { clientUrl: "postgres://localhost/shop" } })).toBe("")
  })

  it("are refused by name when one is misspelt, with those that there are", () => {
    expect(refusalOf({ uniquness: "global" })).toBe(
      "The option uniquness of medusa-plugin-traceability is not known; there are enabled, uniqueness, digitalLinkUrl, strategies."
    )
  })

  it("say where a strategy belongs that stands beside them", () => {
    expect(refusalOf({ labelLayout: () => null })).toBe(
      "The option labelLayout of medusa-plugin-traceability belongs into strategies."
    )
  })

  it("are refused when an environment variable is a text in place of true or false", () => {
    expect(refusalOf({ enabled: "false" })).toBe(
      'The option enabled of medusa-plugin-traceability must be true or false, not "false".'
    )
  })

  it.each(["shop", "", null, true])("are refused when uniqueness is %p", (uniqueness) => {
    expect(refusalOf({ uniqueness })).toBe(
      `The option uniqueness of medusa-plugin-traceability must be "item" or "global", not ${JSON.stringify(uniqueness)}.`
    )
  })
})
