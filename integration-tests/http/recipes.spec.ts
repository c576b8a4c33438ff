import { readdirSync } from "node:fs"
import { join } from "node:path"
import type { AuthenticationInput } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { runApp } from "../helpers/run-app"
import { runPage, runScript } from "../helpers/run-page"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(180_000)

const EMAIL = "shell@example.com"
const PASSWORD = "traceability"
const recipes = readdirSync(join(__dirname, "../../docs/recipes"))
  .filter((name) => name.endsWith(".md") && name !== "README.md")
  .map((name) => `docs/recipes/${name}`)

/** The commands of the documentation, as a stranger pastes them into a shell. */
runApp(({ api, getContainer }) => {
  useShop()

  beforeAll(async () => {
    const auth = getContainer().resolve(Modules.AUTH)
    const user = await getContainer().resolve(Modules.USER).createUsers({ email: EMAIL })
    const { authIdentity } = await auth.register("emailpass", {
      body: { email: EMAIL, password: PASSWORD },
    } as unknown as AuthenticationInput)
    await auth.updateAuthIdentities({
      id: authIdentity!.id,
      app_metadata: { user_id: user.id },
    })
  })

  // A shop has more than what sells there, and Medusa lists it first: a profile that nothing ships with, a region of other people,
  // a place that no channel sells from.
  beforeAll(async () => {
    const container = getContainer()
    const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    await database.raw(
      `INSERT INTO shipping_profile (id, name, type) VALUES ('sp_0', 'Default Shipping Profile', 'default')`
    )
    await database.raw(
      `INSERT INTO region (id, name, currency_code) VALUES ('reg_0', 'Elsewhere', 'usd')`
    )
    await database.raw(`INSERT INTO stock_location (id, name) VALUES ('sloc_0', 'Closed')`)
  })

  it("finds the recipes", () => {
    expect(recipes.length).toBeGreaterThanOrEqual(8)
  })

  it.each(["docs/install.md", ...recipes])("print in %s what stands below them", async (page) => {
    const shell = { SHOP_URL: api.defaults.baseURL!, EMAIL, PASSWORD }
    const { printed, expected } = await runPage(page, shell)
    expect(expected.length).toBeGreaterThan(3)
    expect(printed).toEqual(expected)
  })

  it("follow a unit from its receipt to its customer in examples/first-trace.sh", async () => {
    const shell = { URL: api.defaults.baseURL!, EMAIL, PASSWORD }
    const lines = (await runScript("examples/first-trace.sh", shell)).trim().split("\n")
    const steps = lines.filter((line) => /^\d\. /.test(line))
    expect(steps).toHaveLength(5)
    const movements = lines.slice(lines.indexOf(steps[4]) + 1, -1)
    expect(movements.map((line) => /: (.+), by /.exec(line)?.[1].split(" → "))).toEqual([
      [expect.any(String), "Customer"],
      ["Supplier", expect.any(String)],
    ])
    expect(lines.at(-1)).toBe("The ledger, the lots and the stock levels of Medusa agree.")
  })
})
