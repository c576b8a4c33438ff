import { readdirSync } from "node:fs"
import { join } from "node:path"
import type { AuthenticationInput } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { runApp } from "../helpers/run-app"
import { runPage } from "../helpers/run-page"
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

  it("finds the recipes", () => {
    expect(recipes.length).toBeGreaterThanOrEqual(8)
  })

  it.each(["docs/install.md", ...recipes])("print in %s what stands below them", async (page) => {
    const shell = { SHOP_URL: api.defaults.baseURL!, EMAIL, PASSWORD }
    const { printed, expected } = await runPage(page, shell)
    expect(expected.length).toBeGreaterThan(3)
    expect(printed).toEqual(expected)
  })
})
